import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import type { FeedItem } from '../../src/domain/feed.ts';
import type { Store } from '../../src/domain/store.ts';
import { migrations } from '../../src/store/migrations.ts';
import { createRecord, toId } from './article-records.ts';
import { openStore } from './open-store.ts';

const url = 'https://news.example.org/feed.xml';
const at = '2031-01-01T00:00:00.000Z';

async function open(prepare?: (folder: string) => void): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-feeds-'));
  prepare?.(folder);
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
  ...{ checkedAt, goneChecks: 0, attempts: 0, isGone: false, isWhole: true, isPageSeen: false, isOtherLanguage: false },
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

it('remembers what is known of entries, and counts as unread those without article that are in one of the two languages', async () => {
  const { feeds } = await open();
  const items = [
    item('seen', at, { isPageSeen: true, isGone: true, isWhole: false, attempts: 5 }),
    item('other', at, { isOtherLanguage: true }),
    item('held', at, { articleId: toId('held') }),
  ];
  await feeds.saveItems(url, items);
  expect([...(await feeds.listItems(url))].sort((a, b) => (a.guid < b.guid ? 1 : -1))).toEqual(items);
  expect((await feeds.listFeeds())[0]).toMatchObject({ unread: 1 });
});

/** A database as the version before made it, with these values of columns of items. */
function writeOld(folder: string, rows: Readonly<Record<string, string>>): void {
  const database = new Database(join(folder, 'sanad.db'));
  database.pragma('synchronous = OFF');
  database.exec('CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)');
  for (const { number, name, sql } of migrations.slice(0, 20)) {
    database.exec(sql);
    database.prepare('INSERT INTO migrations VALUES (?, ?, ?)').run(number, name, at);
  }
  database.exec(`INSERT INTO feeds (key, url, added_at, next_poll_at) VALUES (1, '${url}', '${at}', '${at}')`);
  for (const [guid, values] of Object.entries(rows)) {
    database.exec(
      `INSERT INTO feed_items (feed_key, guid, item_hash, checked_at, page_url, article_id, is_whole, attempts, page_etag)
       VALUES (1, '${guid}', 'h', '${at}', ${values})`,
    );
  }
  database.close();
}

it('tells of entries of an older version which pages were there', async () => {
  const { feeds } = await open((folder) =>
    writeOld(folder, {
      'read on its page': `'p', 'a', 0, 0, NULL`,
      'whole, page there': `'p', 'b', 1, 5, NULL`,
      'whole, page of a version': `'p', 'c', 1, 0, '"1"'`,
      'whole, page not looked at': `'p', 'd', 1, 0, NULL`,
      'whole, no page': `NULL, 'e', 1, 5, NULL`,
      'never read': `'p', NULL, 0, 5, NULL`,
    }),
  );
  const items = await feeds.listItems(url);
  expect(items.filter(({ isPageSeen }) => isPageSeen).map(({ guid }) => guid)).toEqual([
    'read on its page',
    'whole, page of a version',
    'whole, page there',
  ]);
});
