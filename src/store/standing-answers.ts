import type { Answered } from '../domain/answer.ts';
import type { ArticleId } from '../domain/article.ts';
import type { StandingAnswers, StandingQuestion } from '../domain/subscription.ts';
import type { Connection } from './connection.ts';
import { toCitedMark } from './rows.ts';

/** JSON. */
export interface AnswerColumns {
  readonly told: string | null;
  readonly latest: string | null;
}

/** What is known of standing questions; what writes is to be called within a transaction. */
export function createStandingAnswers({ database }: Pick<Connection, 'database'>) {
  const begin = database.prepare<[object]>(
    'INSERT INTO standing_answers (subscription_id, told, latest) VALUES (:id, :answer, :answer)',
  );
  const remember = database.prepare<[object]>(
    `INSERT INTO told_answers (bot_id, chat_id, thread_id, content, at)
     SELECT r.bot_id, r.chat_id, r.thread_id, a.latest, :at
     FROM standing_answers AS a JOIN subscriptions AS s ON s.id = a.subscription_id
       JOIN subscribers AS r ON r.key = s.subscriber_key
     WHERE a.subscription_id = :id AND a.latest IS NOT NULL`,
  );
  const note = database.prepare<[object]>('UPDATE standing_answers SET latest = :answer WHERE subscription_id = :id');
  const tell = database
    .prepare<[number], number>(
      `UPDATE standing_answers SET told = latest
       WHERE subscription_id = (SELECT subscription_id FROM notices WHERE id = ? AND told_at IS NULL) AND told IS NOT latest
       RETURNING subscription_id`,
    )
    .pluck();
  const columns = 's.id AS subscriptionId, s.words AS question, a.told, a.latest';
  const findCiting = database.prepare<[object], QuestionRow>(
    `SELECT ${columns} FROM standing_answers AS a JOIN subscriptions AS s ON s.id = a.subscription_id
       JOIN subscribers AS r ON r.key = s.subscriber_key
     WHERE r.bot_id = :botId AND instr(a.latest, :cited) > 0`,
  );
  const find = database.prepare<[string], QuestionRow>(
    `SELECT ${columns}
     FROM json_each(?) AS wanted JOIN subscriptions AS s ON s.id = wanted.value
       JOIN standing_answers AS a ON a.subscription_id = s.id`,
  );
  return {
    begin: (id: number, answer: Answered | null, at: string) => {
      begin.run({ id, answer: write(answer) });
      remember.run({ id, at });
    },
    note: (id: number, answer: Answered | null) => void note.run({ id, answer: write(answer) }),
    /** Of the subscription of a notice that is about to be told. */
    tell: (noticeId: number, at: string) => {
      const id = tell.get(noticeId);
      if (id !== undefined) remember.run({ id, at });
    },
    findQuestions: (ids: readonly number[]): StandingQuestion[] => find.all(JSON.stringify(ids)).map(toQuestion),
    findQuestionsCiting: (botId: number, articleId: ArticleId): StandingQuestion[] =>
      findCiting.all({ botId, cited: toCitedMark(articleId) }).map(toQuestion),
  };
}

type QuestionRow = AnswerColumns & Pick<StandingQuestion, 'subscriptionId' | 'question'>;

function toQuestion({ told, latest, ...question }: QuestionRow): StandingQuestion {
  return { ...question, ...readAnswers({ told, latest }) };
}

export function readAnswers({ told, latest }: AnswerColumns): StandingAnswers {
  return { told: read(told), latest: read(latest) };
}

function read(written: string | null): Answered | null {
  return written === null ? null : (JSON.parse(written) as Answered);
}

/** Without the sentences that were not used. */
function write(answer: Answered | null): string | null {
  return answer && JSON.stringify({ ...answer, ranked: [] });
}
