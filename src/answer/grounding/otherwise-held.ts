import { normaliseText } from '../../text/normalise.ts';
import { isSamePart } from './fractions.ts';
import type { Quantities, Quantity } from './quantities.ts';
import type { PlainText } from './read-text.ts';

/** What a number is compared with. */
export interface HeldQuantities {
  readonly sentence: PlainText;
  readonly cited: readonly PlainText[];
  /** Of the cited texts, in their order. */
  readonly held: readonly Quantities[];
}

/**
 * Whether the cited texts say a number that they do not hold in another way: as a share, as the year of a date, as a part of a whole, in the dual, in one word with
 * what it counts, or by naming what it counts, one after the other.
 */
export function isOtherwiseHeld(number: Quantity, given: HeldQuantities): boolean {
  const { value, kind, isWritten, end } = number;
  const { sentence, cited, held } = given;
  const after = sentence.text.slice(end);
  if (kind === 'percentage') return isPartHeld({ percent: value }, held);
  if (/^-\p{L}/u.test(after)) return isMatched(cited, ways[value]);
  if (isShareOnceTold(number, given)) return true;
  if (value === 1) return isWritten;
  if (value === 2) return isTwoHeld(number, after, given);
  if (isYear(value)) return held.some(({ years }) => years.has(value)) || isDecadeHeld(value, after, cited);
  if (value === 6 && months.test(normaliseText(sentence.text))) return isMatched(cited, halfYear);
  return kind === 'cardinal' && value > 2 && value === countListed(after);
}

/** "2.1 per cent rather than the forecast 2.9" of two shares. */
function isShareOnceTold({ value, unit }: Quantity, { sentence, held }: HeldQuantities): boolean {
  const isHeld = held.some(({ numbers }) => numbers.some((each) => each.kind === 'percentage' && each.value === value));
  return unit === undefined && isHeld && shares.test(normaliseText(sentence.text));
}

/** Per cent; fi al-mia, bil-mia. */
const shares = /%|\bper ?cent\b|\u0641\u064A \u0627\u0644\u0645\u0626\u0647|\u0628\u0627\u0644\u0645\u0626\u0647/u;

function isMatched(cited: readonly PlainText[], pattern: RegExp | undefined): boolean {
  return cited.some(({ text }) => pattern?.test(text) === true);
}

function isTwoHeld({ isWritten }: Quantity, after: string, given: HeldQuantities): boolean {
  if (isWritten && pairNouns.test(after) && !countsPairNouns(given)) return true;
  const { sentence, cited } = given;
  return cited.some((text) => (isWritten || text.language !== sentence.language) && dual.test(text.text));
}

export function isYear(value: number): boolean {
  return value >= 1000;
}

/** A part in words or per cent. */
export function isPartHeld({ percent }: { readonly percent: number }, held: readonly Quantities[]): boolean {
  return held.some(
    ({ numbers, fractions }) =>
      fractions.some((other) => isSamePart(percent, other.percent)) ||
      numbers.some(({ kind, value }) => kind === 'percentage' && isSamePart(percent, value)),
  );
}

/** Whom an article speaks of without counting them. */
const pairNouns = /^ (?:sides|parties|countries|states|nations|neighbou?rs|governments|leaders|men|women|capitals)\b/u;

/** Whether the cited texts count them themselves. */
function countsPairNouns({ cited, held }: HeldQuantities): boolean {
  return cited.some(({ text }, at) => held[at]?.numbers.some(({ end }) => pairNouns.test(text.slice(end))));
}

// Both, pair, couple; Arabic words that end in alef-noon, yeh-noon or teh with alef or yeh, the two endings of the dual; kila, kilta
const dual =
  /\b(?:both|pair|couple|two)\b|[\u0621-\u064A]{3}(?:\u0627\u0646|\u064A\u0646)(?![\u0621-\u064A])|\u0643\u0644(?:\u062A)?[\u0627\u064A]/iu;

/** Arabic adjectives of what has so many sides, and English ones: thunai, thulathi, rubai, khumasi, sudasi. */
const ways: Readonly<Record<number, RegExp>> = {
  2: /\u062B\u0646\u0627\u0626\u064A|\bbilateral/iu,
  3: /\u062B\u0644\u0627\u062B\u064A|\btri(?:lateral|partite)/iu,
  4: /\u0631\u0628\u0627\u0639\u064A|\bquadri(?:lateral|partite)/iu,
  5: /\u062E\u0645\u0627\u0633\u064A/u,
  6: /\u0633\u062F\u0627\u0633\u064A/u,
};

/** "The 1980s". */
function isDecadeHeld(value: number, after: string, cited: readonly PlainText[]): boolean {
  return value % 10 === 0 && /^['\u2019]?s\b/u.test(after) && isMatched(cited, decades[(value % 100) / 10]);
}

/** Arabic names of the decades of a century, by their tens: the twenties (ishrinat), the thirties (thalathinat) … */
const decades: Readonly<Record<number, RegExp>> = {
  2: /\u0639\u0634\u0631\u064A\u0646\u064A?\u0627\u062A/u,
  3: /\u062B\u0644\u0627\u062B\u064A\u0646\u064A?\u0627\u062A/u,
  4: /\u0623\u0631\u0628\u0639\u064A\u0646\u064A?\u0627\u062A/u,
  5: /\u062E\u0645\u0633\u064A\u0646\u064A?\u0627\u062A/u,
  6: /\u0633\u062A\u064A\u0646\u064A?\u0627\u062A/u,
  7: /\u0633\u0628\u0639\u064A\u0646\u064A?\u0627\u062A/u,
  8: /\u062B\u0645\u0627\u0646\u064A\u0646\u064A?\u0627\u062A/u,
  9: /\u062A\u0633\u0639\u064A\u0646\u064A?\u0627\u062A/u,
};

/** Ashhur. */
const months = /\u0627\u0634\u0647\u0631|months/u;
/** The first or the second half of a year: nisf. */
const halfYear = /\bhalf of\b|\u0627\u0644\u0646\u0635\u0641/u;

/** How many things are named one after the other, after words that say that they are all: "namely Egypt, Iraq and Jordan". */
function countListed(after: string): number {
  const [, listed] = allNamed.exec(after) ?? [];
  if (listed === undefined) return 0;
  const [items = ''] = listed.split(nextClause);
  return items.split(separator).filter((item) => /\p{L}/u.test(item)).length;
}

/** After a comma: but, while, whereas; amma, baynama, fima, lakin, wa-qad. */
const nextClause =
  /[,\u060C] (?:but|while|whereas|though|\u0623\u0645\u0627|\u0628\u064A\u0646\u0645\u0627|\u0641\u064A\u0645\u0627|\u0644\u0643\u0646|\u0648\u0642\u062F)(?!\p{L})/u;

/** Namely, that is, a colon or a dash; wa-hum, wa-hiya, wa-huma, hum, hiya: up to the end of the list. */
const allNamed =
  /^[^,:;.\u060C\u061B]{0,40}?(?:,? namely|, that is,?|[:\u2013\u2014]|\u060C? \u0648?\u0647[\u064A\u0645](?=[: ]))[: ]*([^:;.\u061B\u2013\u2014]+)/u;

const separator = /\s*[,\u060C]\s*(?:and |\u0648(?=\p{L}))?|\s+and\s+|\s+\u0648(?=\p{L}{2})/u;
