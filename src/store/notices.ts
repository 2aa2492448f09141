import type { ArticleId } from '../domain/article.ts';
import type { Subscriber, Subscription, SubscriptionStore, WaitingNotice } from '../domain/subscription.ts';
import type { Connection } from './connection.ts';
import { createOutboxWriter } from './outbox-writer.ts';
import { createStandingAnswers, readAnswers, type AnswerColumns } from './standing-answers.ts';
import { subscriberColumns, subscriptionColumns, toSubscriber, type SubscriberRow } from './subscription-rows.ts';

type NoticeStore = Pick<SubscriptionStore, 'findCursor' | 'noteNews' | 'listDue' | 'postpone' | 'tell'>;

export function createNoticeStore(connection: Connection): NoticeStore {
  const { database, read, write } = connection;
  const writeMessage = createOutboxWriter(connection);
  const standing = createStandingAnswers(connection);
  const cursor = database.prepare<[number], number>('SELECT last_event_id FROM heralds WHERE bot_id = ?').pluck();
  const moveCursor = database.prepare<[object]>(
    `INSERT INTO heralds (bot_id, last_event_id) VALUES (:botId, :eventId)
     ON CONFLICT DO UPDATE SET last_event_id = excluded.last_event_id WHERE excluded.last_event_id > last_event_id`,
  );
  const note = database.prepare<[object]>(
    `INSERT INTO notices (subscriber_key, subscription_id, article_id, story, relevance, since, due_at)
     SELECT subscriber_key, id, :articleId, :story, :relevance, :since, :dueAt FROM subscriptions
     WHERE id = :subscriptionId AND subscriber_key = :subscriberKey
     ON CONFLICT DO UPDATE SET subscription_id = excluded.subscription_id, relevance = excluded.relevance,
       due_at = excluded.due_at
     WHERE told_at IS NULL AND article_id = excluded.article_id
       AND (excluded.due_at < due_at OR excluded.due_at = due_at AND excluded.relevance > relevance)`,
  );
  const postpone = database.prepare<[object]>('UPDATE notices SET due_at = :dueAt WHERE id = :id AND told_at IS NULL');
  const end = database.prepare<[object]>('UPDATE notices SET told_at = :at WHERE id = :id AND told_at IS NULL');
  const listDue = createDueList(connection);
  return {
    findCursor: (botId) => read(() => cursor.get(botId)),
    noteNews: (botId, eventId, { notices, messages }) =>
      write(() => {
        if (moveCursor.run({ botId, eventId }).changes === 0) return;
        for (const { answer, ...notice } of notices) {
          if (answer !== undefined) standing.note(notice.subscriptionId, answer);
          note.run(notice);
        }
        messages.forEach(writeMessage);
      }),
    listDue: (botId, now, limit) => read(() => listDue(botId, now, limit)),
    postpone: (notices) => write(() => notices.forEach((notice) => postpone.run(notice))),
    tell: (tellings, at) =>
      write(() => {
        for (const { noticeIds, messages } of tellings) {
          noticeIds.forEach((id) => standing.tell(id, at));
          const told = noticeIds.reduce((sum, id) => sum + end.run({ id, at }).changes, 0);
          if (told > 0) messages.forEach(writeMessage);
        }
      }),
  };
}

type NoticeRow = Subscription &
  AnswerColumns & {
    readonly noticeId: number;
    readonly subscriberKey: number;
    readonly articleId: ArticleId;
    readonly relevance: number;
    readonly since: string;
  };

function createDueList({ database }: Connection) {
  const active = `NOT EXISTS (SELECT 1 FROM inactive_chats AS i WHERE i.bot_id = r.bot_id AND i.chat_id = r.chat_id)`;
  const due = `n.told_at IS NULL AND n.due_at <= :now AND n.subscription_id IS NOT NULL`;
  const subscribers = database.prepare<[object], SubscriberRow>(
    // As many as are asked for are looked up, those due for longest first, and no more: the line may be a hundred thousand long.
    `SELECT ${subscriberColumns} FROM subscribers AS r WHERE r.key IN (
       SELECT DISTINCT n.subscriber_key FROM notices AS n INDEXED BY notices_waiting
         CROSS JOIN subscribers AS r ON r.key = n.subscriber_key
       WHERE ${due} AND r.bot_id = :botId AND ${active} LIMIT :limit)
     ORDER BY r.key`,
  );
  const notices = database.prepare<[object], NoticeRow>(
    `SELECT n.id AS noticeId, n.subscriber_key AS subscriberKey, n.article_id AS articleId, n.relevance, n.since,
       ${subscriptionColumns}, a.told, a.latest
     FROM notices AS n JOIN subscriptions AS s ON s.id = n.subscription_id
       LEFT JOIN standing_answers AS a ON a.subscription_id = s.id
     WHERE ${due} AND n.subscriber_key = :key ORDER BY n.relevance DESC, n.id`,
  );
  return (botId: number, now: string, limit: number): { subscriber: Subscriber; notices: WaitingNotice[] }[] =>
    subscribers.all({ botId, now, limit }).map((row) => ({
      subscriber: toSubscriber(row),
      notices: notices.all({ now, key: row.key }).map(toNotice),
    }));
}

function toNotice({
  noticeId,
  articleId,
  relevance,
  since,
  id,
  kind,
  words,
  timing,
  feedTitle,
  ...row
}: NoticeRow): WaitingNotice {
  const notice = { id: noticeId, articleId, relevance, since, subscription: { id, kind, words, timing, feedTitle } };
  return kind === 'question' ? { ...notice, answers: readAnswers(row) } : notice;
}
