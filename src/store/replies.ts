import type { FollowUps, FoundReply, Reply, ReplyReference } from '../domain/readers.ts';
import type { Connection } from './connection.ts';
import { createOutboxWriter } from './outbox-writer.ts';

export interface Replies {
  save(reply: Reply): void;
  find(reference: ReplyReference): FoundReply | undefined;
  addFollowUps(followUps: FollowUps): boolean;
}

/** Which update answered which message, and what is put under an answer later; to be called within a transaction. */
export function createReplies(connection: Connection): Replies {
  const { database } = connection;
  const writeMessage = createOutboxWriter(connection);
  const save = database.prepare<[object]>(
    `INSERT INTO replies (bot_id, update_id, chat_id, message_id, person_id, digest, parts, at)
     VALUES (:botId, :updateId, :chatId, :messageId, :personId, :digest, :parts, :at)
     ON CONFLICT DO UPDATE SET digest = excluded.digest, parts = excluded.parts, at = excluded.at`,
  );
  // Said after it: what is no change of a message and was not lost.
  const find = database.prepare<[object], Omit<FoundReply, 'isLast'> & { readonly isLast: number }>(
    `SELECT update_id AS updateId, digest, parts, NOT EXISTS (
       SELECT 1 FROM outbox
       WHERE bot_id = :botId AND chat_id = :chatId AND thread_id IS :threadId AND is_change = 0 AND state NOT IN ('failed', 'dead')
         AND id > (SELECT max(part.id) FROM outbox AS part WHERE part.bot_id = :botId AND part.batch = 'update:' || reply.update_id)
     ) AS isLast
     FROM replies AS reply WHERE bot_id = :botId AND chat_id = :chatId AND message_id = :messageId AND update_id < :beforeUpdateId
     ORDER BY update_id DESC LIMIT 1`,
  );
  const addQuestions = database.prepare<[object]>(
    `UPDATE shown SET content = json_set(content, '$.questions', json(:questions))
     WHERE bot_id = :botId AND update_id = :updateId AND at = :at
       AND NOT EXISTS (SELECT 1 FROM feedback WHERE bot_id = :botId AND update_id = :updateId)
       AND NOT EXISTS (
         SELECT 1 FROM replies AS own JOIN replies AS later USING (bot_id, chat_id, message_id)
         WHERE own.bot_id = :botId AND own.update_id = :updateId AND later.update_id > :updateId)`,
  );
  return {
    save: ({ personId, ...reply }) => void save.run({ ...reply, personId: personId ?? null }),
    find({ botId, to: { chatId, threadId }, messageId, beforeUpdateId }) {
      const row = find.get({ botId, chatId, threadId: threadId ?? null, messageId, beforeUpdateId });
      return row && { ...row, isLast: row.isLast === 1 };
    },
    addFollowUps({ botId, updateId, at, questions, change }) {
      const isAdded = addQuestions.run({ botId, updateId, at, questions: JSON.stringify(questions) }).changes > 0;
      if (isAdded) writeMessage(change);
      return isAdded;
    },
  };
}
