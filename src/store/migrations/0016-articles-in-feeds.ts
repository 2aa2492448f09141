import type { Migration } from '../migration.ts';

/**
 * That an article came from a feed, also one that was held already, is an event of its own.
 *
 * A table's constraints cannot be changed: it is made anew, with its rows and the last of their ids.
 */
export const articlesInFeeds: Migration = {
  number: 16,
  name: 'articles-in-feeds',
  sql: `
    CREATE TABLE new_article_events (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('new', 'changed', 'near-duplicate', 'in-feed')),
      of TEXT,
      at TEXT NOT NULL,
      feed_url TEXT
    );
    INSERT INTO new_article_events (id, article_key, kind, of, at)
      SELECT id, article_key, kind, of, at FROM article_events;

    DELETE FROM sqlite_sequence WHERE name = 'new_article_events';
    INSERT INTO sqlite_sequence (name, seq)
      SELECT 'new_article_events', seq FROM sqlite_sequence WHERE name = 'article_events';
    DROP TABLE article_events;
    ALTER TABLE new_article_events RENAME TO article_events;
    CREATE INDEX article_events_by_article ON article_events (article_key);
    CREATE INDEX article_events_by_age ON article_events (at);
  `,
};
