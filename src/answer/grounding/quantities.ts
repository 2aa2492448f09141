import type { Span } from '../../domain/article.ts';
import { findDates, type FoundDate } from '../../text/dates.ts';
import { normaliseText } from '../../text/normalise.ts';
import { findNumbers, type FoundNumber } from '../../text/numbers.ts';
import { approximationWords, unitWords, type Approximation } from './quantity-words.ts';
import { findFractions, type Fraction } from './fractions.ts';
import { findRomanNumerals } from './roman-numerals.ts';
import type { PlainText } from './read-text.ts';

/** A number with what makes it a quantity. */
export interface Quantity extends FoundNumber {
  /** Written in digits, or out in words. */
  readonly isWritten: boolean;
  readonly unit: string | undefined;
  readonly approximation: Approximation | undefined;
}

/** A date, and whether it is said to be more or less than one, which nobody says of a day but who took it for a number. */
export interface ApproximateDate extends FoundDate {
  readonly approximation: Approximation | undefined;
}

export interface Quantities {
  /** Those that belong to no date. */
  readonly numbers: readonly Quantity[];
  readonly dates: readonly ApproximateDate[];
  readonly fractions: readonly Fraction[];
  /** Years of the dates, as numbers. */
  readonly years: ReadonlySet<number>;
}

/** Numbers, units and dates of a text. */
export function findQuantities({ text, language }: PlainText): Quantities {
  const dates = findDates(text, language).map((date): ApproximateDate => {
    const before = normaliseText(text.slice(Math.max(0, date.start - contextChars), date.start));
    return { ...date, approximation: findApproximation(before, '') };
  });
  const found = [...findNumbers(text, language), ...(language === 'en' ? findRulers(text) : [])];
  const outside = found.filter(
    (number) => !dates.some((date) => overlap(date, number)) && !isSecondOfTime(text, number),
  );
  const years = dates.filter(({ hasYear }) => hasYear).flatMap(({ from, to }) => [from, to].map(toYear));
  return {
    numbers: outside.map((number, index) => describe(text, number, outside[index + 1]?.start)),
    dates,
    fractions: findFractions(text),
    years: new Set(years),
  };
}

/** Numbers of rulers and popes, which Arabic says in words. */
function findRulers(text: string): FoundNumber[] {
  return findRomanNumerals(text).map((numeral) => ({ ...numeral, kind: 'ordinal' }));
}

/** How much time a date covers: from one day to another is a span, where that is no whole month or year. */
export function measureLength({ from, to }: Pick<FoundDate, 'from' | 'to'>): 'day' | 'month' | 'year' | 'span' {
  if (from === to) return 'day';
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return 'year';
  return from.endsWith('-01') && Number(to.slice(8)) >= 28 ? 'month' : 'span';
}

function toYear(iso: string): number {
  return Number(iso.slice(0, 4));
}

function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function describe(text: string, number: FoundNumber, nextStart = text.length): Quantity {
  const before = normaliseText(text.slice(Math.max(0, number.start - contextChars), number.start));
  // What follows up to the next number but one, so that "11 or 12 years" are years both.
  const after = normaliseText(text.slice(number.end, Math.min(text.length, number.end + contextChars)));
  const near = normaliseText(text.slice(number.end, Math.min(nextStart, number.end + contextChars)));
  return {
    ...number,
    isWritten: !/\p{Nd}/u.test(text.slice(number.start, number.end)),
    unit: toQuantityUnit(number, { before, near, after }),
    approximation: findApproximation(before, near),
  };
}

/** "A second", after a measure of what passes in it: cubic metres, litres, frames. */
function isSecondOfTime(text: string, { start, end, value, kind }: FoundNumber): boolean {
  return kind === 'ordinal' && value === 2 && text.endsWith('\u0629', end) && measured.test(text.slice(0, start));
}

/** A measure, maybe cubic or square, then "in the": fi al-, bi al-. */
const measured =
  /(?:\u0645\u062A\u0631\p{M}*\u0627?\p{M}*|\u0623\u0645\u062A\u0627\u0631|\u0645\u0643\u0639\u0628\S*|\u0644\u062A\u0631\S*|\u0645\u0631[\u0629\u0627]\S*|\u0645\u064A\u063A\u0627\S*) (?:\u0641\u064A \u0627\u0644|\u0628\u0627\u0644)$/u;

/** Son or daughter of so many years, the age of so many: ibn, ibna, sinn, umr. */
const ages = /(?:\u0627\u0628\u0646\u0647?|\u0633\u0646|\u0639\u0645\u0631\S*) \u0627\u0644$/u;

/** An ordinal counts nothing: the second day. */
function toQuantityUnit(
  { kind }: FoundNumber,
  { before, near, after }: Record<'before' | 'near' | 'after', string>,
): string | undefined {
  if (kind === 'percentage') return 'percent';
  if (kind === 'ordinal' && ages.test(before)) return 'year';
  return kind === 'ordinal' ? undefined : (findUnit(before, near) ?? findSharedUnit(near, after));
}

