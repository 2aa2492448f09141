import type { MarkerWords } from './marker-words.ts';
import type { ReadText } from './read-text.ts';

/** Where a marker stands: indexes of words, `[start, end)`. */
export interface FoundMarker {
  readonly start: number;
  readonly end: number;
}

/** Finds the phrases of a list in a text, the longest at each place; none within what `except` finds. */
export function findMarkers({ words, language }: ReadText, markers: MarkerWords, except?: MarkerWords): FoundMarker[] {
  const index = toIndex(markers)[language];
  const hidden = except === undefined ? new Map<string, readonly (readonly string[])[]>() : toIndex(except)[language];
  const found: FoundMarker[] = [];
  for (let start = 0; start < words.length;) {
    const hiddenLength = findLongest(words, start, hidden);
    const length = hiddenLength > 0 ? 0 : findLongest(words, start, index);
    if (length > 0 && !isMonth(words[start]) && !isPast(words, start)) found.push({ start, end: start + length });
    start += Math.max(1, hiddenLength, length);
  }
  return found;
}

/** "May" with a capital is the month, but at the beginning. */
function isMonth(word: ReadText['words'][number] | undefined): boolean {
  return word?.word === 'may' && word.isCapitalised && word.start > 0;
}

/** The Arabic particle qad makes a verb in the imperfect uncertain, and one in the past certain. */
function isPast(words: ReadText['words'], start: number): boolean {
  if (!/^\u0648?\u0642\u062F$/u.test(words[start]?.word ?? '')) return false;
  return !imperfect.test(words[start + 1]?.word ?? '');
}

// Begins with yeh, teh or noon, and does not end in the teh of the past
const imperfect = /^[\u064A\u062A\u0646]\p{L}{2,}(?<!\u062A)$/u;

type PhrasesByFirst = ReadonlyMap<string, readonly (readonly string[])[]>;

function findLongest(words: ReadText['words'], start: number, index: PhrasesByFirst): number {
  const own = words[start]?.word ?? '';
  return (
    findLongestFrom(own, words, start, index) || findLongestFrom(own.replace(conjunction, ''), words, start, index)
  );
}

/** Waw or feh before three letters of Arabic. */
const conjunction = /^[\u0648\u0641](?=[\u0621-\u064A]{3})/u;

function findLongestFrom(first: string, words: ReadText['words'], start: number, index: PhrasesByFirst): number {
  let longest = 0;
  for (const phrase of index.get(first) ?? []) {
    const isHere = phrase.every((word, at) => at === 0 || words[start + at]?.word === word);
    if (phrase.length > longest && isHere) longest = phrase.length;
  }
  return longest;
}

const indexes = new WeakMap<MarkerWords, Readonly<Record<'ar' | 'en', PhrasesByFirst>>>();

function toIndex(markers: MarkerWords): Readonly<Record<'ar' | 'en', PhrasesByFirst>> {
  const known = indexes.get(markers);
  if (known !== undefined) return known;
  const made = { ar: byFirst(markers.ar), en: byFirst(markers.en) };
  indexes.set(markers, made);
  return made;
}

function byFirst(phrases: MarkerWords['ar']): PhrasesByFirst {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) index.set(phrase[0] ?? '', [...(index.get(phrase[0] ?? '') ?? []), phrase]);
  return index;
}
