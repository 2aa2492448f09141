import type { Clock } from './domain/runtime.ts';

/** The system's time. */
export const systemClock: Clock = { now: () => new Date(), monotonicMs: () => performance.now() };
