import { describe, expect, it } from 'vitest';
import { ProviderError } from '../../../src/domain/errors.ts';
import type { CallUsage } from '../../../src/domain/usage.ts';
import { createBudget, type BudgetLimits } from '../../../src/models/care/budget.ts';
import { createGuard, type Attempt, type Guard, type GuardOptions } from '../../../src/models/care/guard.ts';
import { createRecordingLogger } from '../../fakes/recording-logger.ts';
import { createTime, createUsage } from './care-world.ts';

const expected: CallUsage = {
  kind: 'chat',
  model: 'openai:small',
  inputTokens: 100,
  outputTokens: 50,
  costUsd: 1,
  hasFailed: false,
};
const used: CallUsage = { ...expected, inputTokens: 80, outputTokens: 20, costUsd: 0.5 };
const passing = (retryAfterMs?: number) =>
  new ProviderError('Passing.', {
    code: 'provider-failed',
    retryable: true,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
const lasting = new ProviderError('Lasting.', { code: 'provider-failed' });

function createWorld(limits: BudgetLimits = {}, options: Partial<GuardOptions> = {}) {
  const time = createTime();
  const usage = createUsage();
  const logger = createRecordingLogger();
  const budget = createBudget({ usage, clock: time.clock, logger }, limits);
  const guard = createGuard(
    { ...time, budget, random: () => 0.5 },
    { who: 'The model', timeoutMs: 10_000, ...options },
  );
  return { ...time, usage, guard };
}

/** Fails with these errors in turn, then gives the pieces. */
function failing(...errors: readonly Error[]): { readonly attempt: Attempt<string>; readonly count: () => number } {
  let tries = 0;
  return {
    count: () => tries,
    attempt: async function* (_signal, tellUsage) {
      const error = errors[tries];
      tries += 1;
      if (error) throw error;
      yield 'حضرت';
      yield ' came';
      tellUsage(used);
    },
  };
}

async function collect(guard: Guard, attempt: Attempt<string>, signal?: AbortSignal): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of guard.run(expected, attempt, { signal })) pieces.push(piece);
  return pieces;
}

const hang: Attempt<string> = async function* () {
  yield await new Promise<string>(() => undefined);
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a second try', () => {
  it('is made when the error allows it, after longer and longer waits', async () => {
    const { guard, slept, advance, usage } = createWorld();
    const { attempt, count } = failing(passing(), passing());
    const collected = collect(guard, attempt);
    for (let at = 0; at < 6; at += 1) await advance(800);
    expect(await collected).toEqual(['حضرت', ' came']);
    expect(count()).toBe(3);
    expect(slept).toEqual([10_000, 400, 800]);
    expect(usage.added).toEqual([{ day: '2026-01-02', ...used }]);
  });

  it('waits as long as the provider says', async () => {
    const { guard, slept, advance } = createWorld();
    const collected = collect(guard, failing(passing(3000)).attempt);
    await settle();
    await advance(2999);
    expect(slept).toEqual([10_000, 3000]);
    await advance(1);
    expect(await collected).toHaveLength(2);
  });

  it('is not made when the provider asks for more time than there is', async () => {
    const { guard } = createWorld();
    const { attempt, count } = failing(passing(60_000));
    await expect(collect(guard, attempt)).rejects.toMatchObject({ retryAfterMs: 60_000 });
    expect(count()).toBe(1);
  });

  it('is not made for what will not pass, nor a fourth', async () => {
    const { guard, advance } = createWorld();
    const stubborn = failing(lasting);
    await expect(collect(guard, stubborn.attempt)).rejects.toBe(lasting);
    expect(stubborn.count()).toBe(1);
    const endless = failing(passing(), passing(), passing(), passing());
    const collected = expect(collect(guard, endless.attempt)).rejects.toThrow('Passing.');
    for (let at = 0; at < 6; at += 1) await advance(1000);
    await collected;
    expect(endless.count()).toBe(3);
  });

  it('is not made once a piece was given', async () => {
    const { guard, usage } = createWorld();
    const breaking: Attempt<string> = async function* (_signal, tellUsage) {
      yield 'half';
      tellUsage(used);
      throw passing();
    };
    const pieces: string[] = [];
    const read = async () => {
      for await (const piece of guard.run(expected, breaking)) pieces.push(piece);
    };
    await expect(read()).rejects.toThrow('Passing.');
    expect(pieces).toEqual(['half']);
    expect(usage.added).toEqual([{ day: '2026-01-02', ...used, hasFailed: true }]);
  });
});

