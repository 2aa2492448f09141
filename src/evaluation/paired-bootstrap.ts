/** A mean difference with the bounds that 95 % of resamples keep within. */
export interface Margin {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The noise of a mean of paired differences (Efron & Tibshirani 1993): the pairs are drawn anew with replacement, 10,000 times,
 * the same draws every time it is called.
 */
export function measureMargin(differences: readonly number[]): Margin {
  const random = createRandom();
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < differences.length; drawn++) {
      sum += differences[Math.floor(random() * differences.length)] ?? 0;
    }
    return sum / Math.max(differences.length, 1);
  }).sort((a, b) => a - b);
  const mean = differences.reduce((sum, each) => sum + each, 0) / Math.max(differences.length, 1);
  return { mean, low: means[Math.floor(resamples * 0.025)] ?? 0, high: means[Math.ceil(resamples * 0.975) - 1] ?? 0 };
}

const resamples = 10_000;

/** Mulberry32, from a fixed seed: numbers in [0, 1). */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