const contextChars = 48;

function findUnit(before: string, after: string): string | undefined {
  const sign = /([$€£¥₽₺]) ?$/u.exec(before)?.[1];
  if (sign !== undefined) return units.get(sign);
  // Up to two words may stand between: "30 US dollars", "5 square kilometres".
  const words =
    after
      .match(/^[ -]?(?:[$€£¥₽₺%]|[\p{L}.]+(?:[ -][\p{L}.]+){0,2})/u)?.[0]
      .replace(/^[ -]/u, '')
      .split(/[ -]/u) ?? [];
  for (let from = 0; from < words.length; from++) {
    for (const length of [2, 1]) {
      const unit = toUnit(words.slice(from, from + length).join(' '));
      if (unit !== undefined) return unit;
    }
    if (!between.has(words[from] ?? '')) return undefined;
  }
  return undefined;
}

/** Words that stand between a number and its unit. */
const between = new Set(
  [
    'us',
    'u.s.',
    'american',
    'syrian',
    'turkish',
    'square',
    'cubic',
    'nautical',
    'metric',
    'more',
    'consecutive',
    'whole',
    'full',
    'long',
    'of',
    'من',
  ].map(normaliseText),
);

function toUnit(word: string): string | undefined {
  return units.get(word) ?? units.get(word.replace(/[.]$/u, '')) ?? units.get(word.replace(definite, ''));
}

// The Arabic article, alef lam, also after beh or lam
const definite = /^(?:[\u0628\u0644]?\u0627\u0644|\u0644\u0644)/u;

/** The unit of the number that follows after "to", "or", a dash or the Arabic waw, alef-waw, alef-lam-yeh. */
function findSharedUnit(near: string, after: string): string | undefined {
  if (!/^ ?(?:to|or|and|-|\u2013|\u0648|\u0627\u0648|\u0627\u0644\u064A)? ?$/u.test(near)) return undefined;
  const rest = /^\D*[\d.,]+(.*)$/u.exec(after)?.[1];
  return rest === undefined ? undefined : findUnit('', rest);
}

function findApproximation(before: string, after: string): Approximation | undefined {
  for (const [approximation, words] of orderedApproximations) {
    const isSaid = (word: string) =>
      (endsWithWord(before, word) && !isSpread(before, after)) || startsWithWord(after, word);
    if (words.some(isSaid)) return approximation;
  }
  return undefined;
}

/** "Spread over three years", "a rise over two years": during them, and not for longer, as "lasted over two years". */
function isSpread(before: string, after: string): boolean {
  return during.test(before) || (/ over ?$/u.test(before) && longTime.test(after) && !lasting.test(before));
}

const during = /\b(?:spread|phased|paid|shared|divided|staggered|distributed|course|period)\b[^,.;]* over ?$/u;
const longTime = /^[ -](?:weeks|months|years|decades)\b/u;
const lasting =
  /\b(?:last(?:s|ed|ing)?|tak(?:e|es|ing|en)|took|for|after|within|with|is|are|was|were|been|of|in|by|aged|and|just|well|little) over ?$/u;

/** Longer words first, so that "no more than" is not read as "more than". */
const orderedApproximations = (Object.entries(approximationWords) as [Approximation, readonly string[]][])
  .flatMap(([kind, words]) => words.map((word): [Approximation, readonly string[]] => [kind, [word]]))
  .sort(([, [a = '']], [, [b = '']]) => b.length - a.length);

function endsWithWord(before: string, word: string): boolean {
  // A currency's sign, an article (alef lam) and a preposition may stand between
  const trimmed = before.replace(/(?: (?:the|a|an|\u0627\u0644))? ?[$€£¥₽₺]? ?$/u, '');
  return (
    trimmed.endsWith(word) &&
    !/[\p{L}\p{Nd}]/u.test(trimmed.charAt(trimmed.length - word.length - 1).replace(/[\u0648\u0628\u0644]/u, ''))
  );
}

/** Only what is said of a number after it. */
const trailing = new Set(
  [
    'at least',
    'or more',
    'at most',
    'or so',
    'or less',
    'or fewer',
    'على الأقل',
    'على الأكثر',
    'تقريبا',
    'كحد أقصى',
  ].map(normaliseText),
);

function startsWithWord(after: string, word: string): boolean {
  return trailing.has(word) && new RegExp(`^[ ,]*(?:[\\p{L}]+ ){0,4}${word}(?!\\p{L})`, 'u').test(after);
}

const units: ReadonlyMap<string, string> = new Map(
  Object.entries(unitWords).flatMap(([unit, words]) => words.map((word): [string, string] => [word, unit])),
);