describe('the limit of time', () => {
  it('ends a call that hangs, heeded or not, in a sentence', async () => {
    const { guard, advance } = createWorld();
    const collected = expect(collect(guard, hang)).rejects.toMatchObject({
      code: 'provider-failed',
      message: 'The model did not answer within 10 s.',
    });
    await settle();
    await advance(10_000);
    await collected;
  });

  it('covers the wait for a free place', async () => {
    const { guard, advance } = createWorld({}, { concurrency: 1 });
    const both = Promise.allSettled([collect(guard, hang), collect(guard, hang)]);
    await settle();
    await advance(10_000);
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('ends with the reason of the signal when that comes first', async () => {
    const { guard } = createWorld();
    const stop = new AbortController();
    const collected = expect(collect(guard, hang, stop.signal)).rejects.toThrow('enough');
    await settle();
    stop.abort(new Error('enough'));
    await collected;
  });
});

it('calls a provider so many times at once, and the others in their order', async () => {
  const { guard } = createWorld({}, { concurrency: 2 });
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const calls = [0, 1, 2, 3].map((at) =>
    collect(guard, async function* () {
      started.push(at);
      await new Promise<void>((resolve) => ends.push(resolve));
      yield String(at);
    }),
  );
  await settle();
  expect(started).toEqual([0, 1]);
  ends[1]?.();
  await settle();
  expect(started).toEqual([0, 1, 2]);
  ends[0]?.();
  await settle();
  ends[2]?.();
  ends[3]?.();
  expect((await Promise.all(calls)).flat()).toEqual(['0', '1', '2', '3']);
});

describe('a provider that keeps failing', () => {
  it('is left alone after four times, then tried once, and trusted again when it answers', async () => {
    const { guard, advance } = createWorld();
    for (let at = 0; at < 4; at += 1) await expect(collect(guard, failing(lasting).attempt)).rejects.toBe(lasting);
    const spared = failing();
    await expect(collect(guard, spared.attempt)).rejects.toMatchObject({
      retryAfterMs: 30_000,
      message: expect.stringContaining('4 times in a row') as string,
    });
    expect(spared.count()).toBe(0);
    await advance(30_000);
    expect(await collect(guard, failing().attempt)).toHaveLength(2);
    expect(await collect(guard, failing().attempt)).toHaveLength(2);
  });

  it('is let rest again when the one try fails, which others do not join', async () => {
    const { guard, advance } = createWorld();
    for (let at = 0; at < 4; at += 1) await expect(collect(guard, failing(lasting).attempt)).rejects.toBe(lasting);
    await advance(30_000);
    const trying = collect(guard, failing(lasting).attempt);
    await expect(collect(guard, failing().attempt)).rejects.toThrow('left alone');
    await expect(trying).rejects.toBe(lasting);
    await expect(collect(guard, failing().attempt)).rejects.toThrow('left alone');
  });

  it('is not blamed for who stops waiting', async () => {
    const { guard } = createWorld();
    for (let at = 0; at < 5; at += 1)
      await expect(collect(guard, hang, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(await collect(guard, failing().attempt)).toHaveLength(2);
  });
});

describe('the budget', () => {
  it('ends the calls of the day, also of those under way together, and begins anew at midnight UTC', async () => {
    const { guard, advance } = createWorld({ dailyUsd: 2 });
    const ask = () => collect(guard, failing().attempt);
    expect((await Promise.allSettled([ask(), ask(), ask()])).map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    await ask();
    await expect(ask()).rejects.toMatchObject({
      code: 'budget-exhausted',
      message: expect.stringContaining('DAILY_BUDGET_USD') as string,
    });
    await advance(3_600_000);
    expect(await ask()).toHaveLength(2);
  });

  it('is of each person too, and lets the others be', async () => {
    const { guard } = createWorld({ dailyTokensPerPerson: 240 });
    const ask = async (person?: string) => {
      for await (const piece of guard.run({ ...expected, person }, async function* (_signal, tellUsage) {
        yield 'x';
        tellUsage({ ...used, person });
      }))
        expect(piece).toBe('x');
    };
    await ask('ليلى');
    await expect(ask('ليلى')).rejects.toMatchObject({ code: 'budget-exhausted' });
    await ask('omar');
    await ask();
  });

  it('counts the most that can be for who stops reading in the middle', async () => {
    const { guard, usage } = createWorld();
    for await (const _ of guard.run(expected, failing().attempt)) break;
    expect(usage.added).toEqual([{ day: '2026-01-02', ...expected }]);
  });
});
