import type { FoundDate } from '../../text/dates.ts';
import { findWeekday } from '../../text/calendar.ts';
import { weekdayNames } from '../../text/date-words.ts';
import { normaliseText } from '../../text/normalise.ts';
import { checkMonths, checkTornDates } from './check-months.ts';
import type { Finding } from './finding.ts';
import { isSamePart, type Fraction } from './fractions.ts';
import { checkReplaced } from './check-replaced.ts';
import { isOtherwiseHeld, isPartHeld, isYear, type HeldQuantities } from './otherwise-held.ts';
import { findQuantities, measureLength, type ApproximateDate, type Quantities, type Quantity } from './quantities.ts';
import type { PlainText } from './read-text.ts';

/** Numbers, units and dates of the sentence that the cited texts do not hold. */
export function checkQuantities(sentence: PlainText, cited: readonly PlainText[]): Finding[] {
  const own = findQuantities(sentence);
  const held = cited.map(findQuantities);
  const cut = ({ start, end }: { start: number; end: number }) => sentence.text.slice(start, end);
  return [
    ...own.numbers.flatMap((number) => {
      const part = own.fractions.find(({ start, end }) => number.start >= start && number.end <= end);
      if (part !== undefined) return isPartHeld(part, held) ? [] : [wrongNumber(cut(part))];
      if (isSecondOfTwo(number, own, sentence.text)) return [];
      return checkNumber(number, cut(number), { sentence, cited, held });
    }),
    ...own.fractions
      .filter((part) => isManyParts(part) && !own.numbers.some(({ start }) => start >= part.start && start < part.end))
      .filter((part) => !isPartHeld(part, held))
      .map((part) => wrongNumber(cut(part))),
    ...own.dates.flatMap((date): Finding[] =>
      isDateHeld(date, held) && isWeekdayRight(date, sentence) && !isEmptySpan(cut(date))
        ? []
        : [{ rule: 'date', words: cut(date) }],
    ),
    ...own.dates
      .filter((date) => !isSaidAlike(date, held))
      .map((date): Finding => ({ rule: 'approximation', words: cut(date) })),
    ...checkMonths(sentence, cited, own),
    ...checkTornDates(sentence, cited, own),
    ...checkGlued(sentence, cited),
    ...checkReplaced(sentence, own, held),
  ];
}

const wrongNumber = (words: string): Finding => ({ rule: 'number', words });

/** Two thirds, two fifths, which Arabic says in one word; a half or a quarter alone is often no exact part. */
function isManyParts({ percent }: Fraction): boolean {
  return isSamePart(percent, 200 / 3) || percent === 40;
}

/** "The first in 1954 and the second in 1981" of what is not counted there. */
function isSecondOfTwo({ kind, value, isWritten }: Quantity, { numbers }: Quantities, text: string): boolean {
  const isFirst = (other: Quantity) => other.kind === 'ordinal' && other.value === 1 && other.isWritten;
  return kind === 'ordinal' && value === 2 && isWritten && (numbers.some(isFirst) || firstOfTwo.test(text));
}

/** Awwaluhuma, ulahuma. */
const firstOfTwo = /\u0623\u0648(?:\u0644|\u0644\u0627)\u0647\u0645\u0627/u;

function checkNumber(number: Quantity, words: string, given: HeldQuantities): Finding[] {
  const { held } = given;
  const isPercentage = number.kind === 'percentage';
  const same = held
    .flatMap(({ numbers }) => numbers)
    .filter(({ value, kind }) => value === number.value && (kind === 'percentage') === isPercentage);
  if (same.length === 0) {
    if (!isOtherwiseHeld(number, given)) return [wrongNumber(words)];
    return isYear(number.value) && !isSaidAlike(number, held) ? [{ rule: 'approximation', words }] : [];
  }
  if (!same.some((other) => isUnitHeld(number, other, held))) return [{ rule: 'unit', words }];
  if (!same.some(({ approximation }) => isSaidAs(number, approximation, given))) {
    return [{ rule: 'approximation', words }];
  }
  return [];
}

