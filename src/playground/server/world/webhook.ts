import type { Update, WebhookInfo } from 'grammy/types';
import type { Clock, Logger } from '../../../domain/runtime.ts';
import type { Timers } from '../timers.ts';
import type { UpdateQueue } from './update-queue.ts';

export interface WebhookSettings {
  readonly url: string;
  /** Sent with every update as `X-Telegram-Bot-Api-Secret-Token`; empty for none. */
  readonly secretToken: string;
  /** How many updates may be on their way at once. */
  readonly maxConnections: number;
}

export interface Webhook {
  /** Undefined to end it. */
  set(settings: WebhookSettings | undefined): void;
  readonly isSet: boolean;
  info(): WebhookInfo;
  /** Pushes what waits, and goes on pushing. */
  open(): void;
  /** Stops pushing; the address is kept. */
  close(): void;
}

export interface WebhookDependencies {
  readonly updates: UpdateQueue;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
}

const answerTimeoutMs = 60_000;
const longestPauseSeconds = 60;

/**
 * Pushes updates to the bot: those of one chat in their order, those of several at once. Anything but a 2xx answer is tried again after
 * 1, 2, 4 … 60 seconds until the update is too old.
 */
export function createWebhook({ updates, clock, timers, logger }: WebhookDependencies): Webhook {
  let settings: WebhookSettings | undefined;
  let isOpen = false;
  let lastError: { readonly date: number; readonly message: string } | undefined;
  const busyLanes = new Map<string, () => void>();
  const failures = new Map<number, number>();

  const forget = () => {
    for (const cancel of busyLanes.values()) cancel();
    busyLanes.clear();
    failures.clear();
    lastError = undefined;
  };
  const pump = () => {
    if (!settings || !isOpen) return;
    for (const update of updates.pending()) {
      if (busyLanes.size >= settings.maxConnections) return;
      const lane = laneOf(update);
      if (!busyLanes.has(lane)) void push(update, lane, settings);
    }
  };
  const push = async (update: Update, lane: string, current: WebhookSettings) => {
    const controller = new AbortController();
    const cancelTimer = timers.after(answerTimeoutMs, () => controller.abort());
    const cancel = () => {
      cancelTimer();
      controller.abort();
    };
    busyLanes.set(lane, cancel);
    const problem = await post(current, update, controller.signal);
    cancelTimer();
    if (busyLanes.get(lane) !== cancel) return;
    if (problem === undefined) {
      settle(update.update_id, lane);
    } else {
      retryLater(update.update_id, lane, problem);
    }
  };
  const settle = (updateId: number, lane: string) => {
    updates.confirm(updateId);
    failures.delete(updateId);
    busyLanes.delete(lane);
    pump();
  };
  const retryLater = (updateId: number, lane: string, problem: string) => {
    const count = (failures.get(updateId) ?? 0) + 1;
    failures.set(updateId, count);
    lastError = { date: Math.floor(clock.now().getTime() / 1000), message: problem };
    logger.info({ updateId, failures: count, problem }, 'the webhook did not take an update');
    const pauseSeconds = Math.min(2 ** (count - 1), longestPauseSeconds);
    const cancel = timers.after(pauseSeconds * 1000, () => {
      busyLanes.delete(lane);
      pump();
    });
    busyLanes.set(lane, cancel);
  };
  updates.onAdded(pump);

  return {
    set(next) {
      forget();
      settings = next;
      pump();
    },
    get isSet() {
      return settings !== undefined;
    },
    info: () => ({
      url: settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending().length,
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
      ...(settings && { max_connections: settings.maxConnections, ip_address: '127.0.0.1' }),
      ...(updates.allowed.length > 0 && { allowed_updates: [...updates.allowed] }),
    }),
    open() {
      isOpen = true;
      pump();
    },
    close() {
      isOpen = false;
      forget();
    },
  };
}

/** What went wrong, in Telegram's words; undefined when the bot took the update. */
async function post(
  { url, secretToken }: WebhookSettings,
  update: Update,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secretToken !== '' && { 'X-Telegram-Bot-Api-Secret-Token': secretToken }),
      },
      body: JSON.stringify(update),
      redirect: 'manual',
      signal,
    });
    await response.arrayBuffer();
    if (response.ok) return undefined;
    return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
  } catch {
    return signal.aborted ? 'Read timeout expired' : 'Connection refused';
  }
}

/** Updates of one chat keep their order; the others have nobody to wait for. */
function laneOf({ update_id, ...content }: Update): string {
  const [value] = Object.values(content) as { chat?: { id: number }; message?: { chat: { id: number } } }[];
  const chatId = value?.chat?.id ?? value?.message?.chat.id;
  return chatId === undefined ? `update ${update_id}` : `chat ${chatId}`;
}
