import type { Update } from 'grammy/types';
import type { InboxStore } from '../domain/inbox.ts';
import { dayMs } from '../domain/milliseconds.ts';
import { describeFailure } from './failure.ts';
import { createLanes } from './lanes.ts';
import { toLane } from './place.ts';
import { createSlots } from './slots.ts';
import { createUpdateWork, type UpdateWorkDependencies, type UpdateWorkOptions } from './update-work.ts';

export interface InboxDependencies extends UpdateWorkDependencies {
  readonly store: InboxStore;
}

export interface InboxOptions extends Omit<UpdateWorkOptions, 'isClosed'> {
  /** How many updates may be under way; more have to wait outside. Default 500. */
  readonly maxPending?: number;
  /** How many updates are worked on at once. Default 4: each of them counts as begun when the process ends. */
  readonly maxConcurrent?: number;
}

/** Where updates come in, however they arrive. */
export interface Inbox {
  /**
   * Stores updates; when it resolves they may be confirmed. Each is handled once, in the lane of its chat.
   * @throws StoreError when they are not stored.
   */
  readonly receive: (updates: readonly Update[]) => Promise<void>;
  /** Takes up what earlier runs did not finish, those first; what a run ended on one at a time, so that one which ends the process ends no other's. */
  readonly resume: () => Promise<void>;
  /** Resolves when everything taken in is handled. */
  readonly drain: () => Promise<void>;
  /** Ends updates that wait to be begun, without a word. @returns how many. */
  readonly withdraw: (isMeant: (update: Update) => boolean) => Promise<number>;
  /** Begins nothing any more; what is left is for the next run. */
  readonly close: () => void;
}

/** An inbox that outlives the process. */
export function createInbox(dependencies: InboxDependencies, options: InboxOptions): Inbox {
  const { store, clock } = dependencies;
  const { botId, runId, maxPending = 500, maxConcurrent = 4 } = options;
  let isClosed = false;
  const work = createUpdateWork(dependencies, { ...options, isClosed: () => isClosed });
  const tidy = createTidying(dependencies);
  const lanes = createLanes();
  const [slots, recovery] = [createSlots(maxConcurrent), createSlots(1)];
  const waiting = new Set<Update>();
  const begin = (update: Update) => slots.use(async () => (waiting.delete(update) ? work(update) : undefined));
  return {
    async receive(updates) {
      while (lanes.pending() >= maxPending) await lanes.oneDone();
      const receivedAt = clock.now().toISOString();
      const rows = updates.map((update) => {
        return { botId, updateId: update.update_id, payload: JSON.stringify(update), receivedAt };
      });
      const added = new Set(await store.add(rows));
      for (const update of updates) {
        if (!added.delete(update.update_id)) continue;
        waiting.add(update);
        lanes.enter(toLane(update), () => begin(update));
      }
      await tidy(rows.length);
    },
    async resume() {
      await tidy(updatesBetweenTidyings);
      for (const { payload, attempts } of await store.takeOver(botId, runId)) {
        const update = JSON.parse(payload) as Update;
        waiting.add(update);
        lanes.enter(toLane(update), () => (attempts > 0 ? recovery.use(() => begin(update)) : begin(update)));
      }
    },
    async withdraw(isMeant) {
      const meant = [...waiting].filter(isMeant);
      // At once, so that none of them begins meanwhile.
      for (const update of meant) waiting.delete(update);
      for (const { update_id: updateId } of meant) {
        await store.claim({ botId, updateId }, runId);
        await store.finish({ botId, updateId }, runId, { state: 'done', messages: [] });
      }
      return meant.length;
    },
    drain: () => lanes.allDone(),
    close: () => {
      isClosed = true;
    },
  };
}

const updatesBetweenTidyings = 1_000;
/** Telegram repeats an update for a day; a clock that is set forward by another one does no harm. */
const keptMs = 2 * dayMs;
const keepAtMost = 200_000;

/** Drops what is finished, after every so many updates. */
function createTidying({ store, clock, logger }: InboxDependencies): (updates: number) => Promise<void> {
  let since = 0;
  return async (updates) => {
    since += updates;
    if (since < updatesBetweenTidyings) return;
    since = 0;
    try {
      await store.pruneUpdates({ before: new Date(clock.now().getTime() - keptMs).toISOString(), keepAtMost });
    } catch (error) {
      logger.warn(describeFailure(error), 'finished updates could not be dropped');
    }
  };
}
