import type { OutboxClaim, OutboxCounts, OutboxRow, OutboxStore } from '../domain/outbox.ts';
import type { Connection } from './connection.ts';
import { createSettler } from './outbox-settler.ts';
import { createOutboxWriter, readMessage, type MessageColumns } from './outbox-writer.ts';

export function createOutboxStore(connection: Connection): OutboxStore {
  const { database, read, write } = connection;
  const writeMessage = createOutboxWriter(connection);
  const claim = createClaims(connection);
  const settler = createSettler(connection);
  const count = createCounts(connection);
  const nextTime = database
    .prepare<[number, string], string | null>(
      `SELECT min(not_before) FROM outbox WHERE bot_id = ? AND settled_at IS NULL AND state = 'pending' AND not_before > ?`,
    )
    .pluck();
  const prune = database.prepare<[string]>('DELETE FROM outbox WHERE settled_at IS NOT NULL AND settled_at < ?');
  return {
    addMessages: (drafts) => write(() => drafts.forEach(writeMessage)),
    takeOverSending: (botId, runId, at) => write(() => settler.takeOver(botId, runId, at)),
    claimMessages: (options) => write(() => claim(options)),
    settle: (row) => write(() => settler.settle(row)),
    findNextTime: (botId, now) => read(() => nextTime.get(botId, now) ?? undefined),
    pruneMessages: (before) => write(() => prune.run(before).changes),
    countMessages: (botId) => read(() => count(botId)),
  };
}

type ClaimedRow = Omit<OutboxRow, 'message'> & MessageColumns & { readonly priority: number };

function createClaims({ database }: Connection): (claim: OutboxClaim) => OutboxRow[] {
  const claim = database.prepare<[object], ClaimedRow>(`
    WITH due AS (
      SELECT id, priority, row_number() OVER (PARTITION BY chat_id ORDER BY priority DESC, id) AS turn
      FROM outbox
      WHERE bot_id = :botId AND settled_at IS NULL AND state = 'pending' AND coalesce(not_before <= :now, 1)
        AND chat_id NOT IN (SELECT value FROM json_each(:exceptChatIds))
        AND chat_id NOT IN
          (SELECT chat_id FROM outbox WHERE bot_id = :botId AND settled_at IS NULL AND state = 'sending')
    )
    UPDATE outbox SET state = 'sending', run = :runId, attempts = attempts + 1
    WHERE id IN (SELECT id FROM due WHERE turn = 1 ORDER BY priority DESC, id LIMIT :limit)
    RETURNING id, chat_id AS chatId, thread_id AS threadId, message, attempts, uncertain, priority`);
  return ({ exceptChatIds, ...options }) =>
    claim
      .all({ ...options, exceptChatIds: JSON.stringify(exceptChatIds) })
      .sort((a, b) => b.priority - a.priority || a.id - b.id)
      .map(({ id, attempts, uncertain, ...row }) => ({ id, attempts, uncertain, message: readMessage(row) }));
}

function createCounts({ database }: Connection): (botId: number) => OutboxCounts {
  const states = ['pending', 'sending', 'sent', 'failed', 'dead', 'unknown'];
  const sums = states.map((state) => `count(*) FILTER (WHERE state = '${state}') AS ${state}`).join(', ');
  const count = database.prepare<[number], OutboxCounts>(
    `SELECT ${sums}, count(*) FILTER (WHERE uncertain > 0) AS uncertain FROM outbox WHERE bot_id = ?`,
  );
  return (botId) => count.get(botId) as OutboxCounts;
}
