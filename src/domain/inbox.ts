import type { OutboxDraft } from './outbox.ts';

/** Names an update; each bot counts its own. */
export interface UpdateReference {
  readonly botId: number;
  readonly updateId: number;
}

export interface ReceivedUpdate extends UpdateReference {
  /** The update as JSON. */
  readonly payload: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
}

export interface UnfinishedUpdate extends UpdateReference {
  readonly payload: string;
  /** How often work on it has begun. */
  readonly attempts: number;
}

/** How work on an update ended. */
export interface UpdateEnd {
  readonly state: 'done' | 'set-aside';
  /** What it makes the bot say. */
  readonly messages: readonly OutboxDraft[];
  /** The chat that wrote: it is active again. */
  readonly activeChatId?: number;
  /** A chat that goes on under another id: what waits for it, and what was talked about there, goes along. */
  readonly movedChat?: MovedChat;
}

export interface MovedChat {
  readonly fromChatId: number;
  readonly toChatId: number;
}

/** What is dropped of what is finished. */
export interface Pruning {
  /** ISO 8601, UTC: what ended earlier. */
  readonly before: string;
  /** Of the rest the newest so many are kept. */
  readonly keepAtMost: number;
}

/**
 * Updates from their arrival until nobody can send them again.
 *
 * Work is claimed under the id of a run of the bot. A claim has no time limit, which a clock that jumps would break: it ends
 * when the next run takes over, and what an earlier run still wants to finish is refused from then on.
 */
export interface InboxStore {
  /** Stores those that are not held, in one transaction. @returns the ids of those that are new. */
  add(updates: readonly ReceivedUpdate[]): Promise<readonly number[]>;
  /** Ends the claims of all other runs. @returns what is not finished, oldest first. */
  takeOver(botId: number, runId: string): Promise<readonly UnfinishedUpdate[]>;
  /** Begins work on an update, and counts it. @returns how often that was done; undefined when it is not this run's to do. */
  claim(update: UpdateReference, runId: string): Promise<number | undefined>;
  /** Ends work and puts what is to be said into the outbox, in one transaction. @returns false when another run took over. */
  finish(update: UpdateReference, runId: string, end: UpdateEnd): Promise<boolean>;
  /** Drops finished updates. @returns how many. */
  pruneUpdates(pruning: Pruning): Promise<number>;
  countUpdates(botId: number): Promise<UpdateCounts>;
}

export interface UpdateCounts {
  readonly waiting: number;
  readonly working: number;
  readonly done: number;
  readonly setAside: number;
}
