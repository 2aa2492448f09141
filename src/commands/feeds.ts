import { readFile } from 'node:fs/promises';
import { CorpusError } from '../domain/errors.ts';
import type { FeedSummary } from '../domain/feed.ts';
import { parseOpml, writeOpml } from '../sources/opml.ts';
import { printJson, printText, say, type CommandContext } from './context.ts';
import { createIngestReport } from './ingest.ts';
import { toLine, toTable } from './terminal-text.ts';

/** `feeds add`: a feed by its address, or the first that a page names. */
export async function addFeed(context: CommandContext, address: string): Promise<number> {
  const sanad = await context.open();
  const isListed = (await sanad.store.feeds.listFeeds()).some(({ url }) => url === address);
  const { url, title } = isListed
    ? { url: address, title: null }
    : await (await sanad.feeds()).find(address, context.io.signal);
  const isNew = await sanad.store.feeds.addFeed({ url, title, at: sanad.clock.now().toISOString() });
  tell(context, url, isNew ? 'added' : 'unchanged');
  return 0;
}

/** `feeds list`: by the order of adding. */
export async function listFeeds(context: CommandContext): Promise<number> {
  const { store } = await context.open();
  const feeds = await store.feeds.listFeeds();
  if (context.json) for (const feed of feeds) printJson(context, toJson(feed));
  else if (feeds.length === 0) say(context, 'No feeds are polled. Add one: sanad feeds add ADDRESS');
  else printText(context, toFeedTable(feeds, context.io.stdout.columns));
  return 0;
}

/** `feeds remove`: its articles stay. */
export async function removeFeed(context: CommandContext, url: string): Promise<number> {
  const { store } = await context.open();
  if (!(await store.feeds.removeFeed(url))) {
    const message = `No feed is polled at "${toLine(url)}". See \`sanad feeds list\` for the addresses; nothing was changed.`;
    throw new CorpusError(message, { code: 'feed-not-found' });
  }
  tell(context, url, 'removed');
  return 0;
}

/** `feeds poll`: all feeds now, whenever they are due, and all of their entries that have no article yet. Exit code 1 when a feed or an entry could not be read. */
export async function pollFeeds(context: CommandContext): Promise<number> {
  const sanad = await context.open();
  if ((await sanad.store.feeds.listFeeds()).length === 0)
    say(context, 'No feeds are polled. Add one: sanad feeds add ADDRESS');
  const report = createIngestReport(context);
  try {
    for await (const result of (await sanad.feeds()).poll(context.io.signal, (entries) => report.expect(entries)))
      report.add(result);
  } finally {
    report.stop();
  }
  return report.end();
}

/** `feeds import`: the feeds that an OPML file lists. They are read when they are polled. */
export async function importFeeds(context: CommandContext, path: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CorpusError(`The file "${toLine(path)}" cannot be read. Check the path.`, {
      code: 'source-not-found',
      cause,
    });
  });
  const feeds = await parseOpml(text);
  const { store, clock } = await context.open();
  for (const feed of feeds) {
    const isNew = await store.feeds.addFeed({ ...feed, at: clock.now().toISOString() });
    tell(context, feed.url, isNew ? 'added' : 'unchanged');
  }
  if (feeds.length === 0) say(context, 'The file lists no feeds.');
  return 0;
}

/** `feeds export`: OPML on standard output; nothing there without feeds, because an OPML file lists at least one. */
export async function exportFeeds(context: CommandContext): Promise<number> {
  const { store } = await context.open();
  const feeds = await store.feeds.listFeeds();
  if (feeds.length === 0) say(context, 'No feeds are polled, so there is nothing to export.');
  else printText(context, (await writeOpml(feeds)).trimEnd());
  return 0;
}

function tell(context: CommandContext, url: string, status: 'added' | 'unchanged' | 'removed'): void {
  if (context.json) printJson(context, { url, status });
  else printText(context, `${status.padEnd(9)}  ${toLine(url)}`);
}

function toJson({ url, title, status, articles, unread, lastPolledAt, lastError }: FeedSummary) {
  return { url, title, status, articles, unread, lastPolledAt, lastError };
}

function toFeedTable(feeds: readonly FeedSummary[], columns: number | undefined): string {
  const rows = feeds.map(({ status, articles, unread, lastPolledAt, url, title, lastError }) =>
    [status, String(articles), String(unread), lastPolledAt?.slice(0, 16) ?? '-', url, lastError ?? title ?? ''].map(
      toLine,
    ),
  );
  return toTable(
    [['status', 'articles', 'unread', 'polled', 'address', 'title, or what went wrong'], ...rows],
    columns,
  );
}
