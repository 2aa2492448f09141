import type { SendingWindow } from '../domain/outbox.ts';
import type { Recipient, Subscription, SubscribeRequest, SubscriptionStore } from '../domain/subscription.ts';
import { toPlainWords } from '../text/plain-words.ts';
import { lastEventId } from './article-events.ts';
import type { Connection } from './connection.ts';
import { createNoticeStore } from './notices.ts';
import { createStandingAnswers } from './standing-answers.ts';
import {
  subscriberColumns,
  subscriptionColumns,
  toPlace,
  toSubscriber,
  type SubscriberRow,
} from './subscription-rows.ts';

export function createSubscriptionStore(connection: Connection): SubscriptionStore {
  const { database, read, write } = connection;
  const subscribe = createSubscribing(connection);
  const statements = prepare(connection);
  const { findQuestions, findQuestionsCiting } = createStandingAnswers(connection);
  const after = database.prepare<[object], Subscription>(
    `SELECT ${subscriptionColumns} FROM subscriptions AS s JOIN subscribers AS r ON r.key = s.subscriber_key
     WHERE r.bot_id = :botId AND s.id > :afterId ORDER BY s.id LIMIT :limit`,
  );
  const recipients = database.prepare<
    [object],
    SubscriberRow & { subscriptionId: number; timing: Recipient['timing'] }
  >(
    `SELECT s.id AS subscriptionId, s.timing, ${subscriberColumns}
     FROM json_each(:ids) AS wanted JOIN subscriptions AS s ON s.id = wanted.value
       JOIN subscribers AS r ON r.key = s.subscriber_key
     WHERE :eventId IS NULL OR s.after_event_id < :eventId`,
  );
  return {
    subscribe: (request) => write(() => subscribe(request)),
    findSubscriber: (botId, to) =>
      read(() => {
        const row = statements.find.get(toPlace(botId, to));
        return row && toSubscriber(row);
      }),
    listSubscriptions: (botId, to) => read(() => statements.list.all(toPlace(botId, to))),
    setTiming: (botId, to, id, timing) =>
      write(() => {
        const isHeld = statements.setTiming.run({ ...toPlace(botId, to), id, timing }).changes > 0;
        if (isHeld) statements.lookAnew.run(toPlace(botId, to));
        return isHeld;
      }),
    setSchedule: (botId, to, { schedule, window }) =>
      write(() => {
        const place = toPlace(botId, to);
        const isHeld = statements.setSchedule.run({ ...place, schedule: JSON.stringify(schedule) }).changes > 0;
        if (isHeld) statements.lookAnew.run(place);
        if (isHeld) statements.moveNews.run({ ...place, ...toColumns(window) });
        return isHeld;
      }),
    unsubscribe: (botId, to, id) =>
      write(() => {
        const all = { ...toPlace(botId, to), id: id ?? null };
        statements.dropNotices.run(all);
        return statements.remove.run(all).changes;
      }),
    listAfter: (botId, afterId, limit) => read(() => after.all({ botId, afterId, limit })),
    findRecipients: (ids, eventId) =>
      read(() =>
        recipients
          .all({ ids: JSON.stringify(ids), eventId: eventId ?? null })
          .map(({ subscriptionId, timing, ...row }) => ({
            subscriptionId,
            timing,
            subscriber: toSubscriber(row),
          })),
      ),
    findQuestions: (ids) => read(() => findQuestions(ids)),
    findQuestionsCiting: (botId, articleId) => read(() => findQuestionsCiting(botId, articleId)),
    ...createNoticeStore(connection),
  };
}

const ofPlace = 'bot_id = :botId AND chat_id = :chatId AND thread_id = :threadId';
const keyOfPlace = `(SELECT key FROM subscribers WHERE ${ofPlace})`;

function createSubscribing(connection: Connection): (request: SubscribeRequest) => 'added' | 'held' | 'too-many' {
  const { database } = connection;
  const { begin } = createStandingAnswers(connection);
  const addSubscriber = database.prepare<[object]>(
    `INSERT INTO subscribers (bot_id, chat_id, thread_id, language, schedule, created_at)
     VALUES (:botId, :chatId, :threadId, :language, :schedule, :at)
     ON CONFLICT DO UPDATE SET language = excluded.language`,
  );
  const add = database.prepare<[object]>(
    `INSERT INTO subscriptions (subscriber_key, kind, words, timing, created_at, after_event_id)
     VALUES (${keyOfPlace}, :kind, :words, :timing, :at, ${lastEventId}) ON CONFLICT DO NOTHING`,
  );
  const { list } = prepare({ database });
  return ({ botId, to, language, firstSchedule, kind, words, timing, answer, limit, at }) => {
    const place = toPlace(botId, to);
    const held = list.all(place);
    if (held.some((each) => each.kind === kind && isSame(kind, each.words, words))) return 'held';
    if (held.length >= limit) return 'too-many';
    addSubscriber.run({ ...place, language, schedule: JSON.stringify(firstSchedule), at });
    const { lastInsertRowid } = add.run({ ...place, kind, words, timing, at });
    if (kind === 'question') begin(Number(lastInsertRowid), answer ?? null, at);
    return 'added';
  };
}

/** The address of a feed to the letter, other words whatever their marks, case and punctuation. */
function isSame(kind: Subscription['kind'], held: string, words: string): boolean {
  if (held === words) return true;
  const plain = kind === 'feed' ? '' : toPlainWords(words);
  return plain !== '' && plain === toPlainWords(held);
}

function toColumns({ notBefore, expiresAt, notWithin }: SendingWindow) {
  return {
    ...{ notBefore: notBefore ?? null, expiresAt: expiresAt ?? null },
    ...{ quietFrom: notWithin?.from ?? null, quietTo: notWithin?.to ?? null },
  };
}

function prepare({ database }: Pick<Connection, 'database'>) {
  return {
    find: database.prepare<[object], SubscriberRow>(
      `SELECT ${subscriberColumns} FROM subscribers AS r WHERE ${ofPlace}`,
    ),
    list: database.prepare<[object], Subscription>(
      `SELECT ${subscriptionColumns} FROM subscriptions AS s WHERE s.subscriber_key = ${keyOfPlace} ORDER BY s.id`,
    ),
    setTiming: database.prepare<[object]>(
      `UPDATE subscriptions SET timing = :timing WHERE id = :id AND subscriber_key = ${keyOfPlace}`,
    ),
    setSchedule: database.prepare<[object]>(`UPDATE subscribers SET schedule = :schedule WHERE ${ofPlace}`),
    lookAnew: database.prepare<[object]>(
      `UPDATE notices SET due_at = since WHERE told_at IS NULL AND subscriber_key = ${keyOfPlace}`,
    ),
    moveNews: database.prepare<[object]>(
      `UPDATE outbox SET not_before = :notBefore, expires_at = :expiresAt, quiet_from = :quietFrom, quiet_to = :quietTo
       WHERE bot_id = :botId AND chat_id = :chatId AND coalesce(thread_id, 0) = :threadId
         AND state = 'pending' AND settled_at IS NULL AND (batch LIKE 'news:%' OR batch LIKE 'correction:%')`,
    ),
    dropNotices: database.prepare<[object]>(
      `DELETE FROM notices WHERE told_at IS NULL AND subscriber_key = ${keyOfPlace}
         AND (:id IS NULL OR subscription_id = :id)`,
    ),
    remove: database.prepare<[object]>(
      `DELETE FROM subscriptions WHERE subscriber_key = ${keyOfPlace} AND (:id IS NULL OR id = :id)`,
    ),
  };
}
