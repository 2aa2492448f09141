import type { WrittenNumber } from './english-numerals.ts';
import { normaliseText } from './normalise.ts';
import {
  arabicBoundUnits,
  arabicDefiniteOrdinals,
  arabicDualScales,
  arabicHundreds,
  arabicMonthsWithOrdinal,
  arabicOrdinals,
  arabicPluralScales,
  arabicScales,
  arabicTen,
  arabicTens,
  arabicUnits,
} from './number-words.ts';

/** Numbers written out in Arabic words, with proclitics; offsets are those of `text`, which is normalised. */
export function findArabicNumerals(text: string): WrittenNumber[] {
  const words = [...text.matchAll(/[\u0621-\u064A]+/gu)].map((match) => ({ word: match[0], start: match.index }));
  const found: WrittenNumber[] = [];
  for (let at = 0; at < words.length;) {
    const number = readNumber(text, words, at);
    if (number) found.push(number.number);
    at += number?.words ?? 1;
  }
  return found;
}

interface Word {
  readonly word: string;
  readonly start: number;
}

type Kind = 'unit' | 'boundUnit' | 'ten' | 'tens' | 'hundred' | 'scale' | 'pluralScale' | 'dualScale' | 'ordinal';

interface Numeral {
  readonly kind: Kind;
  readonly value: number;
  /** Where the numeral begins in its word, after conjunction and preposition. */
  readonly offset: number;
  readonly hasWaw: boolean;
  readonly hasArticle: boolean;
}

interface Reading {
  total: number;
  group: number;
  scale: number;
  last: Kind | 'teen';
}

function readNumber(
  text: string,
  words: readonly Word[],
  at: number,
): { number: WrittenNumber; words: number } | undefined {
  const first = words[at];
  const numeral = first && findNumeral(first.word);
  if (!first || !numeral || numeral.kind === 'pluralScale' || isMisleading(text, words, at)) return undefined;
  const reading = begin(numeral);
  const taken = readWords(text, words.slice(at, at + maxWords), reading);
  const last = words[at + taken - 1] ?? first;
  if (reading.last === 'boundUnit') return undefined;
  const isOrdinal =
    isOrdinalNumeral(numeral, first.word) || (taken === 1 && numeral.kind === 'tens' && numeral.hasArticle);
  const span = { start: first.start + numeral.offset, end: last.start + last.word.length };
  return { number: { ...span, value: reading.total + reading.group, isOrdinal }, words: taken };
}

const maxWords = 20;

/** Takes words after the first for as long as they make one number; gives back how many there are with the first. */
function readWords(text: string, words: readonly Word[], reading: Reading): number {
  let end = (words[0]?.start ?? 0) + (words[0]?.word.length ?? 0);
  for (const [index, word] of words.entries()) {
    if (index === 0) continue;
    const next = findNumeral(word.word);
    const isAdjacent = /^[ \t]+$/u.test(text.slice(end, word.start));
    if (!next || !isAdjacent || isPercentWord(text, word) || !take(reading, next)) return index;
    end = word.start + word.word.length;
  }
  return words.length;
}

function isOrdinalNumeral({ kind }: Numeral, word: string): boolean {
  return kind === 'ordinal' || (kind === 'boundUnit' && ordinalBound.test(word));
}

/** The form with alef after the first letter: hah, alef, dal (U+062D U+0627 U+062F). */
const ordinalBound = /\u062D\u0627\u062F/u;

/** Part of a month's name, of "per cent", or of "the day before yesterday" (alef meem seen: U+0627 U+0645 U+0633). */
function isMisleading(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return true;
  if (monthsWithOrdinal.has(words[at - 1]?.word ?? '') || isPercentWord(text, word) || isMonday(words, at)) return true;
  return /^\S+ (?:\u0645\u0646 )?\u0627\u0645\u0633(?![\u0621-\u064A])/u.test(text.slice(word.start));
}

/** "Monday" is "the two", or "two" after "day" (yeh waw meem). */
function isMonday(words: readonly Word[], at: number): boolean {
  const own = words[at]?.word ?? '';
  return monday.test(own) || (own === '\u0627\u062B\u0646\u064A\u0646' && words[at - 1]?.word === '\u064A\u0648\u0645');
}

/** The dual of one with the article, maybe after a conjunction or a preposition. */
const monday =
  /^[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644|\u0644\u0627\u0644)\u0627\u062B\u0646\u064A\u0646$/u;

const monthsWithOrdinal = new Set(arabicMonthsWithOrdinal.map(normaliseText));

/** The hundred (meem, alef or none, yeh with hamza, heh) after "in the" or "by the". */
function isPercentWord(text: string, { word, start }: Word): boolean {
  if (/^\u0628\u0627\u0644\u0645\u0627?\u0626\u0647$/u.test(word)) return true;
  return (
    /^\u0627\u0644\u0645\u0627?\u0626\u0647$/u.test(word) &&
    /(?<![\u0621-\u064A])\u0641\u064A $/u.test(text.slice(0, start))
  );
}

