import type { Migration } from '../migration.ts';

/** What providers were used, by day; of persons only how many tokens, until their day is over. */
export const usage: Migration = {
  number: 4,
  name: 'usage',
  sql: `
    CREATE TABLE provider_usage (
      day TEXT NOT NULL,
      kind TEXT NOT NULL,
      model TEXT NOT NULL,
      calls INTEGER NOT NULL,
      failures INTEGER NOT NULL,
      input_tokens INTEGER NOT NULL,
      output_tokens INTEGER NOT NULL,
      cost_usd REAL NOT NULL,
      PRIMARY KEY (day, kind, model)
    ) WITHOUT ROWID;

    CREATE TABLE person_usage (
      day TEXT NOT NULL,
      person TEXT NOT NULL,
      tokens INTEGER NOT NULL,
      PRIMARY KEY (day, person)
    ) WITHOUT ROWID;
  `,
};
