import findZoneAt from '@photostructure/tz-lookup';
import { languages } from '../domain/language.ts';
import { parseCapitals } from '../lexicon/parse-capitals.ts';
import { normaliseText } from '../text/normalise.ts';

/** Time zones by what people call the place they live in. */
export interface TimeZones {
  /** IANA names that the words may mean: an IANA name, a country, a capital or another large city, in either language. Empty when none is known. */
  find(words: string): readonly string[];
  /** The zone of a place on Earth, in degrees. */
  findAt(latitude: number, longitude: number): string;
}

/**
 * Time zones over a file of capitals: country code, IANA name, English names, Arabic names.
 *
 * @throws Error that names the line, when it has another form.
 */
export function createTimeZones(capitalsTsv: string): TimeZones {
  let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return {
    find(words) {
      known ??= listPlaces(capitalsTsv);
      const key = toKey(words);
      return [...(known.get(key) ?? known.get(withoutArticle(key)) ?? findIanaName(words))];
    },
    findAt: (latitude, longitude) => findZoneAt(latitude, longitude),
  };
}

function listPlaces(capitalsTsv: string): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  const add = (name: string, timeZone: string) => {
    for (const key of new Set([toKey(name), withoutArticle(toKey(name))])) {
      places.set(key, (places.get(key) ?? new Set<string>()).add(timeZone));
    }
  };
  for (const timeZone of Intl.supportedValuesOf('timeZone')) add(timeZone, timeZone);
  const countries = new Set<string>();
  for (const { code, timeZone, english, arabic } of parseCapitals(capitalsTsv)) {
    [...english, ...arabic].forEach((name) => add(name, timeZone));
    if (code === noCapital || countries.has(code)) continue;
    countries.add(code);
    nameCountry(code).forEach((name) => add(name, timeZone));
  }
  return places;
}

const noCapital = '-';

function nameCountry(code: string): string[] {
  return languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((style) => {
      const name = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }).of(code);
      return name === undefined ? [] : [name, name.replace(/\s*\(.*\)$/u, '')];
    }),
  );
}

/** Also names that are links to others, such as `Asia/Calcutta`, and `UTC`. */
function findIanaName(words: string): string[] {
  const name = words.trim();
  if (!/^(?:[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+|UTC|GMT)$/i.test(name)) return [];
  try {
    return [new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone];
  } catch {
    return [];
  }
}

function toKey(name: string): string {
  return normaliseText(name)
    .replaceAll(/[\s_'\u2019.-]+/gu, ' ')
    .trim();
}

/** Without "the", and without alef-lam. */
function withoutArticle(key: string): string {
  return key.replace(/^(?:the |\u0627\u0644(?=\S{3}))/u, '');
}
