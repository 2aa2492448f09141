import type { Clock } from '../domain/runtime.ts';

/** How many messages may go out, at so many a second. */
export interface Allowance {
  /** How many may go now: whole ones. */
  left(): number;
  take(count: number): void;
  /** How long until one more may go; 0 when one may now. */
  waitMs(): number;
}

/** A bucket that holds what a second gives, and at least one; by a clock that only ever grows. */
export function createAllowance(clock: Pick<Clock, 'monotonicMs'>, perSecond: number): Allowance {
  const size = Math.max(1, perSecond);
  let held = size;
  let atMs = clock.monotonicMs();
  const refill = () => {
    const nowMs = clock.monotonicMs();
    held = Math.min(size, held + ((nowMs - atMs) / 1000) * perSecond);
    atMs = nowMs;
  };
  return {
    left() {
      refill();
      return Math.floor(held + rounding);
    },
    take(count) {
      held -= count;
    },
    waitMs() {
      refill();
      return held + rounding >= 1 ? 0 : Math.ceil(((1 - held) / perSecond) * 1000);
    },
  };
}

const rounding = 1e-6;
