import type { Migration } from '../migration.ts';

/** Whether a feed had the whole text of an entry: then its page tells only whether the article is still there. */
export const feedTexts: Migration = {
  number: 6,
  name: 'feed-texts',
  sql: `ALTER TABLE feed_items ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 0;`,
};
