import type { Update } from 'grammy/types';
import type { Clock, Logger } from '../domain/runtime.ts';
import { describeFailure } from './failure.ts';
import { createLanes } from './lanes.ts';
import { toLane } from './place.ts';

export interface InboxDependencies {
  readonly handle: (update: Update) => Promise<void>;
  readonly logger: Logger;
  readonly clock: Clock;
}

export interface InboxOptions {
  /** How many updates may be under way; more have to wait outside. Default 500. */
  readonly maxPending?: number;
}

/** Where updates come in, however they arrive. */
export interface Inbox {
  /** Takes an update in. When it resolves the update may be confirmed; it is handled in the lane of its chat. Never throws. */
  readonly receive: (update: Update) => Promise<void>;
  /** Resolves when everything taken in is handled. */
  readonly drain: () => Promise<void>;
}

/** An inbox in memory. */
export function createInbox(dependencies: InboxDependencies, { maxPending = 500 }: InboxOptions = {}): Inbox {
  const lanes = createLanes();
  return {
    async receive(update) {
      while (lanes.pending() >= maxPending) await lanes.oneDone();
      lanes.enter(toLane(update), () => handle(dependencies, update));
    },
    drain: () => lanes.allDone(),
  };
}

/** One update that fails must not stop the others. */
async function handle({ handle: handleUpdate, logger, clock }: InboxDependencies, update: Update): Promise<void> {
  const startedMs = clock.monotonicMs();
  try {
    await handleUpdate(update);
    const elapsedMs = Math.round(clock.monotonicMs() - startedMs);
    logger.debug({ updateId: update.update_id, elapsedMs }, 'an update was handled');
  } catch (error) {
    logger.error({ updateId: update.update_id, ...describeFailure(error) }, 'an update could not be handled');
  }
}
