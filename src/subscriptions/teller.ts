import type { Answered } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { OutgoingMessage } from '../domain/messenger.ts';
import type { OutboxDraft } from '../domain/outbox.ts';
import type { Clock } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { Subscriber, Subscription, SubscriptionStore, WaitingNotice } from '../domain/subscription.ts';
import { toSendingWindow } from './sending-window.ts';
import { findDueMs, findOpenMs } from './schedule.ts';

/** An article that a subscriber is told of, with what they asked for. */
export interface NewsItem {
  readonly article: Article;
  readonly subscription: Subscription;
}

/** A standing question whose answer is new to a subscriber. */
export interface NewsAnswer {
  readonly question: string;
  /** Null where there was none. */
  readonly old: Answered | null;
  readonly new: Answered;
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
  readonly articles: Pick<ArticleStore, 'findArticle'>;
  readonly writer: NewsWriter;
  readonly clock: Clock;
}

interface TellerOptions {
  readonly botId: number;
  readonly expiresHours?: number;
}

const subscribersAtOnce = 200;
const mostItems = 10;

/** Puts into the outbox what is due, as one message a subscriber, however much of it there is and however long the bot was down. */
export function createTeller(
  { subscriptions, articles, writer, clock }: TellerDependencies,
  { botId, expiresHours = 24 }: TellerOptions,
): { tellDue(): Promise<number> } {
  const tell = async (subscriber: Subscriber, notices: readonly WaitingNotice[], nowMs: number): Promise<number> => {
    const answers = toAnswers(notices);
    const told = new Set(answers.flatMap((answer) => answer.new.citations.map(({ articleId }) => articleId)));
    const others = notices.filter((notice) => notice.answers === undefined && !told.has(notice.articleId));
    const items: NewsItem[] = [];
    for (const { articleId, subscription } of others) {
      const article = items.length < mostItems ? await articles.findArticle(articleId) : undefined;
      if (article !== undefined) items.push({ article, subscription });
    }
    const omitted = Math.max(0, others.length - mostItems);
    const isEmpty = items.length === 0 && answers.length === 0;
    const messages = isEmpty ? [] : writer.write({ subscriber, answers, items, omitted });
    const base = {
      botId,
      batch: `news:${subscriber.key}:${notices[0]?.id}`,
      priority: 'bulk' as const,
      createdAt: new Date(nowMs).toISOString(),
      ...toSendingWindow(subscriber.schedule, nowMs, expiresHours),
    };
    const drafts = messages.map((message, at): OutboxDraft => ({ ...base, place: at + 1, message }));
    await subscriptions.tell(
      notices.map(({ id }) => id),
      base.createdAt,
      drafts,
    );
    return drafts.length;
  };
  const consider = async (
    subscriber: Subscriber,
    notices: readonly WaitingNotice[],
    nowMs: number,
  ): Promise<number> => {
    const { schedule } = subscriber;
    const openMs = findOpenMs(schedule, nowMs);
    const timed = notices.map((notice) => {
      const dueMs = findDueMs(schedule, notice.subscription.timing, Date.parse(notice.since));
      return { notice, dueMs: Math.max(openMs, dueMs) };
    });
    const early = timed.filter(({ dueMs }) => dueMs > nowMs);
    const due = timed.filter(({ dueMs }) => dueMs <= nowMs).map(({ notice }) => notice);
    if (early.length > 0)
      await subscriptions.postpone(
        early.map(({ notice, dueMs }) => ({ id: notice.id, dueAt: new Date(dueMs).toISOString() })),
      );
    return due.length === 0 ? 0 : tell(subscriber, due, nowMs);
  };
  return {
    async tellDue() {
      let messages = 0;
      for (;;) {
        const nowMs = clock.now().getTime();
        const due = await subscriptions.listDue(botId, new Date(nowMs).toISOString(), subscribersAtOnce);
        for (const { subscriber, notices } of due) messages += await consider(subscriber, notices, nowMs);
        if (due.length < subscribersAtOnce) return messages;
      }
    },
  };
}

/** Of each question the newest answer, however often it changed meanwhile. */
function toAnswers(notices: readonly WaitingNotice[]): NewsAnswer[] {
  const answers = new Map<number, NewsAnswer>();
  for (const { subscription, answers: known } of notices) {
    if (known === undefined || known.latest === null) continue;
    answers.set(subscription.id, { question: subscription.words, old: known.told, new: known.latest });
  }
  return [...answers.values()];
}
