import type { Migration } from '../migration.ts';

/** Until when messages may be sent, when they may not, and the line in which they wait. */
export const broadcasts: Migration = {
  number: 7,
  name: 'broadcasts',
  sql: `
    ALTER TABLE outbox ADD COLUMN expires_at TEXT;
    ALTER TABLE outbox ADD COLUMN quiet_from TEXT;
    ALTER TABLE outbox ADD COLUMN quiet_to TEXT;
    CREATE INDEX outbox_line ON outbox (bot_id, priority, id) WHERE settled_at IS NULL AND state = 'pending';
    CREATE INDEX outbox_by_expiry ON outbox (bot_id, expires_at)
      WHERE settled_at IS NULL AND state = 'pending' AND expires_at IS NOT NULL;
    CREATE INDEX outbox_by_time ON outbox (bot_id, not_before)
      WHERE settled_at IS NULL AND state = 'pending' AND not_before IS NOT NULL;
  `,
};
