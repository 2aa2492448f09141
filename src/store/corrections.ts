import type { CorrectionStore, GivenAnswer } from '../domain/correction.ts';
import type { ShownContent } from '../domain/readers.ts';
import type { Connection } from './connection.ts';
import { toCitedMark } from './rows.ts';

export function createCorrectionStore({ database, read, write }: Connection): CorrectionStore {
  // The name of the article, as JSON has it, is looked for before an answer is parsed: few cite the one that changed.
  const list = database.prepare<[object], Omit<GivenAnswer, 'answer'> & { readonly content: string }>(
    `SELECT given.chatId, given.conversation, given.content FROM (
       SELECT chat_id AS chatId, conversation, content, at FROM shown
       WHERE bot_id = :botId AND is_answer = 1 AND at >= :since AND instr(content, :cited) > 0
       UNION ALL
       SELECT chat_id, 'telegram:' || chat_id || ':' || thread_id, json_object('answer', json(content)), at FROM told_answers
       WHERE bot_id = :botId AND at >= :since AND instr(content, :cited) > 0) AS given
     WHERE NOT EXISTS (SELECT 1 FROM uncorrected_chats AS u WHERE u.bot_id = :botId AND u.chat_id = given.chatId)
     ORDER BY given.at`,
  );
  const refuse = database.prepare<[object]>('INSERT OR IGNORE INTO uncorrected_chats VALUES (:botId, :chatId)');
  const want = database.prepare<[object]>('DELETE FROM uncorrected_chats WHERE bot_id = :botId AND chat_id = :chatId');
  return {
    listAnswersCiting: (botId, articleId, since) =>
      read(() =>
        list
          .all({ botId, since, cited: toCitedMark(articleId) })
          .flatMap(({ content, ...given }) => {
            const { answer } = JSON.parse(content) as ShownContent;
            return answer?.kind === 'answered' || answer?.kind === 'summarized' ? [{ ...given, answer }] : [];
          })
          .filter(({ answer }) => answer.citations.some((citation) => citation.articleId === articleId)),
      ),
    setWanted: (botId, chatId, isWanted) => write(() => void (isWanted ? want : refuse).run({ botId, chatId })),
  };
}
