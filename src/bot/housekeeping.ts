import type { ReaderStore } from '../domain/readers.ts';
import type { Clock, Logger, Sleep } from '../domain/runtime.ts';
import { describeFailure } from './failure.ts';

export interface HousekeepingDependencies {
  readonly store: Pick<ReaderStore, 'pruneReaders' | 'wipe'>;
  readonly clock: Clock;
  /** For the pauses between looks. */
  readonly deadline: Sleep;
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

const pauseMs = 60 * 60 * 1000;
const lookMs = 2_000;
const dayMs = 24 * 60 * 60 * 1000;

export function createHousekeeping(
  { store, clock, deadline, logger }: HousekeepingDependencies,
  retentionDays: number,
): Housekeeping {
  let isDirty = false;
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
      isDirty = true;
      logger.info({ dropped }, 'what was kept long enough was dropped');
    } catch (error) {
      logger.warn(describeFailure(error), 'what was kept long enough could not be dropped');
    }
  };
  return {
    async run(signal) {
      for (let prunedMs: number | undefined; !signal.aborted;) {
        const now = clock.monotonicMs();
        if (prunedMs === undefined || now - prunedMs >= pauseMs) {
          prunedMs = now;
          await prune();
        }
        await settle();
        await deadline(lookMs, signal);
      }
    },
    wipeSoon: () => {
      isDirty = true;
    },
    settle,
  };
}
