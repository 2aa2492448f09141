export interface AscentOptions {
  /** How many weights there are. */
  readonly width: number;
  readonly steps: number;
  /** Length of the first steps, in units of a weight; it falls to nothing by the last. */
  readonly rate: number;
  /** Waited for before each step, so that long work can be watched and stopped. */
  readonly pause: () => Promise<void>;
}

/**
 * Climbs to the top of a smooth function by Adam (Kingma & Ba 2015, "Adam: a method for stochastic optimization"), from
 * zero, with all data in each step: the same data give the same weights.
 * @param addGradient adds the function's gradient at these weights to zeros.
 */
export async function ascend(
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
  { width, steps, rate, pause }: AscentOptions,
): Promise<Float64Array> {
  const weights = new Float64Array(width);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let step = 1; step <= steps; step++) {
    await pause();
    const gradient = new Float64Array(width);
    addGradient(weights, gradient);
    const length = rate * (1 - (step - 1) / steps);
    for (const [at, slope] of gradient.entries()) {
      mean[at] = meanDecay * (mean[at] ?? 0) + (1 - meanDecay) * slope;
      square[at] = squareDecay * (square[at] ?? 0) + (1 - squareDecay) * slope * slope;
      const direction = (mean[at] ?? 0) / (1 - meanDecay ** step);
      const scale = Math.sqrt((square[at] ?? 0) / (1 - squareDecay ** step)) + smallest;
      weights[at] = (weights[at] ?? 0) + (length * direction) / scale;
    }
  }
  return weights;
}

/** As the paper advises, but for a shorter memory of squares: the gradients here have no noise. */
const meanDecay = 0.9;
const squareDecay = 0.99;
const smallest = 1e-8;
