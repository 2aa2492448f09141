import type { Feed, FeedItem, FeedStore, FeedSummary } from '../domain/feed.ts';
import type { Connection } from './connection.ts';

/** The feeds that are polled, and what is remembered of their entries. */
export function createFeedStore(connection: Connection): FeedStore {
  const { database, read, write } = connection;
  const add = database.prepare(
    `INSERT INTO feeds (url, title, added_at, next_poll_at) VALUES (:url, :title, :at, :at)
     ON CONFLICT (url) DO UPDATE SET is_paused = 0, failures = 0, next_poll_at = :at WHERE is_paused = 1`,
  );
  const isHeld = database.prepare<[string], number>('SELECT 1 FROM feeds WHERE url = ?').pluck();
  const remove = database.prepare('DELETE FROM feeds WHERE url = ?');
  const pause = database.prepare('UPDATE feeds SET is_paused = 1 WHERE url = ?');
  const update = database.prepare(
    `UPDATE feeds SET title = :title, etag = :etag, last_modified = :lastModified, next_poll_at = :nextPollAt,
       last_polled_at = :lastPolledAt, last_error = :lastError, failures = :failures,
       is_paused = max(is_paused, :isPaused)
     WHERE url = :url`,
  );
  return {
    addFeed: ({ url, title = null, at }) =>
      write(() => {
        const isNew = isHeld.get(url) === undefined;
        add.run({ url, title, at });
        return isNew;
      }),
    pauseFeed: (url) => write(() => pause.run(url).changes > 0),
    removeFeed: (url) => write(() => remove.run(url).changes > 0),
    updateFeed: (url, { isPaused, ...others }) =>
      write(() => void update.run({ ...others, url, isPaused: Number(isPaused) })),
    ...createFeedReader(connection),
    ...createItems(connection),
    listDueFeeds: (at) => read(() => listDue(database, at)),
  };
}

const feedColumns = `
  f.url, f.title, f.etag, f.last_modified AS lastModified, f.next_poll_at AS nextPollAt,
  f.last_polled_at AS lastPolledAt, f.last_error AS lastError, f.failures, f.is_paused AS isPaused`;

type FeedRow = Omit<Feed, 'isPaused'> & { readonly isPaused: number };

function toFeed<Row extends FeedRow>(row: Row): Omit<Row, 'isPaused'> & Pick<Feed, 'isPaused'> {
  return { ...row, isPaused: row.isPaused === 1 };
}

function listDue(database: Connection['database'], at: string): Feed[] {
  return database
    .prepare<[string], FeedRow>(
      `SELECT ${feedColumns} FROM feeds AS f WHERE f.is_paused = 0 AND f.next_poll_at <= ? ORDER BY f.next_poll_at, f.key`,
    )
    .all(at)
    .map(toFeed);
}

function createFeedReader({ database, read }: Connection): Pick<FeedStore, 'listFeeds'> {
  const list = database.prepare<[], FeedRow & Pick<FeedSummary, 'articles' | 'unread'>>(
    `SELECT ${feedColumns},
       (SELECT count(DISTINCT a.key) FROM feed_items AS i JOIN articles AS a ON a.id = i.article_id
        WHERE i.feed_key = f.key) AS articles,
       (SELECT count(*) FROM feed_items AS i WHERE i.feed_key = f.key AND i.article_id IS NULL
          AND NOT i.is_other_language) AS unread
     FROM feeds AS f ORDER BY f.key`,
  );
  const toStatus = ({ isPaused, failures }: Feed) => (isPaused ? 'paused' : failures > 0 ? 'failing' : 'ok');
  return {
    listFeeds: () =>
      read(() =>
        list.all().map((row): FeedSummary => {
          const feed = toFeed(row);
          return { ...feed, status: toStatus(feed) };
        }),
      ),
  };
}

/** SQLite has no booleans. */
const itemFlags = ['isGone', 'isWhole', 'isPageSeen', 'isOtherLanguage'] as const;
type ItemFlag = (typeof itemFlags)[number];
type ItemRow = Omit<FeedItem, ItemFlag> & Readonly<Record<ItemFlag, number>>;

function toItem(row: ItemRow): FeedItem {
  const flags = Object.fromEntries(itemFlags.map((flag) => [flag, row[flag] === 1])) as Record<ItemFlag, boolean>;
  return { ...row, ...flags };
}

function toItemRow(item: FeedItem): ItemRow {
  const flags = Object.fromEntries(itemFlags.map((flag) => [flag, Number(item[flag])])) as Record<ItemFlag, number>;
  return { ...item, ...flags };
}

function createItems({ database, read, write }: Connection): Pick<FeedStore, 'listItems' | 'saveItems' | 'pruneItems'> {
  const list = database.prepare<[string], ItemRow>(
    `SELECT i.guid, i.item_hash AS hash, i.article_id AS articleId, i.page_url AS pageUrl, i.page_etag AS pageEtag,
       i.page_last_modified AS pageLastModified, i.published_at AS publishedAt, i.checked_at AS checkedAt,
       i.gone_checks AS goneChecks, i.attempts, i.is_gone AS isGone, i.is_whole AS isWhole,
       i.is_page_seen AS isPageSeen, i.is_other_language AS isOtherLanguage
     FROM feeds AS f JOIN feed_items AS i ON i.feed_key = f.key WHERE f.url = ?`,
  );
  const save = database.prepare(
    `INSERT OR REPLACE INTO feed_items
       (feed_key, guid, item_hash, article_id, page_url, page_etag, page_last_modified, published_at, checked_at,
        gone_checks, attempts, is_gone, is_whole, is_page_seen, is_other_language)
     SELECT key, :guid, :hash, :articleId, :pageUrl, :pageEtag, :pageLastModified, :publishedAt, :checkedAt,
        :goneChecks, :attempts, :isGone, :isWhole, :isPageSeen, :isOtherLanguage
     FROM feeds WHERE url = :url`,
  );
  const announce = database.prepare(
    `INSERT INTO article_events (article_key, kind, of, at, feed_url)
     SELECT a.key, 'in-feed', t.duplicate_of, :checkedAt, f.url
     FROM feeds AS f, articles AS a LEFT JOIN article_ties AS t ON t.article_key = a.key
     WHERE f.url = :url AND a.id = :articleId
       AND NOT EXISTS (SELECT 1 FROM feed_items AS i WHERE i.article_id = a.id AND i.feed_key = f.key)`,
  );
  const prune = database.prepare(
    `DELETE FROM feed_items WHERE feed_key = (SELECT key FROM feeds WHERE url = :url) AND checked_at < :before
       AND NOT EXISTS (SELECT 1 FROM articles AS a WHERE a.id = article_id)
       AND guid NOT IN (SELECT value FROM json_each(:keep))`,
  );
  return {
    pruneItems: (url, { before, keep }) => write(() => void prune.run({ url, before, keep: JSON.stringify(keep) })),
    listItems: (url) => read(() => list.all(url).map(toItem)),
    saveItems: (url, items) =>
      write(() => {
        for (const item of items) {
          const row = { ...toItemRow(item), url };
          announce.run(row);
          save.run(row);
        }
      }),
  };
}
