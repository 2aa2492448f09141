import type { Language } from '../domain/language.ts';
import { findDates } from './dates.ts';
import { findNumbers, type FoundNumber } from './numbers.ts';

/** Numbers that count something: none of a date, no ordinals, which number things, and no "one", which is most often a pronoun. */
export function findCounts(text: string, language: Language, dates = findDates(text, language)): FoundNumber[] {
  const isOfDate = (number: FoundNumber) => dates.some(({ start, end }) => number.start < end && number.end > start);
  return findNumbers(text, language).filter(
    (number) => number.kind !== 'ordinal' && number.value !== 1 && !isOfDate(number),
  );
}
