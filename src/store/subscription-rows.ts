import type { Language } from '../domain/language.ts';
import type { ChatAddress } from '../domain/messenger.ts';
import type { Schedule, Subscriber } from '../domain/subscription.ts';

export interface SubscriberRow {
  readonly key: number;
  readonly chatId: number;
  readonly threadId: number;
  readonly language: Language;
  /** JSON. */
  readonly schedule: string;
}

/** Of `subscribers AS r`. */
export const subscriberColumns = 'r.key, r.chat_id AS chatId, r.thread_id AS threadId, r.language, r.schedule';
/** Of `subscriptions AS s`. */
export const subscriptionColumns = `s.id, s.kind, s.words, s.timing,
  CASE s.kind WHEN 'feed' THEN (SELECT f.title FROM feeds AS f WHERE f.url = s.words) END AS feedTitle`;

export function toSubscriber({ key, chatId, threadId, language, schedule }: SubscriberRow): Subscriber {
  const to = threadId === noThread ? { chatId } : { chatId, threadId };
  return { key, to, language, schedule: JSON.parse(schedule) as Schedule };
}

/** Parameters that name a subscriber. */
export function toPlace(botId: number, { chatId, threadId = noThread }: ChatAddress) {
  return { botId, chatId, threadId };
}

const noThread = 0;
