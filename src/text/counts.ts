import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { findDates } from './dates.ts';
import { findNumbers, type FoundNumber } from './numbers.ts';

/** Numbers that count something: none of a date, no ordinals, which number things, and no "one", which is most often a pronoun. */
export function findCounts(text: string, language: Language, dates = findDates(text, language)): FoundNumber[] {
  return findNumbers(text, language).filter(
    (number) => number.kind !== 'ordinal' && number.value !== 1 && !isOfDate(number, dates),
  );
}

/** The numbers that things have in an order, each once: 22 of "the 22nd round"; none of a date, and no "first", which is most often no number of a thing. */
export function findOrdinals(text: string, language: Language): ReadonlySet<number> {
  const ordinals = findNumbers(text, language).filter(({ kind, value }) => kind === 'ordinal' && value > 1);
  if (ordinals.length === 0) return new Set();
  const dates = findDates(text, language);
  return new Set(ordinals.filter((number) => !isOfDate(number, dates)).map(({ value }) => value));
}

function isOfDate(number: Span, dates: readonly Span[]): boolean {
  return dates.some(({ start, end }) => number.start < end && number.end > start);
}
