import type { ArticleEvent } from '../domain/article-event.ts';
import type { Article } from '../domain/article.ts';
import type { CorrectionStore, GivenAnswer } from '../domain/correction.ts';
import type { Language } from '../domain/language.ts';
import type { ChatAddress, OutgoingMessage } from '../domain/messenger.ts';
import type { OutboxDraft } from '../domain/outbox.ts';
import type { Clock } from '../domain/runtime.ts';
import type { ArticleRegister } from '../domain/store.ts';
import type { Schedule, SubscriptionStore } from '../domain/subscription.ts';
import { hourMs } from '../domain/milliseconds.ts';
import { toBulkDrafts } from './bulk-drafts.ts';
import { findCurrentWords, hasWords } from './current-words.ts';

/** What a chat was told in the words of an article, and what the article says now. */
export interface Correction {
  readonly to: ChatAddress;
  /** Of the answer that is corrected. */
  readonly language: Language;
  readonly article: Article;
  readonly changes: readonly CorrectedWords[];
}

export interface CorrectedWords {
  readonly old: string;
  /** Null where the article says nothing like it any more. */
  readonly new: string | null;
}

/** Says corrections as messages of a messenger. */
export type WriteCorrection = (correction: Correction) => readonly OutgoingMessage[];

export interface CorrectorDependencies {
  readonly corrections: Pick<CorrectionStore, 'listAnswersCiting'>;
  readonly register: Pick<ArticleRegister, 'listVersions'>;
  readonly subscriptions: Pick<SubscriptionStore, 'findSubscriber'>;
  readonly writeCorrection: WriteCorrection;
  readonly clock: Clock;
}

export interface CorrectorOptions {
  readonly botId: number;
  /** For how many days who was given an answer hears of its correction. */
  readonly correctionDays: number;
  readonly expiresHours: number;
}

/** What a chat or topic hears of otherwise: the words that were quoted to it. */
export interface HeardOtherwise {
  readonly to: ChatAddress;
  readonly quotes: readonly string[];
}

/** The notes to be sent because an article changed: one to each chat or topic, not in its quiet hours nor while it is muted. */
export type ListCorrections = (
  event: ArticleEvent,
  article: Article,
  heard?: readonly HeardOtherwise[],
) => Promise<readonly OutboxDraft[]>;

/** Of chats that subscribed to nothing. */
const anyTime: Schedule = { timeZone: 'UTC', digestMinute: 0, digestWeekday: 0, quietHours: null, mutedUntil: null };

export function createCorrector(dependencies: CorrectorDependencies, options: CorrectorOptions): ListCorrections {
  const { corrections, register, subscriptions, writeCorrection, clock } = dependencies;
  const { botId, correctionDays, expiresHours } = options;
  return async (event, article, heard = []) => {
    if (event.kind !== 'changed' || correctionDays === 0) return [];
    const before = (await register.listVersions(article.id)).find(({ replacedAt }) => replacedAt === event.at);
    if (before === undefined) return [];
    const nowMs = clock.now().getTime();
    const since = new Date(nowMs - correctionDays * 24 * hourMs).toISOString();
    const given = await corrections.listAnswersCiting(botId, article.id, since);
    const drafts: OutboxDraft[] = [];
    const heardIn = new Set(heard.flatMap(({ to, quotes }) => quotes.map((quote) => `${toKey(to)} ${quote}`)));
    for (const { to, language, quotes } of groupByPlace(given, article)) {
      const isGone = (quote: string) => hasWords(before.text, quote) && !hasWords(article.text, quote);
      const gone = quotes.filter((quote) => isGone(quote) && !heardIn.has(`${toKey(to)} ${quote}`));
      if (gone.length === 0) continue;
      const changes = gone.map((quote) => ({ old: quote, new: findCurrentWords(article, quote) }));
      const { schedule = anyTime } = (await subscriptions.findSubscriber(botId, to)) ?? {};
      const batch = `correction:${event.id}:${toKey(to)}`;
      const messages = writeCorrection({ to, language, article, changes });
      drafts.push(...toBulkDrafts(messages, { botId, batch, schedule, nowMs, expiresHours }));
    }
    return drafts;
  };
}

interface Told {
  readonly to: ChatAddress;
  readonly language: Language;
  /** What was quoted of the article, each once. */
  readonly quotes: readonly string[];
}

function groupByPlace(given: readonly GivenAnswer[], { id }: Article): Told[] {
  const told = new Map<string, Told>();
  for (const { conversation, chatId, answer } of given) {
    const to = toAddress(chatId, conversation);
    const key = toKey(to);
    const quotes = answer.citations.filter(({ articleId }) => articleId === id).map(({ quote }) => quote);
    const known = told.get(key)?.quotes ?? [];
    told.set(key, { to, language: answer.language, quotes: [...new Set([...known, ...quotes])] });
  }
  return [...told.values()];
}

function toKey({ chatId, threadId = 0 }: ChatAddress): string {
  return `${chatId}:${threadId}`;
}

const generalTopicId = 1;

/** Conversations are named `…:<chat>:<topic>`, in groups with the person behind. */
function toAddress(chatId: number, conversation: string): ChatAddress {
  const threadId = Number(conversation.split(`:${chatId}:`)[1]?.split(':')[0]);
  return Number.isSafeInteger(threadId) && threadId > generalTopicId ? { chatId, threadId } : { chatId };
}
