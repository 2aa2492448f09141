import type { Migration } from '../migration.ts';

/**
 * Subscriptions to feeds and to questions, with the answers that are known of a question.
 *
 * - Of a subscription to a feed `words` are its address, of one to a question the question.
 * - `told` is what the chat heard or saw last, `latest` what is to be told next; the same where nothing is.
 * - A table's constraints cannot be changed: both tables are made anew, with their rows and the last of their ids.
 */
export const standingQuestions: Migration = {
  number: 11,
  name: 'standing-questions',
  sql: `
    CREATE TABLE new_subscriptions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      subscriber_key INTEGER NOT NULL REFERENCES subscribers (key) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('everything', 'topic', 'feed', 'question')),
      words TEXT NOT NULL,
      timing TEXT NOT NULL CHECK (timing IN ('at-once', 'daily', 'weekly')),
      created_at TEXT NOT NULL,
      UNIQUE (subscriber_key, kind, words)
    );
    INSERT INTO new_subscriptions SELECT * FROM subscriptions;

    CREATE TABLE new_notices (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      subscriber_key INTEGER NOT NULL REFERENCES subscribers (key) ON DELETE CASCADE,
      subscription_id INTEGER REFERENCES new_subscriptions (id) ON DELETE SET NULL,
      article_id TEXT NOT NULL,
      story TEXT NOT NULL,
      relevance REAL NOT NULL,
      since TEXT NOT NULL,
      due_at TEXT,
      told_at TEXT,
      UNIQUE (subscriber_key, story)
    );
    INSERT INTO new_notices SELECT * FROM notices;

    DELETE FROM sqlite_sequence WHERE name IN ('new_subscriptions', 'new_notices');
    INSERT INTO sqlite_sequence (name, seq)
      SELECT 'new_' || name, seq FROM sqlite_sequence WHERE name IN ('subscriptions', 'notices');
    DROP TABLE notices;
    DROP TABLE subscriptions;
    ALTER TABLE new_subscriptions RENAME TO subscriptions;
    ALTER TABLE new_notices RENAME TO notices;
    CREATE INDEX notices_waiting ON notices (due_at) WHERE told_at IS NULL;
    CREATE INDEX notices_of_subscription ON notices (subscription_id);

    CREATE TABLE standing_answers (
      subscription_id INTEGER PRIMARY KEY REFERENCES subscriptions (id) ON DELETE CASCADE,
      told TEXT,
      latest TEXT
    );
  `,
};
