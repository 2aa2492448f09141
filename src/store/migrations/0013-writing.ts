import type { Migration } from '../migration.ts';

/** What became of the sentences of language models, by day. */
export const writing: Migration = {
  number: 13,
  name: 'writing',
  sql: `
    CREATE TABLE writing_usage (
      day TEXT PRIMARY KEY,
      answers INTEGER NOT NULL,
      failures INTEGER NOT NULL,
      kept INTEGER NOT NULL,
      repaired INTEGER NOT NULL,
      replaced INTEGER NOT NULL,
      dropped INTEGER NOT NULL
    ) WITHOUT ROWID;
  `,
};
