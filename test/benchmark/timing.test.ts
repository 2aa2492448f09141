import { describe, expect, it } from 'vitest';
import { createPass, findMedian, findQuantile, timeInTurns } from '../../src/benchmark/timing.ts';

describe('timing in turns', () => {
  it('changes who goes first, and leaves the first input out', async () => {
    const calls: string[] = [];
    const note = (name: string) => async (input: number) => calls.push(`${name} ${input}`);
    const timings = await timeInTurns([1, 2, 3], [note('ours'), note('theirs')], createPass());
    expect(calls).toEqual(['theirs 1', 'ours 1', 'ours 2', 'theirs 2', 'theirs 3', 'ours 3']);
    expect([timings.oursMs.length, timings.theirsMs.length]).toEqual([2, 2]);
  });

  it('needs nobody to compete with', async () => {
    const timings = await timeInTurns([1, 2], [async () => undefined, undefined], createPass());
    expect([timings.oursMs.length, timings.theirsMs.length]).toEqual([1, 0]);
  });

  it('stops between two inputs when it is told to', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const run = async (input: number) => {
      seen.push(input);
      if (input === 2) stop.abort();
    };
    const timed = timeInTurns([1, 2, 3], [run, undefined], createPass(stop.signal));
    await expect(timed).rejects.toMatchObject({ code: 'interrupted' });
    expect(seen).toEqual([1, 2]);
  });
});

describe('quantiles', () => {
  it('are values that were measured', () => {
    const values = Array.from({ length: 200 }, (_, at) => 200 - at);
    expect(findMedian(values)).toBe(100);
    expect(findQuantile(values, 0.99)).toBe(198);
    expect(findQuantile([5], 0.99)).toBe(5);
    expect(findMedian([2, 1])).toBe(1);
  });

  it('of nothing are refused', () => {
    expect(() => findMedian([])).toThrow(RangeError);
  });
});
