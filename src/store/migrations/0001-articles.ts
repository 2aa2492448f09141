import type { Migration } from '../migration.ts';
import { exactTokenizer } from '../tokens.ts';

/**
 * Articles, passages, embeddings and terms.
 *
 * - An article's text stands last in its row, so that lists never read it. A passage has its own copy: cutting it out
 *   of the article's text takes 10 ms for a text of a megabyte.
 * - The keyword tables are contentless: they hold terms and no text, under the passage's id. A trigger keeps them in
 *   step, so that whatever removes a passage removes its terms. Stems and n-grams have tables of their own because BM25
 *   weighs by length, and a passage has ten times as many n-grams.
 * - A word is held under `<language>:<word>`; how many passages have it is read off the index, so it cannot be wrong.
 */
export const articles: Migration = {
  number: 1,
  name: 'articles',
  sql: `
    CREATE TABLE articles (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      language TEXT NOT NULL CHECK (language IN ('ar', 'en')),
      title TEXT NOT NULL,
      edited_title TEXT,
      url TEXT,
      edited_url TEXT,
      source TEXT,
      edited_source TEXT,
      published_at TEXT,
      edited_published_at TEXT,
      sources TEXT NOT NULL,
      translation_of TEXT,
      content_hash TEXT NOT NULL,
      added_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      listed_at REAL GENERATED ALWAYS AS
        (coalesce(julianday(edited_published_at), julianday(published_at), julianday(added_at))) VIRTUAL,
      text TEXT NOT NULL
    );
    CREATE INDEX articles_by_newest ON articles (listed_at DESC, id);

    CREATE TABLE passages (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article_key INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      span_start INTEGER NOT NULL,
      span_end INTEGER NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (article_key, ordinal)
    );

    CREATE TABLE embeddings (
      passage_id INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE,
      model TEXT NOT NULL,
      embedding BLOB NOT NULL
    );
    CREATE INDEX embeddings_by_model ON embeddings (model, passage_id);

    CREATE VIRTUAL TABLE passage_stems USING fts5 (
      title_stems, stems, content = '', contentless_delete = 1, ${exactTokenizer}
    );
    CREATE VIRTUAL TABLE passage_grams USING fts5 (
      grams, content = '', contentless_delete = 1, ${exactTokenizer}
    );
    CREATE VIRTUAL TABLE passage_words USING fts5 (
      words, content = '', contentless_delete = 1, detail = none, ${exactTokenizer}
    );
    CREATE VIRTUAL TABLE stem_counts USING fts5vocab (passage_stems, col);
    CREATE VIRTUAL TABLE gram_counts USING fts5vocab (passage_grams, col);
    CREATE VIRTUAL TABLE word_counts USING fts5vocab (passage_words, row);

    CREATE TRIGGER passage_removed AFTER DELETE ON passages BEGIN
      DELETE FROM passage_stems WHERE rowid = old.id;
      DELETE FROM passage_grams WHERE rowid = old.id;
      DELETE FROM passage_words WHERE rowid = old.id;
    END;

    CREATE TABLE settings (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE generation (value INTEGER NOT NULL);
    INSERT INTO generation (value) VALUES (0);
  `,
};
