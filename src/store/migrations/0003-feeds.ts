import type { Migration } from '../migration.ts';

/**
 * Feeds and watched files, what ties articles to their sources and to each other, and what happened to them.
 *
 * - What an article is tied to stands in a table of its own: columns behind its text would be read through the text.
 * - `article_names` are the guids and canonical addresses that an article was ever known by; the first article keeps a name.
 * - `signature_bands` find articles of nearly the same text: they share at least one band.
 * - An item of a feed outlives its article, so that what was removed does not come back.
 */
export const feeds: Migration = {
  number: 3,
  name: 'feeds',
  sql: `
    CREATE TABLE article_ties (
      article_key INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
      body_hash TEXT,
      duplicate_of TEXT,
      found_translation_of TEXT,
      corrected_at TEXT
    );
    CREATE INDEX article_ties_by_body ON article_ties (body_hash) WHERE body_hash IS NOT NULL;

    CREATE TABLE article_names (
      name TEXT PRIMARY KEY,
      article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE INDEX article_names_by_article ON article_names (article_key);

    CREATE TABLE article_versions (
      id INTEGER PRIMARY KEY,
      article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
      replaced_at TEXT NOT NULL,
      title TEXT NOT NULL,
      url TEXT,
      published_at TEXT,
      text TEXT NOT NULL
    );
    CREATE INDEX article_versions_by_article ON article_versions (article_key, id);

    CREATE TABLE article_signatures (
      article_key INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
      signature BLOB NOT NULL
    );
    CREATE TABLE signature_bands (
      article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
      band INTEGER NOT NULL,
      PRIMARY KEY (article_key, band)
    ) WITHOUT ROWID;
    CREATE INDEX signature_bands_by_band ON signature_bands (band);

    CREATE TABLE article_events (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('new', 'changed', 'near-duplicate')),
      of TEXT,
      at TEXT NOT NULL
    );
    CREATE INDEX article_events_by_article ON article_events (article_key);
    CREATE INDEX article_events_by_age ON article_events (at);

    CREATE TABLE removed_articles (
      id TEXT PRIMARY KEY,
      removed_at TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE feeds (
      key INTEGER PRIMARY KEY,
      url TEXT NOT NULL UNIQUE,
      title TEXT,
      etag TEXT,
      last_modified TEXT,
      added_at TEXT NOT NULL,
      next_poll_at TEXT NOT NULL,
      last_polled_at TEXT,
      last_error TEXT,
      failures INTEGER NOT NULL DEFAULT 0,
      is_paused INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX feeds_by_next_poll ON feeds (next_poll_at) WHERE is_paused = 0;

    CREATE TABLE feed_items (
      feed_key INTEGER NOT NULL REFERENCES feeds (key) ON DELETE CASCADE,
      guid TEXT NOT NULL,
      item_hash TEXT NOT NULL,
      article_id TEXT,
      page_url TEXT,
      page_etag TEXT,
      page_last_modified TEXT,
      published_at TEXT,
      checked_at TEXT NOT NULL,
      gone_checks INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0,
      is_gone INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (feed_key, guid)
    ) WITHOUT ROWID;
    CREATE INDEX feed_items_by_article ON feed_items (article_id);

    CREATE TABLE watched_files (
      path TEXT PRIMARY KEY,
      size INTEGER NOT NULL,
      modified_ms REAL NOT NULL,
      article_ids TEXT NOT NULL,
      missing_checks INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
  `,
};
