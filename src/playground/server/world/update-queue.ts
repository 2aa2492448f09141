import type { Update } from 'grammy/types';
import type { Clock } from '../../../domain/runtime.ts';
import { dayMs } from '../../../domain/milliseconds.ts';
import { conflict } from '../refusal.ts';
import type { Timers } from '../timers.ts';

export type UpdateContent = Omit<Update, 'update_id'>;
export type UpdateType = keyof UpdateContent;

export interface Poll {
  /** Positive: what is older is confirmed. Negative: all but so many of the newest are. */
  readonly offset: number | undefined;
  readonly limit: number;
  /** How long to wait for the first update. */
  readonly timeoutSeconds: number;
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal;
}

export interface UpdateQueue {
  /** Stored for 24 hours, unless the bot did not ask for this kind. */
  add(content: UpdateContent): void;
  /** @throws Refusal 409 for a call that waits while another one comes, or a webhook. */
  poll(poll: Poll): Promise<readonly Update[]>;
  /** Ends a waiting call with 409. */
  interrupt(reason: string): void;
  /** From now on; undefined or empty for Telegram's usual kinds. */
  allow(types: readonly UpdateType[]): void;
  /** What the bot asked for; empty for the usual kinds. */
  readonly allowed: readonly UpdateType[];
  /** What is not confirmed, oldest first. */
  pending(): readonly Update[];
  confirm(updateId: number): void;
  clear(): void;
  /** Called after each update that was stored. */
  onAdded(listener: () => void): void;
  /** Ends a waiting call with an empty answer. */
  close(): void;
}

export interface UpdateQueueOptions {
  readonly firstUpdateId: number;
  /** Beyond so many the oldest are lost. */
  readonly maxUpdates: number;
}

const keptMs = dayMs;
/** What a bot is given only when it asks for it by name. */
const onlyOnRequest = new Set<UpdateType>(['chat_member', 'message_reaction', 'message_reaction_count']);
const otherPoller = 'terminated by other getUpdates request; make sure that only one bot instance is running';

interface StoredUpdate {
  readonly update: Update;
  readonly atMs: number;
}

interface Waiting {
  readonly poll: Poll;
  end(updates: readonly Update[]): void;
  fail(reason: string): void;
}

export interface UpdateQueueDependencies {
  readonly clock: Clock;
  readonly timers: Timers;
}

/** What happened and the bot has not confirmed, with long polling as `getUpdates` does it. */
export function createUpdateQueue(
  { clock, timers }: UpdateQueueDependencies,
  { firstUpdateId, maxUpdates }: UpdateQueueOptions,
): UpdateQueue {
  let stored: StoredUpdate[] = [];
  let allowed: readonly UpdateType[] = [];
  let nextId = firstUpdateId;
  let waiting: Waiting | undefined;
  const listeners: (() => void)[] = [];

  const dropOld = () => {
    const since = clock.now().getTime() - keptMs;
    stored = stored.filter(({ atMs }) => atMs > since).slice(-maxUpdates);
  };
  const isAllowed = (type: UpdateType) => (allowed.length > 0 ? allowed.includes(type) : !onlyOnRequest.has(type));
  const take = ({ limit }: Poll) => stored.slice(0, limit).map(({ update }) => update);
  const wait = (poll: Poll) =>
    new Promise<readonly Update[]>((resolve, reject) => {
      const leave = () => {
        if (waiting === own) waiting = undefined;
        cancel();
        poll.signal.removeEventListener('abort', giveUp);
      };
      const end = (updates: readonly Update[]) => {
        leave();
        resolve(updates);
      };
      const giveUp = () => end([]);
      const fail = (reason: string) => {
        leave();
        reject(conflict(reason));
      };
      const own: Waiting = { poll, end, fail };
      const cancel = timers.after(poll.timeoutSeconds * 1000, giveUp);
      poll.signal.addEventListener('abort', giveUp);
      waiting = own;
    });

  return {
    add(content) {
      const type = Object.keys(content)[0] as UpdateType;
      if (!isAllowed(type)) return;
      stored.push({ update: structuredClone({ update_id: nextId, ...content }), atMs: clock.now().getTime() });
      nextId += 1;
      if (stored.length > maxUpdates) dropOld();
      waiting?.end(take(waiting.poll));
      for (const listener of listeners) listener();
    },
    async poll(poll) {
      waiting?.fail(otherPoller);
      dropOld();
      stored = confirmBefore(stored, poll.offset);
      const ready = take(poll);
      return ready.length > 0 || poll.timeoutSeconds <= 0 || poll.signal.aborted ? ready : wait(poll);
    },
    interrupt: (reason) => waiting?.fail(reason),
    allow: (types) => {
      allowed = types;
    },
    get allowed() {
      return allowed;
    },
    pending() {
      dropOld();
      return stored.map(({ update }) => update);
    },
    confirm(updateId) {
      stored = stored.filter(({ update }) => update.update_id !== updateId);
    },
    clear() {
      stored = [];
    },
    onAdded: (listener) => {
      listeners.push(listener);
    },
    close: () => waiting?.end([]),
  };
}

function confirmBefore(stored: StoredUpdate[], offset: number | undefined): StoredUpdate[] {
  if (offset === undefined || offset === 0) return stored;
  return offset < 0 ? stored.slice(offset) : stored.filter(({ update }) => update.update_id >= offset);
}
