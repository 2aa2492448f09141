import { dayContexts, dayWords, monthNames, sureYearContexts, yearContexts } from './date-words.ts';
import type { Day } from './calendar.ts';
import { countDays, isDay } from './calendar.ts';
import { normaliseText } from './normalise.ts';

/** A date in normalised text; `year` 0 where the text has none. */
export interface MatchedDate {
  readonly start: number;
  readonly end: number;
  readonly from: Day;
  readonly to: Day;
}

/** Dates of normalised text in order; where readings overlap, the one that says most. */
export function matchDates(text: string): MatchedDate[] {
  const taken: MatchedDate[] = [];
  for (const { pattern, read, needs } of patterns) {
    if (needs !== undefined && !needs.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const days = read(match.groups ?? {});
      if (!days || !isDay(days.from) || !isDay(days.to) || taken.some((date) => overlap(date, span))) continue;
      taken.push({ ...span, ...days });
    }
  }
  return taken.sort((left, right) => left.start - right.start);
}

/** One month's name, or the name of one month in two calendars: `A/B`, `A (B)`; for use within a pattern. */
export function toMonthPattern(group: string): string {
  return `(?<${group}>${monthList})(?:\\.(?= ))?(?: ?[/(] ?(?<${group}Also>${monthList})\\)?)?`;
}

export function findMonth(name: string | undefined): number {
  return monthsByName.get(name ?? '') ?? 0;
}

/** The words as alternatives of a pattern, longest first, normalised. */
export function toAlternatives(words: readonly string[]): string {
  const normalised = [...new Set(words.map(normaliseText))];
  return normalised.sort((left, right) => right.length - left.length).join('|');
}

const monthsByName = new Map(
  monthNames.flatMap((names, index) => names.map((name): [string, number] => [normaliseText(name), index + 1])),
);
const daysByWord = new Map(
  dayWords.flatMap((words, index) => words.map((word): [string, number] => [normaliseText(word), index + 1])),
);
const monthList = toAlternatives(monthNames.flat());

/**
 * The end of a day in words before a month, without which the longest pattern need not be tried: "th of", and in Arabic "of" (meem noon) after an
 * ordinal with its article, "ten", "the twenty" or "the thirty"; hamza folded or not.
 */
export const writtenDay =
  /(?:st|nd|rd|th) of |(?:\u0639\u0634\u0631|\u0627\u0644(?:[\u0623\u0627]\u0648\u0644|\u062B\u0627\u0646[\u064A\u0649]|\u062B\u0627\u0644\u062B|\u0631\u0627\u0628\u0639|\u062E\u0627\u0645\u0633|\u0633\u0627\u062F\u0633|\u0633\u0627\u0628\u0639|\u062B\u0627\u0645\u0646|\u062A\u0627\u0633\u0639|\u0639\u0627\u0634\u0631|(?:\u0639\u0634\u0631|\u062B\u0644\u0627\u062B)[\u0648\u064A]\u0646)) \u0645\u0646 /u;

interface DatePattern {
  readonly pattern: RegExp;
  /** What a text must hold for the pattern to be tried. */
  readonly needs?: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Pick<MatchedDate, 'from' | 'to'> | undefined;
}

const notInWord = '(?<![\\p{L}\\p{Nd}])';
const wordEnd = '(?![\\p{L}\\p{Nd}])';
/** Arabic proclitics: waw, feh, beh, lam; the article alef lam, as before a number. */
const proclitic = '(?<=(?<![\\p{L}\\p{Nd}])[\\u0648\\u0641]?[\\u0628\\u0644]?(?:\\u0627\\u0644 ?)?)';
const ordinalEnd = '(?:st|nd|rd|th)?';
/** Dashes, "to", "and"; the Arabic "and" (waw) and "to" (alef lam yeh, with hamza folded). */
const range = '(?: ?[-\\u2010-\\u2015] ?| (?:to|and|until) | ?\\u0648 ?| \\u0627\\u0644\\u064A )';
/** "of", and the Arabic min (meem noon) and shahr (sheen heh reh). */
const ofMonth = '(?:[ -]of[ -]|[ -]\\u0645\\u0646 |[ -])?(?:\\u0634\\u0647\\u0631 )?';
/** After a day in words: "the first May round" is no day. */
const ofWrittenDay = ' (?:of|\\u0645\\u0646) (?:\\u0634\\u0647\\u0631 )?';
/** A comma, min, and the words for "year": ayn alef meem, seen noon heh, with article or lam. */
const ofYear =
  '(?:,? |-)(?:\\u0645\\u0646 )?(?:(?:\\u0627\\u0644|\\u0644)?(?:\\u0639\\u0627\\u0645|\\u0633\\u0646\\u0647) )?';
