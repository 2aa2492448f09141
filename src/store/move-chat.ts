import type { MovedChat } from '../domain/inbox.ts';
import type { Connection } from './connection.ts';

/**
 * What a chat's new id means for each table that holds the old one, in this order. Parameters: `:botId`, `:fromChatId`, `:toChatId`, and
 * `:from` and `:to`, with which the names of conversations there begin. What is held under the new id is newer and stays.
 */
const moves: readonly string[] = [
  // Messages have other numbers there: what changes one has nothing to change, and what answered one is not found by it.
  `DELETE FROM outbox WHERE bot_id = :botId AND chat_id = :fromChatId AND state = 'pending' AND settled_at IS NULL
     AND is_change = 1 AND of_batch IS NULL`,
  `UPDATE outbox SET chat_id = :toChatId WHERE bot_id = :botId AND chat_id = :fromChatId AND settled_at IS NULL AND state = 'pending'`,
  'DELETE FROM replies WHERE bot_id = :botId AND chat_id = :fromChatId',
  `UPDATE shown SET chat_id = :toChatId, conversation = :to || substr(conversation, length(:from) + 1)
   WHERE bot_id = :botId AND chat_id = :fromChatId`,
  `UPDATE OR IGNORE conversations SET name = :to || substr(name, length(:from) + 1) WHERE substr(name, 1, length(:from)) = :from`,
  'DELETE FROM conversations WHERE substr(name, 1, length(:from)) = :from',
  'UPDATE told_answers SET chat_id = :toChatId WHERE bot_id = :botId AND chat_id = :fromChatId',
  'UPDATE OR IGNORE subscribers SET chat_id = :toChatId WHERE bot_id = :botId AND chat_id = :fromChatId',
  // Where the new chat has subscribed already, it gets what it did not ask for yet.
  `UPDATE OR IGNORE subscriptions SET subscriber_key = (
     SELECT held.key FROM subscribers AS old JOIN subscribers AS held USING (bot_id, thread_id)
     WHERE old.key = subscriptions.subscriber_key AND held.chat_id = :toChatId)
   WHERE subscriber_key IN (SELECT key FROM subscribers WHERE bot_id = :botId AND chat_id = :fromChatId)`,
  'DELETE FROM subscribers WHERE bot_id = :botId AND chat_id = :fromChatId',
  'UPDATE OR REPLACE uncorrected_chats SET chat_id = :toChatId WHERE bot_id = :botId AND chat_id = :fromChatId',
  'DELETE FROM inactive_chats WHERE bot_id = :botId AND chat_id = :fromChatId',
];

/** Gives the function that lets a chat go on under another id wherever its id is kept; to be called within a transaction. */
export function createChatMover({ database }: Connection): (botId: number, moved: MovedChat) => void {
  const statements = moves.map((sql) => database.prepare<[object]>(sql));
  return (botId, { fromChatId, toChatId }) => {
    const names = { from: `telegram:${fromChatId}:`, to: `telegram:${toChatId}:` };
    for (const statement of statements) statement.run({ botId, fromChatId, toChatId, ...names });
  };
}
