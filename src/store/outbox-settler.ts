import type { Inheritance, SettledRow, Settlement } from '../domain/outbox.ts';
import type { Connection } from './connection.ts';
import { createChatMover } from './move-chat.ts';

export interface OutboxSettler {
  takeOver(botId: number, runId: string, at: string): Inheritance;
  settle(row: SettledRow): boolean;
}

interface Place {
  readonly botId: number;
  readonly chatId: number;
}

/** Writes down what became of rows; to be called within a transaction. */
export function createSettler(connection: Connection): OutboxSettler {
  const statements = prepare(connection);
  return {
    settle: ({ id, runId, at, settlement }) => {
      const place = statements.find.get({ id, runId });
      if (place === undefined) return false;
      apply(statements, { ...place, id, at }, settlement);
      return true;
    },
    takeOver: (botId, runId, at) => {
      const left = statements.leftSending.all({ botId, runId });
      for (const { id, chatId, uncertain } of left) {
        const reason = 'process-ended';
        const again = { kind: 'again', isUncertain: true, reason } as const;
        apply(statements, { botId, chatId, id, at }, uncertain === 0 ? again : { kind: 'unknown', reason });
      }
      const repeated = left.filter(({ uncertain }) => uncertain === 0).length;
      return { repeated, leftUnknown: left.length - repeated };
    },
  };
}

type Statements = ReturnType<typeof prepare>;

function apply(statements: Statements, row: Place & { id: number; at: string }, settlement: Settlement): void {
  const { id, at, ...place } = row;
  if (settlement.kind === 'sent') {
    statements.end.run({ id, at, state: 'sent', messageId: settlement.messageId, error: null, uncertain: 0 });
  } else if (settlement.kind === 'again') {
    statements.again.run({ id, error: settlement.reason, uncertain: settlement.isUncertain ? 1 : 0 });
  } else if (settlement.kind === 'moved') {
    statements.again.run({ id, error: 'moved', uncertain: 0 });
    statements.moveChat(place.botId, { fromChatId: place.chatId, toChatId: settlement.toChatId });
  } else {
    endWithOthers(statements, row, settlement);
  }
}

function endWithOthers(
  statements: Statements,
  { id, at, ...place }: Place & { id: number; at: string },
  { kind, reason: error }: Extract<Settlement, { reason: string; kind: 'dead' | 'unknown' | 'blocked' }>,
): void {
  const state = kind === 'blocked' ? 'failed' : kind;
  statements.end.run({ id, at, state, messageId: null, error, uncertain: kind === 'unknown' ? 1 : 0 });
  if (kind !== 'blocked') return void statements.failBatch.run({ id, at });
  statements.failChat.run({ ...place, at });
  statements.deactivate.run({ ...place, at });
}

function prepare(connection: Connection) {
  const { database } = connection;
  const waiting = `settled_at IS NULL AND state = 'pending'`;
  const fail = `UPDATE outbox SET state = 'failed', settled_at = :at, message = NULL`;
  return {
    moveChat: createChatMover(connection),
    find: database.prepare<[object], Place>(
      `SELECT bot_id AS botId, chat_id AS chatId FROM outbox WHERE id = :id AND state = 'sending' AND run = :runId`,
    ),
    leftSending: database.prepare<[object], { id: number; chatId: number; uncertain: number }>(
      `SELECT id, chat_id AS chatId, uncertain FROM outbox
       WHERE bot_id = :botId AND settled_at IS NULL AND state = 'sending' AND run <> :runId ORDER BY id`,
    ),
    end: database.prepare<[object]>(
      `UPDATE outbox SET state = :state, settled_at = :at, message_id = :messageId, error = :error, message = NULL,
         uncertain = uncertain + :uncertain WHERE id = :id`,
    ),
    again: database.prepare<[object]>(
      `UPDATE outbox SET state = 'pending', run = NULL, error = :error, uncertain = uncertain + :uncertain WHERE id = :id`,
    ),
    failBatch: database.prepare<[object]>(
      `${fail}, error = 'earlier-part-lost' WHERE ${waiting} AND EXISTS (
         SELECT 1 FROM outbox AS lost WHERE lost.id = :id AND lost.bot_id = outbox.bot_id AND lost.batch = outbox.batch
           AND lost.place < outbox.place)`,
    ),
    failChat: database.prepare<[object]>(
      `${fail}, error = 'blocked' WHERE bot_id = :botId AND chat_id = :chatId AND ${waiting}`,
    ),
    deactivate: database.prepare<[object]>(
      `INSERT INTO inactive_chats (bot_id, chat_id, since) VALUES (:botId, :chatId, :at) ON CONFLICT DO NOTHING`,
    ),
  };
}
