import { scoreTrees, treeDepth, type BoostedTrees } from '../retrieval/boosted-trees.ts';
import { toProbability } from '../retrieval/probability.ts';
import { toThousandths } from './reranking.ts';

/** Something described by features, and whether it is so. */
export interface Labelled {
  readonly features: readonly number[];
  readonly isTrue: boolean;
  /** How much it counts. Default 1. */
  readonly weight?: number;
}

export interface BoostingOptions {
  /** How many features a row has. */
  readonly width: number;
  /** Waited for between trees, so that long work can be watched and stopped. */
  readonly pause: () => Promise<void>;
  /** Default 120. */
  readonly treeCount?: number;
}

/**
 * Fits boosted trees to the logarithm of odds (Friedman 2001, "Greedy function approximation: a gradient boosting machine"),
 * with the leaves of one Newton step. Each tree sees a part of the rows and of the features (Friedman 2002, "Stochastic
 * gradient boosting"), drawn the same each time: the same rows give the same trees.
 * @returns no trees where there is nothing to fit.
 */
export async function fitBoostedTrees(
  rows: readonly Labelled[],
  { width, pause, treeCount = 120 }: BoostingOptions,
): Promise<BoostedTrees> {
  const share = sumWeights(rows.filter(({ isTrue }) => isTrue)) / Math.max(sumWeights(rows), 1e-9);
  if (share === 0 || share === 1) return { bias: 0, trees: [] };
  const bias = toThousandths(Math.log(share / (1 - share)));
  const cuts = Array.from({ length: width }, (_, feature) => findCuts(rows, feature));
  const scores = new Float64Array(rows.length).fill(bias);
  const trees: number[][] = [];
  for (let round = 0; round < treeCount; round++) {
    await pause();
    const slopes = rows.map((row, at) => toSlope(row, scores[at] ?? 0));
    const used = [...rows.keys()].filter((row) => isDrawn(row, round, rowShare));
    const features = [...cuts.keys()].filter((feature) => isDrawn(feature, round, featureShare));
    const tree = growTree({ rows, slopes, cuts, features }, used);
    trees.push(tree);
    for (const [row, { features: values }] of rows.entries()) {
      scores[row] = (scores[row] ?? 0) + scoreTrees({ bias: 0, trees: [tree] }, values);
    }
  }
  return { bias, trees };
}

/** Whether a thing takes part in a round: as if by lot, but the same each time. */
function isDrawn(thing: number, round: number, share: number): boolean {
  const mixed =
    Math.imul(Math.imul(thing + 1, 0x9e3779b1) ^ (round + 1), 0x85ebca6b) ^ Math.imul(round + 7, 0xc2b2ae35);
  return (Math.imul(mixed ^ (mixed >>> 15), 0x27d4eb2f) >>> 8) / 2 ** 24 < share;
}

const featureShare = 0.4;
const rowShare = 0.7;
/** Share of each Newton step that is taken. */
const rate = 0.1;
/** Added to the curvature of a leaf, which keeps small leaves small. */
const ridge = 3;
const fewestRowsInLeaf = 10;
const mostCuts = 32;

interface Slope {
  readonly first: number;
  readonly second: number;
}

function toSlope({ isTrue, weight = 1 }: Labelled, score: number): Slope {
  const probability = toProbability(score);
  return { first: weight * ((isTrue ? 1 : 0) - probability), second: weight * probability * (1 - probability) };
}

function sumWeights(rows: readonly Labelled[]): number {
  return rows.reduce((sum, { weight = 1 }) => sum + weight, 0);
}

/** Values between which a feature may be cut: quantiles of it, ascending. */
function findCuts(rows: readonly Labelled[], feature: number): readonly number[] {
  const values = rows.map(({ features }) => features[feature] ?? 0).sort((a, b) => a - b);
  const quantiles = Array.from({ length: mostCuts }, (_, at) => {
    return toThousandths(values[Math.floor(((at + 1) * values.length) / (mostCuts + 1))] ?? 0);
  });
  return [...new Set(quantiles)];
}

interface Growth {
  readonly rows: readonly Labelled[];
  readonly slopes: readonly Slope[];
  readonly cuts: readonly (readonly number[])[];
  /** Which features the tree looks at. */
  readonly features: readonly number[];
}

/** A tree in the form of `BoostedTrees`, level by level; a node that no cut helps sends all to the left. */
function growTree(growth: Growth, used: readonly number[]): number[] {
  const nodes: number[] = [];
  let level: (readonly number[])[] = [used];
  for (let depth = 0; depth < treeDepth; depth++) {
    const next: (readonly number[])[] = [];
    for (const members of level) {
      const { feature, cut } = findSplit(growth, members) ?? { feature: 0, cut: neverPassed };
      nodes.push(feature, cut);
      const goesRight = (row: number) => (growth.rows[row]?.features[feature] ?? 0) > cut;
      next.push(
        members.filter((row) => !goesRight(row)),
        members.filter(goesRight),
      );
    }
    level = next;
  }
  return [...nodes, ...level.map((members) => toLeaf(growth, members))];
}

const neverPassed = 1e9;

function toLeaf({ slopes }: Growth, members: readonly number[]): number {
  const { first, second } = addUp(slopes, members);
  return toThousandths((rate * first) / (second + ridge));
}

function addUp(slopes: readonly Slope[], members: readonly number[]): Slope {
  let [first, second] = [0, 0];
  for (const row of members) {
    first += slopes[row]?.first ?? 0;
    second += slopes[row]?.second ?? 0;
  }
  return { first, second };
}

/** The cut that parts the slopes best; undefined where none does. */
function findSplit(growth: Growth, members: readonly number[]) {
  const whole = addUp(growth.slopes, members);
  let best: { readonly feature: number; readonly cut: number; readonly gain: number } | undefined;
  for (const feature of growth.features) {
    for (const { cut, left, count } of partAtCuts(growth, members, feature)) {
      if (count < fewestRowsInLeaf || members.length - count < fewestRowsInLeaf) continue;
      const right = { first: whole.first - left.first, second: whole.second - left.second };
      const gain = weigh(left) + weigh(right) - weigh(whole);
      if (gain > (best?.gain ?? leastGain)) best = { feature, cut, gain };
    }
  }
  return best;
}

const leastGain = 1e-6;

function weigh({ first, second }: Slope): number {
  return first ** 2 / (second + ridge);
}

/** For each cut of a feature, the slopes of the rows at or below it, and how many they are. */
function partAtCuts({ rows, slopes, cuts }: Growth, members: readonly number[], feature: number) {
  const own = cuts[feature] ?? [];
  const firsts = new Float64Array(own.length + 1);
  const seconds = new Float64Array(own.length + 1);
  const counts = new Uint32Array(own.length + 1);
  for (const row of members) {
    const bin = findBin(own, rows[row]?.features[feature] ?? 0);
    firsts[bin] = (firsts[bin] ?? 0) + (slopes[row]?.first ?? 0);
    seconds[bin] = (seconds[bin] ?? 0) + (slopes[row]?.second ?? 0);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let [first, second, count] = [0, 0, 0];
  return own.map((cut, at) => {
    first += firsts[at] ?? 0;
    second += seconds[at] ?? 0;
    count += counts[at] ?? 0;
    return { cut, left: { first, second }, count };
  });
}

/** The first cut that the value does not pass; their number where it passes all. */
function findBin(cuts: readonly number[], value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (cuts[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
