import { setImmediate as nextTurn } from 'node:timers/promises';
import { SanadError } from '../domain/errors.ts';

/** Gives the event loop its turn. @throws SanadError `interrupted` when the benchmark is to stop. */
export type Pass = () => Promise<void>;

/** What is timed on one input; its result is waited for. */
export type Run<Input> = (input: Input) => Promise<unknown>;

export function createPass(signal?: AbortSignal): Pass {
  return async () => {
    await nextTurn();
    if (signal?.aborted) throw new SanadError('Stopped.', { code: 'interrupted' });
  };
}

/** Milliseconds that a thing takes. */
export async function timeOnce(run: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await run();
  return performance.now() - startedMs;
}

/**
 * Times two ways on the same inputs, in turns, so that whatever else the machine does falls on both; the first input only
 * warms up. Without a second way its timings are empty.
 */
export async function timeInTurns<Input>(
  inputs: readonly Input[],
  [ours, theirs]: readonly [ours: Run<Input>, theirs: Run<Input> | undefined],
  pass: Pass,
): Promise<{ readonly oursMs: readonly number[]; readonly theirsMs: readonly number[] }> {
  const oursMs: number[] = [];
  const theirsMs: number[] = [];
  for (const [at, input] of inputs.entries()) {
    const turns = [async () => oursMs.push(await timeOnce(() => ours(input)))];
    if (theirs) turns.splice(at % 2, 0, async () => theirsMs.push(await timeOnce(() => theirs(input))));
    for (const turn of turns) {
      await pass();
      await turn();
    }
  }
  return { oursMs: oursMs.slice(1), theirsMs: theirsMs.slice(1) };
}

/** The lower middle one. @throws RangeError without values. */
export function findMedian(values: readonly number[]): number {
  return findQuantile(values, 0.5);
}

/** The least value that at least this share of all do not exceed. @throws RangeError without values. */
export function findQuantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new RangeError('there is nothing to measure');
  return found;
}
