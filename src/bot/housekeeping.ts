import { createLatch } from '../delivery/latch.ts';
import type { ReaderStore } from '../domain/readers.ts';
import type { Clock, Logger, Sleep } from '../domain/runtime.ts';
import { dayMs, hourMs } from '../domain/milliseconds.ts';
import { describeFailure } from './failure.ts';

export interface HousekeepingDependencies {
  readonly store: Pick<ReaderStore, 'pruneReaders' | 'wipe'>;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly logger: Logger;
}

/** Drops what was kept long enough, and wipes what was dropped. Nothing here throws. */
export interface Housekeeping {
  /** At once and then every hour, until the signal aborts. */
  run(signal: AbortSignal): Promise<void>;
  /** What was dropped is to be wiped, once what is under way is done with. */
  wipeSoon(): void;
  /** Wipes now what is to be wiped. */
  settle(): Promise<void>;
}

const pauseMs = hourMs;
/** What is under way may still be reading what was dropped. */
const wipeAfterMs = 2_000;

export function createHousekeeping(
  { store, clock, sleep, logger }: HousekeepingDependencies,
  retentionDays: number,
): Housekeeping {
  const latch = createLatch();
  let isDirty = false;
  const wipeSoon = () => {
    isDirty = true;
    latch.wake();
  };
  const settle = async () => {
    if (!isDirty) return;
    try {
      isDirty = !(await store.wipe());
    } catch (error) {
      logger.warn(describeFailure(error), 'what was deleted could not be wiped from the disk yet');
    }
  };
  const prune = async () => {
    try {
      const before = new Date(clock.now().getTime() - retentionDays * dayMs).toISOString();
      const dropped = await store.pruneReaders(before);
      if (dropped === 0) return;
      wipeSoon();
      logger.info({ dropped }, 'what was kept long enough was dropped');
    } catch (error) {
      logger.warn(describeFailure(error), 'what was kept long enough could not be dropped');
    }
  };
  const keepPruning = async (signal: AbortSignal) => {
    while (!signal.aborted) {
      await prune();
      await sleep(pauseMs, signal);
    }
  };
  const keepWiping = async (signal: AbortSignal) => {
    signal.addEventListener('abort', () => latch.wake());
    while (!signal.aborted) {
      if (!isDirty) await latch.wait();
      if (signal.aborted) return;
      await sleep(wipeAfterMs, signal);
      await settle();
    }
  };
  return {
    run: async (signal) => void (await Promise.all([keepPruning(signal), keepWiping(signal)])),
    wipeSoon,
    settle,
  };
}
