import { setTimeout as pause } from 'node:timers/promises';
import type { Sleep } from '../domain/runtime.ts';

/** By the system's timer, which does not follow the clock on the wall. */
export const sleep: Sleep = async (ms, signal) => {
  try {
    await pause(ms, undefined, { signal });
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
};
