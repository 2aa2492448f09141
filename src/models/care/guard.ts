import { ProviderError } from '../../domain/errors.ts';
import type { Clock, Sleep } from '../../domain/runtime.ts';
import type { CallUsage } from '../../domain/usage.ts';
import { createBreaker, type BreakerOptions } from './breaker.ts';
import type { Budget } from './budget.ts';
import { untilAborted } from './until-aborted.ts';
import { createSlots } from './slots.ts';

export interface GuardDependencies {
  readonly budget: Budget;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly sleep: Sleep;
  /** [0, 1), for waits that do not all end together. Default `Math.random`. */
  readonly random?: () => number;
}

export interface GuardOptions extends BreakerOptions {
  /** Such as `The chat model openai:gpt-4o-mini`. */
  readonly who: string;
  /** How long a call may take, with its waits and further tries. */
  readonly timeoutMs: number;
  /** Most calls at a time. Default 4. */
  readonly concurrency?: number;
  /** Most tries of a call. Default 3. */
  readonly tries?: number;
}

/** One try of a call: gives pieces as they come; tells what it used when it knows. */
export type Attempt<Piece> = (signal: AbortSignal, tellUsage: (used: CallUsage) => void) => AsyncIterable<Piece>;

/**
 * What stands between the house and a provider: limits of time, number and money, second tries as the provider's error allows them, and
 * peace for one that keeps failing. Once a piece was given, nothing is tried again.
 */
export interface Guard {
  /**
   * @param expected what the call uses at most.
   * @throws ProviderError as the attempt does, `provider-failed` after `timeoutMs`, `budget-exhausted`; the signal's reason when it aborts.
   */
  run<Piece>(expected: CallUsage, attempt: Attempt<Piece>, limits?: CallLimits): AsyncGenerator<Piece, void>;
}

export interface CallLimits {
  readonly signal?: AbortSignal | undefined;
  /** Where it is less than for every call. */
  readonly timeoutMs?: number | undefined;
}

export function createGuard(dependencies: GuardDependencies, options: GuardOptions): Guard {
  const { budget, clock, sleep } = dependencies;
  const { who, concurrency = 4, tries = 3 } = options;
  const breaker = createBreaker(who, clock, options);
  const slots = createSlots(concurrency);

  async function* run<Piece>(
    expected: CallUsage,
    attempt: Attempt<Piece>,
    { signal, timeoutMs: given = options.timeoutMs }: CallLimits = {},
  ): AsyncGenerator<Piece, void> {
    breaker.check();
    const timeoutMs = Math.min(given, options.timeoutMs);
    const reservation = await budget.reserve(expected);
    const limit = startLimit({ who, timeoutMs, sleep }, signal);
    let used: CallUsage = { ...expected, inputTokens: 0, outputTokens: 0, costUsd: 0 };
    let hasEnded = false;
    try {
      const release = await slots.take(limit.signal);
      try {
        yield* tryUntil(attempt, { ...limit, timeoutMs }, (now) => (used = now));
        hasEnded = true;
        breaker.note('answered');
      } finally {
        release();
      }
    } catch (error) {
      hasEnded = true;
      used = { ...used, hasFailed: true };
      // Who is given less time than others may fail for that alone.
      const isHurried = timeoutMs < options.timeoutMs && limit.signal.aborted;
      if (!signal?.aborted && !isHurried) breaker.note('failed');
      throw error;
    } finally {
      limit.stop();
      // Who stops reading has been told nothing of what was used: the most it can be.
      await reservation.settle(hasEnded ? used : expected);
    }
  }

  async function* tryUntil<Piece>(
    attempt: Attempt<Piece>,
    { signal, timeoutMs }: { readonly signal: AbortSignal; readonly timeoutMs: number },
    tellUsage: (used: CallUsage) => void,
  ): AsyncGenerator<Piece, void> {
    const startedMs = clock.monotonicMs();
    for (let tried = 1; ; tried += 1) {
      let hasGiven = false;
      try {
        for await (const piece of untilAborted(attempt(signal, tellUsage), signal)) {
          hasGiven = true;
          yield piece;
        }
        return;
      } catch (error) {
        const waitMs = toWaitMs(error, tried, dependencies.random ?? Math.random);
        const leftMs = timeoutMs - (clock.monotonicMs() - startedMs);
        if (hasGiven || tried >= tries || signal.aborted || waitMs === undefined || waitMs >= leftMs) throw error;
        await sleep(waitMs, signal);
        signal.throwIfAborted();
      }
    }
  }

  return { run };
}

const firstWaitMs = 400;

/** As the provider says, else longer each time; undefined where another try cannot help. */
function toWaitMs(error: unknown, tried: number, random: () => number): number | undefined {
  if (!(error instanceof ProviderError) || !error.retryable) return undefined;
  return error.retryAfterMs ?? firstWaitMs * 2 ** (tried - 1) * (0.5 + random());
}

interface LimitOptions extends Pick<GuardOptions, 'who' | 'timeoutMs'> {
  readonly sleep: Sleep;
}

/** A signal that aborts after the time, or when the given one does. */
function startLimit({ who, timeoutMs, sleep }: LimitOptions, signal?: AbortSignal) {
  const tooLate = new AbortController();
  const stopped = new AbortController();
  void sleep(timeoutMs, stopped.signal).then(() => {
    if (stopped.signal.aborted) return;
    const message = `${who} did not answer within ${timeoutMs / 1000} s.`;
    tooLate.abort(new ProviderError(message, { code: 'provider-failed', retryable: true }));
  });
  const signals = signal ? [signal, tooLate.signal] : [tooLate.signal];
  return { signal: AbortSignal.any(signals), stop: () => stopped.abort() };
}
