import type { WebhookOptions } from '../bot/webhook.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../domain/errors.ts';
import type { Sanad } from '../main.ts';
import type { CommandContext } from './context.ts';

/** `start`: runs the bot until it is told to stop. One bot to a data folder. */
export async function runStart(context: CommandContext): Promise<number> {
  const { config } = context;
  if (config.botToken === undefined) {
    throw new ConfigError(
      'BOT_TOKEN is not set. Get a token from @BotFather in Telegram, write BOT_TOKEN=… into .env, and start again.',
      { code: 'config-invalid' },
    );
  }
  const sanad = await context.open();
  const lock = await sanad.store.locks.tryAcquire('bot');
  if (!lock) throw await alreadyRunning(sanad.store.locks.findHolder('bot'), config.dataDir);
  try {
    await runBot(context, sanad, config.botToken);
  } finally {
    await lock.release();
  }
  return 0;
}

async function runBot({ config, io, logger }: CommandContext, sanad: Sanad, token: string): Promise<void> {
  const [{ createBot }, { openPhrasebook }, { isShippedCorpusLoaded }] = await Promise.all([
    import('../bot/bot.ts'),
    import('../open-words.ts'),
    import('../operations/shipped-corpus.ts'),
  ]);
  const { store, clock } = sanad;
  const dependencies = { asker: sanad, store, phrasebook: await openPhrasebook('bot'), logger, clock };
  const hasExamples = await isShippedCorpusLoaded(sanad.articles);
  const options = { token, apiRoot: config.telegramApiRoot, webhook: toWebhook(config), hasExamples };
  // What is loaded at the first question is loaded before anybody asks one.
  await sanad.search({ query: 'news', limit: 1 });
  await createBot(dependencies, options).run(io.signal);
}

function toWebhook({ webhookUrl: url, webhookSecret: secret, host, port }: Config): WebhookOptions | undefined {
  return url === undefined || secret === undefined ? undefined : { url, secret, host, port };
}

async function alreadyRunning(holder: Promise<number | undefined>, folder: string): Promise<ConfigError> {
  const process = (await holder) ?? 'unknown';
  return new ConfigError(
    `A bot already runs on the data folder ${folder}: process ${process}. Stop it, or give another folder by --data.`,
    { code: 'already-running' },
  );
}
