import type { Migration } from '../migration.ts';

/**
 * Articles of the two languages that were found to tell the same story, and what they are found by.
 *
 * - `day` is in days since 1970, 0 where the source gives none, so that it can be part of a key.
 * - A link stands once, at the article that came later.
 */
export const parallelArticles: Migration = {
  number: 17,
  name: 'parallel-articles',
  sql: `
    CREATE TABLE article_sketches (
      article_key INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
      chars INTEGER NOT NULL,
      day INTEGER NOT NULL,
      marks BLOB NOT NULL
    );
    CREATE TABLE sketch_keys (
      article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
      mark INTEGER NOT NULL,
      language TEXT NOT NULL,
      day INTEGER NOT NULL,
      PRIMARY KEY (article_key, mark)
    ) WITHOUT ROWID;
    CREATE INDEX sketch_keys_by_mark ON sketch_keys (mark, language, day);

    CREATE TABLE parallel_articles (
      article_key INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
      other_key INTEGER NOT NULL UNIQUE REFERENCES articles (key) ON DELETE CASCADE
    );
    CREATE INDEX articles_by_translation ON articles (translation_of) WHERE translation_of IS NOT NULL;
    CREATE INDEX article_ties_by_translation ON article_ties (found_translation_of) WHERE found_translation_of IS NOT NULL;
  `,
};
