/** Runs of sentences of two texts that translate each other, `[start, end)` by index; either run may be empty. */
export interface AlignedRun {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

/**
 * Aligns the sentences of a text with those of its translation by their lengths alone (Gale & Church 1993): long sentences
 * translate into long ones. Lengths in characters; one to one, one to two, two to one, two to two, or left out. Undefined
 * when the texts are too long to be aligned in good time.
 */
export function alignSentences(left: readonly number[], right: readonly number[]): AlignedRun[] | undefined {
  if (left.length * right.length > mostCells) return undefined;
  const ratio = sum(right) / Math.max(sum(left), 1);
  const columns = right.length + 1;
  const costs = new Float64Array((left.length + 1) * columns).fill(Infinity);
  const steps = new Int8Array(costs.length).fill(-1);
  costs[0] = 0;
  for (let i = 0; i <= left.length; i++) {
    for (let j = 0; j <= right.length; j++) {
      runs.forEach(({ taken: [a, b], penalty }, step) => {
        if (a > i || b > j) return;
        const before = costs[(i - a) * columns + j - b] ?? Infinity;
        const cost = before + penalty + mismatch(sum(left.slice(i - a, i)) * ratio, sum(right.slice(j - b, j)));
        if (cost < (costs[i * columns + j] ?? Infinity)) {
          costs[i * columns + j] = cost;
          steps[i * columns + j] = step;
        }
      });
    }
  }
  return traceBack(steps, left.length, right.length);
}

const mostCells = 1_000_000;

// Sentences taken from each side, with the cost of such a run: Gale and Church's priors, as negative logarithms.
const runs: readonly { readonly taken: readonly [number, number]; readonly penalty: number }[] = [
  { taken: [1, 1], penalty: 0.12 },
  { taken: [1, 0], penalty: 4.61 },
  { taken: [0, 1], penalty: 4.61 },
  { taken: [2, 1], penalty: 2.42 },
  { taken: [1, 2], penalty: 2.42 },
  { taken: [2, 2], penalty: 4.51 },
];

/** Squared difference of lengths in standard deviations, halved: a log-likelihood without its constant. */
function mismatch(expected: number, actual: number): number {
  if (expected === 0 || actual === 0) return 0;
  return (expected - actual) ** 2 / (2 * variancePerCharacter * Math.max((expected + actual) / 2, 1));
}

const variancePerCharacter = 6.8;

function traceBack(steps: Int8Array, leftLength: number, rightLength: number): AlignedRun[] {
  const found: AlignedRun[] = [];
  let [i, j] = [leftLength, rightLength];
  while (i > 0 || j > 0) {
    const [a, b] = runs[steps[i * (rightLength + 1) + j] ?? 0]?.taken ?? [1, 1];
    found.push({ left: [i - a, i], right: [j - b, j] });
    [i, j] = [i - a, j - b];
  }
  return found.reverse();
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
