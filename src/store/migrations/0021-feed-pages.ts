import type { Migration } from '../migration.ts';

/**
 * Whether the page of an entry was ever there, and whether its article is in a language that is not taken in.
 *
 * Of the entries before: a page was there where the article was read on it, where its server said which version it has, or where it was
 * tried no more though the article is held.
 */
export const feedPages: Migration = {
  number: 21,
  name: 'feed-pages',
  sql: `
    ALTER TABLE feed_items ADD COLUMN is_page_seen INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE feed_items ADD COLUMN is_other_language INTEGER NOT NULL DEFAULT 0;
    UPDATE feed_items SET is_page_seen = 1
      WHERE article_id IS NOT NULL AND page_url IS NOT NULL
        AND (is_whole = 0 OR attempts >= 5 OR page_etag IS NOT NULL OR page_last_modified IS NOT NULL);
  `,
};
