import type { Clock } from '../../../src/domain/runtime.ts';
import type { Timers } from '../../../src/playground/server/timers.ts';

/** Time that passes only when a test says so. */
export interface ManualTime extends Clock, Timers {
  /** Lets time pass and calls back what was due, in its order. */
  advance(ms: number): void;
  /** Resolves when something waits for exactly so long; at once if it does already. */
  untilWaitingFor(ms: number): Promise<void>;
}

export function createManualTime(start = new Date('2026-02-01T08:00:00Z')): ManualTime {
  let nowMs = 0;
  let waiting: { readonly atMs: number; readonly delayMs: number; callback(this: void): void }[] = [];
  let watchers: { readonly ms: number; resolve(this: void): void }[] = [];
  return {
    now: () => new Date(start.getTime() + nowMs),
    monotonicMs: () => nowMs,
    after(delayMs, callback) {
      const entry = { atMs: nowMs + delayMs, delayMs, callback };
      waiting.push(entry);
      for (const { ms, resolve } of watchers) if (ms === delayMs) resolve();
      watchers = watchers.filter(({ ms }) => ms !== delayMs);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      nowMs += ms;
      const due = waiting.filter(({ atMs }) => atMs <= nowMs).sort((a, b) => a.atMs - b.atMs);
      waiting = waiting.filter(({ atMs }) => atMs > nowMs);
      for (const { callback } of due) callback();
    },
    untilWaitingFor(ms) {
      if (waiting.some(({ delayMs }) => delayMs === ms)) return Promise.resolve();
      return new Promise((resolve) => {
        watchers.push({ ms, resolve });
      });
    },
  };
}
