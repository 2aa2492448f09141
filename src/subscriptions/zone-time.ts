import type { Weekday } from '../domain/subscription.ts';
import { dayMs } from '../domain/milliseconds.ts';

/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 for January. */
  readonly month: number;
  /** 1 for the first; beyond the month it counts on into the next. */
  readonly day: number;
}

/** What clocks in a zone show. */
export interface ZoneTime extends CalendarDay {
  readonly weekday: Weekday;
  /** After midnight. */
  readonly minute: number;
}

/** What the clocks of `timeZone` show at an instant, in milliseconds since 1970. */
export function toZoneTime(timeZone: string, atMs: number): ZoneTime {
  const shown = new Date(atMs + findOffsetMs(timeZone, atMs));
  return {
    ...toDay(shown),
    weekday: shown.getUTCDay() as Weekday,
    minute: shown.getUTCHours() * 60 + shown.getUTCMinutes(),
  };
}

/**
 * The first instant at which the clocks of `timeZone` show that minute or, where they are put forward over it, a later one. Of the two
 * instants of a minute that is repeated it is the earlier.
 */
export function toInstantMs(timeZone: string, { year, month, day }: CalendarDay, minute: number): number {
  const wantedMs = Date.UTC(year, month - 1, day, 0, minute);
  const [before, after] = [wantedMs - dayMs, wantedMs + dayMs].map((atMs) => findOffsetMs(timeZone, atMs));
  const offsets = [before ?? 0, after ?? 0];
  // The larger offset gives the earlier instant.
  for (const offsetMs of offsets.toSorted((a, b) => b - a)) {
    const atMs = wantedMs - offsetMs;
    if (findOffsetMs(timeZone, atMs) === offsetMs) return atMs;
  }
  return findChangeMs(timeZone, wantedMs - dayMs, wantedMs + dayMs);
}

/** The day so many days later. */
export function addDays({ year, month, day }: CalendarDay, days: number): CalendarDay {
  return toDay(new Date(Date.UTC(year, month - 1, day + days)));
}

function toDay(date: Date): CalendarDay {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The first instant of the new offset, between two instants with different ones. */
function findChangeMs(timeZone: string, beforeMs: number, afterMs: number): number {
  const oldOffsetMs = findOffsetMs(timeZone, beforeMs);
  let [low, high] = [beforeMs, afterMs];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (findOffsetMs(timeZone, middle) === oldOffsetMs) low = middle;
    else high = middle;
  }
  return high;
}

/** By how much the clocks of the zone are before those of UTC; offsets are whole minutes since 1972. */
function findOffsetMs(timeZone: string, atMs: number): number {
  const [month, day, year, hour, minute, second] = formatOf(timeZone).format(atMs).split(/\D+/).map(Number) as Six;
  const wholeSecondMs = Math.floor(atMs / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSecondMs;
}

type Six = [number, number, number, number, number, number];

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    ...digits,
    second: 'numeric',
    hourCycle: 'h23',
    timeZone,
  });
  formats.set(timeZone, format);
  return format;
}
