import type { Migration } from '../migration.ts';

/**
 * What readers chose, the messages with buttons that they were shown, and what they thought of them.
 *
 * - `shown` is named by the update that it answers; its content is what its buttons are about.
 * - Feedback ends with the answer that it is on.
 */
export const readers: Migration = {
  number: 9,
  name: 'readers',
  sql: `
    CREATE TABLE readers (
      bot_id INTEGER NOT NULL,
      person_id INTEGER NOT NULL,
      language TEXT CHECK (language IN ('ar', 'en')),
      has_suggestions INTEGER NOT NULL DEFAULT 1,
      PRIMARY KEY (bot_id, person_id)
    ) WITHOUT ROWID;

    CREATE TABLE shown (
      bot_id INTEGER NOT NULL,
      update_id INTEGER NOT NULL,
      chat_id INTEGER NOT NULL,
      person_id INTEGER,
      conversation TEXT NOT NULL,
      is_answer INTEGER NOT NULL,
      content TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (bot_id, update_id)
    ) WITHOUT ROWID;
    CREATE INDEX shown_by_conversation ON shown (bot_id, conversation, update_id) WHERE is_answer = 1;
    CREATE INDEX shown_by_person ON shown (bot_id, person_id);
    CREATE INDEX shown_by_age ON shown (at);

    CREATE TABLE feedback (
      bot_id INTEGER NOT NULL,
      update_id INTEGER NOT NULL,
      person_id INTEGER NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('good', 'bad')),
      reason TEXT,
      at TEXT NOT NULL,
      PRIMARY KEY (bot_id, update_id, person_id),
      FOREIGN KEY (bot_id, update_id) REFERENCES shown (bot_id, update_id) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE INDEX feedback_by_person ON feedback (bot_id, person_id);
  `,
};
