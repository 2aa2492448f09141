import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { FeedItem } from '../../src/domain/feed.ts';
import type { Store } from '../../src/domain/store.ts';
import { createRecord, toId } from './article-records.ts';
import { openStore } from './open-store.ts';

const url = 'https://news.example.org/feed.xml';
const at = '2031-01-01T00:00:00.000Z';

async function open(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-feeds-'));
  const store = await openStore(folder);
  onTestFinished(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await store.feeds.addFeed({ url, at });
  return store;
}

const item = (guid: string, checkedAt: string, changes: Partial<FeedItem> = {}): FeedItem => ({
  ...{ guid, hash: 'h', articleId: null, pageUrl: null, pageEtag: null, pageLastModified: null, publishedAt: null },
  ...{ checkedAt, goneChecks: 0, attempts: 0, isGone: false, isWhole: true },
  ...changes,
});

it('forgets old entries that have no article and are not in the feed any more', async () => {
  const store = await open();
  await store.articles.saveArticles([createRecord({ id: 'held', passages: ['قمة astana'] })]);
  const old = '2030-01-01T00:00:00.000Z';
  await store.feeds.saveItems(url, [
    item('new', at),
    item('old', old),
    item('old, removed', old, { articleId: toId('removed') }),
    item('old, held', old, { articleId: toId('held') }),
    item('old, in the feed', old),
  ]);
  await store.feeds.pruneItems(url, { before: '2030-06-01T00:00:00.000Z', keep: ['old, in the feed'] });
  const left = (await store.feeds.listItems(url)).map(({ guid }) => guid);
  expect(left.sort()).toEqual(['new', 'old, held', 'old, in the feed']);
});

it('polls a feed no more that was paused, also when a poll that was under way ends, until it is added again', async () => {
  const { feeds } = await open();
  const [before] = await feeds.listFeeds();
  if (!before) throw new Error('no feed');
  expect([await feeds.pauseFeed(url), await feeds.pauseFeed('https://none.example.org')]).toEqual([true, false]);
  await feeds.updateFeed(url, before);
  expect((await feeds.listFeeds())[0]?.status).toBe('paused');
  expect(await feeds.listDueFeeds('2099-01-01T00:00:00.000Z')).toEqual([]);
  expect(await feeds.addFeed({ url, at })).toBe(false);
  expect(await feeds.listDueFeeds('2099-01-01T00:00:00.000Z')).toHaveLength(1);
});
