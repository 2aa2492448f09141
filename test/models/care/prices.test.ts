import { describe, expect, it } from 'vitest';
import { findPrice, toCostUsd } from '../../../src/models/care/prices.ts';

describe('the price of a model', () => {
  it('is that of the longest name that fits, with whatever date stands behind it', () => {
    expect(findPrice('gpt-4o-mini-2024-07-18', { isOwnServer: false })).toEqual({ input: 0.15, output: 0.6 });
    expect(findPrice('gpt-4o-2024-08-06', { isOwnServer: false })).toEqual({ input: 2.5, output: 10 });
  });

  it('is nothing on a server of one’s own, and the dearest where it is not known and bills are sent', () => {
    expect(findPrice('qwen3:4b', { isOwnServer: true })).toEqual({ input: 0, output: 0 });
    expect(findPrice('tomorrow-1', { isOwnServer: false })).toEqual({ input: 15, output: 75 });
    expect(findPrice('gpt-4o', { isOwnServer: true }).input).toBeGreaterThan(0);
  });

  it('counts by the million', () => {
    expect(toCostUsd({ input: 2, output: 10 }, 500_000, 100_000)).toBe(2);
  });
});
