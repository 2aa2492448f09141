import type { BotStore } from '../../src/bot/turn.ts';
import { createMemoryQueues } from './memory-queues.ts';
import { createMemoryReaders } from './memory-readers.ts';
import { createMemoryStore, type MemoryArticle } from './memory-store.ts';

export interface BotStoreParts extends Partial<BotStore> {
  readonly held?: readonly MemoryArticle[];
}

/** What a bot keeps, in memory, but for the parts that are given. */
export function createBotStore({ held = [], ...parts }: BotStoreParts = {}): BotStore {
  return {
    ...createMemoryQueues(),
    subscriptions: notImplemented,
    readers: createMemoryReaders(),
    articles: createMemoryStore(held).articles,
    ...parts,
  };
}

const notImplemented = new Proxy({} as BotStore['subscriptions'], {
  get: (_, name) => () => Promise.reject(new Error(`${String(name)} is not implemented.`)),
});
