import type { Bot } from 'grammy';
import { languages } from '../domain/language.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import { allowedUpdates } from './allowed-updates.ts';
import { commands } from './commands/list.ts';
import type { BotContext } from './context.ts';
import { describeFailure } from './failure.ts';
import { toLibrarySignal } from './library-signal.ts';
import { callUntilAnswered, type PatienceDependencies } from './patience.ts';
import type { WebhookOptions } from './webhook.ts';

export interface Introduction extends PatienceDependencies {
  readonly bot: Bot<BotContext>;
  readonly phrasebook: Phrasebook;
}

/**
 * Learns its own name and tells Telegram its commands.
 * @throws ProviderError `telegram-unauthorized` when Telegram does not accept the token.
 */
export async function introduce({ bot, phrasebook, logger, sleep }: Introduction, signal: AbortSignal): Promise<void> {
  const me = await callUntilAnswered({ logger, sleep }, () => bot.api.getMe(toLibrarySignal(signal)), signal);
  if (me === undefined) return;
  bot.botInfo = me;
  try {
    await setCommands(bot, phrasebook);
  } catch (error) {
    logger.warn(describeFailure(error), 'the list of commands could not be set');
  }
  logger.info({ bot: me.username }, 'the bot is on Telegram');
}

/** Says where updates are to go: to a webhook, or nowhere, so that they can be polled. What waits is kept. */
export async function directUpdates(
  { bot, logger, sleep }: Introduction,
  webhook: WebhookOptions | undefined,
  signal: AbortSignal,
): Promise<void> {
  const librarySignal = toLibrarySignal(signal);
  const direct = () =>
    webhook === undefined
      ? bot.api.deleteWebhook({ drop_pending_updates: false }, librarySignal)
      : bot.api.setWebhook(webhook.url, toSettings(webhook), librarySignal);
  await callUntilAnswered({ logger, sleep }, direct, signal);
}

function toSettings({ secret }: WebhookOptions) {
  return { secret_token: secret, allowed_updates: allowedUpdates, drop_pending_updates: false };
}

/** In English for everybody, and in Arabic for who has set that. */
async function setCommands({ api }: Bot<BotContext>, phrasebook: Phrasebook): Promise<void> {
  for (const language of languages) {
    const list = commands.map(({ name }) => ({
      command: name,
      description: phrasebook.format(language, `command-${name}`),
    }));
    await api.setMyCommands(list, language === 'en' ? {} : { language_code: language });
  }
}
