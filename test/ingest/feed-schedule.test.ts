import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/domain/feed.ts';
import { planNextPoll, type PollOutcome } from '../../src/ingest/feed-schedule.ts';

const now = new Date('2025-01-10T12:00:00.000Z');
const feed: Feed = {
  url: 'https://outlet.test/feed',
  title: null,
  etag: null,
  lastModified: null,
  nextPollAt: now.toISOString(),
  lastPolledAt: '2025-01-10T11:30:00.000Z',
  lastError: null,
  failures: 0,
  isPaused: false,
};
const failed = (more: Partial<Extract<PollOutcome, { kind: 'failed' }>> = {}): PollOutcome => {
  return { kind: 'failed', detail: 'no answer', isLasting: false, retryAfterSeconds: null, ...more };
};
const minutesUntilNext = (given: Feed, outcome: PollOutcome, random = 0.5) =>
  (Date.parse(planNextPoll(given, outcome, { now, random }).nextPollAt) - now.getTime()) / 60_000;

describe('the next poll of a feed', () => {
  it('comes soon after news, and ever later without, up to two hours', () => {
    expect(minutesUntilNext(feed, { kind: 'polled', hasNews: true })).toBe(15);
    expect(minutesUntilNext(feed, { kind: 'polled', hasNews: false })).toBe(45);
    const quiet = { ...feed, lastPolledAt: '2025-01-10T10:10:00.000Z' };
    expect(minutesUntilNext(quiet, { kind: 'polled', hasNews: false })).toBe(120);
  });

  it('is spread by a tenth either way, so that feeds do not come at once', () => {
    expect(minutesUntilNext(feed, { kind: 'polled', hasNews: true }, 0)).toBeCloseTo(13.5);
    expect(minutesUntilNext(feed, { kind: 'polled', hasNews: true }, 0.999_999)).toBeCloseTo(16.5, 3);
  });

  it('comes twice as late with each failure, a day at most, and not before the server allows it', () => {
    const waits = [0, 1, 2, 5, 8].map((failures) => minutesUntilNext({ ...feed, failures }, failed()));
    expect(waits).toEqual([15, 30, 60, 480, 1440]);
    expect(minutesUntilNext(feed, failed({ retryAfterSeconds: 7200 }))).toBe(120);
    expect(minutesUntilNext(feed, failed({ retryAfterSeconds: 9_999_999 }))).toBe(1440);
  });

  it('never comes after ten failures in a row, or after three that will last', () => {
    const isPaused = (failures: number, isLasting: boolean) =>
      planNextPoll({ ...feed, failures }, failed({ isLasting }), { now, random: 0.5 }).isPaused;
    expect([isPaused(8, false), isPaused(9, false)]).toEqual([false, true]);
    expect([isPaused(1, true), isPaused(2, true)]).toEqual([false, true]);
  });

  it('forgets failures once one went well', () => {
    const schedule = planNextPoll(
      { ...feed, failures: 7, lastError: 'no answer' },
      { kind: 'polled', hasNews: false },
      { now, random: 0.5 },
    );
    expect(schedule).toMatchObject({ failures: 0, lastError: null, isPaused: false, lastPolledAt: now.toISOString() });
    expect(minutesUntilNext({ ...feed, failures: 7 }, { kind: 'polled', hasNews: false })).toBe(15);
  });
});
