import type { Bot } from 'grammy';
import type { Phrasebook } from '../domain/runtime.ts';
import { allowedUpdates } from './allowed-updates.ts';
import type { BotContext } from './context.ts';
import { toLibrarySignal } from './library-signal.ts';
import { callUntilAnswered, type PatienceDependencies } from './patience.ts';
import { setProfile } from './profile.ts';
import type { WebhookOptions } from './webhook.ts';

export interface Introduction extends PatienceDependencies {
  readonly bot: Bot<BotContext>;
  readonly phrasebook: Phrasebook;
  /** Who sees the commands for administrators. */
  readonly adminIds: readonly number[];
}

/**
 * Learns its own name and tells Telegram its commands and what it is.
 * @throws ProviderError `telegram-unauthorized` when Telegram does not accept the token.
 */
export async function introduce(introduction: Introduction, signal: AbortSignal): Promise<void> {
  const { bot, phrasebook, logger, sleep, adminIds } = introduction;
  const me = await callUntilAnswered({ logger, sleep }, () => bot.api.getMe(toLibrarySignal(signal)), signal);
  if (me === undefined) return;
  bot.botInfo = me;
  await setProfile({ api: bot.api, phrasebook, logger }, adminIds);
  logger.info({ bot: me.username }, 'the bot has introduced itself');
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
