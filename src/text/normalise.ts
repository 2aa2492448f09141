import { memoise } from './memoise.ts';

/** Text made fit for matching, with the way back to the original. */
export interface NormalisedText {
  readonly text: string;
  /** The offset in the original, in UTF-16 units, of the character at `offset` of `text`; the original's length at the end. */
  toOriginal(offset: number): number;
  /** The end in the original of what ends at `offset` of `text`: several characters may come of one. */
  toOriginalEnd(offset: number): number;
}

/**
 * Folds what writers vary without changing the word: compatibility forms, case, accents of Latin letters, Arabic vowel
 * signs, tatweel, the alef family, alef maksura, ta marbuta, Persian kaf and ye, veh, peh and gaf, digits and separators of both scripts,
 * zero-width characters and direction controls. Hamza seats stay. For matching only; never shown or quoted.
 */
export function normalise(original: string): NormalisedText {
  if (isAscii(original)) return foldAscii(original);
  const offsets: number[] = [];
  let text = '';
  for (let at = 0; at < original.length;) {
    const end = findClusterEnd(original, at);
    const folded = foldCluster(original, at, end);
    for (let i = 0; i < folded.length; i++) offsets.push(at);
    text += folded;
    at = end;
  }
  offsets.push(original.length);
  return {
    text,
    toOriginal(offset) {
      return offsets[offset] ?? original.length;
    },
    toOriginalEnd(offset) {
      const last = offsets[offset - 1];
      let end = offset;
      while (end < offsets.length - 1 && offsets[end] === last) end++;
      return offsets[end] ?? original.length;
    },
  };
}

function foldAscii(original: string): NormalisedText {
  return {
    text: original.toLowerCase(),
    toOriginal(offset) {
      return Math.min(offset, original.length);
    },
    toOriginalEnd(offset) {
      return Math.min(offset, original.length);
    },
  };
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

/** The text of `normalise` without the offsets. */
export function normaliseText(original: string): string {
  return normalise(original).text;
}

/** The end of a base character with its combining marks, so that decomposed input folds like composed input. */
function findClusterEnd(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0;
  let end = start + (first > 0xffff ? 2 : 1);
  while (end < text.length && isCombiningMark(text.charCodeAt(end))) end++;
  return end;
}

function isCombiningMark(unit: number): boolean {
  if (unit < 0x0300 || (unit > 0x036f && unit < 0x0483)) return false;
  // Arabic letters, by far the commonest units that reach this line
  if (unit >= 0x0620 && unit <= 0x064a) return false;
  return combiningMark.test(String.fromCharCode(unit));
}

const combiningMark = /\p{M}/u;
/** What characters below `commonUnits` fold to when no mark follows: Latin and Arabic letters. */
const foldedUnits: (string | undefined)[] = [];
const commonUnits = 0x700;

function foldCluster(text: string, start: number, end: number): string {
  const unit = text.charCodeAt(start);
  if (end > start + 1 || unit >= commonUnits) return recallFolded(text.slice(start, end));
  return (foldedUnits[unit] ??= recallFolded(text.slice(start, end)));
}

const recallFolded = memoise((cluster) => foldLetters(cluster.normalize('NFKC')));

function foldLetters(composed: string): string {
  let folded = '';
  for (const character of composed.toLowerCase()) {
    folded += foldedLetters.get(character) ?? foldLatinAccent(character);
  }
  return folded.replace(removed, '');
}

function foldLatinAccent(character: string): string {
  if (character <= '\u007F' || !latinLetter.test(character)) return character;
  return character.normalize('NFD').replace(/\p{M}/gu, '');
}

const latinLetter = /\p{Script=Latin}/u;

// Soft hyphen; Arabic signs 0610-061A, vowel signs 064B-065F, superscript alef 0670, Quranic signs 06D6-06ED, tatweel
// 0640; zero-width characters; direction controls; byte order mark; a combining mark left alone.
const removed =
  /[\u00AD\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u0300-\u036F]/gu;

const foldedLetters = new Map<string, string>([
  ['\u0622', '\u0627'], // alef with madda → alef
  ['\u0623', '\u0627'], // alef with hamza above → alef
  ['\u0625', '\u0627'], // alef with hamza below → alef
  ['\u0671', '\u0627'], // alef wasla → alef
  ['\u0649', '\u064A'], // alef maksura → ya
  ['\u06CC', '\u064A'], // Persian ye → ya
  ['\u0629', '\u0647'], // ta marbuta → ha
  ['\u06A9', '\u0643'], // Persian kaf → kaf
  ['\u06A4', '\u0641'], // veh → feh
  ['\u067E', '\u0628'], // peh → beh
  ['\u06AF', '\u0642'], // gaf, for the qaf of dialects → qaf
  ['\u066B', '.'], // Arabic decimal separator
  ['\u066C', ''], // Arabic thousands separator
  ['\u066A', '%'], // Arabic percent sign
  ['\u2019', "'"], // right single quotation mark
  ['\u02BC', "'"], // modifier apostrophe
  ['\u0131', 'i'], // dotless i
  ['\u00DF', 'ss'], // sharp s
  ['\u00F8', 'o'], // o with stroke
  ['\u0142', 'l'], // l with stroke
  ['\u0111', 'd'], // d with stroke
  ['\u00E6', 'ae'], // ae ligature
  ['\u0153', 'oe'], // oe ligature
  ...[...Array(10).keys()].flatMap((digit): [string, string][] => [
    [String.fromCharCode(0x0660 + digit), String(digit)], // Arabic-Indic digits
    [String.fromCharCode(0x06f0 + digit), String(digit)], // Persian digits
  ]),
]);
