import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createNewsWriter } from '../../src/bot/subscriptions/write-news.ts';
import type { Schedule } from '../../src/domain/subscription.ts';
import type { Store } from '../../src/domain/store.ts';
import { createFeedPoller } from '../../src/ingest/feed-poller.ts';
import { createIngester } from '../../src/ingest/ingester.ts';
import { openCapitals, openLexicon, openThesauri } from '../../src/open-words.ts';
import { createFeedReader } from '../../src/sources/feed-reader.ts';
import { createPageFetcher } from '../../src/sources/fetch/page-fetcher.ts';
import { createFollowing } from '../../src/subscriptions/following.ts';
import { createHerald } from '../../src/subscriptions/herald.ts';
import { createTimeZones } from '../../src/subscriptions/time-zones.ts';
import type { TopicWords } from '../../src/subscriptions/topic-terms.ts';
import * as analyser from '../../src/text/analyse.ts';
import { phrasebook } from '../bot/harness.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { openNewsSite, type NewsSite } from '../helpers/news-site.ts';
import { collectResults, createFakeClock, createFakeEmbeddingModel } from '../ingest/fake-parts.ts';
import { openStore, silentLogger as logger } from '../store/open-store.ts';

/** The first page that is read loads what reads pages. */
vi.setConfig({ testTimeout: 60_000 });

const botId = 5;
const firstSchedule: Schedule = {
  ...{ timeZone: 'UTC', digestMinute: 480, digestWeekday: 0, quietHours: null, mutedUntil: null },
};
const folder = useFolder();
const clock = createFakeClock('2024-11-04T00:00:00.000Z');
let words: TopicWords;
let site: NewsSite;
let store: Store;
let close: () => Promise<void>;
let poll: () => Promise<void>;

beforeAll(async () => {
  const [lexicon, thesauri] = await Promise.all([openLexicon(), openThesauri()]);
  words = { lexicon, thesauri };
});
beforeEach(async () => {
  site = await openNewsSite(6);
  store = await openStore(folder.path);
  const fetcher = createPageFetcher({ clock, sleep: async () => undefined }, { allowsOwnNetwork: true });
  const { articles, register, feeds } = store;
  const embeddingModel = createFakeEmbeddingModel();
  const ingester = createIngester({ store: articles, register, embeddingModel, analyser, clock, logger });
  const parts = { feeds, articles, fetcher, reader: createFeedReader(), ingester, clock, logger, random: () => 0.5 };
  const poller = createFeedPoller(parts);
  for (const url of site.feeds) await feeds.addFeed({ url, at: clock.now().toISOString() });
  poll = async () => {
    clock.pass(20 * 60_000);
    for (const feed of await feeds.listFeeds()) await collectResults(poller.poll(feed));
  };
  close = async () => {
    await fetcher.close();
    await store.close();
    await site.close();
  };
});
afterEach(() => close());

const openHerald = async () => {
  const writer = createNewsWriter(phrasebook);
  const nothing = { findNewAnswers: async () => [], listCorrections: async () => [] };
  const herald = createHerald({ ...store, ...nothing, words, writer, clock }, { botId });
  await herald.step();
  return herald;
};
const findUrl = (section: string) => site.feeds.find((url) => url.endsWith(section)) ?? '';
const subscribe = (chatId: number, language: 'ar' | 'en', url: string) =>
  store.subscriptions.subscribe({
    ...{ botId, to: { chatId }, language, firstSchedule, limit: 9, at: clock.now().toISOString() },
    ...{ kind: 'feed', words: url, timing: 'at-once' },
  });
const claim = async () => {
  const now = clock.now().toISOString();
  const rows = await store.outbox.claimMessages({ botId, runId: 'r', now, limit: 50, exceptChatIds: [] });
  return rows.map(({ message }) => ({
    chatId: message.to.chatId,
    text: message.kind === 'text' ? message.message.plain : '',
  }));
};

test.each([
  ['en', 'news.rss', 'a teaser and a page'],
  ['ar', 'news.rss', 'a teaser and a page'],
  ['en', 'world.atom', 'the whole text'],
  ['ar', 'world.atom', 'the whole text'],
] as const)(
  'who follows a feed hears in %s what %s brings by %s, and nothing of others',
  async (language, section, _how) => {
    await poll();
    await subscribe(7, language, findUrl(section));
    const herald = await openHerald();
    const [fresh] = [site.publish(language, section), site.publish(language, 'city.json')];
    await poll();
    expect(await herald.step()).toBe(1);
    await poll();
    expect(await herald.step()).toBe(0);
    const told = await claim();
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(fresh.title);
    const lead = phrasebook.format(language, 'news-feed', { feed: `The ${section} of the site` });
    expect(told[0]?.text).toContain(lead.replaceAll(/[\u2066-\u2069]/gu, ''));
  },
);

test('who follows a feed hears of an article that was held before the feed had it, and once of one in two feeds', async () => {
  const [rss, atom] = [findUrl('news.rss'), findUrl('world.atom')];
  await poll();
  const herald = await openHerald();
  await subscribe(7, 'en', rss);
  await subscribe(8, 'ar', atom);
  await subscribe(9, 'en', rss);
  await subscribe(9, 'en', atom);
  site.publish('ar', 'world.atom');
  await poll();
  await herald.step();
  const article = (await store.articles.listArticles())[0];
  const [item] = (await store.feeds.listItems(atom)).filter(({ articleId }) => articleId === article?.id);
  if (item === undefined) throw new Error('The article is in no feed.');
  await store.feeds.saveItems(rss, [{ ...item, guid: 'also here' }]);
  await store.feeds.saveItems(rss, [{ ...item, guid: 'also here', hash: 'said otherwise' }]);
  await herald.step();
  expect((await claim()).map(({ chatId }) => chatId).sort()).toEqual([7, 8, 9]);
});

test('a feed that was just added brings no old articles, and those of the last week are shown before one subscribes', async () => {
  const url = findUrl('news.rss');
  const herald = await openHerald();
  await subscribe(7, 'en', url);
  clock.pass(20 * 24 * 3_600_000);
  const timeZones = createTimeZones(await openCapitals());
  const following = createFollowing({ ...store, words, timeZones, clock });
  await poll();
  expect(await herald.step()).toBe(0);
  expect(await following.preview('feed', url)).toEqual([]);
  clock.pass(-20 * 24 * 3_600_000);
  const titles = (await following.preview('feed', url))?.map(({ title }) => title);
  expect(titles).toEqual(
    site.articles
      .filter(({ section }) => section === 'news.rss')
      .map(({ title }) => title)
      .reverse(),
  );
});
