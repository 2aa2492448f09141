import { beforeEach, describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../src/domain/page-fetcher.ts';
import type { Store } from '../../src/domain/store.ts';
import { createFeedPoller, type FeedPoller, type PollOptions } from '../../src/ingest/feed-poller.ts';
import { createIngester } from '../../src/ingest/ingester.ts';
import { createFeedReader } from '../../src/sources/feed-reader.ts';
import * as analyser from '../../src/text/analyse.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { writeFeed, writeStory, type SampleEntry } from '../sources/feed-samples.ts';
import { openStore } from '../store/open-store.ts';
import { collectResults, createFakeClock, createFakeEmbeddingModel, silentLogger } from './fake-parts.ts';

const feedUrl = 'https://outlet.test/feed.xml';
const pageUrl = 'https://outlet.test/strike';
const briefs = {
  en: '<p>Bus drivers in Port Selwyn began a strike on Sunday to ask for more pay, their union said.</p><p>The walkout took 640 buses off the road, and many employees of the town walked to work.</p>',
  ar: '<p>بدأ سائقو الحافلات في ميناء سلوان إضرابا يوم الأحد للمطالبة بزيادة أجورهم، بحسب بيان للنقابة.</p><p>وأوقف الإضراب 640 حافلة، ومشى كثير من موظفي المدينة إلى أعمالهم.</p>',
};
const titles = { en: 'Bus drivers strike', ar: 'إضراب سائقي الحافلات' };

const folder = useFolder();
let store: Store;
let poller: FeedPoller;
/** What the feed and the page answer. */
let entry: SampleEntry;
let page: FetchOutcome | string;
const clock = createFakeClock();

const failed = (status: number | null): FetchOutcome => ({
  kind: 'failed',
  reason: status === null ? 'network' : 'status',
  status,
  retryAfterSeconds: null,
  detail: status === null ? 'nothing answers there' : `the server answers ${status}`,
});

const fetched = (url: string, text: string): FetchOutcome => ({
  ...{ kind: 'fetched', url, movedTo: null, mediaType: '', charset: 'utf-8', etag: null, lastModified: null },
  headers: {},
  bytes: new TextEncoder().encode(text),
});

beforeEach(async () => {
  store = await openStore(folder.path);
  const { articles, register, feeds } = store;
  const parts = { clock, logger: silentLogger };
  const embeddingModel = createFakeEmbeddingModel();
  const ingester = createIngester({ store: articles, register, embeddingModel, analyser, ...parts });
  const fetcher = {
    fetch: async (url: string) => {
      if (url === feedUrl) return fetched(url, writeFeed('rss', { title: 'The Outlet', entries: [entry] }));
      return typeof page === 'string' ? fetched(url, page) : page;
    },
  };
  poller = createFeedPoller({
    ...{ feeds, articles, fetcher, reader: createFeedReader(), ingester, random: () => 0.5 },
    ...parts,
  });
  await feeds.addFeed({ url: feedUrl, at: clock.now().toISOString() });
  return () => store.close();
});

async function poll(options: PollOptions = {}): Promise<(readonly [status: string, reason: string | null])[]> {
  clock.pass(7 * 3_600_000);
  const [feed] = await store.feeds.listFeeds();
  if (!feed) throw new Error('no feed');
  return (await collectResults(poller.poll(feed, options))).map(({ status, reason }) => [status, reason]);
}

async function heldText(): Promise<string | undefined> {
  const [first] = await store.articles.listArticles();
  return first && (await store.articles.findArticle(first.id))?.text;
}

const writePage = (body: string) => `<html><head><title>${titles.en}</title></head><body>${body}</body></html>`;

describe.each(['en', 'ar'] as const)('an entry with a short text of its own (%s)', (language) => {
  beforeEach(() => {
    const publishedAt = clock.now().toISOString();
    entry = { id: '1', url: pageUrl, title: titles[language], publishedAt, content: briefs[language] };
  });

  it.each([404, 410, 401, 403])('is taken from the feed when its page answers %i, and stays', async (status) => {
    page = failed(status);
    expect(await poll()).toEqual([['added', null]]);
    expect(await heldText()).toContain('640');
    for (let round = 0; round < 4; round++) expect(await poll()).toEqual([]);
    expect(await store.articles.listArticles()).toHaveLength(1);
  });

  it('is taken from the feed when its page is no article', async () => {
    page = writePage('<article><h1>Page not found</h1><p>The page you are looking for is not here.</p></article>');
    expect(await poll()).toEqual([['added', null]]);
  });

  it('is read on its page once the feed has changed and no longer has the text', async () => {
    page = failed(403);
    await poll();
    page = writePage(`<article>${writeStory(language, 'the harbour', 8)}</article>`);
    entry = { ...entry, content: undefined, title: `${titles[language]} 2` };
    expect(await poll()).toEqual([['updated', null]]);
    expect(await heldText()).not.toContain('640');
  });

  it('is read on its page where that is there', async () => {
    page = writePage(`<article>${writeStory(language, 'the harbour', 8)}</article>`);
    expect(await poll()).toEqual([['added', null]]);
    expect(await heldText()).not.toContain('640');
    // What was read there is not replaced by less.
    entry = { ...entry, title: `${entry.title} 2` };
    page = failed(403);
    expect(await poll()).toEqual([]);
    expect(await heldText()).not.toContain('640');
  });

  it('waits while the server fails, and is taken from the feed in the end', async () => {
    page = failed(503);
    for (let round = 0; round < 4; round++) expect(await poll()).toEqual([['rejected', expect.any(String)]]);
    expect(await poll()).toEqual([['added', null]]);
  });

  it('is corrected by the feed, and by the page once that is there', async () => {
    page = failed(404);
    await poll();
    entry = { ...entry, content: briefs[language].replace('640', '641') };
    expect(await poll()).toEqual([['updated', null]]);
    expect(await heldText()).toContain('641');
    entry = { ...entry, content: briefs[language].replace('640', '642') };
    page = writePage(`<article>${writeStory(language, 'the harbour', 8)}</article>`);
    expect(await poll()).toEqual([['updated', null]]);
    expect(await heldText()).not.toContain('64');
  });
});

describe.each(['en', 'ar'] as const)('an entry (%s)', (language) => {
  beforeEach(() => {
    const publishedAt = clock.now().toISOString();
    entry = { id: '1', url: pageUrl, title: titles[language], publishedAt };
  });

  it('that only invites to read on is rejected when its page is missing', async () => {
    page = failed(404);
    const ending = language === 'en' ? 'Read more' : 'اقرأ المزيد';
    entry = { ...entry, content: `${briefs[language]}<p>${ending}</p>` };
    expect(await poll()).toEqual([['rejected', expect.any(String)]]);
  });

  it('whose page was missing is tried again at once, and however often it was, when somebody asks for that', async () => {
    entry = { ...entry, summary: `${titles[language]}…` };
    const rejected = [['rejected', expect.any(String)]];
    page = failed(404);
    expect([await poll(), await poll(), await poll()]).toEqual([rejected, rejected, []]);
    expect((await store.feeds.listFeeds())[0]).toMatchObject({ articles: 0, unread: 1 });
    page = failed(503);
    for (let round = 0; round < 6; round++) expect(await poll({ triesMissed: true })).toEqual(rejected);
    // That has used up none of the tries that it has by itself.
    expect(await poll()).toEqual(rejected);
    page = writePage(`<article>${writeStory(language, 'the harbour', 8)}</article>`);
    expect(await poll({ triesMissed: true })).toEqual([['added', null]]);
    expect(await poll({ triesMissed: true })).toEqual([]);
    expect((await store.feeds.listFeeds())[0]).toMatchObject({ articles: 1, unread: 0 });
  });

  it('that was removed by hand is not tried again', async () => {
    page = writePage(`<article>${writeStory(language, 'the harbour', 8)}</article>`);
    await poll();
    await store.articles.removeArticles((await store.articles.listArticles()).map(({ id }) => id));
    expect(await poll({ triesMissed: true })).toEqual([]);
    expect((await store.feeds.listFeeds())[0]).toMatchObject({ articles: 0, unread: 0 });
  });

  it('with its whole text stays when its page never was there', async () => {
    page = failed(404);
    entry = { ...entry, content: writeStory(language, 'the harbour') };
    expect(await poll()).toEqual([['added', null]]);
    for (let round = 0; round < 4; round++) expect(await poll()).toEqual([]);
    expect(await heldText()).toBeDefined();
  });

  it('with its whole text goes when its page was there and is deleted', async () => {
    page = writePage('<p>It is there.</p>');
    entry = { ...entry, content: writeStory(language, 'the harbour') };
    await poll();
    await poll();
    page = failed(404);
    await poll();
    await poll();
    expect(await heldText()).toBeUndefined();
  });
});
