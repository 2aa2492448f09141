import type { InboxStore, Pruning, ReceivedUpdate, UnfinishedUpdate } from '../domain/inbox.ts';
import type { Connection } from './connection.ts';
import { createChatMover } from './move-chat.ts';
import { createOutboxWriter } from './outbox-writer.ts';

export function createInboxStore(connection: Connection): InboxStore {
  const { read, write } = connection;
  const statements = prepare(connection);
  const writeMessage = createOutboxWriter(connection);
  const moveChat = createChatMover(connection);
  const prune = createPruning(connection);
  return {
    add: (updates) =>
      write(() => updates.filter((update) => statements.add.run(update).changes > 0).map(({ updateId }) => updateId)),
    takeOver: (botId, runId) =>
      write(() => {
        statements.release.run({ botId, runId });
        return statements.unfinished.all(botId);
      }),
    claim: ({ botId, updateId }, runId) => write(() => statements.claim.get({ botId, updateId, runId })),
    finish: ({ botId, updateId }, runId, { state, messages, activeChatId, movedChat }) =>
      write(() => {
        if (statements.finish.run({ botId, updateId, runId, state }).changes === 0) return false;
        if (activeChatId !== undefined) statements.activate.run(botId, activeChatId);
        messages.forEach(writeMessage);
        if (movedChat !== undefined) moveChat(botId, movedChat);
        return true;
      }),
    pruneUpdates: (pruning) => write(() => prune(pruning)),
    countUpdates: (botId) =>
      read(() => {
        const counts = new Map(statements.count.all(botId).map(({ state, rows }) => [state, rows]));
        const of = (state: string) => counts.get(state) ?? 0;
        return { waiting: of('waiting'), working: of('working'), done: of('done'), setAside: of('set-aside') };
      }),
  };
}

function prepare({ database }: Connection) {
  const own = 'bot_id = :botId AND update_id = :updateId AND is_finished IS NULL';
  return {
    add: database.prepare<[ReceivedUpdate]>(
      `INSERT INTO inbox (bot_id, update_id, payload, received_at) VALUES (:botId, :updateId, :payload, :receivedAt)
       ON CONFLICT DO NOTHING`,
    ),
    release: database.prepare<[object]>(
      `UPDATE inbox SET state = 'waiting', run = NULL
       WHERE bot_id = :botId AND is_finished IS NULL AND run IS NOT NULL AND run <> :runId`,
    ),
    unfinished: database.prepare<[number], UnfinishedUpdate>(
      `SELECT bot_id AS botId, update_id AS updateId, payload, attempts FROM inbox
       WHERE bot_id = ? AND is_finished IS NULL ORDER BY update_id`,
    ),
    claim: database
      .prepare<[object], number>(
        `UPDATE inbox SET state = 'working', run = :runId, attempts = attempts + 1
         WHERE ${own} AND (run IS NULL OR run = :runId) RETURNING attempts`,
      )
      .pluck(),
    finish: database.prepare<[object]>(
      `UPDATE inbox SET state = :state, payload = NULL, is_finished = 1 WHERE ${own} AND run = :runId`,
    ),
    activate: database.prepare<[number, number]>('DELETE FROM inactive_chats WHERE bot_id = ? AND chat_id = ?'),
    count: database.prepare<[number], { state: string; rows: number }>(
      'SELECT state, count(*) AS rows FROM inbox WHERE bot_id = ? GROUP BY state',
    ),
  };
}

function createPruning({ database }: Connection): (pruning: Pruning) => number {
  const old = database.prepare<[string]>('DELETE FROM inbox WHERE is_finished IS NOT NULL AND received_at < ?');
  const tooMany = database.prepare<[number]>(
    `DELETE FROM inbox WHERE (bot_id, update_id) IN (
       SELECT bot_id, update_id FROM inbox WHERE is_finished IS NOT NULL
       ORDER BY received_at DESC, update_id DESC LIMIT -1 OFFSET ?)`,
  );
  return ({ before, keepAtMost }) => old.run(before).changes + tooMany.run(keepAtMost).changes;
}
