import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock, Logger } from '../domain/runtime.ts';
import { allowedUpdates } from './allowed-updates.ts';
import { toLibrarySignal } from './library-signal.ts';
import { callUntilAnswered, type PatienceDependencies } from './patience.ts';

export interface PollingDependencies extends Omit<PatienceDependencies, 'onFailure'> {
  readonly api: Pick<Api, 'getUpdates'>;
  /** Updates are confirmed to Telegram only after this has resolved for them. */
  readonly receive: (updates: readonly Update[]) => Promise<void>;
  readonly clock: Clock;
}

/** How long Telegram holds an empty call open. */
const longPollSeconds = 30;
const batchSize = 100;

/**
 * Receives updates until the signal aborts.
 * @returns the number of the next update, for `confirmUpdates`; undefined when none came.
 * @throws ProviderError `telegram-unauthorized`.
 */
export async function pollUpdates(dependencies: PollingDependencies, signal: AbortSignal): Promise<number | undefined> {
  const { api, receive, logger, sleep, clock } = dependencies;
  const watch = createSilenceWatch(clock, logger);
  let offset: number | undefined;
  const poll = async () => {
    const settings = { offset, limit: batchSize, timeout: longPollSeconds, allowed_updates: allowedUpdates };
    const updates = await api.getUpdates(settings, toLibrarySignal(signal));
    watch.heard();
    const last = updates.at(-1);
    if (last === undefined) return;
    await receive(updates);
    offset = last.update_id + 1;
  };
  while (!signal.aborted) {
    await callUntilAnswered({ logger, sleep, onFailure: watch.failed }, poll, signal);
  }
  return offset;
}

/** Tells Telegram that the updates before `offset` need not be sent again. */
export async function confirmUpdates(api: Pick<Api, 'getUpdates'>, offset: number): Promise<void> {
  await api.getUpdates({ offset, limit: 1, timeout: 0, allowed_updates: allowedUpdates });
}

const alarmingSilenceMs = 120_000;

/** Raises an alarm when Telegram has not been heard of for long, once until it is heard again. */
function createSilenceWatch(clock: Clock, logger: Logger) {
  let heardMs = clock.monotonicMs();
  let isAlarmed = false;
  const silentSeconds = () => Math.round((clock.monotonicMs() - heardMs) / 1000);
  return {
    heard: () => {
      if (isAlarmed) logger.warn({ silentSeconds: silentSeconds() }, 'Telegram is heard again');
      heardMs = clock.monotonicMs();
      isAlarmed = false;
    },
    failed: () => {
      if (isAlarmed || clock.monotonicMs() - heardMs < alarmingSilenceMs) return;
      isAlarmed = true;
      logger.error({ silentSeconds: silentSeconds() }, 'no messages can be received: Telegram has not been heard of');
    },
  };
}
