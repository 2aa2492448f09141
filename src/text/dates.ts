import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { TimeWindow } from '../domain/time-window.ts';
import { toDay, toIso } from './calendar.ts';
import { matchDates, writtenDay } from './date-patterns.ts';
import { shownMonths, shownUpdated } from './date-words.ts';
import { normalise } from './normalise.ts';
import { memoise } from './memoise.ts';
import { matchTimeWindow } from './time-windows.ts';

export interface FoundDate extends Span {
  /** First and last day, `YYYY-MM-DD`; the year is `0000` where the text has none. */
  readonly from: string;
  readonly to: string;
  readonly hasYear: boolean;
}

/** The time that words name, and where they do. */
export type FoundTimeWindow = Span & TimeWindow;

/** The time alone. */
export function toTimeWindow({ from, to, kind, isYearGuessed, isWeekday }: FoundTimeWindow): TimeWindow {
  return { from, to, kind, ...(isYearGuessed && { isYearGuessed }), ...(isWeekday && from === to && { isWeekday }) };
}

/**
 * Days, spans of days, months with their year, and years that the words around them show to be years; in order, spans of
 * the original. `12/11/2024` is the 12th of November. Both languages' month names are known in both.
 */
export function findDates(text: string, _language: Language): readonly FoundDate[] {
  if (!/\p{Nd}/u.test(text) && !writtenDay.test(text)) return noDates;
  return text.length > longestRemembered ? readDates(text) : recallDates(text);
}

const noDates: readonly FoundDate[] = [];
const recallDates = memoise(readDates, 2000);
/** Of a sentence: questions come back to those of the same articles. */
const longestRemembered = 1000;

function readDates(text: string): readonly FoundDate[] {
  const normalised = normalise(text);
  return matchDates(normalised.text).map(({ start, end, from, to }) => ({
    start: normalised.toOriginal(start),
    end: normalised.toOriginalEnd(end),
    from: toIso(from),
    to: toIso(to),
    hasYear: from.year > 0,
  }));
}

/**
 * The time that a question asks about, or undefined. Days are those of UTC and weeks begin on Monday; what has no year is
 * the latest that is not after `now`. A window since or until a time is open to `now` or from year 1.
 */
export function findTimeWindow(question: string, language: Language, now: Date): FoundTimeWindow | undefined {
  const normalised = normalise(question);
  const window = matchTimeWindow(normalised.text, language, toDay(now));
  if (!window) return undefined;
  const { start, end, from, to, ...kind } = window;
  return {
    ...kind,
    start: normalised.toOriginal(start),
    end: normalised.toOriginalEnd(end),
    from: toIso(from),
    to: toIso(to),
  };
}

/**
 * `12 November 2024` or its Arabic, in Latin digits: the calendar day as written in `YYYY-MM-DD` or in ISO 8601 with time
 * and offset. Without the year when it is `0000`; anything else comes back as it is.
 */
export function formatDate(iso: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/u.exec(iso) ?? [];
  const name = shownMonths[language][Number(month) - 1];
  if (name === undefined) return iso;
  return year === '0000' ? `${Number(day)} ${name}` : `${Number(day)} ${name} ${Number(year)}`;
}

/** `updated 12 November 2024` or its Arabic, for an article that its publisher corrected. */
export function formatCorrection(iso: string, language: Language): string {
  return `${shownUpdated[language]} ${formatDate(iso, language)}`;
}
