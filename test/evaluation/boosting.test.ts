import { describe, expect, it } from 'vitest';
import { fitBoostedTrees, type Labelled } from '../../src/evaluation/boosting.ts';
import { scoreTrees, treeDepth } from '../../src/retrieval/boosted-trees.ts';
import { createRandom } from './random.ts';

const pause = async () => undefined;

/** Whether the first two features are on the same side of a half, which no sum of them tells; the others say nothing. */
function drawRows(count: number, random: () => number): Labelled[] {
  return Array.from({ length: count }, () => {
    const features = Array.from({ length: 4 }, () => random());
    const [first = 0, second = 0] = features;
    return { features, isTrue: first > 0.5 === second > 0.5 };
  });
}

/** Share of rows that the sign of the score tells rightly. */
function shareRight(rows: readonly Labelled[], score: (features: readonly number[]) => number): number {
  return rows.filter(({ features, isTrue }) => score(features) > 0 === isTrue).length / rows.length;
}

describe('fitting boosted trees', () => {
  it('learns what features say only together, and tells it of rows that it has not seen', async () => {
    const random = createRandom(5);
    const trees = await fitBoostedTrees(drawRows(3000, random), { width: 4, pause });
    expect(shareRight(drawRows(1000, random), (features) => scoreTrees(trees, features))).toBeGreaterThan(0.9);
  });

  it('gives logarithms of odds that hold', async () => {
    const random = createRandom(9);
    const rows = Array.from({ length: 5000 }, () => {
      const features = [random(), random(), random()];
      return { features, isTrue: random() < (features[0] ?? 0) };
    });
    const trees = await fitBoostedTrees(rows, { width: 3, pause });
    for (const share of [0.2, 0.5, 0.8]) {
      const odds = scoreTrees(trees, [share, 0.5, 0.5]);
      expect(Math.abs(1 / (1 + Math.exp(-odds)) - share)).toBeLessThan(0.15);
    }
  });

  it('gives the same trees each time, each whole, with features that there are', async () => {
    const rows = drawRows(200, createRandom(3));
    const fitted = await fitBoostedTrees(rows, { width: 4, pause, treeCount: 7 });
    expect(await fitBoostedTrees(rows, { width: 4, pause, treeCount: 7 })).toEqual(fitted);
    expect(fitted.trees).toHaveLength(7);
    const inner = 2 ** treeDepth - 1;
    for (const tree of fitted.trees) {
      expect(tree).toHaveLength(3 * inner + 1);
      expect(tree.every(Number.isFinite)).toBe(true);
      for (let node = 0; node < inner; node++) expect([0, 1, 2, 3]).toContain(tree[2 * node]);
    }
  });

  it.each([
    ['no rows', []],
    ['rows that are all alike', [{ features: [1, 2], isTrue: true }]],
  ])('gives no trees for %s', async (_, rows) => {
    const fitted = await fitBoostedTrees(rows, { width: 2, pause });
    expect(fitted).toEqual({ bias: 0, trees: [] });
    expect(scoreTrees(fitted, [1, 2])).toBe(0);
  });

  it('stops when the pause throws', async () => {
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(fitBoostedTrees(drawRows(20, createRandom()), { width: 4, pause: stop })).rejects.toThrow('stopped');
  });
});

describe('the score of trees', () => {
  it('is the bias and the leaf that each tree leads to; a value at the cut goes left', () => {
    const tree = [0, 0.5, 1, 0, 1, 9, 0, 0, 0, 0, 0, 0.7, 0, 0.75, 1, 2, 3, 4, 5, 6, 7, 8];
    const score = (features: readonly number[]) => scoreTrees({ bias: 10, trees: [tree] }, features);
    expect([score([0.5, 0]), score([0.6, 0]), score([0.8, 9]), score([0.8, 10])]).toEqual([12, 15, 16, 18]);
  });

  it('counts a row by its weight', async () => {
    const rows: Labelled[] = [
      ...Array.from({ length: 30 }, () => ({ features: [0], isTrue: true, weight: 3 })),
      ...Array.from({ length: 90 }, () => ({ features: [0], isTrue: false })),
    ];
    const even = await fitBoostedTrees(rows, { width: 1, pause });
    const uneven = await fitBoostedTrees(
      rows.map(({ features, isTrue }) => ({ features, isTrue })),
      { width: 1, pause },
    );
    expect(scoreTrees(even, [0])).toBeCloseTo(0, 1);
    expect(scoreTrees(uneven, [0])).toBeLessThan(-0.9);
  });
});
