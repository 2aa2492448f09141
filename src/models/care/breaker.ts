import { ProviderError } from '../../domain/errors.ts';
import type { Clock } from '../../domain/runtime.ts';

export interface BreakerOptions {
  /** Failures in a row after which the provider is left alone. Default 4. */
  readonly failures?: number;
  /** For how long. Default 30,000. */
  readonly restMs?: number;
}

/** Leaves a provider alone for a while that failed several times in a row, then lets a single call try. */
export interface Breaker {
  /** @throws ProviderError while the provider rests. */
  check(): void;
  note(outcome: 'answered' | 'failed'): void;
}

/** @param who such as `The chat model openai:gpt-4o-mini`. */
export function createBreaker(who: string, clock: Pick<Clock, 'monotonicMs'>, options: BreakerOptions = {}): Breaker {
  const { failures: mostFailures = 4, restMs = 30_000 } = options;
  let failures = 0;
  let restsUntilMs = 0;
  return {
    check() {
      const leftMs = restsUntilMs - clock.monotonicMs();
      if (failures < mostFailures) return;
      if (leftMs > 0) throw resting(who, failures, leftMs);
      // The one that tries; the others go on waiting for what becomes of it.
      restsUntilMs = clock.monotonicMs() + restMs;
    },
    note(outcome) {
      failures = outcome === 'answered' ? 0 : failures + 1;
      if (failures >= mostFailures) restsUntilMs = clock.monotonicMs() + restMs;
    },
  };
}

function resting(who: string, failures: number, retryAfterMs: number): ProviderError {
  const message = `${who} failed ${failures} times in a row and is left alone for ${Math.ceil(retryAfterMs / 1000)} s. Run doctor to see why.`;
  return new ProviderError(message, { code: 'provider-failed', retryable: true, retryAfterMs });
}
