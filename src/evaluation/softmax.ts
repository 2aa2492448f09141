import { ascend } from './adam.ts';

/** Alternatives of which at least one is right, each a row of features. */
export interface Choice {
  /** Row after row. */
  readonly features: Float64Array;
  /** 1 for an alternative that is right. */
  readonly isGold: Uint8Array;
}

export function createChoice(rows: readonly (readonly number[])[], isGold: readonly boolean[]): Choice {
  return { features: Float64Array.from(rows.flat()), isGold: Uint8Array.from(isGold, Number) };
}

/**
 * Fits weights under which right alternatives outscore the others: a conditional logit (McFadden 1974), which is the
 * listwise top-one loss of ListNet (Cao et al. 2007). Of several right alternatives their probabilities are added. Choices
 * in which all or none are right say nothing and are passed over.
 * @returns `width` weights, all 0 where no choice says anything.
 */
export async function fitChoices(
  choices: readonly Choice[],
  width: number,
  pause: () => Promise<void>,
): Promise<number[]> {
  const telling = choices.filter(({ isGold }) => isGold.includes(1) && isGold.includes(0));
  if (telling.length === 0) return new Array<number>(width).fill(0);
  const addGradient = (weights: Float64Array, gradient: Float64Array) => {
    for (const choice of telling) addChoiceGradient(choice, weights, gradient);
    for (const [at, weight] of weights.entries()) gradient[at] = (gradient[at] ?? 0) / telling.length - decay * weight;
  };
  return [...(await ascend(addGradient, { width, steps, rate, pause }))];
}

/** Weight of half the squared length of the weights, against the mean logarithm of likelihood. */
const decay = 0.002;
const steps = 250;
const rate = 0.2;

/** Scores of all alternatives. */
export function scoreChoice({ features, isGold }: Choice, weights: ArrayLike<number>): Float64Array {
  const width = features.length / Math.max(isGold.length, 1);
  return Float64Array.from(isGold, (_, row) => {
    let score = 0;
    for (let at = 0; at < width; at++) score += (weights[at] ?? 0) * (features[row * width + at] ?? 0);
    return score;
  });
}

/** The gradient is the mean of the right alternatives' features less that of all, both by probability. */
function addChoiceGradient(choice: Choice, weights: Float64Array, gradient: Float64Array): void {
  const { features, isGold } = choice;
  const width = weights.length;
  const scores = scoreChoice(choice, weights);
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const shares = scores.map((score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.reduce((sum, share, row) => sum + share * (isGold[row] ?? 0), 0);
  for (const [row, share] of shares.entries()) {
    const pull = (share * (isGold[row] ?? 0)) / Math.max(right, Number.MIN_VALUE) - share / total;
    if (Math.abs(pull) < negligible) continue;
    for (let at = 0; at < width; at++) gradient[at] = (gradient[at] ?? 0) + pull * (features[row * width + at] ?? 0);
  }
}

const negligible = 1e-7;
