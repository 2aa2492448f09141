import type { Span } from '../../domain/article.ts';
import { normalise } from '../../text/normalise.ts';
import { findNumbers } from '../../text/numbers.ts';

/** A part of a whole in words: "three quarters". */
export interface Fraction extends Span {
  /** 75 for three quarters. */
  readonly percent: number;
}

/** Fractions in words of either language, in order; spans of the original. "Half a million" is a number, and no part of anything. */
export function findFractions(text: string): Fraction[] {
  const normalised = normalise(text);
  const toFraction = (index: number, words: string, percent: number): Fraction => ({
    start: normalised.toOriginal(index),
    end: normalised.toOriginalEnd(index + words.length),
    percent,
  });
  return [
    ...patterns.flatMap(({ pattern, percent }) =>
      [...normalised.text.matchAll(pattern)].map(({ index, 0: words }) => toFraction(index, words, percent)),
    ),
    ...[...normalised.text.matchAll(ofHundred)].flatMap(({ index, 0: words, 1: counted = '' }) => {
      const [number] = [...findNumbers(counted, 'en'), ...findNumbers(counted, 'ar')];
      return number === undefined ? [] : [toFraction(index, words, number.value)];
    }),
  ];
}

/** Whether two parts are one, though one is rounded: 66 % is two thirds. */
export function isSamePart(percent: number, other: number): boolean {
  return Math.abs(percent - other) < 1;
}

/** "Nine in every hundred", "9 out of 100"; min kull mia. */
const ofHundred =
  /(?<![\p{L}\p{Nd}.,])([\p{L}-]+|\d+(?:\.\d+)?) (?:(?:in|out of|of)(?: every| each| a)? (?:hundred|100)|\u0645\u0646 \u0643\u0644 (?:\u0645\u0626\u0647|\u0645\u0627\u0626\u0647|100))(?![\p{L}\p{Nd}])/gu;

/** Nisf, thulth, thulthan, rub, thalathat arba, khums, khumsan, thalathat akhmas, arbaat akhmas; with their proclitics. */
const parts: readonly (readonly [en: string, ar: string, percent: number])[] = [
  ['half(?! (?:an?|the|a dozen|of the year)\\b)', '\u0646\u0635\u0641', 50],
  ['(?:a|one|each|every|per)[ -]third', '\u062B\u0644\u062B', 100 / 3],
  ['two[ -]thirds', '\u062B\u0644\u062B[\u0627\u064A](?:\u0646)?', 200 / 3],
  ['(?:a|one|each|every|per)[ -]quarter', '\u0631\u0628\u0639', 25],
  ['three[ -]quarters', '\u062B\u0644\u0627\u062B\u0647 \u0627\u0631\u0628\u0627\u0639', 75],
  [
    '(?:a|one|each|every|per)[ -]fifth',
    '\u062E\u0645\u0633(?= )(?! (?:\u0639\u0644\u064A|\u0641\u064A|\u0645\u0646|\u0627\u0644\u064A|\u0639\u0646)(?!\\p{L}))|(?<=\u0628\u0645\u0642\u062F\u0627\u0631 \u0627\u0644)\u062E\u0645\u0633',
    20,
  ],
  ['two[ -]fifths', '\u062E\u0645\u0633[\u0627\u064A](?:\u0646)?', 40],
  ['three[ -]fifths', '\u062B\u0644\u0627\u062B\u0647 \u0627\u062E\u0645\u0627\u0633', 60],
  ['four[ -]fifths', '\u0627\u0631\u0628\u0639\u0647 \u0627\u062E\u0645\u0627\u0633', 80],
];

/** Waw, feh, beh, lam and the article. */
const proclitics = '[\u0648\u0641]?[\u0628\u0644]?(?:\u0627\u0644)?';

const patterns = parts.map(([en, ar, percent]) => ({
  pattern: new RegExp(`(?<!\\p{L})(?:${en}|${proclitics}${ar})(?!\\p{L})`, 'gu'),
  percent,
}));
