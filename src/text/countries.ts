import type { Language } from '../domain/language.ts';
import { normaliseText } from './normalise.ts';
import { stem } from './stem.ts';
import { placeOf } from './place-words.ts';

/** What something is called. */
export interface NamesOfPlace {
  readonly english: readonly string[];
  readonly arabic: readonly string[];
}

/** Of stems, joined by spaces, the country that it names or whose people and things it names; undefined for any other word. */
export type CountryOf = (stems: string, language: Language) => number | undefined;

/** Finds the countries among these entries, and which entries are called after them: Lebanon and Lebanese, Türkiye and Turks. */
export function createCountries(countries: readonly NamesOfPlace[], entries: readonly NamesOfPlace[]): CountryOf {
  const byPlace = new Map<string, number>();
  const byStem = new Map<string, number>();
  const add = ({ english, arabic }: NamesOfPlace, country: number) => {
    for (const name of arabic) byStem.set(`ar ${toStems(name, 'ar')}`, country);
    for (const name of english) byStem.set(`en ${toStems(name, 'en')}`, country);
  };
  const addCountry = (entry: NamesOfPlace, country: number) => {
    for (const word of entry.arabic.filter(isWord)) byPlace.set(placeOf.ar(normaliseText(word)), country);
    add(entry, country);
  };
  const byName = new Map<string, number>();
  countries.forEach((entry, country) => {
    for (const name of entry.english) byName.set(normaliseText(name), country);
    addCountry(entry, country);
  });
  // The United States are America too
  for (const entry of entries) {
    const country = firstKnown(entry.english.map((name) => byName.get(normaliseText(name))));
    if (country !== undefined) addCountry(entry, country);
  }
  for (const entry of entries) {
    const country = firstKnown(entry.arabic.filter(isWord).map((word) => byPlace.get(placeOf.ar(normaliseText(word)))));
    if (country !== undefined) add(entry, country);
  }
  return (own, language) => byStem.get(`${language} ${own}`);
}

function toStems(name: string, language: Language): string {
  return normaliseText(name)
    .split(' ')
    .map((word) => stem(word, language))
    .join(' ');
}

function firstKnown(found: readonly (number | undefined)[]): number | undefined {
  return found.find((each) => each !== undefined);
}

function isWord(name: string): boolean {
  return !name.includes(' ');
}
