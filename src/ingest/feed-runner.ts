import type { Feed, FeedStore } from '../domain/feed.ts';
import type { Clock, Logger, Sleep } from '../domain/runtime.ts';
import type { FeedPoller } from './feed-poller.ts';

export interface FeedRunnerDependencies {
  readonly feeds: Pick<FeedStore, 'listDueFeeds'>;
  readonly poller: FeedPoller;
  /** Called after a poll that brought something. */
  readonly onNews: () => Promise<void>;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly logger: Logger;
}

/** Polls each feed when it is due, a few at the same time, until the signal comes. A feed that fails does not keep the others. */
export async function runFeeds(parts: FeedRunnerDependencies, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const due = await listDue(parts);
    const next = due.values();
    await Promise.all(Array.from({ length: feedsAtOnce }, () => pollEach(parts, next, signal)));
    await parts.sleep(restMs, signal);
  }
}

const feedsAtOnce = 3;
const restMs = 20_000;

async function listDue({ feeds, clock, logger }: FeedRunnerDependencies): Promise<readonly Feed[]> {
  try {
    return await feeds.listDueFeeds(clock.now().toISOString());
  } catch (error) {
    logger.error({ error }, 'the feeds could not be listed');
    return [];
  }
}

async function pollEach(parts: FeedRunnerDependencies, feeds: Iterable<Feed>, signal: AbortSignal): Promise<void> {
  for (const feed of feeds) {
    if (signal.aborted) return;
    try {
      await pollOne(parts, feed, signal);
    } catch (error) {
      parts.logger.error({ error }, 'a feed could not be polled');
    }
  }
}

async function pollOne(
  { poller, onNews, logger }: FeedRunnerDependencies,
  feed: Feed,
  signal: AbortSignal,
): Promise<void> {
  let stored = 0;
  for await (const { status } of poller.poll(feed, { signal }))
    stored += status === 'added' || status === 'updated' ? 1 : 0;
  if (stored > 0) await onNews();
  logger.debug({ stored }, 'polled a feed');
}
