/** Weights of the linear models that order passages and sentences, in the order of their feature names. */
export interface RankingWeights {
  readonly passage: readonly number[];
  readonly sentence: readonly number[];
}

/** Whether the question's language is the article's. */
export type Direction = 'same' | 'across';

/** Fitted by `src/evaluation/fit-ranking.ts` on the first halves of XQuAD (both languages) and, for `same`, of ARCD. */
export const rankingWeights: Readonly<Record<Direction, RankingWeights>> = {
  same: {
    passage: [0.898, 4.188, 0, 1.84, 1.186, 1.355, 2.09, 1.619, 1.172, 0.4, 0],
    sentence: [
      0.855, 4.441, -0.179, -0.481, 2.688, -0.397, 1.913, 1.315, 0.25, 0.468, 0.115, -0.023, -0.141, 0.157, -0.26,
      -0.704, -0.528,
    ],
  },
  across: {
    passage: [2.521, 0.95, 0, 3.244, 1.141, 2.616, 2.927, 2.041, 1.508, 1.566, 0],
    sentence: [
      0.715, 4.854, 0.298, -0.338, 2.795, -0.245, 3.051, 1.159, 0.348, 0.179, 0.318, -0.197, 0.082, 0.417, -0.538,
      -0.922, -0.68,
    ],
  },
};

/** Weights of the logistic models of confidence, the constant last; fitted by the same script on XQuAD. */
export const confidenceWeights: Readonly<Record<Direction, readonly number[]>> = {
  same: [
    -0.208, 0.234, 0.298, 0.281, 0.484, -0.161, 0.285, 0.117, 0.297, 0.791, -0.31, 0.904, 0.648, 0.542, 0.546, -0.017,
    0.193, 0.046, -0.815, 0.439, 0.088, -0.187, -0.386, -0.039, 0.477, -0.402, 0.562, 0.478, -7.774,
  ],
  across: [
    -0.142, 0.142, 0.083, 0.199, 1.352, -0.024, -0.078, -0.003, 0.152, 0.22, -0.428, 0.323, 0.985, 0.302, 0.484, 0.116,
    0.127, 0.064, -0.624, 0.437, 0.174, -0.089, 0.073, 0.155, 0.364, 0.163, 0.26, 0.383, -7.434,
  ],
};
