import { readFileSync } from 'node:fs';
import type { Update } from 'grammy/types';
import { createBot, type BotOptions, type TelegramBot } from '../../src/bot/bot.ts';
import type { BotStore } from '../../src/bot/turn.ts';
import type { Answer, AskListener, AskRequest, FoundPassage, SearchRequest } from '../../src/domain/answer.ts';
import type { FeedSummary } from '../../src/domain/feed.ts';
import type { Intake } from '../../src/domain/intake.ts';
import type { ReaderStore } from '../../src/domain/readers.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Following } from '../../src/domain/following.ts';
import type { SubscriptionStore } from '../../src/domain/subscription.ts';
import type { Summary, SummaryListener } from '../../src/domain/summary.ts';
import type { Suggester } from '../../src/domain/suggestion.ts';
import type { Sleep } from '../../src/domain/runtime.ts';
import type { SummarizeRequest } from '../../src/domain/summary-request.ts';
import { createPhrasebook } from '../../src/text/phrasebook.ts';
import { createBotStore } from '../fakes/bot-store.ts';
import { createFakeAsker, type FakeAsker } from '../fakes/asker.ts';
import { createRecordingLogger, type RecordingLogger } from '../fakes/recording-logger.ts';
import { createMemoryFeeds } from '../fakes/memory-feeds.ts';
import { createMemoryQueues, type MemoryQueues } from '../fakes/memory-queues.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { noSubscriptions } from '../fakes/no-subscriptions.ts';
import { createFakeTelegramApi, fakeBotInfo, type FakeTelegramApi } from '../fakes/telegram-api.ts';
import { parseTelegramHtml, type ShownMessage } from './telegram-text.ts';

export function readLocale(room: 'bot' | 'answer', language: Language): string {
  return readFileSync(new URL(`../../src/${room}/locales/${language}.ftl`, import.meta.url), 'utf8');
}

export const phrasebook = createPhrasebook({ ar: [readLocale('bot', 'ar')], en: [readLocale('bot', 'en')] });

export interface Harness {
  readonly telegramBot: TelegramBot;
  readonly asker: FakeAsker;
  readonly queues: MemoryQueues;
  readonly readers: ReaderStore;
  readonly api: FakeTelegramApi;
  readonly logger: RecordingLogger;
  /** How long it slept, in milliseconds. */
  readonly pauses: readonly number[];
  readonly handle: (update: Update) => Promise<void>;
  /** The messages sent so far, as a client shows them. */
  readonly shown: () => ShownMessage[];
}

export interface HarnessOptions extends Partial<BotOptions> {
  readonly summarize?: (request: SummarizeRequest, listener?: SummaryListener) => Summary;
  readonly search?: (request: SearchRequest) => readonly FoundPassage[];
  /** Default: the system's. */
  readonly deadline?: Sleep;
  readonly held?: readonly MemoryArticle[];
  /** Default: takes every subscription, and holds none. */
  readonly subscriptions?: SubscriptionStore;
  /** Default: nothing is found. */
  readonly following?: Following;
  /** Default: nothing was used. */
  readonly usage?: BotStore['usage'];
  readonly suggester?: Suggester;
  readonly intake?: Intake;
  readonly feeds?: readonly FeedSummary[];
  /** Default: no time goes by. */
  readonly monotonicMs?: () => number;
}

/** The real bot with nothing real around it. */
export function createHarness(
  ask?: (request: AskRequest, listener?: AskListener) => Answer | Promise<Answer>,
  {
    held,
    usage,
    deadline,
    suggester,
    summarize,
    search,
    subscriptions = noSubscriptions,
    following,
    intake,
    feeds,
    monotonicMs = () => 0,
    ...options
  }: HarnessOptions = {},
): Harness {
  const [asker, api, logger] = [
    createFakeAsker(ask, summarize, search),
    createFakeTelegramApi(),
    createRecordingLogger(),
  ];
  const queues = createMemoryQueues();
  const store = createBotStore({
    ...queues,
    ...(usage && { usage }),
    held,
    subscriptions,
    feeds: createMemoryFeeds(feeds),
  });
  const pauses: number[] = [];
  const sleep = async (ms: number) => {
    pauses.push(ms);
  };
  const clock = { now: () => new Date(0), monotonicMs };
  const telegramBot = createBot(
    {
      asker,
      store,
      intake,
      phrasebook,
      logger,
      clock,
      sleep,
      deadline,
      suggester,
      following,
    },
    { token: '999:test-token-that-nobody-has', botInfo: fakeBotInfo, ...options },
  );
  telegramBot.bot.api.config.use(api.transformer);
  return {
    telegramBot,
    asker,
    queues,
    readers: store.readers,
    api,
    logger,
    pauses,
    handle: (update) => telegramBot.handle(update),
    shown: () => api.of('sendMessage').map(({ text }) => parseTelegramHtml(String(text))),
  };
}
