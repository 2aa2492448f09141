import { normaliseText } from './normalise.ts';

/** A word of a message, as it is matched, and where it stands. */
export interface MessageWord {
  readonly plain: string;
  readonly text: string;
  readonly start: number;
}

export function splitWords(message: string): MessageWord[] {
  return [...message.matchAll(/[\p{L}\p{N}\p{M}\u0640]+(?:['\u2019.:/-][\p{L}\p{N}\p{M}]+)*/gu)]
    .map(({ 0: text, index: start }) => ({ text, start, plain: normaliseText(text).replaceAll("'", '') }))
    .filter(({ plain }) => plain !== '');
}

export function toPlain(words: readonly MessageWord[]): string {
  return words.map(({ plain }) => plain).join(' ');
}

/** The message from the first of its words to the last of them, as it is written; empty for none. */
export function toWritten(message: string, words: readonly MessageWord[]): string {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? '' : message.slice(first.start, last.start + last.text.length);
}

/** Phrases in normalised words, separated by bars. */
export function toPhrases(list: string): ReadonlySet<string> {
  const phrases = list.split('|').map((phrase) => phrase.trim());
  return new Set(phrases.filter(Boolean));
}

/** Where the longest phrase that stands at a place ends. */
export function skip(words: readonly MessageWord[], start: number, phrases: ReadonlySet<string>): number | undefined {
  for (let end = Math.min(words.length, start + longestPhrase); end > start; end--)
    if (phrases.has(toPlain(words.slice(start, end)))) return end;
  return undefined;
}

/** Where phrases that follow each other end. */
export function skipAll(words: readonly MessageWord[], start: number, phrases: ReadonlySet<string>): number {
  let end = start;
  for (let next = skip(words, end, phrases); next !== undefined; next = skip(words, end, phrases)) end = next;
  return end;
}

/** Where the longest phrase that stands at the end begins. */
export function skipBack(words: readonly MessageWord[], phrases: ReadonlySet<string>): number | undefined {
  for (let start = Math.max(0, words.length - longestPhrase); start < words.length; start++)
    if (phrases.has(toPlain(words.slice(start)))) return start;
  return undefined;
}

/** Where phrases that follow each other to the end begin. */
export function skipAllBack(words: readonly MessageWord[], phrases: ReadonlySet<string>): number {
  const start = skipBack(words, phrases);
  return start === undefined ? words.length : skipAllBack(words.slice(0, start), phrases);
}

/** In words. */
const longestPhrase = 8;