const kinds: readonly (readonly [Kind, ReadonlyMap<string, number>])[] = [
  ['unit', normaliseKeys(arabicUnits)],
  ['boundUnit', normaliseKeys(arabicBoundUnits)],
  ['ten', normaliseKeys(arabicTen)],
  ['tens', normaliseKeys(arabicTens)],
  ['hundred', normaliseKeys(arabicHundreds)],
  ['scale', normaliseKeys(arabicScales)],
  ['pluralScale', normaliseKeys(arabicPluralScales)],
  ['dualScale', normaliseKeys(arabicDualScales)],
  ['ordinal', normaliseKeys(arabicOrdinals)],
];
const definiteOrdinals = normaliseKeys(arabicDefiniteOrdinals);

function normaliseKeys(words: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...words].map(([word, value]) => [normaliseText(word), value]));
}

/** Conjunction waw (U+0648) or feh (U+0641); preposition beh, lam or kaf (U+0628 U+0644 U+0643); article, also after lam. */
const proclitics =
  /^([\u0648\u0641]?)((?:[\u0628\u0644\u0643]?)(?:\u0627\u0644|(?<=\u0644)\u0644)?)(?=[\u0621-\u064A]{2})/u;

function findNumeral(word: string): Numeral | undefined {
  const whole = findKind(word, 0, false);
  if (whole) return whole;
  const [, conjunction = '', preposition = ''] = proclitics.exec(word) ?? [];
  for (const cut of [conjunction.length, conjunction.length + preposition.length]) {
    if (cut === 0) continue;
    const found = findKind(word.slice(cut), cut, conjunction === '\u0648');
    if (found) return { ...found, hasArticle: /\u0627?\u0644$/u.test(preposition) && cut > conjunction.length };
  }
  return undefined;
}

function findKind(word: string, offset: number, hasWaw: boolean): Numeral | undefined {
  const definite = definiteOrdinals.get(word);
  if (definite !== undefined) return { kind: 'ordinal', value: definite, offset: offset + 2, hasWaw, hasArticle: true };
  for (const [kind, values] of kinds) {
    const value = values.get(word);
    if (value !== undefined) return { kind, value, offset, hasWaw, hasArticle: false };
  }
  return undefined;
}

function begin({ kind, value }: Numeral): Reading {
  const isScale = kind === 'scale' || kind === 'dualScale';
  return isScale
    ? { total: value, group: 0, scale: value, last: 'scale' }
    : { total: 0, group: value, scale: Infinity, last: kind };
}

function take(reading: Reading, next: Numeral): boolean {
  return next.hasWaw ? join(reading, next) : multiply(reading, next);
}

/** A part after "and": tens after a unit, less than a hundred after hundreds, less than the scale after a scale. */
function join(reading: Reading, { kind, value }: Numeral): boolean {
  if (!(joinable[kind] ?? []).includes(reading.last)) return false;
  if (kind !== 'scale' && kind !== 'dualScale') return advance(reading, value, kind);
  if (value >= reading.scale) return false;
  reading.total += value;
  reading.scale = value;
  return true;
}

/** What each kind may follow after "and". */
const joinable: Readonly<Partial<Record<Kind, readonly Reading['last'][]>>> = {
  unit: ['hundred', 'scale'],
  boundUnit: ['hundred', 'scale'],
  ten: ['hundred', 'scale'],
  tens: ['unit', 'boundUnit', 'ordinal', 'hundred', 'scale'],
  hundred: ['scale'],
  scale: ['scale'],
  dualScale: ['scale'],
};

function isUnit(kind: Reading['last']): boolean {
  return kind === 'unit' || kind === 'boundUnit' || kind === 'ordinal';
}

function advance(reading: Reading, value: number, last: Reading['last']): boolean {
  reading.group += value;
  reading.last = last;
  return true;
}

/** A part right after: ten after a unit, a hundred after a unit, a scale after any group. */
function multiply(reading: Reading, { kind, value }: Numeral): boolean {
  const unit = reading.group % 10;
  if (kind === 'ten' && isUnit(reading.last)) return advance(reading, value, 'teen');
  if (kind === 'hundred' && value === 100 && reading.last === 'unit') {
    reading.group += unit * 99;
    reading.last = 'hundred';
    return true;
  }
  if ((kind !== 'scale' && kind !== 'pluralScale') || reading.last === 'scale' || reading.last === 'ordinal')
    return false;
  if (reading.group === 0 || value >= reading.scale) return false;
  reading.total += reading.group * value;
  reading.group = 0;
  reading.scale = value;
  reading.last = 'scale';
  return true;
}
