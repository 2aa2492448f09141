import type { Answered } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { OutgoingMessage } from '../domain/messenger.ts';
import type { Clock } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import type {
  StandingAnswers,
  Subscriber,
  Subscription,
  SubscriptionStore,
  Telling,
  WaitingNotice,
} from '../domain/subscription.ts';
import { toBulkDrafts } from './bulk-drafts.ts';
import { findDueMs, findOpenMs } from './schedule.ts';

/** An article that a subscriber is told of, with what they asked for. */
export interface NewsItem {
  readonly article: Article;
  readonly subscription: Subscription;
}

/** A standing question whose answer is new to a subscriber: one of the two is not null. */
export interface NewsAnswer {
  readonly question: string;
  /** Null where there was none. */
  readonly old: Answered | null;
  /** Null where the article that gave the old one does not say it any more. */
  readonly new: Answered | null;
}

export interface News {
  readonly subscriber: Subscriber;
  readonly answers: readonly NewsAnswer[];
  /** The most relevant first; at least one where there are no answers. */
  readonly items: readonly NewsItem[];
  /** How many more there are that have no room. */
  readonly omitted: number;
}

/** Says news as messages of a messenger. */
export interface NewsWriter {
  write(news: News): readonly OutgoingMessage[];
}

export interface TellerDependencies {
  readonly subscriptions: Pick<SubscriptionStore, 'listDue' | 'postpone' | 'tell'>;
  readonly articles: Pick<ArticleStore, 'findArticle' | 'findSummaries'>;
  readonly writer: NewsWriter;
  readonly clock: Clock;
  /** Lets others have their turn. Default: nobody has one. */
  readonly breathe?: () => Promise<void>;
}

interface TellerOptions {
  readonly botId: number;
  readonly expiresHours?: number;
}

const subscribersAtOnce = 200;
const mostItems = 10;

/** Puts into the outbox what is due, as one message a subscriber, however much of it there is and however long the bot was down. */
export function createTeller(
  { subscriptions, articles, writer, clock, breathe = async () => undefined }: TellerDependencies,
  { botId, expiresHours = 24 }: TellerOptions,
): { tellDue(): Promise<number> } {
  const write = async (subscriber: Subscriber, notices: readonly WaitingNotice[], nowMs: number): Promise<Telling> => {
    const answers = toAnswers(notices);
    const told = new Set(answers.flatMap((answer) => answer.new?.citations ?? []).map(({ articleId }) => articleId));
    const others = notices.filter((notice) => notice.answers === undefined && !told.has(notice.articleId));
    const items: NewsItem[] = [];
    let at = 0;
    for (; at < others.length && items.length < mostItems; at++) {
      const { articleId, subscription } = others[at] as WaitingNotice;
      const article = await articles.findArticle(articleId);
      if (article !== undefined) items.push({ article, subscription });
    }
    // Some may have been removed since.
    const omitted = (await articles.findSummaries(others.slice(at).map(({ articleId }) => articleId))).length;
    const isEmpty = items.length === 0 && answers.length === 0;
    const messages = isEmpty ? [] : writer.write({ subscriber, answers, items, omitted });
    const batch = `news:${subscriber.key}:${notices[0]?.id}`;
    return {
      noticeIds: notices.map(({ id }) => id),
      messages: toBulkDrafts(messages, { botId, batch, schedule: subscriber.schedule, nowMs, expiresHours }),
    };
  };
  return {
    async tellDue() {
      let messages = 0;
      for (;;) {
        const nowMs = clock.now().getTime();
        const now = new Date(nowMs).toISOString();
        const listed = await subscriptions.listDue(botId, now, subscribersAtOnce);
        const early = listed.flatMap(({ subscriber, notices }) => findEarly(subscriber, notices, nowMs));
        if (early.length > 0) await subscriptions.postpone(early);
        const later = new Set(early.map(({ id }) => id));
        const tellings: Telling[] = [];
        for (const { subscriber, notices } of listed) {
          const due = notices.filter(({ id }) => !later.has(id));
          if (due.length > 0) tellings.push(await write(subscriber, due, nowMs));
        }
        if (tellings.length > 0) await subscriptions.tell(tellings, now);
        messages += tellings.reduce((sum, telling) => sum + telling.messages.length, 0);
        if (listed.length < subscribersAtOnce) return messages;
        await breathe();
      }
    },
  };
}

/** Those that were to be looked at now and are to be told later. */
function findEarly({ schedule }: Subscriber, notices: readonly WaitingNotice[], nowMs: number) {
  const openMs = findOpenMs(schedule, nowMs);
  return notices
    .map(({ id, subscription, since }) => {
      return { id, dueMs: Math.max(openMs, findDueMs(schedule, subscription.timing, Date.parse(since))) };
    })
    .filter(({ dueMs }) => dueMs > nowMs)
    .map(({ id, dueMs }) => ({ id, dueAt: new Date(dueMs).toISOString() }));
}

/** Of each question the newest answer, however often it changed meanwhile. */
function toAnswers(notices: readonly WaitingNotice[]): NewsAnswer[] {
  const answers = new Map<number, NewsAnswer>();
  for (const { subscription, answers: known } of notices) {
    if (known === undefined || isKnown(known)) continue;
    answers.set(subscription.id, { question: subscription.words, old: known.told, new: known.latest });
  }
  return [...answers.values()];
}

/** Whether what is to be told is what was told, as when an answer came and went again meanwhile. */
function isKnown({ told, latest }: StandingAnswers): boolean {
  const toQuotes = (answer: Answered | null) => answer && answer.citations.map(({ quote }) => quote).join('\n');
  return toQuotes(told) === toQuotes(latest);
}
