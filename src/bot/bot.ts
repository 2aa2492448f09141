import { randomUUID } from 'node:crypto';
import { Bot } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { createDelivery, type Delivery } from '../delivery/delivery.ts';
import type { Following } from '../domain/following.ts';
import type { Messenger } from '../domain/messenger.ts';
import { createLimits, type LimitsOptions } from '../conversation/limits.ts';
import type { Sleep } from '../domain/runtime.ts';
import { createAfterwork, type Afterwork } from './afterwork.ts';
import { collectSayings, type BotContext } from './context.ts';
import { describeFailure } from './failure.ts';
import { installHandlers } from './handlers/install-handlers.ts';
import { writeApology } from './handlers/write-apology.ts';
import { createHousekeeping, type Housekeeping } from './housekeeping.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { directUpdates, introduce } from './introduction.ts';
import { createMessenger } from './messenger.ts';
import { confirmUpdates, pollUpdates } from './polling.ts';
import { sleep as sleepByTimer } from './sleep.ts';
import type { Transcriber } from '../domain/speech.ts';
import type { Suggester } from '../domain/suggestion.ts';
import { createRunning } from './questions/running.ts';
import type { BotParts } from './turn.ts';
import { startWebhook, type WebhookOptions } from './webhook.ts';
import { withinLimit } from './within-limit.ts';

export interface BotDependencies extends Pick<BotParts, 'asker' | 'store' | 'phrasebook' | 'logger' | 'clock'> {
  /** Default: nothing is found. */
  readonly following?: Following;
  readonly intake?: BotParts['intake'];
  /** Listens to recordings; without it the bot says that it reads text. */
  readonly transcriber?: Transcriber | undefined;
  /** Default: nothing is suggested. */
  readonly suggester?: Suggester;
  /** For pauses. Default: by the system's timer. */
  readonly sleep?: Sleep;
  /** For limits: what takes longer is given up. Default: by the system's timer. */
  readonly deadline?: Sleep;
}

export interface BotOptions {
  readonly token: string;
  /** Default `https://api.telegram.org`. */
  readonly apiRoot?: string;
  /** Where Telegram sends updates to; without it they are polled. */
  readonly webhook?: WebhookOptions;
  /** Whether the welcome suggests questions about the shipped articles. Default true. */
  readonly hasExamples?: boolean;
  /** Who may use the commands for administrators. Default nobody. */
  readonly adminIds?: readonly number[];
  /** The only chats that the bot answers in, beside those of its administrators, and channels that it reads. Default: all but channels. */
  readonly allowedChats?: readonly number[];
  /** For how many days what readers asked and were answered is kept. Default 30. */
  readonly retentionDays?: number;
  /** For how many hours news may be sent. Default 24. */
  readonly newsHours?: number;
  /** How many questions are answered. Default: any number. */
  readonly limits?: LimitsOptions;
  /** What `getMe` says, where it is known beforehand. */
  readonly botInfo?: UserFromGetMe;
  /** How long an update may take before it is tried again, three times in all. Default 60,000. */
  readonly handleLimitMs?: number;
  /** How long a stop waits for what is being answered and sent. Default 10,000. */
  readonly drainMs?: number;
  /** How many messages that go to many are sent in a second. Default 25. */
  readonly bulkPerSecond?: number;
}

export interface TelegramBot {
  /** The library's bot, with all handlers. */
  readonly bot: Bot<BotContext>;
  readonly messenger: Messenger;
  /** The one entry for updates, however they arrive; see `Inbox`. */
  readonly receive: Inbox['receive'];
  /** Tells that there is something new in the outbox. */
  wake(): void;
  /** Handles updates and sends what they give, but for what has to wait; for who does not `run`. */
  handle(...updates: readonly Update[]): Promise<void>;
  /**
   * Takes up what is unfinished and receives updates until the signal aborts; then finishes what is under way, within a limit. What is
   * not finished then is taken up by the next run.
   * @throws ProviderError `telegram-unauthorized` when Telegram does not accept the token.
   * @throws ConfigError when the webhook cannot be listened for.
   */
  run(signal: AbortSignal): Promise<void>;
}

/** Longer than a long poll; the library's own would be 500. */
const callTimeoutSeconds = 75;

/** The bot on Telegram: any text is a question, answered with its citations in the chat's language. */
export function createBot(dependencies: BotDependencies, options: BotOptions): TelegramBot {
  const { token, apiRoot, botInfo, drainMs = 10_000, webhook } = options;
  // A root with a slash at its end is refused by the library.
  const client = { apiRoot: apiRoot?.replace(/\/+$/, ''), timeoutSeconds: callTimeoutSeconds };
  const bot = new Bot<BotContext>(token, { client, botInfo });
  const parts = createParts(bot, dependencies, options);
  const { inbox, afterwork, delivery, messenger, housekeeping } = parts;
  const { receive } = inbox;
  return {
    bot,
    messenger,
    receive,
    wake: () => delivery.wake(),
    async handle(...updates) {
      await receive(updates);
      await inbox.drain();
      await afterwork.drain();
      await delivery.drain();
      await housekeeping.settle();
    },
    async run(signal) {
      const stopDelivery = new AbortController();
      const delivering = delivery.run(stopDelivery.signal);
      void housekeeping.run(signal);
      try {
        await introduce(parts, signal);
        if (signal.aborted) return;
        await inbox.resume();
        await (webhook === undefined ? poll(parts, signal) : listen(parts, { webhook, drainMs }, signal));
      } finally {
        await drain(parts, drainMs);
        stopDelivery.abort();
        await withinLimit(delivering, { ms: drainMs, deadline: parts.deadline }, () => undefined);
        await housekeeping.settle();
      }
    },
  };
}

