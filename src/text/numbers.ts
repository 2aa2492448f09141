import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { findArabicNumerals } from './arabic-numerals.ts';
import { findEnglishNumerals } from './english-numerals.ts';
import { normalise, normaliseText } from './normalise.ts';
import { arabicPluralScales, arabicScales, englishScales } from './number-words.ts';

export interface FoundNumber extends Span {
  /** 22 for `22`, `22nd` and `twenty-two`; 3000000 for `3 million`; 12.5 for `12.5 per cent`. */
  readonly value: number;
  readonly kind: 'cardinal' | 'ordinal' | 'percentage';
}

/**
 * Numbers of a text in order, in digits of either script or written out; spans of the original, with scale and percent
 * words, without Arabic proclitics and article. A date's day and year are numbers too.
 */
export function findNumbers(text: string, language: Language): FoundNumber[] {
  const normalised = normalise(text);
  const found = [...findDigits(normalised.text, language), ...findWritten(normalised.text, language)];
  return found
    .sort((left, right) => left.start - right.start)
    .map((number) => ({
      ...number,
      start: normalised.toOriginal(number.start),
      end: normalised.toOriginalEnd(number.end),
    }));
}

function findDigits(text: string, language: Language): FoundNumber[] {
  const numbers: FoundNumber[] = [];
  for (const match of text.matchAll(digits)) {
    const { index: start } = match;
    const digitsEnd = start + match[0].length;
    const [scaleEnd, scale] = readScale(text, digitsEnd, language);
    const percentEnd = readPercent(text, scaleEnd);
    const isOrdinal =
      match.groups?.['suffix'] !== undefined || arabicArticleBefore.test(text.slice(Math.max(0, start - 5), start));
    const value = Number((match.groups?.['number'] ?? '').replaceAll(',', '')) * scale;
    const kind = percentEnd > scaleEnd ? 'percentage' : isOrdinal && scale === 1 ? 'ordinal' : 'cardinal';
    numbers.push({ start, end: percentEnd, value, kind });
  }
  return numbers;
}

/**
 * Not within a Latin word, and in an Arabic one only after proclitics or the article: waw, feh (U+0648 U+0641), beh, kaf,
 * lam (U+0628 U+0643 U+0644), alef lam (U+0627 U+0644), lam lam.
 */
const digits =
  /(?<![\p{Nd}.,]|(?![\u0621-\u064A])[\p{L}\p{M}])(?<!(?<![\u0621-\u064A])(?![\u0648\u0641]?[\u0628\u0643\u0644]?(?:\u0627\u0644|\u0644)?(?![\u0621-\u064A]))[\u0621-\u064A]+)(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<suffix>(?:st|nd|rd|th)(?![a-z]))?/gu;
const arabicArticleBefore = /(?<![\u0621-\u064A])[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644) ?$/u;

function readScale(text: string, at: number, language: Language): readonly [number, number] {
  const match = /^(?: ?-?)([\p{L}]+)/u.exec(text.slice(at, at + 20));
  const scale = match?.[1] === undefined ? undefined : scales[language].get(match[1]);
  return match && scale !== undefined ? [at + match[0].length, scale] : [at, 1];
}

const scales: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  ar: new Map([...arabicScales, ...arabicPluralScales].map(([word, value]) => [normaliseText(word), value])),
  en: englishScales,
};

function readPercent(text: string, at: number): number {
  return at + (percent.exec(text.slice(at, at + 20))?.[0].length ?? 0);
}

/** The sign, the English words, and beh or "in" (feh yeh) before "the hundred". */
const percent =
  /^ ?(?:%|(?:percent|per cent)(?![a-z])|(?:\u0628|\u0641\u064A )\u0627\u0644\u0645\u0627?\u0626\u0647(?![\u0621-\u064A]))/u;

function findWritten(text: string, language: Language): FoundNumber[] {
  const written = language === 'ar' ? findArabicNumerals(text) : findEnglishNumerals(text);
  return written
    .filter(({ start }) => !isTaken(text, start, language))
    .map(({ start, end, value, isOrdinal }) => {
      const percentEnd = readPercent(text, end);
      return {
        start,
        end: percentEnd,
        value,
        kind: percentEnd > end ? 'percentage' : isOrdinal ? 'ordinal' : 'cardinal',
      };
    });
}

/** A scale word right after digits belongs to them; another numeral does not: "in 2017 eight rounds". */
function isTaken(text: string, start: number, language: Language): boolean {
  const word = /^\p{L}+/u.exec(text.slice(start))?.[0] ?? '';
  return scales[language].has(word) && /\d[ -]?$/u.test(text.slice(0, start));
}
