import type { MovedChat } from '../domain/inbox.ts';
import type { Connection } from './connection.ts';

/** Gives the function that lets a chat go on under another id wherever its id is kept; to be called within a transaction. */
export function createChatMover({ database }: Connection): (botId: number, moved: MovedChat) => void {
  const moveMessages = database.prepare<[object]>(
    `UPDATE outbox SET chat_id = :toChatId
     WHERE bot_id = :botId AND chat_id = :fromChatId AND settled_at IS NULL AND state = 'pending'`,
  );
  // What was talked about under the new id is newer.
  const moveConversations = database.prepare<[object]>(
    `UPDATE OR IGNORE conversations SET name = :to || substr(name, length(:from) + 1)
     WHERE substr(name, 1, length(:from)) = :from`,
  );
  return (botId, { fromChatId, toChatId }) => {
    moveMessages.run({ botId, fromChatId, toChatId });
    moveConversations.run({ from: `telegram:${fromChatId}:`, to: `telegram:${toChatId}:` });
  };
}
