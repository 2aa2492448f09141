import type { Language } from '../../domain/language.ts';
import { memoise } from '../../text/memoise.ts';
import { compareNames, toSkeleton } from '../../text/transliterate.ts';
import { placeOf } from '../../text/place-words.ts';

/** Whether two words of one language are forms of one word, as far as their letters tell: `attendance`, `attended`. */
export function isSameRoot(left: string, right: string, language: Language): boolean {
  return language === 'ar' ? shareArabicRoot(left, right) : shareBeginning(left, right);
}

/** Whether one word is a place and the other what is called after it: `Syria`, `Syrian`; `Kazakh`, `Kazakhstan`. */
export function isSamePeople(left: string, right: string, language: Language): boolean {
  const [a, b] = [placeOf[language](left), placeOf[language](right)];
  return a.length >= 3 && a === b;
}

/** The same of an Arabic word and a Latin one. */
export function isSamePeopleAcross(arabic: string, latin: string): boolean {
  const [left, right] = [placeOf.ar(arabic), placeOf.en(latin)];
  if (left === arabic && right === latin) return false;
  return (
    left.length >= leastPlace &&
    skeletonOf.ar(left) === skeletonOf.en(right) &&
    compareNames(left, right) >= leastLikeness
  );
}

const leastPlace = 4;
const leastLikeness = 0.7;

/** Whether two words of one language are spellings of one name: "Choukri" and "Shukri", "Marzouk" and "Marzuq"; in Arabic of a foreign one. */
export function isSameName(left: string, right: string, language: Language): boolean {
  const [a, b] = [nameOf[language](left), nameOf[language](right)];
  return a === b && a.length >= leastNameLetters[language];
}

/** In Arabic only consonants are left, of which three are the root of many names. */
const leastNameLetters: Readonly<Record<Language, number>> = { ar: 4, en: 2 };

const nameOf: Readonly<Record<Language, (word: string) => string>> = {
  ar: memoise(foldArabicName),
  en: memoise(foldLatinName),
};

/** Letters and pairs of letters that transliteration takes for each other are one; of vowels there are three. */
function foldLatinName(word: string): string {
  return word
    .replace(/dj/gu, 'j')
    .replace(/g(?=[ei])/gu, 'j')
    .replace(/t?s?ch/gu, 'sh')
    .replace(/q|ck|kh/gu, 'k')
    .replace(/gh/gu, 'g')
    .replace(/ph/gu, 'f')
    .replace(/e(?=[^aeiouy]$)/gu, 'a')
    .replace(/[ow]?u|o+/gu, 'u')
    .replace(/[ae]?[iy]|e+/gu, 'i')
    .replace(/(.)\1+/gu, '$1')
    .replace(/(?<=.{3})(?:h|i?ah?)$/u, '');
}

/** Without alef, waw, yeh and hamza in its seats; sad is seen, tah is teh, jeem and ghain are one. */
function foldArabicName(word: string): string {
  return word
    .replace(/(?<!^)[\u0621-\u0627\u0648-\u064A]/gu, '')
    .replace(/\u0635/gu, '\u0633')
    .replace(/\u0637/gu, '\u062A')
    .replace(/\u062C/gu, '\u063A');
}

/** The consonants of a name in either script. */
export const skeletonOf: Readonly<Record<Language, (word: string) => string>> = {
  ar: memoise((word) => toSkeleton(word, 'ar')),
  en: memoise((word) => toSkeleton(word, 'en')),
};

function shareBeginning(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  let same = 0;
  while (same < shorter && left[same] === right[same]) same++;
  return same >= 4 && same >= 0.7 * Math.max(left.length, right.length) - 1 && same >= shorter - 2;
}

/** Arabic builds its words on three consonants, with vowels and a few servile letters between and around them. */
function shareArabicRoot(left: string, right: string): boolean {
  const [a, b] = [rootLettersOf(left), rootLettersOf(right)];
  if (a.length >= 3 && a === b) return true;
  return a.length >= 4 && b.length >= 4 && (a.startsWith(b) || b.startsWith(a));
}

const rootLettersOf = memoise(toRootLetters);

/** Without the letters that forms of a word add or change: alef, waw, yeh, hamza in its seats, a first meem, teh, noon or seen-teh, a last teh or heh. */
function toRootLetters(word: string): string {
  const bare = word.replace(/^[\u0648\u0641]?(?:\u0627\u0644|\u0644\u0644)/u, '');
  const inner = bare
    .replace(/^[\u0627\u064A\u062A\u0646\u0633]?(?:\u0627?\u0633\u062A)?(?=.{3})/u, '')
    .replace(/^\u0645(?=.{3})/u, '')
    .replace(/(?<=.{3})[\u0647\u062A]$/u, '');
  return inner.replace(/[\u0621\u0623-\u0627\u0648\u064A\u0649]/gu, '').replace(/(?<=^.)\u062A(?=.{2})/u, '');
}
