import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { BotApiServer } from '../../src/playground/server/bot-api-server.ts';
import { token } from '../bot/chaos.ts';

export const botId = Number(token.split(':')[0]);

/** A topic and the title of the one article on it; of each language half. */
export const topics = [
  { topic: 'volcano', title: 'A volcano wakes after centuries', language: 'en' },
  { topic: 'locusts', title: 'Locusts swarm over the fields', language: 'en' },
  { topic: 'chess', title: 'A chess champion is crowned', language: 'en' },
  { topic: 'lighthouse', title: 'The lighthouse shines again', language: 'en' },
  { topic: 'الزلزال', title: 'الزلزال يهز قرى الساحل', language: 'ar' },
  { topic: 'القمح', title: 'القمح يصل إلى الميناء', language: 'ar' },
  { topic: 'المتحف', title: 'المتحف يفتح أبوابه للزوار', language: 'ar' },
  { topic: 'الجراحين', title: 'الجراحين يضربون عن العمل', language: 'ar' },
] as const;

export interface Load {
  readonly subscribers: number;
  readonly isBlocked: (chatId: number) => boolean;
  /** The titles that a chat is to hear of, each once. */
  readonly dueTo: (chatId: number) => readonly string[];
}

/** One chat in ten follows two topics, and one in fifty has blocked the bot. */
export function createLoad(subscribers: number): Load {
  return {
    subscribers,
    isBlocked: (chatId) => chatId % 50 === 7,
    dueTo: (chatId) => listTopics(chatId).map((at) => topics[at]?.title ?? ''),
  };
}

function listTopics(chatId: number): number[] {
  const first = chatId % topics.length;
  return chatId % 10 === 3 ? [first, (first + 3) % topics.length] : [first];
}

/** Puts everybody's subscriptions into the database in one go, and the bot's place at the end of what is there. */
export function fillSubscriptions(dataFolder: string, { subscribers }: Load): void {
  const database = new Database(join(dataFolder, 'sanad.db'));
  const schedule = JSON.stringify({
    ...{ timeZone: 'UTC', digestMinute: 480, digestWeekday: 0, quietHours: null, mutedUntil: null },
  });
  const addSubscriber = database.prepare(
    `INSERT INTO subscribers (key, bot_id, chat_id, thread_id, language, schedule, created_at) VALUES (?, ?, ?, 0, ?, ?, 'x')`,
  );
  const add = database.prepare(
    `INSERT INTO subscriptions (subscriber_key, kind, words, timing, created_at) VALUES (?, 'topic', ?, 'at-once', 'x')`,
  );
  database.transaction(() => {
    for (let id = 1; id <= subscribers; id += 1) {
      addSubscriber.run(id, botId, id, id % 2 === 0 ? 'ar' : 'en', schedule);
      for (const at of listTopics(id)) add.run(id, topics[at]?.topic);
    }
    database.prepare(`INSERT INTO heralds VALUES (?, (SELECT coalesce(max(id), 0) FROM article_events))`).run(botId);
  })();
  database.close();
}

/** What is not done yet, and whose messages nobody knows to have arrived. */
export function readProgress(dataFolder: string) {
  const database = new Database(join(dataFolder, 'sanad.db'), { readonly: true });
  try {
    const one = (sql: string) => database.prepare<[], number>(sql).pluck().get() ?? 0;
    const chats = (condition: string) =>
      new Set(database.prepare<[], number>(`SELECT DISTINCT chat_id FROM outbox WHERE ${condition}`).pluck().all());
    return {
      events: one(`SELECT (SELECT max(id) FROM article_events) - (SELECT max(last_event_id) FROM heralds)`),
      untold: one(
        `SELECT count(*) FROM notices AS n JOIN subscribers AS r ON r.key = n.subscriber_key
         WHERE n.told_at IS NULL AND r.chat_id NOT IN (SELECT chat_id FROM inactive_chats)`,
      ),
      open: one('SELECT count(*) FROM outbox WHERE settled_at IS NULL'),
      dead: one(`SELECT count(*) FROM outbox WHERE state = 'dead'`),
      uncertain: chats('uncertain > 0'),
      unknown: chats(`state = 'unknown'`),
    };
  } finally {
    database.close();
  }
}

/** How often each chat has heard of each title that is due to it. */
export function countHeard({ people }: BotApiServer, { dueTo }: Load, chatId: number): number[] {
  const texts = people.transcript(chatId).flatMap(({ message }) => {
    return message.from?.is_bot === true ? [message.text ?? ''] : [];
  });
  return dueTo(chatId).map((title) => texts.filter((text) => text.includes(title)).length);
}
