import type { Migration } from '../migration.ts';

/** Answers to standing questions that a chat was told, as long as answers are kept: what they quote may be corrected. */
export const toldAnswers: Migration = {
  number: 18,
  name: 'told-answers',
  sql: `
    CREATE TABLE told_answers (
      id INTEGER PRIMARY KEY,
      bot_id INTEGER NOT NULL,
      chat_id INTEGER NOT NULL,
      thread_id INTEGER NOT NULL,
      content TEXT NOT NULL,
      at TEXT NOT NULL
    );
    CREATE INDEX told_answers_by_chat ON told_answers (bot_id, chat_id);
    CREATE INDEX told_answers_by_age ON told_answers (at);
  `,
};
