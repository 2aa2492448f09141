import type { OutboxClaim, OutboxCounts, OutboxRow, OutboxStore } from '../domain/outbox.ts';
import type { Connection } from './connection.ts';
import { createSettler } from './outbox-settler.ts';
import { createJointSettling } from './settle-together.ts';
import { createOutboxWriter, readMessage, toRank, type MessageColumns } from './outbox-writer.ts';

export function createOutboxStore(connection: Connection): OutboxStore {
  const { database, read, write } = connection;
  const writeMessage = createOutboxWriter(connection);
  const claim = createClaims(connection);
  const settler = createSettler(connection);
  const settle = createJointSettling(connection, (row) => settler.settle(row));
  const count = createCounts(connection);
  const nextTime = database
    .prepare<[object], string | null>(
      `SELECT min(at) FROM (
         SELECT min(not_before) AS at FROM outbox
         WHERE bot_id = :botId AND settled_at IS NULL AND state = 'pending' AND not_before > :now
         UNION ALL
         SELECT min(quiet_to) FROM outbox
         WHERE bot_id = :botId AND settled_at IS NULL AND state = 'pending' AND quiet_from IS NOT NULL
           AND quiet_from <= :now AND quiet_to > :now)`,
    )
    .pluck();
  const prune = database.prepare<[string]>('DELETE FROM outbox WHERE settled_at IS NOT NULL AND settled_at < ?');
  return {
    addMessages: (drafts) => write(() => drafts.forEach(writeMessage)),
    takeOverSending: (botId, runId, at) => write(() => settler.takeOver(botId, runId, at)),
    claimMessages: (options) => write(() => claim(options)),
    settle,
    findNextTime: (botId, now) => read(() => nextTime.get({ botId, now }) ?? undefined),
    pruneMessages: (before) => write(() => prune.run(before).changes),
    countMessages: (botId) => read(() => count(botId)),
  };
}

type ClaimedRow = Omit<OutboxRow, 'message' | 'priority'> & MessageColumns;

/** What waits and may be sent now. `INDEXED BY` keeps each look as short as the line's head. */
const isDue = (row: string) => `${row}.settled_at IS NULL AND ${row}.state = 'pending'
  AND coalesce(${row}.not_before <= :now, 1)
  AND (${row}.quiet_from IS NULL OR :now < ${row}.quiet_from OR :now >= ${row}.quiet_to)`;

/** The row of which a row changes the message; where the chat has moved in between, the numbers of its messages are others. */
const isChanged = `changed.bot_id = outbox.bot_id AND changed.batch = outbox.of_batch AND changed.place = outbox.of_place
  AND changed.chat_id = outbox.chat_id`;
const changedId = `(SELECT changed.message_id FROM outbox AS changed WHERE ${isChanged})`;

function createClaims({ database }: Connection): (claim: OutboxClaim) => OutboxRow[] {
  const expire = database.prepare<[object]>(
    `UPDATE outbox SET state = 'failed', error = 'expired', settled_at = :now, message = NULL
     WHERE bot_id = :botId AND settled_at IS NULL AND state = 'pending' AND expires_at <= :now`,
  );
  // What was to be edited and was not sent goes out anew; other changes have nothing to change.
  const failChanges = database.prepare<[object]>(
    `UPDATE outbox INDEXED BY outbox_changes SET state = 'failed', error = 'nothing-to-change', settled_at = :now, message = NULL
     WHERE bot_id = :botId AND settled_at IS NULL AND state = 'pending' AND of_batch IS NOT NULL
       AND json_extract(message, '$.kind') <> 'edit' AND ${changedId} IS NULL
       AND NOT EXISTS (SELECT 1 FROM outbox AS changed WHERE ${isChanged} AND changed.settled_at IS NULL)`,
  );
  const claim = database.prepare<[object], ClaimedRow>(`
    UPDATE outbox SET state = 'sending', run = :runId, attempts = attempts + 1
    WHERE id IN (
      SELECT due.id FROM outbox AS due INDEXED BY outbox_line
      WHERE due.bot_id = :botId AND due.priority = :priority AND ${isDue('due')}
        AND due.chat_id NOT IN (SELECT value FROM json_each(:exceptChatIds))
        AND NOT EXISTS (
          SELECT 1 FROM outbox AS other INDEXED BY outbox_unsettled
          WHERE other.bot_id = :botId AND other.chat_id = due.chat_id AND other.settled_at IS NULL
            AND (other.state = 'sending'
              OR (${isDue('other')} AND (other.priority > due.priority OR (other.priority = due.priority AND other.id < due.id)))))
      ORDER BY due.id LIMIT :limit)
    RETURNING id, chat_id AS chatId, thread_id AS threadId, message, ${changedId} AS changedId, attempts, uncertain`);
  const claimOf = (priority: 'reply' | 'bulk', { exceptChatIds, bulkLimit: _, ...options }: OutboxClaim): OutboxRow[] =>
    claim
      .all({ ...options, priority: toRank(priority), exceptChatIds: JSON.stringify(exceptChatIds) })
      .sort((a, b) => a.id - b.id)
      .map(({ id, attempts, uncertain, ...row }) => ({ id, priority, attempts, uncertain, message: readMessage(row) }));
  return (options) => {
    const { botId, now } = options;
    for (const fail of [expire, failChanges]) fail.run({ botId, now });
    const replies = claimOf('reply', options);
    const limit = Math.min(options.limit - replies.length, options.bulkLimit ?? options.limit);
    return limit <= 0 ? replies : [...replies, ...claimOf('bulk', { ...options, limit })];
  };
}

function createCounts({ database }: Connection): (botId: number) => OutboxCounts {
  const states = ['pending', 'sending', 'sent', 'failed', 'dead', 'unknown'];
  const sums = states.map((state) => `count(*) FILTER (WHERE state = '${state}') AS ${state}`).join(', ');
  const count = database.prepare<[number], OutboxCounts>(
    `SELECT ${sums}, count(*) FILTER (WHERE uncertain > 0) AS uncertain FROM outbox WHERE bot_id = ?`,
  );
  return (botId) => count.get(botId) as OutboxCounts;
}
