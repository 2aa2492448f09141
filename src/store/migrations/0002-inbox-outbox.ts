import type { Migration } from '../migration.ts';

/**
 * Updates that came, messages that are to go, and what conversations are about.
 *
 * - What was written is dropped when its row is finished or settled: only ids, states and times stay, to refuse what comes twice.
 * - `run` is the run of the bot that works on a row; see `InboxStore`.
 * - The two partial indexes hold what is under way, which is little, and so does the query that asks for `… IS NULL`.
 */
export const inboxOutbox: Migration = {
  number: 2,
  name: 'inbox-outbox',
  sql: `
    CREATE TABLE inbox (
      bot_id INTEGER NOT NULL,
      update_id INTEGER NOT NULL,
      payload TEXT,
      received_at TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'working', 'done', 'set-aside')),
      run TEXT,
      is_finished INTEGER,
      PRIMARY KEY (bot_id, update_id)
    ) WITHOUT ROWID;
    CREATE INDEX inbox_unfinished ON inbox (bot_id, update_id) WHERE is_finished IS NULL;
    CREATE INDEX inbox_by_age ON inbox (received_at) WHERE is_finished IS NOT NULL;

    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      bot_id INTEGER NOT NULL,
      batch TEXT NOT NULL,
      place INTEGER NOT NULL,
      chat_id INTEGER NOT NULL,
      thread_id INTEGER,
      message TEXT,
      priority INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      not_before TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      uncertain INTEGER NOT NULL DEFAULT 0,
      state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'sent', 'failed', 'dead', 'unknown')),
      run TEXT,
      message_id INTEGER,
      error TEXT,
      settled_at TEXT,
      UNIQUE (bot_id, batch, place)
    );
    CREATE INDEX outbox_unsettled ON outbox (bot_id, chat_id, id) WHERE settled_at IS NULL;
    CREATE INDEX outbox_by_age ON outbox (settled_at) WHERE settled_at IS NOT NULL;

    CREATE TABLE inactive_chats (
      bot_id INTEGER NOT NULL,
      chat_id INTEGER NOT NULL,
      since TEXT NOT NULL,
      PRIMARY KEY (bot_id, chat_id)
    ) WITHOUT ROWID;

    CREATE TABLE conversations (
      name TEXT PRIMARY KEY,
      memory TEXT NOT NULL,
      updated_at TEXT NOT NULL
    );
    CREATE INDEX conversations_by_age ON conversations (updated_at);
  `,
};
