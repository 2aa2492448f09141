import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { toLibrarySignal } from './library-signal.ts';
import { callUntilAnswered, type PatienceDependencies } from './patience.ts';

export interface PollingDependencies extends PatienceDependencies {
  readonly api: Pick<Api, 'getUpdates'>;
  /** An update is confirmed to Telegram only after this has resolved for it. */
  readonly receive: (update: Update) => Promise<void>;
}

/** How long Telegram holds an empty call open. */
const longPollSeconds = 30;
const batchSize = 100;
/** What the bot reads; Telegram keeps the rest to itself. */
const allowedUpdates = ['message'] as const;

/**
 * Receives updates until the signal aborts.
 * @returns the number of the next update, for `confirmUpdates`; undefined when none came.
 * @throws ProviderError `telegram-unauthorized`.
 */
export async function pollUpdates(dependencies: PollingDependencies, signal: AbortSignal): Promise<number | undefined> {
  const { api, receive } = dependencies;
  let offset: number | undefined;
  while (!signal.aborted) {
    const call = () =>
      api.getUpdates(
        { offset, limit: batchSize, timeout: longPollSeconds, allowed_updates: allowedUpdates },
        toLibrarySignal(signal),
      );
    const updates = (await callUntilAnswered(dependencies, call, signal)) ?? [];
    for (const update of updates) {
      await receive(update);
      offset = update.update_id + 1;
    }
  }
  return offset;
}

/** Tells Telegram that the updates before `offset` need not be sent again. */
export async function confirmUpdates(api: Pick<Api, 'getUpdates'>, offset: number): Promise<void> {
  await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates });
}
