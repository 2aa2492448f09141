import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../src/domain/store.ts';
import { createFeedPoller } from '../../src/ingest/feed-poller.ts';
import { createIngester } from '../../src/ingest/ingester.ts';
import { createFeedReader } from '../../src/sources/feed-reader.ts';
import { createPageFetcher } from '../../src/sources/fetch/page-fetcher.ts';
import * as analyser from '../../src/text/analyse.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { openNewsSite, type NewsSite } from '../helpers/news-site.ts';
import { openStore } from '../store/open-store.ts';
import { collectResults, createFakeClock, createFakeEmbeddingModel, silentLogger } from './fake-parts.ts';

const folder = useFolder();
let site: NewsSite;
let store: Store;
let poll: () => Promise<Record<string, number>>;
let close: () => Promise<void>;
const clock = createFakeClock('2024-11-04T00:00:00.000Z');

beforeEach(async () => {
  site = await openNewsSite(200);
  store = await openStore(folder.path);
  const sleep = async (ms: number) => void (await wait(Math.min(ms, 5)));
  const fetcher = createPageFetcher({ clock, sleep }, { allowsOwnNetwork: true });
  const { articles, register, feeds } = store;
  const logger = silentLogger;
  const ingester = createIngester({
    store: articles,
    register,
    embeddingModel: createFakeEmbeddingModel(),
    analyser,
    clock,
    logger,
  });
  const poller = createFeedPoller({
    feeds,
    articles,
    fetcher,
    reader: createFeedReader(),
    ingester,
    clock,
    logger,
    random: () => 0.5,
  });
  for (const url of site.feeds) await feeds.addFeed({ url, at: clock.now().toISOString() });
  poll = async () => {
    clock.pass(20 * 60_000);
    site.asked.length = 0;
    const counts: Record<string, number> = {};
    for (const feed of await feeds.listFeeds()) {
      for (const { status } of await collectResults(poller.poll(feed))) counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };
  close = async () => {
    await fetcher.close();
    await store.close();
    await site.close();
  };
});
afterEach(() => close());

const heldTitles = async () => (await store.articles.listArticles()).map(({ title }) => title).sort();
const shownTitles = () =>
  site.articles
    .filter(({ state }) => state === 'ok')
    .map(({ title }) => title)
    .sort();

it('a site of 200 articles in three feeds is held as it is, through changes, deletions, moves and broken answers', async () => {
  const [broken] = site.articles.filter(({ section }) => section === 'news.rss');
  if (broken) broken.state = 'broken';
  expect(await poll()).toEqual({ added: 199, rejected: 1 });
  expect(await heldTitles()).toEqual(shownTitles());
  const languages = (await store.articles.listArticles()).map(({ language }) => language);
  expect(languages.filter((language) => language === 'ar')).toHaveLength(
    site.articles.filter(({ state, language }) => state === 'ok' && language === 'ar').length,
  );

  // What was broken comes when it answers again; nothing else does.
  if (broken) broken.state = 'ok';
  expect(await poll()).toEqual({ added: 1 });
  expect(await poll()).toEqual({});
  expect(site.asked.filter((asked) => !asked.includes('robots')).map((asked) => asked.split(' ')[1])).toEqual([
    '304',
    '304',
    '304',
  ]);

  // Corrections: by the feed with whole texts, and by a title that leads to the page.
  const corrected = ['world.atom', 'city.json'].map((name) => site.articles.find(({ section }) => section === name));
  for (const article of corrected) {
    if (!article) throw new Error('no article');
    article.title = article.language === 'ar' ? `تصحيح ${article.id}` : `Corrected ${article.id}`;
    article.paragraphs = article.paragraphs.map((text) => text.replace(/\d+/u, '77'));
  }
  const moved = site.articles.filter(({ section }) => section === 'news.rss')[6];
  if (moved) moved.path = '/en/moved-elsewhere.html';
  const added = site.publish('ar', 'city.json');
  expect(await poll()).toEqual({ added: 1, updated: 3 });
  expect(await heldTitles()).toEqual(shownTitles());
  const held = await store.articles.listArticles();
  expect(
    held
      .filter(({ correctedAt }) => correctedAt)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(corrected.map((article) => article?.title).sort());
  expect(held.find(({ title }) => title === moved?.title)?.url).toContain('moved-elsewhere');

  // Deletions are believed when they are seen twice.
  const deleted =
    site.articles.filter(({ section }) => section === 'city.json').at(-1) === added
      ? site.articles.filter(({ section }) => section === 'city.json').slice(20, 22)
      : [];
  const [gone, missing] = deleted;
  if (!gone || !missing) throw new Error('nothing to delete');
  gone.state = 'gone';
  missing.state = 'missing';
  clock.pass(80 * 3_600_000);
  await poll();
  expect((await heldTitles()).length).toBe(201);
  for (let round = 0; round < 12; round++) await poll();
  expect(await heldTitles()).toEqual(shownTitles());
  expect((await poll()).added).toBeUndefined();
  expect((await store.feeds.listFeeds()).map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
  expect(await store.checkIntegrity()).toEqual([]);
}, 120_000);
