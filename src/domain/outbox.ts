import type { LaterChange, OutgoingMessage } from './messenger.ts';

/** When a message may be sent; times are ISO 8601, UTC. */
export interface SendingWindow {
  /** Not to be sent earlier. */
  readonly notBefore?: string;
  /** From then on it is too late, and it fails. */
  readonly expiresAt?: string;
  /** Not to be sent from the first time on, until the second. */
  readonly notWithin?: { readonly from: string; readonly to: string };
}

/** A message to be sent once. */
export interface OutboxDraft extends SendingWindow {
  readonly botId: number;
  /** What it is a part of, such as `update:7`. Its parts go out in order; when one is lost for good, the later ones are kept back. */
  readonly batch: string;
  /** 1 for the first of its batch. A second message of the same batch and place is not taken. */
  readonly place: number;
  /** A later change whose message was not sent fails; where it is an edit, its text is sent anew. */
  readonly message: OutgoingMessage | LaterChange;
  /** Replies to somebody who waits go before what goes to many. */
  readonly priority: 'reply' | 'bulk';
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** A message that is this run's to send. */
export interface OutboxRow {
  readonly id: number;
  readonly message: OutgoingMessage;
  readonly priority: OutboxDraft['priority'];
  /** How often it was begun to be sent, with this time. */
  readonly attempts: number;
  /** After how many of them nobody knows whether it arrived. */
  readonly uncertain: number;
}

export interface OutboxClaim {
  readonly botId: number;
  readonly runId: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly limit: number;
  /** How many of them may go to many; all when absent. */
  readonly bulkLimit?: number;
  readonly exceptChatIds: readonly number[];
}

/**
 * What became of a row, for the store.
 *
 * - `again`: it stays in line; `isUncertain` counts it as one that may have arrived.
 * - `dead`: nobody will take it; `unknown`: it may have arrived and is not repeated. The rest of its batch fails.
 * - `blocked`: all that waits for the chat fails, and so does what comes later, until the chat is active again.
 * - `moved`: all that waits for the chat waits for the other one.
 */
export type Settlement =
  | { readonly kind: 'sent'; readonly messageId: number }
  | { readonly kind: 'again'; readonly isUncertain: boolean; readonly reason: string }
  | { readonly kind: 'dead' | 'unknown' | 'blocked'; readonly reason: string }
  | { readonly kind: 'moved'; readonly toChatId: number };

export interface SettledRow {
  readonly id: number;
  readonly runId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly settlement: Settlement;
}

/** What a run finds that the one before it was sending when it ended. */
export interface Inheritance {
  /** To be sent once more. */
  readonly repeated: number;
  /** Not known for the second time, and left. */
  readonly leftUnknown: number;
}

export interface OutboxCounts {
  readonly pending: number;
  readonly sending: number;
  readonly sent: number;
  /** Kept back: the chat takes no messages, an earlier part or what it changes was lost, or it came to be too late. */
  readonly failed: number;
  readonly dead: number;
  readonly unknown: number;
  /** Rows of any state that may have arrived more than once, or not at all. */
  readonly uncertain: number;
}

/** Messages from when they are decided until nobody can decide them again. Claims are those of `InboxStore`. */
export interface OutboxStore {
  /** Adds those that are not held, in one transaction. */
  addMessages(drafts: readonly OutboxDraft[]): Promise<void>;
  /** The claims of other runs end: what they were sending may have arrived, and is repeated once. */
  takeOverSending(botId: number, runId: string, at: string): Promise<Inheritance>;
  /** The next message of each chat to which nothing is being sent: replies first, then in the order in which they came. What is too late fails. */
  claimMessages(claim: OutboxClaim): Promise<readonly OutboxRow[]>;
  /** Of `claimMessages`. @returns false when another run took over. */
  settle(row: SettledRow): Promise<boolean>;
  /** When the earliest message that has to wait for its time may be sent, ISO 8601; undefined when there is none. */
  findNextTime(botId: number, now: string): Promise<string | undefined>;
  /** Drops rows that were settled earlier. @returns how many. */
  pruneMessages(before: string): Promise<number>;
  countMessages(botId: number): Promise<OutboxCounts>;
}
