import { GrammyError, type Api } from 'grammy';
import type { Messenger, OutgoingMessage, SendResult } from '../domain/messenger.ts';
import type { Logger } from '../domain/runtime.ts';
import { describeFailure } from './failure.ts';
import type { Sleep } from './sleep.ts';

export interface MessengerDependencies {
  readonly api: Pick<Api, 'sendMessage'>;
  readonly logger: Logger;
  readonly sleep: Sleep;
}

export interface MessengerOptions {
  /** How often one message waits when Telegram says that there were too many. Default 2. */
  readonly maxWaits?: number;
  /** A longer wait than this is not worth it: the message failed. Default 60. */
  readonly maxWaitSeconds?: number;
}

/**
 * Sends by Telegram. Too many requests (429): waits as long as Telegram says. Formatting refused (400): the plain text goes
 * out. Blocked, kicked or deactivated (403): `blocked`. A send whose fate is unknown is not repeated.
 */
export function createMessenger(dependencies: MessengerDependencies, options: MessengerOptions = {}): Messenger {
  return { send: (outgoing) => attempt(dependencies, options, outgoing, { isPlain: false, waits: 0 }) };
}

interface Attempt {
  readonly isPlain: boolean;
  /** How often it has waited. */
  readonly waits: number;
}

async function attempt(
  dependencies: MessengerDependencies,
  options: MessengerOptions,
  outgoing: OutgoingMessage,
  state: Attempt,
): Promise<SendResult> {
  try {
    return { kind: 'sent', messageId: await post(dependencies.api, outgoing, state) };
  } catch (error) {
    const next = await findNextAttempt(dependencies, options, error, state);
    return next === undefined ? conclude(dependencies, error) : attempt(dependencies, options, outgoing, next);
  }
}

async function post(
  api: MessengerDependencies['api'],
  outgoing: OutgoingMessage,
  { isPlain }: Attempt,
): Promise<number> {
  const { to, message, replyToMessageId } = outgoing;
  const sent = await api.sendMessage(to.chatId, isPlain ? message.plain : message.html, {
    ...(!isPlain && { parse_mode: 'HTML' }),
    ...(to.threadId !== undefined && { message_thread_id: to.threadId }),
    ...(replyToMessageId !== undefined && {
      reply_parameters: { message_id: replyToMessageId, allow_sending_without_reply: true },
    }),
    link_preview_options: { is_disabled: true },
  });
  return sent.message_id;
}

async function findNextAttempt(
  { logger, sleep }: MessengerDependencies,
  { maxWaits = 2, maxWaitSeconds = 60 }: MessengerOptions,
  error: unknown,
  state: Attempt,
): Promise<Attempt | undefined> {
  if (!(error instanceof GrammyError)) return undefined;
  if (error.error_code === 400 && !state.isPlain && /entit|tag|parse/i.test(error.description)) {
    logger.warn(describeFailure(error), 'Telegram refused the formatting; the plain text goes out');
    return { ...state, isPlain: true };
  }
  const waitSeconds = error.parameters.retry_after ?? 1;
  if (error.error_code !== 429 || state.waits >= maxWaits || waitSeconds > maxWaitSeconds) return undefined;
  logger.info({ waitSeconds }, 'Telegram asks to wait before the next message');
  await sleep(waitSeconds * 1000);
  return { ...state, waits: state.waits + 1 };
}

function conclude({ logger }: MessengerDependencies, error: unknown): SendResult {
  if (error instanceof GrammyError && error.error_code === 403) {
    logger.info(describeFailure(error), 'a chat does not take messages any more');
    return { kind: 'blocked' };
  }
  logger.warn(describeFailure(error), 'a message was not sent');
  return {
    kind: 'failed',
    isRetryable: !(error instanceof GrammyError) || error.error_code === 429 || error.error_code >= 500,
  };
}
