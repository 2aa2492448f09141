import type { Migration } from '../migration.ts';

/** What providers were paid for: the embedding of a text outlives the passage that it was asked for. */
export const embeddingCache: Migration = {
  number: 5,
  name: 'embedding-cache',
  sql: `
    CREATE TABLE embedding_cache (
      model TEXT NOT NULL,
      text_hash TEXT NOT NULL,
      embedding BLOB NOT NULL,
      PRIMARY KEY (model, text_hash)
    ) WITHOUT ROWID;
  `,
};
