import { GrammyError } from 'grammy';
import { ProviderError, StoreError } from '../domain/errors.ts';
import type { Logger, Sleep } from '../domain/runtime.ts';
import { describeFailure } from './failure.ts';

export interface PatienceDependencies {
  readonly logger: Logger;
  readonly sleep: Sleep;
  /** Called after each call that failed. */
  readonly onFailure?: () => void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

/**
 * Calls Telegram until it answers, with pauses that grow from 1 to 15 s.
 * @returns undefined when the signal aborts first.
 * @throws ProviderError `telegram-unauthorized` when Telegram does not accept the token.
 */
export async function callUntilAnswered<Result>(
  { logger, sleep, onFailure }: PatienceDependencies,
  call: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await call();
    } catch (error) {
      if (signal.aborted) return undefined;
      throwIfUnauthorised(error);
      const waitMs = findRetryAfterMs(error) ?? pauseMs;
      logger.warn({ ...describeFailure(error), retryAfterSeconds: waitMs / 1000 }, toMessage(error));
      onFailure?.();
      await sleep(waitMs, signal);
    }
  }
  return undefined;
}

/** Telegram answers 404 where what stands in the token's place cannot be one. */
function throwIfUnauthorised(error: unknown): void {
  if (!(error instanceof GrammyError) || (error.error_code !== 401 && error.error_code !== 404)) return;
  throw new ProviderError(
    'Telegram does not accept BOT_TOKEN: it is mistyped, or it was revoked. Copy the current one from @BotFather (/mybots, API Token).',
    { code: 'telegram-unauthorized' },
  );
}

function findRetryAfterMs(error: unknown): number | undefined {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return seconds === undefined ? undefined : seconds * 1000;
}

function toMessage(error: unknown): string {
  if (error instanceof StoreError) return 'what came in could not be stored, and is not confirmed; trying again';
  if (!(error instanceof GrammyError)) return 'Telegram cannot be reached; trying again';
  if (error.error_code !== 409) return 'Telegram refused a call; trying again';
  return 'another program receives the messages of this bot; stop it, or give each its own token; trying again';
}