const year = `(?<year>[12]\\d{3})(?!\\d)`;
const day = '(?<day>[0-3]?\\d)';
const lastDay = '(?<lastDay>[0-3]?\\d)';
const month = toMonthPattern('month');

const patterns: readonly DatePattern[] = [
  build(
    `${notInWord}(?<year>\\d{4})-(?<number>\\d{2})-${day}(?:t[\\d:.]+(?:z|[+-]\\d{2}:?\\d{2})?)?${wordEnd}`,
    readDays,
  ),
  build(`${notInWord}${day}([./-])(?<number>[01]?\\d)\\2(?<year>[12]\\d{3})${wordEnd}`, readDays),
  build(
    `${proclitic}${day}${ordinalEnd}(?:${range}${lastDay}${ordinalEnd})?${ofMonth}${month}${wordEnd}(?:${ofYear}${year})?`,
    readDays,
  ),
  build(
    `(?:${notInWord}(?=[a-z])|(?<=${notInWord}[\\u0648\\u0641]?(?:${toAlternatives(dayContexts)}) |\\u0648))(?<dayWord>${toAlternatives(dayWords.flat())})${ofWrittenDay}${month}${wordEnd}(?:${ofYear}${year})?`,
    readDays,
    writtenDay,
  ),
  build(
    `${notInWord}${month} ${day}${ordinalEnd}(?:${range}${lastDay}${ordinalEnd})?(?!\\d|[.,]\\d|%)(?:,? ${year})?`,
    readDays,
  ),
  build(`${proclitic}${month}${ofYear}${year}`, readMonth),
  build(`(?<=${notInWord}(?:${toAlternatives(yearContexts)}) )${year}-(?<lastYear>[12]\\d{3})${wordEnd}`, readYears),
  build(
    `(?:(?<=${notInWord}(?:${toAlternatives(yearContexts)}) |\\d{4} \\u0648 ?)|(?<=\\())(?<year>(?:19|20)(?!00)\\d{2})(?![\\d%]|[.,]\\d)${wordEnd}`,
    readYears,
  ),
  build(
    `(?<=${notInWord}(?:${toAlternatives(sureYearContexts)}) )(?<year>1\\d{3}|2[01]00)(?![\\d%]|[.,]\\d)${wordEnd}`,
    readYears,
  ),
];

function build(source: string, read: DatePattern['read'], needs?: RegExp): DatePattern {
  return { pattern: new RegExp(source, 'gu'), read, ...(needs && { needs }) };
}

function readDays(groups: Readonly<Record<string, string | undefined>>): Pick<MatchedDate, 'from' | 'to'> | undefined {
  const parts = { year: Number(groups['year'] ?? 0), month: Number(groups['number'] ?? findMonth(groups['month'])) };
  const day = Number(groups['day'] ?? daysByWord.get(groups['dayWord'] ?? ''));
  const from = { ...parts, day };
  const to = { ...parts, day: Number(groups['lastDay'] ?? day) };
  return to.day < from.day ? undefined : { from, to };
}

function readMonth(groups: Readonly<Record<string, string | undefined>>): Pick<MatchedDate, 'from' | 'to'> {
  const parts = { year: Number(groups['year']), month: findMonth(groups['month']) };
  return { from: { ...parts, day: 1 }, to: { ...parts, day: countDays(parts.year, parts.month) } };
}

function readYears(groups: Readonly<Record<string, string | undefined>>): Pick<MatchedDate, 'from' | 'to'> {
  const first = Number(groups['year']);
  return {
    from: { year: first, month: 1, day: 1 },
    to: { year: Number(groups['lastYear'] ?? first), month: 12, day: 31 },
  };
}

function overlap(left: { start: number; end: number }, right: { start: number; end: number }): boolean {
  return left.start < right.end && right.start < left.end;
}
