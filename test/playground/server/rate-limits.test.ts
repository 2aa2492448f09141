import type { Chat } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createRateLimiter } from '../../../src/playground/server/rate-limits.ts';
import type { Refusal } from '../../../src/playground/server/refusal.ts';
import { createManualTime } from './manual-time.ts';

const person = (id: number): Chat => ({ id, type: 'private', first_name: 'x' });
const group: Chat = { id: -1, type: 'group', title: 'x' };

/** How many go through before the first refusal, and how long that one asks to wait. */
function countUntilRefused(take: () => void): { readonly count: number; readonly waitSeconds: number | undefined } {
  for (let count = 0; ; count += 1) {
    try {
      take();
    } catch (error) {
      return { count, waitSeconds: (error as Refusal).parameters?.retry_after };
    }
  }
}

describe('rate limits', () => {
  it('let a burst to one chat through, then one a second', () => {
    const time = createManualTime();
    const limiter = createRateLimiter(time, {});
    expect(countUntilRefused(() => limiter.take(person(1)))).toEqual({ count: 5, waitSeconds: 1 });
    time.advance(2000);
    expect(countUntilRefused(() => limiter.take(person(1)))).toEqual({ count: 2, waitSeconds: 1 });
  });

  it('let twenty a minute through to one group', () => {
    const time = createManualTime();
    const limiter = createRateLimiter(time, {});
    expect(countUntilRefused(() => limiter.take(group))).toEqual({ count: 20, waitSeconds: 3 });
    time.advance(60_000);
    expect(countUntilRefused(() => limiter.take(group)).count).toBe(20);
  });

  it('let thirty a second through to all together', () => {
    const limiter = createRateLimiter(createManualTime(), {});
    let id = 0;
    expect(countUntilRefused(() => limiter.take(person((id += 1))))).toEqual({ count: 30, waitSeconds: 1 });
  });

  it('can be scaled', () => {
    const limiter = createRateLimiter(createManualTime(), { perChatPerSecond: 0.1, burst: 1 });
    expect(countUntilRefused(() => limiter.take(person(1)))).toEqual({ count: 1, waitSeconds: 10 });
  });
});
