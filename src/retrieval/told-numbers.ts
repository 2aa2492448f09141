import type { Language } from '../domain/language.ts';
import { findCounts } from '../text/counts.ts';
import type { FoundDate } from '../text/dates.ts';
import { findDimension, type Dimension } from '../text/measures.ts';
import { normaliseText } from '../text/normalise.ts';
import { currencyUnits, measureUnits, timeUnits } from './kind-words.ts';
import type { SentenceWords } from './name-runs.ts';

/** A number that a sentence tells, and what it is a number of. */
export interface ToldNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Of things such as the people of "23 people"; bare where no word follows that says so. */
  readonly of: 'share' | 'sum' | 'time' | 'measure' | 'things' | 'bare';
  /** What its unit measures; undefined where it has none that does. */
  readonly dimension: Dimension | undefined;
  /** Stems of the content words after it, the nearest first, three at most. */
  readonly stemsAfter: readonly string[];
}

/** The numbers of a sentence but those of its dates, each with what it is of, by the words beside it. */
export function findToldNumbers({ text, tokens, language }: SentenceWords, dates: readonly FoundDate[]): ToldNumber[] {
  return findCounts(text, language, dates).map(({ start, end, value, kind }) => {
    const after = tokens.filter((token) => token.start >= end).slice(0, 3);
    const [next] = after;
    const isBeside = next !== undefined && /^[\s-]*$/u.test(text.slice(end, next.start));
    const words = normaliseText(text.slice(end, end + farthestUnit));
    const dimension = findDimension(words, language);
    const unit = kind === 'percentage' ? 'share' : findUnit(text, { start, end }, { words, language });
    return {
      start,
      end,
      value,
      of: unit ?? (dimension !== undefined ? 'measure' : isBeside ? 'things' : 'bare'),
      dimension,
      stemsAfter: after.map(({ stem }) => stem),
    };
  });
}

/** By the currency sign beside it, or the normalised words after it. */
function findUnit(
  text: string,
  { start, end }: Pick<ToldNumber, 'start' | 'end'>,
  { words, language }: { readonly words: string; readonly language: Language },
) {
  if (/[$\u20AC\u00A3]\s?$/u.test(text.slice(0, start)) || /^\s?[$\u20AC\u00A3]/u.test(text.slice(end))) return 'sum';
  if (currencyUnits[language].test(words)) return 'sum';
  if (timeUnits[language].test(words)) return 'time';
  return measureUnits[language].test(words) ? 'measure' : undefined;
}

/** In UTF-16 units: a unit stands within a word or two after its number. */
const farthestUnit = 40;

/** Whether a number can be how many there are of what a question counts, by the stems of that. */
export function canCount(
  { of, stemsAfter }: ToldNumber,
  counted: ReadonlySet<string>,
  stems: readonly string[],
): boolean {
  if (of === 'bare') return true;
  if (of !== 'share' && stemsAfter.some((stem) => counted.has(stem))) return true;
  // Other things are counted where those that are asked about stand elsewhere in the sentence.
  return of === 'things' && !stems.some((stem) => counted.has(stem));
}

/** Whether what is counted follows the number, before another number. */
export function isCountOf({ stemsAfter }: ToldNumber, counted: ReadonlySet<string>): boolean {
  const at = stemsAfter.findIndex((stem) => counted.has(stem));
  return at >= 0 && !stemsAfter.slice(0, at).some((stem) => /\d/.test(stem));
}

/** Whether a number can be an amount of money; a bare one can where the sentence speaks of money. */
export function canBeSum({ of }: ToldNumber, speaksOfMoney: boolean): boolean {
  return of === 'sum' || (of === 'bare' && speaksOfMoney);
}
