import { beforeEach, describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../src/domain/page-fetcher.ts';
import type { Logger } from '../../src/domain/runtime.ts';
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
/** What the feed lists beside it. */
let others: readonly SampleEntry[];
/** Whether the feed lists it. */
let isListed: boolean;
/** Whether it is there. */
let isFeedThere: boolean;
let page: FetchOutcome | string;
/** What the log says. */
let warned: object[];
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
  others = [];
  isListed = true;
  isFeedThere = true;
  store = await openStore(folder.path);
  const { articles, register, feeds } = store;
  warned = [];
  const logger: Logger = { ...silentLogger, warn: (fields) => void warned.push(fields) };
  const parts = { clock, logger };
  const embeddingModel = createFakeEmbeddingModel();
  const ingester = createIngester({ store: articles, register, embeddingModel, analyser, ...parts });
  const fetcher = {
    fetch: async (url: string) => {
      const entries = isListed ? [entry, ...others] : others;
      if (url === feedUrl && !isFeedThere) return failed(503);
      if (url === feedUrl) return fetched(url, writeFeed('rss', { title: 'The Outlet', entries }));
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

  it('is taken from the feed after as many tries by hand, which says so', async () => {
    page = failed(null);
    const waiting = (number: number) =>
      `unreadable: nothing answers there; of 5 tries this was number ${number}, then the short text of the feed is taken`;
    for (const number of [1, 2, 3, 4])
      expect(await poll({ triesMissed: true })).toEqual([['rejected', waiting(number)]]);
    const [feed] = await store.feeds.listFeeds();
    if (!feed) throw new Error('no feed');
    const warning = 'its page could not be read (nothing answers there), so that the short text of the feed was taken';
    expect(await collectResults(poller.poll(feed, { triesMissed: true }))).toMatchObject([
      { status: 'added', warning },
    ]);
    expect(await heldText()).toContain('640');
    expect(await poll({ triesMissed: true })).toEqual([]);
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

  it('with its whole text goes when its page was there and is deleted after the text was edited', async () => {
    page = writePage('<p>It is there.</p>');
    entry = { ...entry, content: writeStory(language, 'the harbour') };
    await poll();
    await poll();
    entry = { ...entry, content: writeStory(language, 'the old harbour') };
    expect(await poll()).toEqual([['updated', null]]);
    page = failed(404);
    await poll();
    await poll();
    expect(await heldText()).toBeUndefined();
  });

  it.each(['content', 'brief'])(
    'that was deleted comes back with its page and not with an edit alone (%s)',
    async (kind) => {
      const writeText = (subject: string) =>
        kind === 'content' ? writeStory(language, subject) : `${briefs[language]}<p>${subject}</p>`;
      page = writePage('<article><h1>Page not found</h1><p>The page you are looking for is not here.</p></article>');
      entry = { ...entry, content: writeText('the harbour') };
      expect(await poll()).toEqual([['added', null]]);
      await poll();
      page = failed(410);
      await poll();
      await poll();
      expect(await heldText()).toBeUndefined();
      for (const subject of ['the old harbour', 'the new harbour']) {
        entry = { ...entry, content: writeText(subject) };
        expect(await poll()).toEqual([]);
      }
      page = writePage('<article><h1>Page not found</h1><p>The page you are looking for is not here.</p></article>');
      entry = { ...entry, content: writeText('the third harbour') };
      expect(await poll()).toEqual([['added', null]]);
      expect(await heldText()).toContain('the third harbour');
    },
  );

  it('that only its page told, and that was deleted, comes back with the page as it was', async () => {
    const there = { ...fetched(pageUrl, writePage(`<article>${writeStory(language, 'the harbour', 8)}</article>`)) };
    page = { ...there, etag: '"1"' } as FetchOutcome;
    expect(await poll()).toEqual([['added', null]]);
    page = failed(404);
    await poll();
    await poll();
    expect(await heldText()).toBeUndefined();
    // The page says that it is no article, and then it is there again.
    page = writePage('<article><h1>Page not found</h1><p>The page you are looking for is not here.</p></article>');
    entry = { ...entry, title: `${titles[language]} 2` };
    expect(await poll()).toEqual([['rejected', expect.any(String)]]);
    page = { ...there, etag: '"1"' } as FetchOutcome;
    entry = { ...entry, title: `${titles[language]} 3` };
    expect(await poll()).toEqual([['added', null]]);
  });

  it('with its whole text stays when it leaves a busy feed before its page was looked at, which never was there', async () => {
    const older = { ...entry, id: '0', publishedAt: new Date(clock.now().getTime() - 3_600_000).toISOString() };
    others = [{ ...older, url: `${pageUrl}-0`, content: writeStory(language, 'the market') }];
    entry = { ...entry, content: writeStory(language, 'the harbour') };
    page = failed(404);
    await poll();
    isListed = false;
    for (let round = 0; round < 4; round++) expect(await poll()).toEqual([]);
    expect(await store.articles.listArticles()).toHaveLength(2);
  });

  it('with its whole text stays when its page could not be reached for long and then is not there', async () => {
    page = failed(503);
    entry = { ...entry, content: writeStory(language, 'the harbour') };
    for (let round = 0; round < 7; round++) await poll();
    page = failed(404);
    for (let round = 0; round < 4; round++) {
      clock.pass(80 * 3_600_000);
      await poll();
    }
    expect(await heldText()).toBeDefined();
  });
});

it('does not count entries in other languages as unread, and reads them again only when they change', async () => {
  const sentence =
    'Le conseil municipal de la ville a adopté mardi le budget des écoles de la province pour cette année. ';
  entry = { id: '1', url: pageUrl, title: 'Le budget est adopté', content: `<p>${sentence.repeat(6)}</p>` };
  others = [{ id: '2', url: `${pageUrl}-2`, title: 'Un autre article' }];
  page = writePage(`<article><p>${sentence.repeat(8)}</p></article>`);
  expect(await poll()).toEqual([
    ['rejected', expect.stringContaining('neither Arabic nor English')],
    ['rejected', expect.stringContaining('neither Arabic nor English')],
  ]);
  expect((await store.feeds.listFeeds())[0]).toMatchObject({ articles: 0, unread: 0 });
  expect(await poll({ triesMissed: true })).toEqual([]);
  page = failed(503);
  others = [{ id: '2', url: `${pageUrl}-2`, title: 'Un autre titre' }];
  expect(await poll()).toEqual([['rejected', expect.stringContaining('503')]]);
  expect((await store.feeds.listFeeds())[0]).toMatchObject({ articles: 0, unread: 1 });
});

it('a feed that fails is told to the log by its host, without what else its address holds', async () => {
  isFeedThere = false;
  expect(await poll()).toEqual([['rejected', 'unreadable: the server answers 503']]);
  expect(warned).toEqual([{ host: 'outlet.test', failures: 1, isPaused: false }]);
});
