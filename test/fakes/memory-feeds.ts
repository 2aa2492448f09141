import type { FeedSummary } from '../../src/domain/feed.ts';
import type { BotStore } from '../../src/bot/turn.ts';

/** A feed as it is after it was added. */
export function newFeed(url: string, changes: Partial<FeedSummary> = {}): FeedSummary {
  return {
    ...{ url, title: null, etag: null, lastModified: null, nextPollAt: '2031-04-08T00:00:00.000Z' },
    ...{ lastPolledAt: null, lastError: null, failures: 0, isPaused: false, status: 'ok', articles: 0, unread: 0 },
    ...changes,
  };
}

/** The feeds as a bot sees them, in memory. */
export function createMemoryFeeds(given: readonly FeedSummary[] = []): BotStore['feeds'] {
  const feeds = new Map(given.map((feed) => [feed.url, feed]));
  return {
    addFeed: async ({ url, title = null }) => {
      const held = feeds.get(url);
      feeds.set(url, held === undefined ? newFeed(url, { title }) : { ...held, isPaused: false, status: 'ok' });
      return held === undefined;
    },
    listFeeds: async () => [...feeds.values()],
    pauseFeed: async (url) => {
      const held = feeds.get(url);
      if (held !== undefined) feeds.set(url, { ...held, isPaused: true, status: 'paused' });
      return held !== undefined;
    },
    removeFeed: async (url) => feeds.delete(url),
  };
}
