import type { OutgoingMessage, OutgoingText } from '../domain/messenger.ts';
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
        quiet_from, quiet_to, is_change, of_batch, of_place, state, error, settled_at)
     VALUES
       (:botId, :batch, :place, :chatId, :threadId, :message, :priority, :createdAt, :notBefore, :expiresAt,
        :quietFrom, :quietTo, :isChange, :ofBatch, :ofPlace, :state, :error, :settledAt)
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
    ...toChange(message),
    ...{ botId, batch, place, chatId, createdAt },
    ...{ threadId: threadId ?? null, priority: toRank(priority), notBefore: notBefore ?? null },
    ...{ expiresAt: expiresAt ?? null, quietFrom: notWithin?.from ?? null, quietTo: notWithin?.to ?? null },
  };
}

function toChange(message: OutboxDraft['message']) {
  const isChange = message.kind === 'text' || message.kind === 'document' ? 0 : 1;
  const { batch, place } = 'of' in message ? message.of : { batch: null, place: null };
  return { isChange, ofBatch: batch, ofPlace: place };
}

/** The larger goes first. */
export function toRank(priority: OutboxDraft['priority']): number {
  return priority === 'reply' ? 1 : 0;
}

/** All but what has columns of its own: the address, because a chat may move, and what it changes. */
function toContent(message: OutboxDraft['message']): string {
  return JSON.stringify({ ...message, to: undefined, of: undefined });
}

export interface MessageColumns {
  readonly chatId: number;
  readonly threadId: number | null;
  readonly message: string;
  /** The number of the message that it changes, where that was not known when it was written. */
  readonly changedId: number | null;
}

/** What `createOutboxWriter` wrote. An edit of what was never sent is a message of its own. */
export function readMessage({ chatId, threadId, message, changedId }: MessageColumns): OutgoingMessage {
  const to = threadId === null ? { chatId } : { chatId, threadId };
  const content = JSON.parse(message) as OutgoingMessage;
  if (changedId !== null) return { ...content, to, messageId: changedId } as OutgoingMessage;
  if (content.kind !== 'edit' || 'messageId' in content) return { ...content, to };
  return { ...(content as Omit<OutgoingText, 'kind'>), kind: 'text', to };
}
