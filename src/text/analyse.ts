import type { Language } from '../domain/language.ts';
import { stem, stripProclitics } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenise, type Token } from './tokenise.ts';

/** A content word with the term it is matched by. */
export interface AnalysedToken extends Token {
  readonly stem: string;
}

/** The content words of a text in order, each with its stem; stop words are left out. */
export function analyse(text: string, language: Language): AnalysedToken[] {
  return tokenise(text)
    .filter((token) => !isStopWord(token.word))
    .map((token) => ({ ...token, stem: stem(token.word, language) }));
}

/** The stems of a text's content words, in order, repetitions kept. */
export function toStems(text: string, language: Language): string[] {
  return analyse(text, language).map((token) => token.stem);
}

/** The normalised content words of a text, each once. */
export function toWords(text: string, language: Language): string[] {
  return [...new Set(analyse(text, language).map((token) => token.word))];
}

/** Character n-grams of a text's content words, in order, repetitions kept; see `toWordGrams`. */
export function toGrams(text: string, language: Language): string[] {
  return analyse(text, language).flatMap((token) => toWordGrams(token.word));
}

/**
 * Character 3-, 4- and 5-grams of a normalised word, its edges marked with `_`. They join what light stemming does not:
 * broken plurals, bound prepositions, spelling variants. A number is one gram.
 */
export function toWordGrams(word: string): string[] {
  if (/^\d/.test(word)) return [`_${word}_`];
  const marked = `_${stripProclitics(word)}_`;
  if (marked.length <= smallestGram) return [marked];
  const grams: string[] = [];
  for (let size = smallestGram; size <= largestGram; size++) {
    for (let at = 0; at + size <= marked.length; at++) grams.push(marked.slice(at, at + size));
  }
  return grams;
}

const smallestGram = 3;
const largestGram = 5;
