import type { Sleep } from '../../src/domain/runtime.ts';

const longMs = 60 * 60 * 1000;

/** Sleep that is over at once, but for that of an hour or more, between two rounds of housekeeping: it ends with who sleeps. */
export function createBriefSleep(onSleep: (ms: number) => void = () => undefined): Sleep {
  return async (ms, signal) => {
    if (ms < longMs) return onSleep(ms);
    await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
  };
}
