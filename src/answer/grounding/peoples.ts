import type { Language } from '../../domain/language.ts';
import type { LexiconEntry } from '../../lexicon/parse-lexicon.ts';
import { normaliseText } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import { placeOf } from './likeness.ts';

/** Of a stem, the country that it names or whose people and things it names; undefined for any other word. */
export type CountryOf = (stem: string, language: Language) => number | undefined;

/** Finds the countries among these entries, and which entries are called after them: Lebanon and Lebanese, Türkiye and Turks. */
export function createCountries(countries: readonly LexiconEntry[], entries: readonly LexiconEntry[]): CountryOf {
  const byPlace = new Map<string, number>();
  const byStem = new Map<string, number>();
  const add = ({ english, arabic }: LexiconEntry, country: number) => {
    for (const word of arabic.filter(isWord)) byStem.set(`ar ${stem(normaliseText(word), 'ar')}`, country);
    for (const word of english.filter(isWord)) byStem.set(`en ${stem(normaliseText(word), 'en')}`, country);
  };
  countries.forEach((entry, country) => {
    const [name] = entry.arabic.filter(isWord);
    if (name === undefined) return;
    byPlace.set(placeOf.ar(normaliseText(name)), country);
    add(entry, country);
  });
  for (const entry of entries) {
    const country = entry.arabic
      .filter(isWord)
      .map((word) => byPlace.get(placeOf.ar(normaliseText(word))))
      .find((found) => found !== undefined);
    if (country !== undefined) add(entry, country);
  }
  return (own, language) => byStem.get(`${language} ${own}`);
}

function isWord(name: string): boolean {
  return !name.includes(' ');
}
