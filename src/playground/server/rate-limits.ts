import type { Chat } from 'grammy/types';
import type { Clock } from '../../domain/runtime.ts';
import { tooManyRequests } from './refusal.ts';

/** How often the bot may write; edits count as messages. Telegram's own numbers are near the defaults. */
export interface RateLimitOptions {
  /** To one private chat or channel. Default 1. */
  readonly perChatPerSecond?: number;
  /** To all chats together. Default 30. */
  readonly overallPerSecond?: number;
  /** Telegram bears with short bursts: so many messages to one chat go through at once. Default 5. */
  readonly burst?: number;
}

export interface RateLimiter {
  /** Counts one message. @throws Refusal 429 with the seconds to wait. */
  take(chat: Chat): void;
}

export const unlimited: RateLimiter = { take: () => undefined };

const perGroupPerMinute = 20;

/** Counts by the monotonic clock; a message that is refused does not count. */
export function createRateLimiter(clock: Clock, options: RateLimitOptions): RateLimiter {
  const { perChatPerSecond = 1, overallPerSecond = 30, burst = 5 } = options;
  const overall = createBucket(clock, { perSecond: overallPerSecond, size: overallPerSecond });
  const perChat = { perSecond: perChatPerSecond, size: Math.max(1, burst) };
  const perGroup = { perSecond: perGroupPerMinute / 60, size: perGroupPerMinute };
  const buckets = new Map<number, Bucket>();
  const bucketOf = ({ id, type }: Chat) => {
    const isGroup = type === 'group' || type === 'supergroup';
    const bucket = buckets.get(id) ?? createBucket(clock, isGroup ? perGroup : perChat);
    buckets.set(id, bucket);
    return bucket;
  };
  return {
    take(chat) {
      const both = [overall, bucketOf(chat)];
      const waitSeconds = Math.max(...both.map((bucket) => bucket.waitSeconds()));
      if (waitSeconds > 0) throw tooManyRequests(Math.ceil(waitSeconds));
      for (const bucket of both) bucket.take();
    },
  };
}

interface Bucket {
  /** Until there is room for one; 0 when there is. */
  waitSeconds(): number;
  take(): void;
}

interface BucketSize {
  readonly perSecond: number;
  readonly size: number;
}

function createBucket(clock: Clock, { perSecond, size }: BucketSize): Bucket {
  let level = size;
  let atMs = clock.monotonicMs();
  const refill = () => {
    const nowMs = clock.monotonicMs();
    level = Math.min(size, level + ((nowMs - atMs) / 1000) * perSecond);
    atMs = nowMs;
  };
  return {
    waitSeconds() {
      refill();
      // A millionth is what adding up parts of a second may lose.
      return level >= 1 - 1e-6 ? 0 : (1 - level) / perSecond;
    },
    take() {
      refill();
      level -= 1;
    },
  };
}
