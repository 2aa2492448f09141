import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../src/domain/subscription.ts';
import { findDueMs, findNextQuietMs, findOpenMs } from '../../src/subscriptions/schedule.ts';

const plain: Schedule = {
  timeZone: 'Asia/Damascus',
  digestMinute: 8 * 60,
  digestWeekday: 0,
  quietHours: null,
  mutedUntil: null,
};
const quietHours = { fromMinute: 22 * 60, toMinute: 7 * 60 };
const at = (iso: string) => Date.parse(iso);
const due = (schedule: Partial<Schedule>, timing: Parameters<typeof findDueMs>[1], since: string) =>
  new Date(findDueMs({ ...plain, ...schedule }, timing, at(since))).toISOString().replace(':00.000Z', 'Z');

describe('news is due', () => {
  test('at once when nothing is against it', () => {
    expect(due({}, 'at-once', '2026-11-28T12:34:56.789Z')).toBe('2026-11-28T12:34:56.789Z');
  });
  test('at the end of quiet hours that go past midnight', () => {
    expect(due({ quietHours }, 'at-once', '2026-11-28T20:00Z')).toBe('2026-11-29T04:00Z');
    expect(due({ quietHours }, 'at-once', '2026-11-29T01:00Z')).toBe('2026-11-29T04:00Z');
    expect(due({ quietHours }, 'at-once', '2026-11-29T04:00Z')).toBe('2026-11-29T04:00Z');
  });
  test('at the end of a mute, and of the quiet hours that it ends in', () => {
    expect(due({ mutedUntil: '2026-11-28T15:00:00Z' }, 'at-once', '2026-11-28T12:00Z')).toBe('2026-11-28T15:00Z');
    expect(due({ mutedUntil: '2026-11-28T23:00:00Z', quietHours }, 'at-once', '2026-11-28T12:00Z')).toBe(
      '2026-11-29T04:00Z',
    );
  });
  test('at the next daily digest, the same day or the next', () => {
    expect(due({}, 'daily', '2026-11-28T04:59Z')).toBe('2026-11-28T05:00Z');
    expect(due({}, 'daily', '2026-11-28T05:00Z')).toBe('2026-11-29T05:00Z');
  });
  test('at the next weekly digest', () => {
    expect(due({}, 'weekly', '2026-11-28T12:00Z')).toBe('2026-11-29T05:00Z');
    expect(due({}, 'weekly', '2026-11-29T05:00Z')).toBe('2026-12-06T05:00Z');
    expect(due({ digestWeekday: 5 }, 'weekly', '2026-11-28T12:00Z')).toBe('2026-12-04T05:00Z');
  });
});

describe('when clocks change', () => {
  const berlin = { timeZone: 'Europe/Berlin' };
  test('a digest in the hour that is left out comes at its end', () => {
    expect(due({ ...berlin, digestMinute: 150 }, 'daily', '2026-03-28T12:00Z')).toBe('2026-03-29T01:00Z');
    expect(due({ ...berlin, digestMinute: 150 }, 'daily', '2026-03-29T01:00Z')).toBe('2026-03-30T00:30Z');
  });
  test('a digest in the hour that comes twice comes once', () => {
    expect(due({ ...berlin, digestMinute: 150 }, 'daily', '2026-10-24T12:00Z')).toBe('2026-10-25T00:30Z');
    expect(due({ ...berlin, digestMinute: 150 }, 'daily', '2026-10-25T00:30Z')).toBe('2026-10-26T01:30Z');
  });
  test('quiet hours that end in the repeated hour are kept both times', () => {
    const quiet = { ...berlin, quietHours: { fromMinute: 60, toMinute: 150 } };
    expect(due(quiet, 'at-once', '2026-10-25T00:10Z')).toBe('2026-10-25T00:30Z');
    expect(due(quiet, 'at-once', '2026-10-25T01:10Z')).toBe('2026-10-25T01:30Z');
  });
  test('a zone of half an hour, and one that leaves a day out, have their digests', () => {
    expect(due({ timeZone: 'Australia/Lord_Howe' }, 'daily', '2026-10-03T12:00Z')).toBe('2026-10-03T21:00Z');
    expect(due({ timeZone: 'Pacific/Apia' }, 'daily', '2011-12-29T19:00Z')).toBe('2011-12-30T10:00Z');
  });
});

