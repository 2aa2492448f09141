import type { Migration } from '../migration.ts';

/** What a look for the next time to send, and for notices that are kept for long enough, would otherwise read whole tables for. */
export const waitingQuietly: Migration = {
  number: 19,
  name: 'waiting-quietly',
  sql: `
    CREATE INDEX outbox_by_quiet ON outbox (bot_id, quiet_to)
      WHERE settled_at IS NULL AND state = 'pending' AND quiet_from IS NOT NULL;
    CREATE INDEX notices_by_age ON notices (told_at) WHERE told_at IS NOT NULL;
  `,
};
