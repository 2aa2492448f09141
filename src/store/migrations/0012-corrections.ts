import type { Migration } from '../migration.ts';

/** Chats that want to hear of no corrections. */
export const corrections: Migration = {
  number: 12,
  name: 'corrections',
  sql: `
    CREATE TABLE uncorrected_chats (
      bot_id INTEGER NOT NULL,
      chat_id INTEGER NOT NULL,
      PRIMARY KEY (bot_id, chat_id)
    ) WITHOUT ROWID;
  `,
};