const arbitrary = fc.record({
  timeZone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  digestMinute: fc.integer({ min: 0, max: 1439 }),
  digestWeekday: fc.constantFrom(0, 1, 2, 3, 4, 5, 6),
  quietHours: fc.option(fc.record({ fromMinute: minutes(), toMinute: minutes() })),
  mutedUntil: fc.option(instants().map((ms) => new Date(ms).toISOString())),
});

function minutes() {
  return fc.integer({ min: 0, max: 1439 });
}

function instants() {
  return fc.integer({ min: at('2015-01-01T00:00Z'), max: at('2030-01-01T00:00Z') });
}

const hourMs = 3_600_000;

/** Its one minute does not exist on the day on which Chile's clocks go from 00:00 to 01:00. */
const openForOneMinute: Schedule = {
  ...{ timeZone: 'America/Santiago', digestMinute: 0, digestWeekday: 0, mutedUntil: null },
  quietHours: { fromMinute: 1, toMinute: 0 },
};

/** Whether clocks that go forward, by three hours at most, can leave out a day's whole time outside of quiet hours. */
function canBeLeftOut({ quietHours: quiet }: Schedule): boolean {
  return quiet !== null && (quiet.fromMinute - quiet.toMinute + 1440) % 1440 <= 180;
}

test('in every zone, on every day: never in quiet hours or a mute, never before the news, never later than it must be', () => {
  fc.assert(
    fc.property(arbitrary, fc.constantFrom('at-once', 'daily', 'weekly'), instants(), (schedule, timing, sinceMs) => {
      const dueMs = findDueMs(schedule, timing, sinceMs);
      const mutedMs = schedule.mutedUntil === null ? 0 : Date.parse(schedule.mutedUntil);
      const longestMs = { 'at-once': 0, daily: 25, weekly: 7 * 24 + 1 }[timing] * hourMs;
      expect(dueMs).toBeGreaterThanOrEqual(Math.max(sinceMs, mutedMs));
      const waitMs = (canBeLeftOut(schedule) ? 50 : 26) * hourMs;
      expect(dueMs).toBeLessThanOrEqual(Math.max(sinceMs + longestMs, mutedMs) + waitMs);
      expect(isQuietByClock(schedule, dueMs)).toBe(false);
      expect(findOpenMs(schedule, dueMs)).toBe(dueMs);
      const quietMs = findNextQuietMs(schedule, dueMs);
      if (quietMs !== undefined) expect(isQuietByClock(schedule, quietMs)).toBe(true);
    }),
    { numRuns: 1000, examples: [[openForOneMinute, 'at-once', at('2024-09-07T04:01Z')]] },
  );
});

test('what comes between two digests is told with the second of them', () => {
  fc.assert(
    fc.property(
      arbitrary,
      fc.constantFrom('daily', 'weekly'),
      instants(),
      fc.nat(),
      (schedule, timing, sinceMs, later) => {
        const open = { ...schedule, quietHours: null, mutedUntil: null };
        const dueMs = findDueMs(open, timing, sinceMs);
        const betweenMs = sinceMs + (later % (dueMs - sinceMs));
        expect(findDueMs(open, timing, betweenMs)).toBe(dueMs);
        expect(findDueMs(open, timing, dueMs)).toBeGreaterThan(dueMs + 12 * hourMs);
      },
    ),
    { numRuns: 500 },
  );
});

/** As a person would: by what the clock on the wall shows. */
function isQuietByClock({ timeZone, quietHours: quiet }: Schedule, atMs: number): boolean {
  if (quiet === null) return false;
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [hour = 0, minute = 0] = shown.format(atMs).split(':').map(Number);
  const now = hour * 60 + minute;
  const { fromMinute, toMinute } = quiet;
  return fromMinute <= toMinute ? now >= fromMinute && now < toMinute : now >= fromMinute || now < toMinute;
}
