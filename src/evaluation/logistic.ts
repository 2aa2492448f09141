import { toProbability } from '../retrieval/probability.ts';
import { ascend } from './adam.ts';

/** Something described by features, and whether it is so. */
export interface Labelled {
  readonly features: readonly number[];
  readonly isTrue: boolean;
  /** How much it counts. Default 1. */
  readonly weight?: number;
}

export interface LogisticOptions {
  /** How many features a row has. */
  readonly width: number;
  /** Waited for between steps, so that long work can be watched and stopped. */
  readonly pause: () => Promise<void>;
  /** Weight of half the squared length of the weights, against the mean logarithm of likelihood. Default 0.001. */
  readonly decay?: number;
}

/**
 * Fits a logistic regression with ridge (L2) on all weights but the constant.
 * @returns the weights of the features, then the constant; all 0 where there is nothing to fit.
 */
export async function fitLogistic(
  rows: readonly Labelled[],
  { width, pause, decay = 0.001 }: LogisticOptions,
): Promise<number[]> {
  if (rows.length === 0) return new Array<number>(width + 1).fill(0);
  const total = rows.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const addGradient = (weights: Float64Array, gradient: Float64Array) => {
    for (const row of rows) addRowGradient(row, weights, gradient);
    for (const [at, weight] of weights.entries()) {
      gradient[at] = (gradient[at] ?? 0) / total - (at === width ? 0 : decay * weight);
    }
  };
  return [...(await ascend(addGradient, { width: width + 1, steps, rate, pause }))];
}

const steps = 1000;
const rate = 0.1;

function addRowGradient(
  { features, isTrue, weight = 1 }: Labelled,
  weights: Float64Array,
  gradient: Float64Array,
): void {
  const error = weight * ((isTrue ? 1 : 0) - toProbability(scoreLogit(weights, features)));
  for (const [at, value] of features.entries()) gradient[at] = (gradient[at] ?? 0) + error * value;
  gradient[features.length] = (gradient[features.length] ?? 0) + error;
}

/** The logarithm of the odds; the constant is the last weight. */
export function scoreLogit(weights: ArrayLike<number>, features: readonly number[]): number {
  let score = weights[features.length] ?? 0;
  for (const [at, value] of features.entries()) score += (weights[at] ?? 0) * value;
  return score;
}
