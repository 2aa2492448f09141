import type { Logger } from '../domain/runtime.ts';
import { describeFailure } from './failure.ts';
import { createSlots } from './slots.ts';

/** What is done after an update, one thing at a time, so that those who ask meanwhile hardly wait for it. Nothing here throws. */
export interface Afterwork {
  /** Has it done. What comes when too much waits already is left out. */
  begin(tasks: readonly (() => Promise<void>)[]): void;
  /** Resolves when nothing is left to do. */
  drain(): Promise<void>;
}

const maxWaiting = 50;

export interface AfterworkDependencies {
  readonly logger: Logger;
  /** Called after each thing that was done. */
  readonly onEnd: () => void;
}

export function createAfterwork({ logger, onEnd }: AfterworkDependencies): Afterwork {
  const slots = createSlots(1);
  const underWay = new Set<Promise<void>>();
  const run = async (task: () => Promise<void>) => {
    try {
      await slots.use(task);
      onEnd();
    } catch (error) {
      logger.warn(describeFailure(error), 'what was to be done after an update could not be done');
    }
  };
  return {
    begin(tasks) {
      for (const task of tasks.slice(0, Math.max(0, maxWaiting - underWay.size))) {
        const running = run(task).finally(() => underWay.delete(running));
        underWay.add(running);
      }
    },
    async drain() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
