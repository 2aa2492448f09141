import { stemmer as stemEnglish } from '@orama/stemmers/english';
import type { Language } from '../domain/language.ts';
import { memoise } from './memoise.ts';
import { wawWords } from './waw-words.ts';

/** The stem of one normalised word. Digits stay as they are. For matching only: never shown, never proof of identity. */
export function stem(word: string, language: Language): string {
  if (/^\d/.test(word)) return word;
  return language === 'ar' || arabicLetter.test(word) ? recallArabic(word) : recallLatin(word);
}

/** An Arabic word without the proclitics that are safe to take off: conjunction, article, preposition with article. */
export function stripProclitics(word: string): string {
  const withoutConjunction = stripConjunction(word).replace(thisOfDialect, '');
  for (const article of articles) {
    if (withoutConjunction.startsWith(article) && withoutConjunction.length - article.length >= 2) {
      return withoutConjunction.slice(article.length);
    }
  }
  return withoutConjunction;
}

// heh before the article, "this" in Levantine, where three letters stay
const thisOfDialect = /^\u0647(?=\u0627\u0644.{3})/u;

const arabicLetter = /[\u0620-\u064A]/u;
const recallLatin = memoise(stemLatin, 50_000);
const recallArabic = memoise(stemArabic, 50_000);

/** By Porter's stemmer, which makes one word of "use" and of the United States. */
function stemLatin(word: string): string {
  const own = stemEnglish(word);
  return own === 'us' && word !== 'us' ? 'use' : own;
}

/**
 * Light stemming after light10 (Larkey, Ballesteros & Connell 2007): proclitics, then suffixes, each taken off once while two
 * letters stay; with a guard so that a first waw or fa which belongs to the root is kept.
 */
function stemArabic(word: string): string {
  let rest = stripProclitics(word);
  for (const suffix of suffixes) {
    if (rest.endsWith(suffix) && rest.length - suffix.length >= 2) {
      rest = rest.slice(0, -suffix.length);
    }
  }
  return rest;
}

// Bare article; then with ba, kaf, and lam-lam.
const articles = ['\u0627\u0644', '\u0628\u0627\u0644', '\u0643\u0627\u0644', '\u0644\u0644'];

// ha-alef, alef-nun, alef-ta, waw-nun, ya-nun, ya-ha, ha, ya: the order of light10.
const suffixes = [
  '\u0647\u0627',
  '\u0627\u0646',
  '\u0627\u062A',
  '\u0648\u0646',
  '\u064A\u0646',
  '\u064A\u0647',
  '\u0647',
  '\u064A',
];

/** An Arabic word without a waw or fa, "and", that does not belong to its root. */
export function stripConjunction(word: string): string {
  if (word.length < 4 || !/^[\u0648\u0641]/u.test(word)) return word; // waw or fa
  const isWaw = word.startsWith('\u0648');
  if (isWaw) return isWawOfRoot(word) ? word : word.slice(1);
  const rest = word.slice(1);
  return articles.some((article) => rest.startsWith(article) && rest.length - article.length >= 2) ? rest : word;
}

function isWawOfRoot(word: string): boolean {
  for (let length = word.length; length >= 3; length--) {
    if (wawWords.has(word.slice(0, length)) && inflection.test(word.slice(length))) return true;
  }
  return false;
}

// Endings of number, gender, person and possession, built of alef, hamza, ta, nun, waw, ya, ha, mim and kaf.
const inflection =
  /^(?:[\u0621\u0627\u062A\u0646\u0648\u064A]{0,3}(?:\u0647[\u0627\u0645\u0646]?|\u0643\u0645?|\u0646\u0627)?)$/u;
