import type { Schedule } from '../../domain/subscription.ts';
import { toZoneTime } from '../../subscriptions/zone-time.ts';
import { formatDate } from '../../text/dates.ts';
import type { Turn } from '../turn.ts';

export interface MutedUntil {
  readonly day: string;
  /** `14:05`, as the clocks of the chat's zone show it. */
  readonly time: string;
}

/** Until when the news of a chat is held back, for a phrase; undefined where it is not. */
export function findMutedUntil(turn: Turn, { mutedUntil, timeZone }: Schedule): MutedUntil | undefined {
  if (mutedUntil === null || mutedUntil <= turn.parts.clock.now().toISOString()) return undefined;
  const { year, month, day, minute } = toZoneTime(timeZone, Date.parse(mutedUntil));
  const iso = `${String(year).padStart(4, '0')}-${toTwoDigits(month)}-${toTwoDigits(day)}`;
  return { day: formatDate(iso, turn.language), time: toClock(minute) };
}

/** A minute of the day as `14:05`. */
export function toClock(minute: number): string {
  return `${toTwoDigits(Math.floor(minute / 60))}:${toTwoDigits(minute % 60)}`;
}

function toTwoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
