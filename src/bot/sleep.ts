import { setTimeout as pause } from 'node:timers/promises';

/** Waits; ends early, without an error, when the signal aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** By the system's timer. */
export const sleep: Sleep = async (ms, signal) => {
  try {
    await pause(ms, undefined, { signal });
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
};
