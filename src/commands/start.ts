import type { BotOptions } from '../bot/bot.ts';
import type { WebhookOptions } from '../bot/webhook.ts';
import type { Config } from '../config.ts';
import type { Asker } from '../domain/answer.ts';
import type { Summarizer } from '../domain/summary.ts';
import { ConfigError } from '../domain/errors.ts';
import type { Logger } from '../domain/runtime.ts';
import type { Sanad } from '../main.ts';
import { say, type CommandContext } from './context.ts';
import { runHerald } from './run-herald.ts';

/** `start`: runs the bot until it is told to stop, on Telegram or, without a token, in the playground. One bot to a data folder. */
export async function runStart(context: CommandContext): Promise<number> {
  const { config } = context;
  const sanad = await context.open();
  const lock = await sanad.store.locks.tryAcquire('bot');
  if (!lock) throw await alreadyRunning(sanad.store.locks.findHolder('bot'), config.dataDir);
  const background = startBackground(context, sanad);
  try {
    if (config.botToken === undefined) await runInPlayground(context, sanad);
    else {
      const { botToken: token, telegramApiRoot: apiRoot, adminIds } = config;
      await runBot(context, { sanad, asker: sanad }, { token, apiRoot, webhook: toWebhook(config), adminIds });
    }
  } finally {
    await background.stop();
    await lock.release();
  }
  return 0;
}

/** What keeps the corpus up to date while the bot runs. */
function startBackground({ config, logger }: CommandContext, sanad: Sanad) {
  const controller = new AbortController();
  const run = async () => {
    const at = sanad.clock.now().toISOString();
    for (const url of config.feeds ?? []) await sanad.store.feeds.addFeed({ url, at });
    const feeds = await sanad.feeds();
    await Promise.all([feeds.run(controller.signal), feeds.watch(config.watch ?? [], controller.signal)]);
  };
  const ended = run().catch((error: unknown) =>
    logger.error({ error }, 'feeds are polled and folders watched no longer'),
  );
  return {
    stop: async () => {
      controller.abort();
      await ended;
    },
  };
}

/** The same bot against a Telegram of its own, with a page in the place of people's clients. */
async function runInPlayground(context: CommandContext, sanad: Sanad): Promise<void> {
  const { config, logger } = context;
  const [{ openPlayground }, { administratorId }, { listSuggestions }] = await Promise.all([
    import('../playground/playground.ts'),
    import('../playground/cast.ts'),
    import('./suggestions.ts'),
  ]);
  const playground = await openPlayground(
    { clock: sanad.clock, logger },
    { host: config.host, port: config.port, suggestions: await listSuggestions(sanad) },
  );
  say(
    context,
    `The playground: ${playground.url}\nOpen it in a browser; Ctrl-C ends it. With BOT_TOKEN the bot runs on Telegram.`,
  );
  try {
    const parts = { sanad, asker: withPlaygroundNames(sanad) };
    const adminIds = [...(config.adminIds ?? []), administratorId];
    await runBot(context, parts, { token: playground.token, apiRoot: playground.url, adminIds });
  } finally {
    await playground.close();
    await sanad.store.readers.forgetBot(Number(playground.token.split(':')[0]));
  }
}

/** The chats of the playground end with the process, and what they were about is not to be kept beside Telegram's. */
function withPlaygroundNames(asker: Asker & Summarizer): BotParts['asker'] {
  const toName = (conversation: string) => `playground:${conversation}`;
  return {
    summarize: (...asked) => asker.summarize(...asked),
    ask: ({ conversation, ...request }, listener) =>
      asker.ask({ ...request, ...(conversation !== undefined && { conversation: toName(conversation) }) }, listener),
    search: (request) => asker.search(request),
    forget: (conversation) => asker.forget?.(toName(conversation)),
  };
}

interface BotParts {
  readonly sanad: Sanad;
  readonly asker: Asker & Summarizer;
}

async function runBot(
  { io, logger, config }: CommandContext,
  { sanad, asker }: BotParts,
  settings: Pick<BotOptions, 'token' | 'apiRoot' | 'webhook' | 'adminIds'>,
): Promise<void> {
  const [{ createBot }, { openPhrasebook }, { isShippedCorpusLoaded }] = await Promise.all([
    import('../bot/bot.ts'),
    import('../open-words.ts'),
    import('../operations/shipped-corpus.ts'),
  ]);
  const { store, clock } = sanad;
  const { following, words, findNewAnswers } = await sanad.subscriptionParts();
  const phrasebook = await openPhrasebook('bot');
  const [intake, transcriber] = await Promise.all([sanad.intake(), sanad.transcriber()]);
  const dependencies = { asker, suggester: sanad, store, following, intake, transcriber, phrasebook, logger, clock };
  const hasExamples = await isShippedCorpusLoaded(sanad.articles);
  const reembedding = reembedBeside(logger, sanad, io.signal);
  // What is loaded at the first question is loaded before anybody asks one.
  await sanad.search({ query: 'news', limit: 1 });
  const { broadcastRate: bulkPerSecond, deliveryExpiresHours: expiresHours } = config;
  const correctionDays = Math.min(config.correctionDays, config.retentionDays);
  const bot = createBot(dependencies, {
    ...settings,
    ...toRules(config),
    ...{ bulkPerSecond, newsHours: expiresHours, hasExamples },
  });
  const heraldStop = new AbortController();
  const herald = { ...dependencies, ...store, words, findNewAnswers, wake: () => bot.wake() };
  const heralding = runHerald(herald, { token: settings.token, expiresHours, correctionDays }, heraldStop.signal);
  try {
    await bot.run(io.signal);
  } finally {
    heraldStop.abort();
    await heralding;
  }
  await reembedding;
}

function toRules({ allowedChats, retentionDays, questionsPerMinute, groupQuestionsPerHour }: Config) {
  const limits = { personPerMinute: questionsPerMinute, groupPerHour: groupQuestionsPerHour };
  return { allowedChats, retentionDays, limits };
}

/** After a change of the embedding model, while the bot answers by the old one. */
async function reembedBeside(logger: Logger, sanad: Sanad, signal: AbortSignal): Promise<void> {
  try {
    const passages = await sanad.reembed(signal);
    if (passages === 0 || signal.aborted) return;
    await (await sanad.indexParts()).index.sync();
    logger.info({ passages }, 'passages are embedded by the model that is set now');
  } catch (error) {
    logger.warn({ error }, 'not all passages could be embedded anew; the next start goes on with it');
  }
}

function toWebhook({ webhookUrl: url, webhookSecret: secret, host, port = 8080 }: Config): WebhookOptions | undefined {
  return url === undefined || secret === undefined ? undefined : { url, secret, host, port };
}

async function alreadyRunning(holder: Promise<number | undefined>, folder: string): Promise<ConfigError> {
  const process = (await holder) ?? 'unknown';
  return new ConfigError(
    `A bot already runs on the data folder ${folder}: process ${process}. Stop it, or give another folder by --data.`,
    { code: 'already-running' },
  );
}
