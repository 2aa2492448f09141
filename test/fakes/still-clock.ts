import type { Clock } from '../../src/domain/runtime.ts';

/** A clock that stands still. */
export const stillClock: Clock = { now: () => new Date('2024-11-20T12:00:00Z'), monotonicMs: () => 0 };
