import type { Migration } from '../migration.ts';

/**
 * Messages that change others, and which update answered which message.
 *
 * - `of_batch` and `of_place` name the row of which the message is changed; `is_change` is set for every change.
 * - A row of `replies` is named by the update that was answered, in so many `parts`; `digest` is that of what was asked.
 */
export const replies: Migration = {
  number: 10,
  name: 'replies',
  sql: `
    ALTER TABLE outbox ADD COLUMN is_change INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE outbox ADD COLUMN of_batch TEXT;
    ALTER TABLE outbox ADD COLUMN of_place INTEGER;
    CREATE INDEX outbox_changes ON outbox (bot_id) WHERE settled_at IS NULL AND state = 'pending' AND of_batch IS NOT NULL;
    CREATE INDEX outbox_by_chat ON outbox (bot_id, chat_id, id);

    CREATE TABLE replies (
      bot_id INTEGER NOT NULL,
      update_id INTEGER NOT NULL,
      chat_id INTEGER NOT NULL,
      message_id INTEGER NOT NULL,
      person_id INTEGER,
      digest TEXT NOT NULL,
      parts INTEGER NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (bot_id, update_id)
    ) WITHOUT ROWID;
    CREATE INDEX replies_by_message ON replies (bot_id, chat_id, message_id, update_id);
    CREATE INDEX replies_by_person ON replies (bot_id, person_id);
    CREATE INDEX replies_by_age ON replies (at);
  `,
};
