import { keepAligned } from './alignment.ts';
import type { Comparison } from './comparison.ts';
import { officeWords } from './name-words.ts';
import type { ReadText } from './read-text.ts';
import type { SupportPlace } from './support.ts';

/** Words `[start, end)` of a sentence. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** `from`, … `to - 1`. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Every stretch of up to six words that may all be of names, among so many. */
export function listStretches(words: number, mayBeOfName: (index: number) => boolean): WordSpan[] {
  const spans: WordSpan[] = [];
  for (let start = 0; start < words; start++) {
    const last = Math.min(words, start + longestSpan);
    for (let end = start + 1; end <= last && mayBeOfName(end - 1); end++) spans.push({ start, end });
  }
  return spans;
}

const longestSpan = 6;

// "and", "or", "the" and the Arabic "or" (alef waw)
export const listWords: ReadonlySet<string> = new Set(['and', 'or', 'the', '\u0627\u0648']);

/** Whether nothing but words of an office stand between two: "his Syrian government counterpart Ayman Raad". */
export function areOfOnePhrase(
  { words }: Pick<ReadText, 'words'>,
  [first, second]: readonly [WordSpan, WordSpan],
): boolean {
  const between = words.slice(first.end, second.start);
  return between.every(({ word }) => listWords.has(word) || officeWords.has(word));
}

/** Where the sentences that it rests on say any of these words. */
export function listPlaces({ support, aligned }: Comparison, { start, end }: WordSpan): readonly SupportPlace[] {
  return keepAligned(support.slice(start, end).flat(), aligned);
}

/** The words as their text writes them. */
export function cutWords({ text, words }: Pick<ReadText, 'text' | 'words'>, { start, end }: WordSpan): string {
  return text.slice(words[start]?.start, words[end - 1]?.end);
}