/** Whether two numbers have one unit; the cited text may say it only once: "from 150 to 210 metres". */
function isUnitHeld({ unit }: Quantity, other: Quantity, held: readonly Quantities[]): boolean {
  if (unit === other.unit) return true;
  if (other.unit !== undefined) return false;
  // "Aged 34"
  if (unit === 'year' && other.value < oldest) return true;
  return held.some(
    ({ numbers }) => numbers.includes(other) && numbers.some((each) => each !== other && each.unit === unit),
  );
}

const oldest = 120;

/** "About 528,000" of what somebody is said to estimate. */
function isSaidAs(number: Quantity, approximation: Quantity['approximation'], { sentence }: HeldQuantities): boolean {
  if (number.approximation === approximation) return true;
  return number.approximation === undefined && approximation === 'about' && estimates.test(sentence.text);
}

/** Estimate; taqdir, yuqaddir, quddira. */
const estimates = /\bestimat|\u062A\u0642\u062F\u064A\u0631|\u0642\u062F\u0651?\u0631/iu;

/** Whether a span of days ends on the day on which it begins: "between 25 and 25 March". */
function isEmptySpan(words: string): boolean {
  return /^(\d{1,2})(?:\s*[-\u2013]\s*|\s+\p{L}+\s*)\1(?!\d)/u.test(normaliseText(words));
}

/** Whether a date is no more and no less exact than one that is held. */
function isSaidAlike({ approximation }: Pick<ApproximateDate, 'approximation'>, held: readonly Quantities[]): boolean {
  if (approximation === undefined) return true;
  return held.some(({ dates }) => dates.some((other) => other.approximation === approximation));
}

function isDateHeld(date: FoundDate, held: readonly Quantities[]): boolean {
  return held.some(({ dates, numbers }) => {
    if (dates.some((other) => isWithin(date, other))) return true;
    const year = Number(date.from.slice(0, 4));
    return (
      measureLength(date) === 'year' &&
      date.from.slice(0, 4) === date.to.slice(0, 4) &&
      numbers.some(({ value }) => value === year)
    );
  });
}

/** Whether the day of the week before a day is the one it was. */
function isWeekdayRight({ from, start, hasYear }: FoundDate, { text }: PlainText): boolean {
  const [, name] = /([\p{L}]+),? (?:on |the )?$/u.exec(normaliseText(text.slice(0, start))) ?? [];
  const weekday = weekdays.findIndex((names) => names.includes((name ?? '').replace(/^\u0648(?=\u0627\u0644)/u, '')));
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  return weekday === -1 || !hasYear || weekday === findWeekday({ year, month, day });
}

const weekdays = weekdayNames.map((names) => names.map(normaliseText));

/** Whether the other date says the same, or more exactly; without its year where the sentence has none. */
function isWithin(date: FoundDate, other: FoundDate): boolean {
  if (date.hasYear && !other.hasYear) return false;
  const cut = (iso: string) => (date.hasYear ? iso : iso.slice(5));
  const length = measureLength(date);
  if (length === 'day') return cut(date.from) === cut(other.from) || cut(date.from) === cut(other.to);
  // A month or a year holds its days; a span of days is exact
  if (length === 'span') return cut(date.from) === cut(other.from) && cut(date.to) === cut(other.to);
  return cut(date.from) <= cut(other.from) && cut(date.to) >= cut(other.to);
}

/** Digits that are read as no number: after a word without a space, or on both sides of a comma that groups nothing. */
const unread = /(?<=[\u0621-\u064A]{3})\d{2,}|(?<![\d.,])(?!\d{1,3}(?:,\d{3})+(?![\d,]))\d+(?:[,\u060C]\d+)+/gu;

function checkGlued(sentence: PlainText, cited: readonly PlainText[]): Finding[] {
  const held = cited.map(({ text }) => normaliseText(text));
  return [...normaliseText(sentence.text).matchAll(unread)].flatMap(([digits]): Finding[] =>
    held.some((text) => text.includes(digits)) ? [] : [{ rule: 'number', words: digits }],
  );
}
