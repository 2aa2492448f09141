import type { Language } from '../domain/language.ts';
import { memoise } from './memoise.ts';

/** The word without what makes it a country, or the people of one. */
export const placeOf: Readonly<Record<Language, (word: string) => string>> = {
  ar: memoise((word) => toPlace(word, 'ar')),
  en: memoise((word) => toPlace(word, 'en')),
};

function toPlace(word: string, language: Language): string {
  return word.replace(peopleEndings[language], '').replace(/^(?:\u0648|\u0641)?(?:\u0628|\u0644)?\u0627\u0644/u, '');
}

/** Endings of places and of their peoples; in Arabic yeh, yeh teh, alef, waw noon, yeh noon. */
const peopleEndings: Readonly<Record<Language, RegExp>> = {
  en: /(?<=.{3})(?:iye|ians?|ish|ese|stan|ia|an|ey|i|y|s|a)$/u,
  ar: /(?<=.{3})(?:\u064A\u0648\u0646|\u064A\u064A\u0646|\u064A\u0627|\u064A\u0647|\u064A|\u0627|\u0633\u062A\u0627\u0646\u064A?\u0647?)$/u,
};
