import type { Migration } from '../migration.ts';

/** The list of articles: those with a date first, the newest first, and then the others, the last added first. An empty date is one that was taken away by hand. */
export const undatedLast: Migration = {
  number: 20,
  name: 'undated-last',
  sql: `
    DROP INDEX articles_by_newest;
    ALTER TABLE articles DROP COLUMN listed_at;
    ALTER TABLE articles ADD COLUMN dated_at REAL GENERATED ALWAYS AS
      (julianday(nullif(coalesce(edited_published_at, published_at), ''))) VIRTUAL;
    ALTER TABLE articles ADD COLUMN listed_at REAL GENERATED ALWAYS AS (coalesce(dated_at, julianday(added_at))) VIRTUAL;
    CREATE INDEX articles_by_newest ON articles (dated_at DESC, listed_at DESC, id);
  `,
};
