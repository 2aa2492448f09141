import type { Feed, FeedUpdate } from '../domain/feed.ts';
import { minuteMs } from '../domain/milliseconds.ts';

/** How a poll went. */
export type PollOutcome =
  | { readonly kind: 'polled'; readonly hasNews: boolean }
  | {
      readonly kind: 'failed';
      readonly detail: string;
      /** Whether asking again will hardly help: the feed is gone, or may not be read. */
      readonly isLasting: boolean;
      readonly retryAfterSeconds: number | null;
    };

export type Schedule = Pick<FeedUpdate, 'nextPollAt' | 'lastPolledAt' | 'lastError' | 'failures' | 'isPaused'>;

/**
 * When a feed is polled next: after 15 minutes when it had news, else ever later up to two hours; after failures later and later
 * up to a day, and no more after ten in a row, or three that will last. `random` in [0, 1) spreads feeds by a tenth.
 */
export function planNextPoll(
  feed: Feed,
  outcome: PollOutcome,
  { now, random }: { readonly now: Date; readonly random: number },
): Schedule {
  const failures = outcome.kind === 'polled' ? 0 : feed.failures + 1;
  const waitMs =
    outcome.kind === 'polled'
      ? waitAfterSuccess(feed, outcome.hasNews)
      : waitAfterFailure(failures, outcome.retryAfterSeconds);
  const spread = 1 + (random - 0.5) * 2 * jitter;
  return {
    nextPollAt: new Date(now.getTime() + waitMs * spread).toISOString(),
    lastPolledAt: now.toISOString(),
    lastError: outcome.kind === 'polled' ? null : outcome.detail,
    failures,
    isPaused: outcome.kind === 'failed' && failures >= (outcome.isLasting ? mostLastingFailures : mostFailures),
  };
}

const shortestMs = 15 * minuteMs;
const longestMs = 120 * minuteMs;
const longestAfterFailureMs = 24 * 60 * minuteMs;
const growth = 1.5;
const jitter = 0.1;
const mostFailures = 10;
const mostLastingFailures = 3;

function waitAfterSuccess({ nextPollAt, lastPolledAt, failures }: Feed, hasNews: boolean): number {
  if (hasNews || lastPolledAt === null || failures > 0) return shortestMs;
  const lastWaitMs = Date.parse(nextPollAt) - Date.parse(lastPolledAt);
  return Math.min(longestMs, Math.max(shortestMs, lastWaitMs * growth));
}

function waitAfterFailure(failures: number, retryAfterSeconds: number | null): number {
  const backOffMs = shortestMs * 2 ** Math.min(failures - 1, 10);
  return Math.min(longestAfterFailureMs, Math.max(backOffMs, (retryAfterSeconds ?? 0) * 1000));
}
