import type { OutgoingMessage } from '../domain/messenger.ts';
import type { OutboxDraft } from '../domain/outbox.ts';
import type { Connection } from './connection.ts';

/** Gives the function that adds a message where none is held under its batch and place; to be called within a transaction. */
export function createOutboxWriter({ database }: Connection): (draft: OutboxDraft) => void {
  const isInactive = database.prepare<[number, number]>(
    'SELECT 1 FROM inactive_chats WHERE bot_id = ? AND chat_id = ?',
  );
  const insert = database.prepare<[object]>(
    `INSERT INTO outbox
       (bot_id, batch, place, chat_id, thread_id, message, priority, created_at, not_before, expires_at,
        quiet_from, quiet_to, state, error, settled_at)
     VALUES
       (:botId, :batch, :place, :chatId, :threadId, :message, :priority, :createdAt, :notBefore, :expiresAt,
        :quietFrom, :quietTo, :state, :error, :settledAt)
     ON CONFLICT DO NOTHING`,
  );
  return (draft) => {
    const { chatId } = draft.message.to;
    const isLost = isInactive.get(draft.botId, chatId) !== undefined;
    const fate = isLost
      ? { state: 'failed', error: 'blocked', settledAt: draft.createdAt, message: null }
      : { state: 'pending', error: null, settledAt: null, message: toContent(draft.message) };
    insert.run({ ...toParameters(draft), ...fate });
  };
}

function toParameters(draft: OutboxDraft) {
  const { botId, batch, place, message, priority, createdAt, notBefore, expiresAt, notWithin } = draft;
  const { chatId, threadId } = message.to;
  return {
    ...{ botId, batch, place, chatId, createdAt },
    ...{ threadId: threadId ?? null, priority: toRank(priority), notBefore: notBefore ?? null },
    ...{ expiresAt: expiresAt ?? null, quietFrom: notWithin?.from ?? null, quietTo: notWithin?.to ?? null },
  };
}

/** The larger goes first. */
export function toRank(priority: OutboxDraft['priority']): number {
  return priority === 'reply' ? 1 : 0;
}

/** All but the address, which has columns of its own because a chat may move. */
function toContent({ to: _to, ...content }: OutgoingMessage): string {
  return JSON.stringify(content);
}

export interface MessageColumns {
  readonly chatId: number;
  readonly threadId: number | null;
  readonly message: string;
}

/** What `createOutboxWriter` wrote. */
export function readMessage({ chatId, threadId, message }: MessageColumns): OutgoingMessage {
  const content = JSON.parse(message) as OutgoingMessage;
  return { ...content, to: threadId === null ? { chatId } : { chatId, threadId } };
}
