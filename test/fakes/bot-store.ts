import type { BotStore } from '../../src/bot/turn.ts';
import { createMemoryQueues, type MemoryQueues } from './memory-queues.ts';
import { createMemoryReaders } from './memory-readers.ts';
import { createMemoryStore, type MemoryArticle } from './memory-store.ts';

export interface BotStoreParts extends Partial<BotStore> {
  readonly held?: readonly MemoryArticle[];
  /** Of the outbox that is given. */
  readonly rows?: MemoryQueues['rows'];
}

/** What a bot keeps, in memory, but for the parts that are given. */
export function createBotStore({ held = [], ...parts }: BotStoreParts = {}): BotStore {
  const queues = createMemoryQueues();
  return {
    ...queues,
    subscriptions: notImplemented,
    readers: createMemoryReaders(
      parts.rows === undefined ? queues : { outbox: parts.outbox ?? queues.outbox, rows: parts.rows },
    ),
    articles: createMemoryStore(held).articles,
    ...parts,
  };
}

const notImplemented = new Proxy({} as BotStore['subscriptions'], {
  get: (_, name) => () => Promise.reject(new Error(`${String(name)} is not implemented.`)),
});
