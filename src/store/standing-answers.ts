import type { Answered } from '../domain/answer.ts';
import type { StandingAnswers, StandingQuestion } from '../domain/subscription.ts';
import type { Connection } from './connection.ts';

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
  const note = database.prepare<[object]>('UPDATE standing_answers SET latest = :answer WHERE subscription_id = :id');
  const tell = database.prepare<[number]>(
    `UPDATE standing_answers SET told = latest
     WHERE subscription_id = (SELECT subscription_id FROM notices WHERE id = ? AND told_at IS NULL)`,
  );
  const find = database.prepare<[string], AnswerColumns & Pick<StandingQuestion, 'subscriptionId' | 'question'>>(
    `SELECT s.id AS subscriptionId, s.words AS question, a.told, a.latest
     FROM json_each(?) AS wanted JOIN subscriptions AS s ON s.id = wanted.value
       JOIN standing_answers AS a ON a.subscription_id = s.id`,
  );
  return {
    begin: (id: number, answer: Answered | null) =>
      void begin.run({ id, answer: answer === null ? null : write(answer) }),
    note: (id: number, answer: Answered) => void note.run({ id, answer: write(answer) }),
    /** Of the subscription of a notice that is about to be told. */
    tell: (noticeId: number) => void tell.run(noticeId),
    findQuestions: (ids: readonly number[]): StandingQuestion[] =>
      find.all(JSON.stringify(ids)).map(({ told, latest, ...question }) => {
        return { ...question, ...readAnswers({ told, latest }) };
      }),
  };
}

export function readAnswers({ told, latest }: AnswerColumns): StandingAnswers {
  return { told: read(told), latest: read(latest) };
}

function read(written: string | null): Answered | null {
  return written === null ? null : (JSON.parse(written) as Answered);
}

/** Without the sentences that were not used. */
function write(answer: Answered): string {
  return JSON.stringify({ ...answer, ranked: [] });
}
