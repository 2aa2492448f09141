import { englishOrdinals, englishScales, englishTeens, englishTens, englishUnits } from './number-words.ts';

export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly isOrdinal: boolean;
}

/** Numbers written out in English words; offsets are those of `text`, which is normalised. */
export function findEnglishNumerals(text: string): WrittenNumber[] {
  const words = [...text.matchAll(/[a-z]+/gu)].map((match) => ({ word: match[0], start: match.index }));
  const found: WrittenNumber[] = [];
  for (let at = 0; at < words.length;) {
    const number = readNumber(text, words.slice(at, at + maxWords));
    if (number) found.push(number.number);
    at += number?.words ?? 1;
  }
  return found;
}

const maxWords = 20;

interface Word {
  readonly word: string;
  readonly start: number;
}

interface Reading {
  total: number;
  group: number;
  /** What the last word was, which decides what may follow. */
  last: 'start' | 'one' | 'unit' | 'teen' | 'tens' | 'hundred' | 'scale' | 'ordinal';
  scale: number;
}

function readNumber(text: string, words: readonly Word[]): { number: WrittenNumber; words: number } | undefined {
  const reading: Reading = { total: 0, group: 0, last: 'start', scale: Infinity };
  const taken = readWords(text, words, reading);
  const first = words[0];
  const last = words[taken - 1];
  if (!first || !last || reading.last === 'one' || isPronoun(text, first, taken)) return undefined;
  const end = last.start + last.word.length;
  const value = reading.total + reading.group;
  return { number: { start: first.start, end, value, isOrdinal: reading.last === 'ordinal' }, words: taken };
}

/** Takes words for as long as they make one number; gives back how many. */
function readWords(text: string, words: readonly Word[], reading: Reading): number {
  let taken = 0;
  for (let at = 0; at < words.length && reading.last !== 'ordinal'; at++) {
    if (at > 0 && !isAdjacent(text, words, at)) break;
    const word = words[at]?.word ?? '';
    const isAnd = word === 'and' && at === taken && (reading.last === 'hundred' || reading.last === 'scale');
    if (isAnd) continue;
    if (!take(reading, word)) break;
    taken = at + 1;
  }
  return taken;
}

function isAdjacent(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const current = words[at];
  return (
    !!before &&
    !!current &&
    /^(?:[ \t]+|[-\u2010-\u2012])$/u.test(text.slice(before.start + before.word.length, current.start))
  );
}

/** "No one", "one of", "one another". */
function isPronoun(text: string, first: Word, taken: number): boolean {
  if (first.word !== 'one' || taken > 1) return false;
  return /\b(?:no|any|some|every|this|that|which)[ -]$/u.test(text.slice(0, first.start));
}

interface WordClass {
  readonly values: ReadonlyMap<string, number>;
  readonly kind: Reading['last'];
  readonly after: readonly Reading['last'][];
}

const wordClasses: readonly WordClass[] = [
  { values: new Map([['a', 1]]), kind: 'one', after: ['start'] },
  { values: englishUnits, kind: 'unit', after: ['start', 'hundred', 'scale', 'tens'] },
  { values: englishTeens, kind: 'teen', after: ['start', 'hundred', 'scale'] },
  { values: englishTens, kind: 'tens', after: ['start', 'hundred', 'scale'] },
];

function take(reading: Reading, word: string): boolean {
  for (const { values, kind, after } of wordClasses) {
    const value = values.get(word);
    if (value !== undefined) return after.includes(reading.last) && advance(reading, value, kind);
  }
  if (word === 'hundred') return takeHundred(reading);
  const scale = englishScales.get(word);
  return scale === undefined ? takeOrdinal(reading, englishOrdinals.get(word)) : takeScale(reading, scale);
}

function advance(reading: Reading, value: number, last: Reading['last']): boolean {
  reading.group += value;
  reading.last = last;
  return true;
}

function takeHundred(reading: Reading): boolean {
  if (!['one', 'unit', 'teen', 'start'].includes(reading.last)) return false;
  reading.group = Math.max(1, reading.group) * 100;
  reading.last = 'hundred';
  return true;
}

function takeScale(reading: Reading, scale: number): boolean {
  if (reading.last === 'scale' || scale >= reading.scale) return false;
  reading.total += Math.max(1, reading.group) * scale;
  reading.group = 0;
  reading.scale = scale;
  reading.last = 'scale';
  return true;
}

function takeOrdinal(reading: Reading, value: number | undefined): boolean {
  if (value === undefined) return false;
  if (value >= 100) {
    if (reading.group === 0) return false;
    reading.group *= value;
  } else {
    const isAfterTens = reading.last === 'tens' && value < 10;
    if (!isAfterTens && !['start', 'hundred', 'scale'].includes(reading.last)) return false;
    reading.group += value;
  }
  reading.last = 'ordinal';
  return true;
}
