import type { QuietHours, Schedule, Timing } from '../domain/subscription.ts';
import { minuteMs } from '../domain/milliseconds.ts';
import { addDays, toInstantMs, toZoneTime } from './zone-time.ts';

/**
 * When news that came at `sinceMs` is to be told: at once, or at the next time for a digest. When the chat hears nothing then, it is the end of
 * its mute or of its quiet hours. Milliseconds since 1970.
 */
export function findDueMs(schedule: Schedule, timing: Timing, sinceMs: number): number {
  return findOpenMs(schedule, timing === 'at-once' ? sinceMs : findDigestMs(schedule, timing, sinceMs));
}

/** The first time from `fromMs` on at which the chat is neither muted nor in its quiet hours. */
export function findOpenMs({ timeZone, quietHours, mutedUntil }: Schedule, fromMs: number): number {
  const openMs = Math.max(fromMs, mutedUntil === null ? fromMs : Date.parse(mutedUntil));
  return quietHours === null ? openMs : leaveQuietHours(timeZone, quietHours, openMs);
}

/** When the quiet hours begin that come first after `fromMs`, which is outside of them; undefined when there are none. */
export function findNextQuietMs({ timeZone, quietHours }: Schedule, fromMs: number): number | undefined {
  if (quietHours === null || quietHours.fromMinute === quietHours.toMinute) return undefined;
  return findMinuteMs(timeZone, quietHours.fromMinute, fromMs, (atMs) => isQuiet(timeZone, quietHours, atMs));
}

/** The first time for a digest after `sinceMs`. */
function findDigestMs(schedule: Schedule, timing: 'daily' | 'weekly', sinceMs: number): number {
  const { timeZone, digestMinute, digestWeekday } = schedule;
  const today = toZoneTime(timeZone, sinceMs);
  const daysLeft = timing === 'daily' ? 0 : (digestWeekday - today.weekday + 7) % 7;
  const step = timing === 'daily' ? 1 : 7;
  const first = toInstantMs(timeZone, addDays(today, daysLeft), digestMinute);
  if (first > sinceMs) return first;
  const second = toInstantMs(timeZone, addDays(today, daysLeft + step), digestMinute);
  return second > sinceMs ? second : toInstantMs(timeZone, addDays(today, daysLeft + 2 * step), digestMinute);
}

/** Clocks that are changed may lead into the same quiet hours again, so that their end is looked at too. */
function leaveQuietHours(timeZone: string, quiet: QuietHours, atMs: number): number {
  let openMs = atMs;
  for (let turns = 0; turns < mostTurns && isQuiet(timeZone, quiet, openMs); turns += 1) {
    openMs = findMinuteMs(timeZone, quiet.toMinute, openMs, (endMs) => !isQuiet(timeZone, quiet, endMs)) ?? openMs;
  }
  return openMs;
}

const mostTurns = 4;

function isQuiet(timeZone: string, { fromMinute, toMinute }: QuietHours, atMs: number): boolean {
  const { minute } = toZoneTime(timeZone, atMs);
  if (fromMinute <= toMinute) return minute >= fromMinute && minute < toMinute;
  return minute >= fromMinute || minute < toMinute;
}

/** The first instant after `atMs`, within three days, that the clocks show as that minute and that is wanted; also the second of two. */
function findMinuteMs(
  timeZone: string,
  minute: number,
  atMs: number,
  isWanted: (instantMs: number) => boolean,
): number | undefined {
  const today = toZoneTime(timeZone, atMs);
  const wholeMinuteMs = Math.floor(atMs / minuteMs) * minuteMs;
  const withoutChangeMs = wholeMinuteMs + ((minute - today.minute + minutesOfDay) % minutesOfDay) * minuteMs;
  const instants = [0, 1, 2].map((days) => toInstantMs(timeZone, addDays(today, days), minute));
  return [withoutChangeMs, ...instants]
    .filter((instantMs) => instantMs > atMs && isWanted(instantMs))
    .sort((a, b) => a - b)[0];
}

const minutesOfDay = 24 * 60;
