import { ProviderError } from '../../domain/errors.ts';
import type { Clock, Logger } from '../../domain/runtime.ts';
import type { CallUsage, UsageStore } from '../../domain/usage.ts';

export interface BudgetLimits {
  /** For all providers together; undefined is without limit. */
  readonly dailyUsd?: number | undefined;
  readonly dailyTokensPerPerson?: number | undefined;
}

/** What may be spent in a day, over all processes that share the store. */
export interface Budget {
  /**
   * Sets aside what a call may cost at most.
   * @throws ProviderError `budget-exhausted` when that is more than what is left.
   */
  reserve(expected: CallUsage): Promise<Reservation>;
}

export interface Reservation {
  /** Notes what the call used in the end; never throws. */
  settle(used: CallUsage): Promise<void>;
}

export interface BudgetDependencies {
  readonly usage: UsageStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger;
}

export function createBudget({ usage, clock, logger }: BudgetDependencies, limits: BudgetLimits): Budget {
  const today = () => clock.now().toISOString().slice(0, 10);
  const reserved = new Set<CallUsage>();

  async function check(expected: CallUsage): Promise<void> {
    const { dailyUsd, dailyTokensPerPerson } = limits;
    const { person, costUsd } = expected;
    const others = [...reserved].filter((one) => one !== expected);
    if (dailyUsd !== undefined && costUsd > 0) {
      const spentUsd = (await usage.sumCost(today())) + others.reduce((sum, one) => sum + one.costUsd, 0);
      if (spentUsd + costUsd > dailyUsd)
        throw exhausted(`The budget of the day, ${dailyUsd} USD, is spent. Raise DAILY_BUDGET_USD`);
    }
    if (dailyTokensPerPerson !== undefined && person !== undefined) {
      const own = others.filter((one) => one.person === person).reduce((sum, one) => sum + countTokens(one), 0);
      const used = (await usage.countTokens(today(), person)) + own;
      if (used + countTokens(expected) > dailyTokensPerPerson)
        throw exhausted(
          `A person has used their ${dailyTokensPerPerson} tokens of the day. Raise DAILY_TOKENS_PER_PERSON`,
        );
    }
  }

  return {
    async reserve(call) {
      const expected = { ...call };
      reserved.add(expected);
      try {
        await check(expected);
      } catch (error) {
        reserved.delete(expected);
        throw error;
      }
      return {
        async settle(used) {
          try {
            await usage.addUsage(today(), used);
          } catch (error) {
            logger.error({ error, model: used.model }, 'the use of a provider could not be noted');
          } finally {
            reserved.delete(expected);
          }
        },
      };
    },
  };
}

function countTokens({ inputTokens, outputTokens }: CallUsage): number {
  return inputTokens + outputTokens;
}

function exhausted(what: string): ProviderError {
  return new ProviderError(`${what}, or wait until midnight UTC.`, { code: 'budget-exhausted' });
}
