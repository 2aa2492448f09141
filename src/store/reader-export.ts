import type {
  Feedback,
  HeldSubscription,
  ReaderData,
  ReaderReference,
  ReaderSettings,
  Shown,
  ShownContent,
} from '../domain/readers.ts';
import type { Connection } from './connection.ts';

/** Gives the function that collects what is held of a person; to be called within a transaction. */
export function createReaderExport(
  { database }: Connection,
  findSettings: (reader: ReaderReference) => ReaderSettings | undefined,
): (reader: ReaderReference) => ReaderData {
  const own = 'bot_id = :botId AND person_id = :personId';
  const conversations = database.prepare<[object], ReaderData['conversations'][number]>(
    `SELECT name, memory, updated_at AS updatedAt FROM conversations
     WHERE name LIKE 'telegram:' || CAST(:personId AS INTEGER) || ':%' OR name LIKE 'telegram:%:%:' || CAST(:personId AS INTEGER) ORDER BY name`,
  );
  const answers = database.prepare<[object], Pick<Shown, 'chatId' | 'at'> & { content: string }>(
    `SELECT chat_id AS chatId, content, at FROM shown WHERE ${own}
     UNION ALL SELECT chat_id, json_object('answer', json(content)), at FROM told_answers
     WHERE bot_id = :botId AND chat_id = :personId ORDER BY at`,
  );
  const feedback = database.prepare<[object], Pick<Feedback, 'verdict' | 'reason' | 'at' | 'updateId'>>(
    `SELECT update_id AS updateId, verdict, reason, at FROM feedback WHERE ${own} ORDER BY at, update_id`,
  );
  const replies = database.prepare<[object], ReaderData['replies'][number]>(
    `SELECT chat_id AS chatId, message_id AS messageId, digest, at FROM replies WHERE ${own} ORDER BY at, update_id`,
  );
  const waiting = database
    .prepare<[object], string>(
      `SELECT message FROM outbox WHERE bot_id = :botId AND chat_id = :personId AND message IS NOT NULL ORDER BY id`,
    )
    .pluck();
  const exportSubscriptions = createSubscriptionExport(database);
  return (reader) => ({
    settings: findSettings(reader) ?? null,
    conversations: conversations.all(reader),
    answers: answers
      .all(reader)
      .map(({ content, ...answer }) => ({ ...answer, content: JSON.parse(content) as ShownContent })),
    feedback: feedback.all(reader),
    replies: replies.all(reader),
    waitingMessages: waiting.all(reader),
    ...exportSubscriptions(reader),
  });
}

type SubscriptionData = Pick<ReaderData, 'subscriptions' | 'news' | 'hearsCorrections'>;
type HeldRow = Pick<HeldSubscription, 'kind' | 'words' | 'timing' | 'createdAt'> & {
  readonly schedule: string;
  readonly told: string | null;
  readonly latest: string | null;
};

/** What the private chat of a person subscribed to, and what came of it. */
function createSubscriptionExport(database: Connection['database']): (reader: ReaderReference) => SubscriptionData {
  const own = 'bot_id = :botId AND chat_id = :personId';
  const held = database.prepare<[object], HeldRow>(
    `SELECT kind, words, timing, subscriptions.created_at AS createdAt, schedule, told, latest FROM subscriptions
     JOIN subscribers ON key = subscriber_key LEFT JOIN standing_answers ON subscription_id = subscriptions.id
     WHERE ${own} ORDER BY subscriptions.id`,
  );
  const news = database.prepare<[object], ReaderData['news'][number]>(
    `SELECT article_id AS articleId, since, told_at AS toldAt FROM notices
     JOIN subscribers ON key = subscriber_key WHERE ${own} ORDER BY id`,
  );
  const silenced = database.prepare<[object]>(`SELECT 1 FROM uncorrected_chats WHERE ${own}`);
  const read = (json: string | null): unknown => (json === null ? null : JSON.parse(json));
  return (reader) => ({
    subscriptions: held.all(reader).map(({ schedule, told: last, latest, ...subscription }) => ({
      ...subscription,
      schedule: JSON.parse(schedule) as HeldSubscription['schedule'],
      told: read(last),
      latest: read(latest),
    })),
    news: news.all(reader),
    hearsCorrections: silenced.get(reader) === undefined,
  });
}
