import type { Answered } from './answer.ts';
import type { ArticleId } from './article.ts';
import type { Language } from './language.ts';
import type { ChatAddress } from './messenger.ts';
import type { OutboxDraft, SendingWindow } from './outbox.ts';

/** When news is told: as soon as it comes, or with all that came since, once a day or once a week. */
export type Timing = 'at-once' | 'daily' | 'weekly';

/** 0 for Sunday, as in JavaScript. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A stretch of each day, in minutes after midnight; it goes past midnight when it ends before it begins. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** When a chat wants to hear. Times of day are those of the clocks in its zone. */
export interface Schedule {
  /** IANA name, such as `Asia/Damascus`. */
  readonly timeZone: string;
  /** When digests come, in minutes after midnight. */
  readonly digestMinute: number;
  /** On which day the weekly digest comes. */
  readonly digestWeekday: Weekday;
  readonly quietHours: QuietHours | null;
  /** ISO 8601, UTC: nothing before it. */
  readonly mutedUntil: string | null;
}

export interface ScheduleChange {
  readonly schedule: Schedule;
  /** Of news that is decided already. */
  readonly window: SendingWindow;
}

/** Whom news goes to: a chat, and in a forum a topic of it. */
export interface Subscriber {
  readonly key: number;
  readonly to: ChatAddress;
  /** Of what is said around the news. */
  readonly language: Language;
  readonly schedule: Schedule;
}

/** `everything`: every article; `topic`: those that are about its words; `feed`: those of a feed; `question`: those that answer it anew. */
export type SubscriptionKind = 'everything' | 'topic' | 'feed' | 'question';

export interface Subscription {
  /** Grows with each subscription. */
  readonly id: number;
  readonly kind: SubscriptionKind;
  /** Empty for `everything`; the address of a feed; the question. */
  readonly words: string;
  readonly timing: Timing;
  /** Of a feed that is held, where it has one, else null. */
  readonly feedTitle: string | null;
}

export interface SubscribeRequest extends Omit<Subscription, 'id' | 'feedTitle'> {
  readonly botId: number;
  readonly to: ChatAddress;
  readonly language: Language;
  /** For a chat that had no subscription yet. */
  readonly firstSchedule: Schedule;
  /** The answer that the chat knows, of a question. */
  readonly answer?: Answered | undefined;
  /** How many a chat may have. */
  readonly limit: number;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What is known of a standing question. */
export interface StandingAnswers {
  /** What the chat heard or saw last; null for nothing. */
  readonly told: Answered | null;
  /** What it is to hear; the same when there is nothing new. */
  readonly latest: Answered | null;
}

/** A question of somebody who wants to hear how it is answered. */
export interface StandingQuestion extends StandingAnswers {
  readonly subscriptionId: number;
  readonly question: string;
}

/** An article that a subscriber is to hear of. */
export interface Notice {
  readonly subscriberKey: number;
  readonly subscriptionId: number;
  readonly articleId: ArticleId;
  /** Articles of one story are told once: translations, near-duplicates. */
  readonly story: string;
  readonly relevance: number;
  /** When it came, ISO 8601, UTC. */
  readonly since: string;
  /** When it is to be looked at, ISO 8601, UTC. */
  readonly dueAt: string;
  /** Of a question: how the article answers it; null where it does so no longer. */
  readonly answer?: Answered | null | undefined;
}

/** What an event leads to. */
export interface News {
  readonly notices: readonly Notice[];
  /** What is to be sent whether or not anything was subscribed to. */
  readonly messages: readonly OutboxDraft[];
}

export interface WaitingNotice extends Pick<Notice, 'articleId' | 'relevance' | 'since'> {
  readonly id: number;
  readonly subscription: Subscription;
  /** Of a question. */
  readonly answers?: StandingAnswers;
}

/** What one subscriber is told. */
export interface Telling {
  readonly noticeIds: readonly number[];
  readonly messages: readonly OutboxDraft[];
}

export interface Recipient {
  readonly subscriptionId: number;
  readonly timing: Timing;
  readonly subscriber: Subscriber;
}

/** Who asked for what, and what they are still to hear. */
export interface SubscriptionStore {
  subscribe(request: SubscribeRequest): Promise<'added' | 'held' | 'too-many'>;
  findSubscriber(botId: number, to: ChatAddress): Promise<Subscriber | undefined>;
  /** Those of a chat, oldest first. */
  listSubscriptions(botId: number, to: ChatAddress): Promise<readonly Subscription[]>;
  /** Changes when one is told; another chat's subscription stays as it is. @returns false when it is not held. */
  setTiming(botId: number, to: ChatAddress, id: number, timing: Timing): Promise<boolean>;
  /** What waits is looked at anew, and what waits in the outbox goes out in the window. @returns false when the chat has no subscription. */
  setSchedule(botId: number, to: ChatAddress, change: ScheduleChange): Promise<boolean>;
  /** Removes one, or all, with what waits for it. @returns how many. */
  unsubscribe(botId: number, to: ChatAddress, id?: number): Promise<number>;
  /** All of a bot after `afterId`, by id. */
  listAfter(botId: number, afterId: number, limit: number): Promise<readonly Subscription[]>;
  /** Those that are still held, and of them, given an event, those that were held when it came. */
  findRecipients(ids: readonly number[], eventId?: number): Promise<readonly Recipient[]>;
  /** Of these subscriptions those to questions. */
  findQuestions(ids: readonly number[]): Promise<readonly StandingQuestion[]>;
  /** Of a bot those of which the latest answer cites the article. */
  findQuestionsCiting(botId: number, articleId: ArticleId): Promise<readonly StandingQuestion[]>;
  /** The last event that was dealt with; undefined for a bot that never dealt with one. */
  findCursor(botId: number): Promise<number | undefined>;
  /** Notes what is to be told of an event, once a subscriber and story, and that the event was dealt with, with messages for the outbox, in one transaction. */
  noteNews(botId: number, eventId: number, news: News): Promise<void>;
  /** Subscribers of chats that take messages, with what is to be looked at now. */
  listDue(
    botId: number,
    now: string,
    limit: number,
  ): Promise<readonly { readonly subscriber: Subscriber; readonly notices: readonly WaitingNotice[] }[]>;
  postpone(notices: readonly { readonly id: number; readonly dueAt: string }[]): Promise<void>;
  /** Puts the messages into the outbox and notes that these were told, in one transaction. What was told already is left out. */
  tell(tellings: readonly Telling[], at: string): Promise<void>;
}
