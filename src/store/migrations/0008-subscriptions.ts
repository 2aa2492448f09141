import type { Migration } from '../migration.ts';

/**
 * Who asked for what, and what they are to hear of.
 *
 * - `thread_id` is 0 outside of topics.
 * - `notices` stay after they are told: a story is told once to a chat, whatever else it matches.
 * - `heralds` hold the last of `article_events` that was dealt with, for each bot.
 */
export const subscriptions: Migration = {
  number: 8,
  name: 'subscriptions',
  sql: `
    CREATE TABLE subscribers (
      key INTEGER PRIMARY KEY,
      bot_id INTEGER NOT NULL,
      chat_id INTEGER NOT NULL,
      thread_id INTEGER NOT NULL,
      language TEXT NOT NULL,
      schedule TEXT NOT NULL,
      created_at TEXT NOT NULL,
      UNIQUE (bot_id, chat_id, thread_id)
    );

    CREATE TABLE subscriptions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      subscriber_key INTEGER NOT NULL REFERENCES subscribers (key) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('everything', 'topic')),
      words TEXT NOT NULL,
      timing TEXT NOT NULL CHECK (timing IN ('at-once', 'daily', 'weekly')),
      created_at TEXT NOT NULL,
      UNIQUE (subscriber_key, kind, words)
    );

    CREATE TABLE notices (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      subscriber_key INTEGER NOT NULL REFERENCES subscribers (key) ON DELETE CASCADE,
      subscription_id INTEGER REFERENCES subscriptions (id) ON DELETE SET NULL,
      article_id TEXT NOT NULL,
      story TEXT NOT NULL,
      relevance REAL NOT NULL,
      since TEXT NOT NULL,
      due_at TEXT,
      told_at TEXT,
      UNIQUE (subscriber_key, story)
    );
    CREATE INDEX notices_waiting ON notices (due_at) WHERE told_at IS NULL;
    CREATE INDEX notices_of_subscription ON notices (subscription_id);

    CREATE TABLE heralds (
      bot_id INTEGER PRIMARY KEY,
      last_event_id INTEGER NOT NULL
    );
  `,
};
