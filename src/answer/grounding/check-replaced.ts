import type { Finding } from './finding.ts';
import { measureLength, type Quantities } from './quantities.ts';
import type { PlainText } from './read-text.ts';

/**
 * Numbers and dates of the sentence that the cited texts hold, but for another thing: one that is said more often than there, or of which only a part
 * stands there, while another of its kind is left out.
 */
export function checkReplaced(sentence: PlainText, own: Quantities, held: readonly Quantities[]): Finding[] {
  const cut = ({ start, end }: Said) => sentence.text.slice(start, end);
  const numbers = findReplaced(listNumbers(own), held.flatMap(listNumbers));
  const dates = findReplaced(listDates(own), held.flatMap(listDates));
  return [
    ...numbers.map((said): Finding => ({ rule: 'number', words: cut(said) })),
    ...dates.map((said): Finding => ({ rule: 'date', words: cut(said) })),
  ];
}

/** A number or a date, by what it says and of what kind another could stand in its place. */
interface Said {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly kind: string;
  /** Whether another says the same, or a part of it: a month holds its days. */
  readonly holds: (other: Said) => boolean;
  readonly from?: string;
  readonly to?: string;
}

const isSame = (key: string) => (other: Said) => other.key === key;

/** Of a number that stands nowhere in the cited texts others tell; "one" and "two" in words may be said otherwise. */
function listNumbers({ numbers }: Quantities): Said[] {
  return numbers
    .filter(({ value, isWritten }) => !isWritten || value > 2)
    .map(({ start, end, value, kind, unit }) => {
      const key = `${kind} ${value}`;
      return { start, end, key, kind: `${kind} ${unit}`, holds: isSame(key) };
    });
}

function listDates({ dates }: Quantities): Said[] {
  return dates.map(({ start, end, from, to, hasYear }) => {
    const cut = (iso: string) => (hasYear ? iso : iso.slice(5));
    const key = `${cut(from)} ${cut(to)}`;
    const kind = measureLength({ from, to });
    const isWithin = (other: Said) =>
      other.from !== undefined && other.to !== undefined && other.from >= from && other.to <= to;
    // "Between 24 September and 13 November 2024"
    const isSameDay = (other: Said) => other.from?.slice(5) === cut(from) && other.to?.slice(5) === cut(to);
    const holds = hasYear ? (kind === 'month' ? isWithin : isSame(key)) : isSameDay;
    return { start, end, key, kind, from, to, holds };
  });
}

function findReplaced(own: readonly Said[], held: readonly Said[]): Said[] {
  const leftOut = held.filter((other) => !own.some(({ key, holds }) => key === other.key || holds(other)));
  return own.filter(
    ({ key, holds }, at) =>
      own.findIndex((each) => each.key === key) === at &&
      own.filter(holds).length > held.filter(holds).length &&
      own.some((same) => same.key === key && leftOut.some(({ kind }) => kind === same.kind)),
  );
}
