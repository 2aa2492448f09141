import type { Migration } from '../migration.ts';

/** The last of `article_events` when something was subscribed to: what came before is no news to the subscriber. */
export const subscribedSince: Migration = {
  number: 15,
  name: 'subscribed-since',
  sql: 'ALTER TABLE subscriptions ADD COLUMN after_event_id INTEGER NOT NULL DEFAULT 0;',
};
