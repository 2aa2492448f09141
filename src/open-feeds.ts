import { setTimeout as pause } from 'node:timers/promises';
import { CorpusError } from './domain/errors.ts';
import type { Feed, FeedReader } from './domain/feed.ts';
import type { Ingester, IngestResult } from './domain/ingest.ts';
import type { PageFetcher } from './domain/page-fetcher.ts';
import type { Clock, Logger, Sleep } from './domain/runtime.ts';
import type { Store } from './domain/store.ts';
import { createFeedPoller } from './ingest/feed-poller.ts';
import { runFeeds } from './ingest/feed-runner.ts';
import { watchFolders } from './ingest/folder-watch.ts';
import { createFeedReader } from './sources/feed-reader.ts';
import { createFolderScanner } from './sources/folder-scanner.ts';

/** The feeds as the commands and the running bot use them. */
export interface Feeds {
  /**
   * The feed at an address, or the first that the page there names.
   * @throws CorpusError `feed-unusable` when there is none that can be read.
   */
  find(address: string, signal?: AbortSignal): Promise<{ readonly url: string; readonly title: string | null }>;
  /** Polls all of them now, one after the other, with what was missed before; tells of each how many entries are to be read. */
  poll(signal?: AbortSignal, onPlanned?: (entries: number) => void): AsyncIterable<IngestResult>;
  /** Polls each when it is due, until the signal comes. */
  run(signal: AbortSignal): Promise<void>;
  /** Takes in what is put into these folders, until the signal comes. */
  watch(folders: readonly string[], signal: AbortSignal): Promise<void>;
}

export interface FeedsDependencies {
  readonly store: Store;
  readonly fetcher: PageFetcher;
  readonly ingester: Ingester;
  readonly syncIndex: () => Promise<void>;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function openFeeds({ store, fetcher, ingester, syncIndex, clock, logger }: FeedsDependencies): Feeds {
  const reader = createFeedReader();
  const { feeds, articles } = store;
  const poller = createFeedPoller({ feeds, articles, fetcher, reader, ingester, clock, logger, random: Math.random });
  return {
    find: (address, signal) => findFeed(address, { fetcher, reader, signal }),
    async *poll(signal, onPlanned) {
      for (const feed of (await feeds.listFeeds()) as readonly Feed[])
        yield* poller.poll(feed, { signal, onPlanned, triesMissed: true });
      if (!signal?.aborted) await syncIndex();
    },
    run: (signal) => runFeeds({ feeds, poller, onNews: syncIndex, clock, sleep, logger }, signal),
    watch: (folders, signal) =>
      watchFolders({ scanner: createFolderScanner(), ingester, onNews: syncIndex, sleep, logger }, folders, signal),
  };
}

const sleep: Sleep = async (ms, signal) => {
  await pause(ms, undefined, { signal }).catch(() => undefined);
};

interface FindOptions {
  readonly fetcher: Pick<PageFetcher, 'fetch'>;
  readonly reader: FeedReader;
  readonly signal?: AbortSignal;
}

const mostNamedFeeds = 3;

async function findFeed(address: string, { fetcher, reader, signal }: FindOptions) {
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address))
    throw unusable(address, 'it does not begin with http:// or https://');
  const outcome = await fetcher.fetch(address, { signal });
  if (outcome.kind !== 'fetched')
    throw unusable(address, 'detail' in outcome ? outcome.detail : 'it could not be read');
  const read = await reader.readFeed(outcome);
  if (read.kind === 'feed') return { url: address, title: read.title };
  for (const url of (await reader.findFeeds(outcome)).slice(0, mostNamedFeeds)) {
    const named = await fetcher.fetch(url, { signal });
    const feed = named.kind === 'fetched' ? await reader.readFeed(named) : named;
    if (feed.kind === 'feed') return { url, title: feed.title };
  }
  throw unusable(address, 'neither is it a feed nor a page that names one');
}

function unusable(address: string, detail: string): CorpusError {
  const message = `No feed can be read at "${address}": ${detail}. Give the address of a feed in RSS, Atom, RDF or JSON Feed; nothing was added.`;
  return new CorpusError(message, { code: 'feed-unusable' });
}
