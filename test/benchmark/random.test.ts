import { describe, expect, it } from 'vitest';
import { createRandom, createZipfRanks } from '../../src/benchmark/random.ts';

const take = (count: number, next: () => number) => Array.from({ length: count }, next);

function createNumbers(seed: number): readonly number[] {
  const random = createRandom(seed);
  return take(20, () => random.next());
}

describe('random numbers', () => {
  it('are the same for the same seed and others for another', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => createNumbers(seed));
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('lie in their range and are spread over it', () => {
    const random = createRandom(7);
    const numbers = take(3000, () => random.below(3));
    for (const number of [0, 1, 2]) {
      const share = numbers.filter((found) => found === number).length / numbers.length;
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.37);
    }
  });

  it('cannot pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
  });
});

describe('ranks by the law of Zipf', () => {
  const ranks = take(50_000, createZipfRanks(1000, createRandom(3)));
  const count = (rank: number) => ranks.filter((found) => found === rank).length;

  it('come as often as one over their place', () => {
    expect(count(0) / count(1)).toBeCloseTo(2, 0);
    expect(count(0) / count(9)).toBeGreaterThan(8);
    expect(count(0) / count(9)).toBeLessThan(12.5);
  });

  it('stay below the size and reach far into the tail', () => {
    expect(Math.min(...ranks)).toBe(0);
    expect(Math.max(...ranks)).toBeLessThan(1000);
    expect(Math.max(...ranks)).toBeGreaterThan(950);
  });
});
