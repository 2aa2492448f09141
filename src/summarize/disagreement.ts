import type { Language } from '../domain/language.ts';
import { analyse } from '../text/analyse.ts';
import { findDates } from '../text/dates.ts';
import { findNumbers } from '../text/numbers.ts';
import type { ArticleSentence } from './article-sentences.ts';
import { shareInCommon } from './resemblance.ts';

/**
 * Whether two sentences, on the face of their words about the same thing at the same time, each give one number of it, and
 * another one.
 */
export function conflicts(a: ArticleSentence, b: ArticleSentence, language: Language): boolean {
  if (shareInCommon(a, b) < leastInCommon || haveOtherDates(a.text, b.text, language)) return false;
  const [left, right] = [countThings(a.text, language), countThings(b.text, language)];
  return [...left].some(([thing, values]) => {
    const [value, ...more] = values;
    const [other, ...others] = right.get(thing) ?? [];
    return value !== undefined && other !== undefined && more.length + others.length === 0 && value !== other;
  });
}

const leastInCommon = 0.5;

/** Whether both name days or years, and one of them such as the other does not: "one in 2023 and two in 2024" is no other count than that of all up to 2024. */
function haveOtherDates(a: string, b: string, language: Language): boolean {
  const [left, right] = [findDates(a, language), findDates(b, language)];
  const areIn = (dates: typeof left, others: typeof left) =>
    dates.every((date) => others.some((other) => date.from <= other.to && other.from <= date.to));
  return left.length > 0 && right.length > 0 && !(areIn(left, right) && areIn(right, left));
}

/** The numbers that a sentence gives, by the stem of what is counted; days and years are no counts. */
function countThings(text: string, language: Language): Map<string, Set<number>> {
  const dates = findDates(text, language);
  const counts = new Map<string, Set<number>>();
  for (const { start, end, value, kind } of findNumbers(text, language)) {
    const isDate = dates.some((date) => date.start < end && start < date.end);
    if (isDate || kind === 'ordinal') continue;
    const [thing] = analyse(text.slice(end, end + nearbyChars), language);
    const name = `${kind} ${thing?.stem ?? ''}`;
    counts.set(name, (counts.get(name) ?? new Set()).add(value));
  }
  return counts;
}

const nearbyChars = 40;
