import type { DetectedLanguage } from '../domain/language.ts';
import {
  arabicFunctionWords,
  foreignArabicScriptWords,
  foreignLatinEndings,
  latinFunctionWords,
  weakArabicWords,
  weakLatinWords,
} from './language-words.ts';

const articleSampleChars = 4000;

/**
 * The language of a reader's message. By script, then by small words and letters: Persian, Urdu or Kurdish in Arabic
 * letters and French or Turkish in Latin letters are `other`. A question that names somebody in the other script keeps
 * its language, and so does a name alone. Without any letter: `ar` when Arabic digits or punctuation stand in it, else `en`.
 */
export function detectLanguage(text: string): DetectedLanguage {
  return detect(findWords(text), text, isArabicQuestion);
}

/** The language that most of the first few thousand characters of an article are written in; otherwise as `detectLanguage`. */
export function detectArticleLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, articleSampleChars);
  return detect(findWords(sample), sample, (arabic, latin) => countLetters(arabic) >= countLetters(latin));
}

function detect(
  words: Words,
  text: string,
  isArabic: (arabic: string[], latin: string[]) => boolean,
): DetectedLanguage {
  const { arabic, latin, other } = words;
  if (arabic.length + latin.length + other.length === 0) return arabicSigns.test(text) ? 'ar' : 'en';
  const isForeignScript = countLetters(other) > countLetters(arabic) + countLetters(latin);
  if (isForeignScript && countEnglish(latin) + countArabic(arabic) < 2) return 'other';
  return isArabic(arabic, latin) ? detectInArabicScript(arabic) : detectInLatinScript(latin);
}

interface Words {
  readonly arabic: string[];
  readonly latin: string[];
  readonly other: string[];
}

/** Addresses, mentions and commands say nothing about the language. */
const addresses = /https?:\/\/\S+|www\.\S+|(?<![\w.-])[\w.-]+@[\w.-]+|(?<!\S)[@/]\w+/gu;
const wordPattern = /\p{L}[\p{L}\p{M}'\u2019\u200C-]*/gu;
/** Arabic comma U+060C, semicolon U+061B, question mark U+061F, percent sign U+066A, digits of both kinds. */
const arabicSigns = /[\u060C\u061B\u061F\u066A\u0660-\u0669\u06F0-\u06F9]/u;

function findWords(text: string): Words {
  const words: Words = { arabic: [], latin: [], other: [] };
  for (const [word] of text.normalize('NFKC').replace(addresses, ' ').matchAll(wordPattern)) {
    if (/^\p{Script=Arabic}/u.test(word)) words.arabic.push(foldArabic(word));
    else if (/^\p{Script=Latin}/u.test(word)) words.latin.push(word.replace(/\u2019/g, "'"));
    else words.other.push(word);
  }
  return words;
}

/** Drops vowel signs (U+064B-065F, U+0670) and tatweel (U+0640). */
function foldArabic(word: string): string {
  return word.replace(/[\u0640\u064B-\u065F\u0670]/g, '');
}

function countLetters(words: readonly string[]): number {
  return words.reduce((letters, word) => letters + word.length, 0);
}

/** Small words decide first, since names may be longer than the question around them. */
function isArabicQuestion(arabic: readonly string[], latin: readonly string[]): boolean {
  const difference = countSmallArabicWords(arabic) - countLatinWords(latin);
  if (difference !== 0 && arabic.length > 0 && latin.length > 0) return difference > 0;
  return arabic.length === latin.length ? countLetters(arabic) >= countLetters(latin) : arabic.length > latin.length;
}

function countSmallArabicWords(words: readonly string[]): number {
  return words.filter((word) => arabicFunctionWords.has(word) || foreignArabicScriptWords.has(toArabicKeyboard(word)))
    .length;
}

function countLatinWords(words: readonly string[]): number {
  return words.filter((word) => [...latinFunctionWords.values()].some((known) => known.has(word.toLowerCase()))).length;
}

function detectInArabicScript(words: readonly string[]): DetectedLanguage {
  const foreign = words.reduce((sum, word) => sum + scoreForeignArabicScript(word), 0);
  return foreign >= 1 && foreign > countArabic(words) ? 'other' : 'ar';
}

function countArabic(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + scoreArabic(toArabicKeyboard(word)), 0);
}

function scoreArabic(word: string): number {
  if (weakArabicWords.has(word)) return 0.4;
  if (arabicFunctionWords.has(word)) return 1;
  return arabicShape.test(word) ? 1 : 0;
}

/** The article alef-lam (U+0627 U+0644), also after a proclitic, and ta marbuta (U+0629). */
const arabicShape = /^[\u0648\u0641\u0628\u0643]?\u0627\u0644.{2}|^[\u0648\u0641]?\u0644\u0644.{2}|\u0629$/u;

function scoreForeignArabicScript(word: string): number {
  if (foreignArabicScriptWords.has(toArabicKeyboard(word)) && !arabicFunctionWords.has(word)) return 1;
  if (foreignLetters.test(word)) return 1;
  if (word.includes('\u200C')) return 1;
  return lentLetters.test(word) ? 0.5 : 0;
}

/** Letters of Urdu, Kurdish, Pashto, Uyghur: what is neither Arabic (U+0621-064A, alef wasla U+0671) nor lent to it. */
const foreignLetters = /(?![\u0621-\u064A\u0671\u067E\u0686\u0698\u06A4\u06A9\u06AF\u06BE\u06CC])\p{Script=Arabic}/u;
/** Persian kaf U+06A9 and ye U+06CC, and peh, tcheh, jeh, gaf, heh doachashmee, which Arabic borrows for names. */
const lentLetters = /[\u06A9\u06CC\u067E\u0686\u0698\u06AF\u06BE]/u;

/** Persian kaf and ye as an Arabic keyboard types them. */
function toArabicKeyboard(word: string): string {
  return word.replace(/\u06A9/g, '\u0643').replace(/\u06CC/g, '\u064A');
}

function detectInLatinScript(words: readonly string[]): DetectedLanguage {
  const english = countEnglish(words);
  const signs = words.reduce((sum, word) => sum + scoreForeignLatin(word), 0);
  const foreign = [...latinFunctionWords].map(([language, known]) =>
    language === 'en' ? 0 : countKnown(words, known),
  );
  const most = Math.max(...foreign) + signs;
  return most >= 1 && most > english ? 'other' : 'en';
}

function countKnown(words: readonly string[], known: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) {
    const lowered = word.toLowerCase();
    if (known.has(lowered)) count += weakLatinWords.has(lowered) ? 0.5 : 1;
  }
  return count;
}

function countEnglish(words: readonly string[]): number {
  const known = latinFunctionWords.get('en');
  return words.filter((word) => known?.has(word.toLowerCase().replace(/'(?:s|re|t|ll|ve|d|m)$/u, ''))).length;
}

/** A capital makes a name, which may be foreign in English too. */
function scoreForeignLatin(word: string): number {
  if (!/^\p{Ll}/u.test(word)) return 0;
  if (foreignLatinEndings.some((ending) => word.endsWith(ending))) return 1;
  return /[^\p{ASCII}]/u.test(word) ? 0.5 : 0;
}