const noFollowing: Following = { preview: async () => undefined, findTimeZones: () => [], findTimeZoneAt: () => 'UTC' };
const silent: Suggester = { suggest: async () => [] };

interface Parts extends Required<
  Omit<BotDependencies, 'asker' | 'suggester' | 'store' | 'following' | 'intake' | 'transcriber'>
> {
  readonly adminIds: readonly number[];
  readonly bot: Bot<BotContext>;
  readonly inbox: Inbox;
  readonly afterwork: Afterwork;
  readonly delivery: Delivery;
  readonly housekeeping: Housekeeping;
  readonly messenger: Messenger;
}

function createParts(bot: Bot<BotContext>, dependencies: BotDependencies, options: BotOptions): Parts {
  const {
    asker,
    store,
    following = noFollowing,
    suggester = silent,
    intake,
    transcriber,
    sleep = sleepByTimer,
    deadline = sleepByTimer,
    ...common
  } = dependencies;
  const { phrasebook, logger, clock } = common;
  const { token, hasExamples = true, adminIds = [], allowedChats, retentionDays = 30, newsHours = 24 } = options;
  const { handleLimitMs, bulkPerSecond } = options;
  const identity = { botId: Number(token.split(':')[0]), runId: randomUUID() };
  const messenger = createMessenger({ api: bot.api, logger });
  const delivery = createDelivery(
    { outbox: store.outbox, messenger, ...common, sleep },
    { ...identity, bulkPerSecond },
  );
  const sayings = collectSayings(bot);
  const afterwork = createAfterwork({ logger, onEnd: () => delivery.wake() });
  const housekeeping = createHousekeeping({ store: store.readers, sleep, clock, logger }, retentionDays);
  const limits = createLimits({ clock }, options.limits ?? { personPerMinute: Infinity, groupPerHour: Infinity });
  const running = createRunning();
  const wipeSoon = () => housekeeping.wipeSoon();
  const withdraw: BotParts['withdraw'] = (isMeant) => inbox.withdraw(isMeant);
  const answering = {
    asker,
    suggester,
    store,
    following,
    intake,
    transcriber,
    ...common,
    limits,
    running,
    withdraw,
    wipeSoon,
    retentionDays,
    newsHours,
  };
  installHandlers(bot, { deadline, parts: answering, hasExamples, adminIds, allowedChats });
  const apologies = { phrasebook, readers: store.readers, logger };
  const apologise = (update: Update) => writeApology(apologies, update, bot.botInfo);
  const onMessages = (update: Update) => {
    delivery.wake();
    afterwork.begin(sayings.tasksOf(update));
  };
  const work = { handle: (update: Update) => sayings.handle(update), apologise, onMessages };
  const inbox = createInbox(
    { store: store.inbox, ...work, ...common, sleep, deadline },
    { ...identity, limitMs: handleLimitMs },
  );
  return { ...common, bot, adminIds, housekeeping, inbox, afterwork, delivery, messenger, sleep, deadline };
}

async function poll(parts: Parts, signal: AbortSignal): Promise<void> {
  const { bot, inbox, logger } = parts;
  await directUpdates(parts, undefined, signal);
  const offset = await pollUpdates({ ...parts, api: bot.api, receive: inbox.receive }, signal);
  if (offset === undefined) return;
  try {
    await confirmUpdates(bot.api, offset);
  } catch (error) {
    logger.warn(
      describeFailure(error),
      'the last updates could not be confirmed; they will be known when they come again',
    );
  }
}

interface Listening {
  readonly webhook: WebhookOptions;
  readonly drainMs: number;
}

async function listen(parts: Parts, { webhook, drainMs }: Listening, signal: AbortSignal): Promise<void> {
  const server = await startWebhook({ receive: parts.inbox.receive, logger: parts.logger }, webhook);
  try {
    await directUpdates(parts, webhook, signal);
    parts.logger.info({ host: webhook.host, port: server.port }, 'listening for updates');
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  } finally {
    await withinLimit(server.close(), { ms: drainMs, deadline: parts.deadline }, () => undefined);
  }
}

async function drain({ inbox, afterwork, delivery, deadline, logger }: Parts, drainMs: number): Promise<void> {
  const drained = inbox
    .drain()
    .then(() => afterwork.drain())
    .then(() => delivery.drain());
  await withinLimit(drained, { ms: drainMs, deadline }, () =>
    logger.warn({ drainMs }, 'stopped before everything was answered; the rest is taken up at the next start'),
  );
  inbox.close();
}
