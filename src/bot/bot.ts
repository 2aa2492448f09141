import { Bot } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Asker } from '../domain/answer.ts';
import { languages } from '../domain/language.ts';
import type { Messenger } from '../domain/messenger.ts';
import type { Clock, Logger, Phrasebook } from '../domain/runtime.ts';
import { commands } from './commands/list.ts';
import { describeFailure } from './failure.ts';
import { installHandlers } from './handlers.ts';
import { createInbox, type Inbox } from './inbox.ts';
import { toLibrarySignal } from './library-signal.ts';
import { createMessenger } from './messenger.ts';
import { callUntilAnswered, type PatienceDependencies } from './patience.ts';
import { confirmUpdates, pollUpdates } from './polling.ts';
import { sleep as sleepByTimer, type Sleep } from './sleep.ts';

export interface BotDependencies {
  readonly asker: Pick<Asker, 'ask'>;
  /** Holds the phrases of `bot/locales`. */
  readonly phrasebook: Phrasebook;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Default: by the system's timer. */
  readonly sleep?: Sleep;
}

export interface BotOptions {
  readonly token: string;
  /** Default `https://api.telegram.org`. */
  readonly apiRoot?: string;
  /** Whether the welcome suggests questions about the shipped articles. Default true. */
  readonly hasExamples?: boolean;
  /** What `getMe` says, where it is known beforehand. */
  readonly botInfo?: UserFromGetMe;
  /** How long a stop waits for what is being answered. Default 10,000. */
  readonly drainMs?: number;
}

export interface TelegramBot {
  /** The library's bot, with all handlers. */
  readonly bot: Bot;
  readonly messenger: Messenger;
  /** The one entry for updates, however they arrive; see `Inbox`. */
  readonly receive: (update: Update) => Promise<void>;
  /**
   * Runs by long polling until the signal aborts; then finishes what is being answered, within a limit.
   * @throws ProviderError `telegram-unauthorized` when Telegram does not accept the token.
   */
  run(signal: AbortSignal): Promise<void>;
}

/** Longer than a long poll; the library's own would be 500. */
const callTimeoutSeconds = 75;

/** The bot on Telegram: any text is a question, answered with its citations in the chat's language. */
export function createBot(dependencies: BotDependencies, options: BotOptions): TelegramBot {
  const { asker, phrasebook, logger, clock, sleep = sleepByTimer } = dependencies;
  const { token, apiRoot, hasExamples = true, botInfo, drainMs = 10_000 } = options;
  // A root with a slash at its end is refused by the library.
  const client = { apiRoot: apiRoot?.replace(/\/+$/, ''), timeoutSeconds: callTimeoutSeconds };
  const bot = new Bot(token, { client, botInfo });
  const messenger = createMessenger({ api: bot.api, logger, sleep });
  installHandlers(bot, { asker, phrasebook, messenger, logger }, { hasExamples });
  const inbox = createInbox({ handle: (update) => bot.handleUpdate(update), logger, clock });
  const { receive } = inbox;
  return {
    bot,
    messenger,
    receive,
    async run(signal) {
      await introduce({ bot, phrasebook, logger, sleep }, signal);
      const offset = await pollUpdates({ api: bot.api, receive, logger, sleep }, signal);
      await stop({ bot, inbox, logger, sleep }, drainMs, offset);
    },
  };
}

interface Introduction extends PatienceDependencies {
  readonly bot: Bot;
  readonly phrasebook: Phrasebook;
}

/** Learns its own name, makes sure that updates are not pushed elsewhere, and tells Telegram its commands. */
async function introduce({ bot, phrasebook, logger, sleep }: Introduction, signal: AbortSignal): Promise<void> {
  const librarySignal = toLibrarySignal(signal);
  const me = await callUntilAnswered({ logger, sleep }, () => bot.api.getMe(librarySignal), signal);
  if (me === undefined) return;
  bot.botInfo = me;
  await callUntilAnswered({ logger, sleep }, () => bot.api.deleteWebhook({}, librarySignal), signal);
  try {
    await setCommands(bot, phrasebook);
  } catch (error) {
    logger.warn(describeFailure(error), 'the list of commands could not be set');
  }
  logger.info({ bot: me.username }, 'the bot is on Telegram');
}

/** In English for everybody, and in Arabic for who has set that. */
async function setCommands(bot: Bot, phrasebook: Phrasebook): Promise<void> {
  for (const language of languages) {
    const list = commands.map(({ name }) => ({
      command: name,
      description: phrasebook.format(language, `command-${name}`),
    }));
    await bot.api.setMyCommands(list, language === 'en' ? {} : { language_code: language });
  }
}

interface Stopping extends PatienceDependencies {
  readonly bot: Bot;
  readonly inbox: Inbox;
}

/** Updates that were not handled in time are left unconfirmed: rather answered twice than never. */
async function stop(
  { bot, inbox, logger, sleep }: Stopping,
  drainMs: number,
  offset: number | undefined,
): Promise<void> {
  const timer = new AbortController();
  const isDrained = await Promise.race([
    inbox.drain().then(() => true),
    sleep(drainMs, timer.signal).then(() => false),
  ]);
  timer.abort();
  if (!isDrained) return logger.warn({ drainMs }, 'stopped before every message was answered');
  if (offset === undefined) return;
  try {
    await confirmUpdates(bot.api, offset);
  } catch (error) {
    logger.warn(describeFailure(error), 'the last updates could not be confirmed');
  }
}
