import type { BotStore } from '../../src/bot/turn.ts';
import { createMemoryFeeds } from './memory-feeds.ts';
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
    usage: noUsage,
    subscriptions: notImplemented,
    corrections: { listAnswersCiting: async () => [], setWanted: async () => undefined },
    readers: createMemoryReaders(
      parts.rows === undefined ? queues : { outbox: parts.outbox ?? queues.outbox, rows: parts.rows },
    ),
    articles: createArticles(held),
    feeds: createMemoryFeeds(),
    ...parts,
  };
}

/** Those that are removed are not held any more. */
function createArticles(held: readonly MemoryArticle[]): BotStore['articles'] {
  let current = createMemoryStore(held).articles;
  let removed: readonly string[] = [];
  return {
    listArticles: async (options) => current.listArticles(options),
    findArticle: async (id) => current.findArticle(id),
    findSummaries: async (ids) => current.findSummaries(ids),
    listPassages: async (ids) => current.listPassages(ids),
    findKeys: async (ids) => current.findKeys(ids),
    findIdByKey: async (key) => current.findIdByKey(key),
    countArticles: async () => current.countArticles(),
    countPassages: async () => current.countPassages(),
    removeArticles: async (ids) => {
      removed = [...removed, ...ids];
      current = createMemoryStore(held.filter(({ id }) => !removed.includes(id))).articles;
      return [];
    },
  };
}

const notImplemented = new Proxy({} as BotStore['subscriptions'], {
  get: (_, name) => () => Promise.reject(new Error(`${String(name)} is not implemented.`)),
});

const noUsage: BotStore['usage'] = {
  listUsage: async () => [],
  sumWriting: async () => ({ answers: 0, failures: 0, kept: 0, repaired: 0, replaced: 0, dropped: 0 }),
};
