import type { LexiconEntry } from './parse-lexicon.ts';

/**
 * Entries that the runtime's Unicode CLDR data gives for free: the regions of ISO 3166, the languages of ISO 639-1, the
 * months (Egyptian, Levantine, Maghrebi and Mauritanian names) and the days of the week.
 */
export function listIntlEntries(): LexiconEntry[] {
  return [...listRegions(), ...listLanguages(), ...listMonths(), ...listWeekdays()];
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
const codes = alphabet.flatMap((first) => alphabet.map((second) => first + second));
// Test locales, "outlying Oceania" and "unknown region": in the data, but no regions.
const pseudoRegions = new Set(['xa', 'xb', 'qo', 'zz']);

/** The regions of ISO 3166, and what has a code like them. */
export function listRegions(): LexiconEntry[] {
  return listNames('region', toRegionCodes(pseudoRegions));
}

/** The regions of ISO 3166 alone. */
export function listCountries(): LexiconEntry[] {
  return listNames('region', toRegionCodes(new Set([...pseudoRegions, ...unions])));
}

function toRegionCodes(left: ReadonlySet<string>): string[] {
  return codes.filter((code) => !left.has(code)).map((code) => code.toUpperCase());
}

// The European Union, the euro area, the United Nations
const unions = new Set(['eu', 'ez', 'un']);

function listLanguages(): LexiconEntry[] {
  return listNames('language', codes);
}

function listNames(type: 'region' | 'language', names: readonly string[]): LexiconEntry[] {
  const [english, shortEnglish] = createDisplayNames('en', type);
  const [arabic, shortArabic] = createDisplayNames('ar', type);
  const entries = new Map<string, LexiconEntry>();
  for (const code of names) {
    if (english.of(code) === undefined) continue;
    const entry = {
      english: toVariants([english.of(code), shortEnglish.of(code)], 'en'),
      arabic: toVariants([arabic.of(code), shortArabic.of(code)], 'ar'),
    };
    // Withdrawn codes, such as DD, bear the name of what replaced them.
    const key = entry.english.join('/');
    if (entry.arabic.length > 0 && !entries.has(key)) entries.set(key, entry);
  }
  return [...entries.values()];
}

function createDisplayNames(locale: string, type: 'region' | 'language') {
  const create = (style: 'long' | 'short') => new Intl.DisplayNames(locale, { type, style, fallback: 'none' });
  return [create('long'), create('short')] as const;
}

function toVariants(names: readonly (string | undefined)[], language: 'en' | 'ar'): string[] {
  const variants = names.flatMap((name) => (name === undefined ? [] : splitBrackets(name)));
  return [...new Set(variants.map((variant) => cleanName(variant, language)))];
}

// "Myanmar (Burma)" is two names; what stands in brackets after "Hong Kong" in Arabic says "special administrative region".
function splitBrackets(name: string): string[] {
  const match = /^(.*\S)\s*\(([^)\s]+)\)$/u.exec(name);
  return match?.[1] && match[2] ? [match[1], match[2]] : [name.replaceAll(/\s*\([^)]*\)/gu, '')];
}

function cleanName(name: string, language: 'en' | 'ar'): string {
  if (language === 'ar') return name.replaceAll(/\p{M}/gu, '').replaceAll(' - ', ' ');
  return name.replaceAll(' - ', ' ').replaceAll('&', 'and').replaceAll('\u2019', "'").toLowerCase();
}

// Gregorian months: common, Levantine, Algerian and Tunisian, Moroccan, Mauritanian.
const monthLocales = ['ar', 'ar-SY', 'ar-DZ', 'ar-MA', 'ar-MR'];

function listMonths(): LexiconEntry[] {
  const firstDays = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
  return listDateParts(firstDays, 'month', monthLocales);
}

function listWeekdays(): LexiconEntry[] {
  // 1 January 2024 was a Monday.
  const week = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
  return listDateParts(week, 'weekday', ['ar']);
}

function listDateParts(dates: readonly Date[], part: 'month' | 'weekday', locales: readonly string[]): LexiconEntry[] {
  const create = (locale: string, style: 'long' | 'short') =>
    new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { [part]: style, timeZone: 'UTC' });
  const english = [create('en', 'long'), create('en', 'short')];
  const arabic = locales.map((locale) => create(locale, 'long'));
  const list = (formats: readonly Intl.DateTimeFormat[], date: Date) => [
    ...new Set(formats.map((format) => format.format(date).toLowerCase())),
  ];
  return dates.map((date) => ({ english: list(english, date), arabic: list(arabic, date) }));
}
