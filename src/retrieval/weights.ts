/** Weights of the linear models that order passages and sentences, in the order of their feature names. */
export interface RankingWeights {
  readonly passage: readonly number[];
  readonly sentence: readonly number[];
}

/** Whether the question's language is the article's. */
export type Direction = 'same' | 'across';

/** Fitted by `src/evaluation/fit-ranking.ts` on the first halves of XQuAD (both languages) and of ARCD, and on `test/questions/fitting`. */
export const rankingWeights: Readonly<Record<Direction, RankingWeights>> = {
  same: {
    passage: [1.166, 3.489, 0, 1.354, 1.666, 1.339, 1.939, 1.649, 0.852, 2.205, -0.317],
    sentence: [
      0.723, 3.046, -0.793, -0.814, 1.971, -0.381, 1.801, 1.082, -0.456, 0.312, 0.229, -0.141, -0.607, 0.258, 1.365,
      -0.465, -0.273, -0.572, -0.246, -0.487, 0.117, -0.034, -0.52, -1.067, 0.62, 0.212, 0.695,
    ],
  },
  across: {
    passage: [0.843, 1.374, 0, 2.578, 2.919, 2.659, 3.583, 3.014, 0.998, 2.768, -0.617],
    sentence: [
      0.706, 4.432, -0.015, -0.567, 2.746, -0.077, 2.544, 0.992, -0.417, -0.036, 0.272, -0.374, -1.361, 0.209, 1.859,
      -0.585, -0.142, -0.718, -0.307, -0.546, 1.286, -0.08, -0.301, -0.789, 0.88, 0.172, 0.973,
    ],
  },
};

/** Weights of the logistic models of confidence, the constant last; fitted by the same script on the same questions. */
export const confidenceWeights: Readonly<Record<Direction, readonly number[]>> = {
  same: [
    -0.038, 0.977, -0.272, 0.755, 0.825, 0.408, 0.557, -0.382, 0.088, 0.29, 0.813, 1.141, 1.238, 0.568, 0.559, 0.673,
    0.077, 0.531, -0.614, -0.182, 0.417, 0.47, 0.75, 0.087, 1.115, -0.577, -0.629, -0.195, -0.378, -0.361, -0.812,
    -0.176, 0.236, -0.078, 0.196, -0.23, 0.089, -0.286, 0.891, 0.217, -0.039, -0.034, -0.19, -0.196, -0.351, 0.224,
    0.86, 0.65, -6.129,
  ],
  across: [
    0.177, 0.315, -0.583, 0.723, 2.233, 0.281, 0.544, -0.019, 0.245, -0.16, 0.012, 0.118, 1.516, -0.127, -0.068, 0.49,
    0.191, 0.994, -0.407, 0.135, 0.172, 0.68, 0.512, -0.336, 0.276, -0.366, -0.616, -0.468, 0.049, -0.081, 0.024,
    -0.132, 0.185, 0.129, 0.806, -0.102, -0.06, -0.017, -0.146, 0.107, 0.003, -0.528, -0.57, -0.159, -0.458, 0.245,
    0.352, 0.424, -7.256,
  ],
};

/** Weights of the logistic models of support, the constant last; fitted by the same script, against unanswerable questions of SQuAD 2.0 and of `test/questions/fitting`. */
export const supportWeights: Readonly<Record<Direction, readonly number[]>> = {
  same: [
    0.04, -0.336, 0.834, -0.045, 0.168, 0.013, 0.11, -0.508, -0.153, -0.565, -0.053, -0.383, 0.673, -0.427, 0.28, 0.015,
    0.015, -0.08, 0.081, 0.143, 0.431, 0.145, 0.095, 0.111, -0.297, -0.319, 0.132, -0.358, 0.044, -0.076, 0.724, -0.55,
    0.069, -0.131, -0.426, -0.123, -0.481, -0.901, -0.442, 0.058, -0.289, -0.332, 0.078, 0.085, 0.033, -0.011, -0.269,
    0.13, -1.326,
  ],
  across: [
    0.013, -0.345, 0.545, 0.057, 0.038, 0.044, -0.175, -0.131, -0.344, 0.113, -0.235, -0.458, 0.9, -0.096, 0.223, 0.047,
    -0.187, 0.149, 0.003, 0.146, 0.326, 0.459, -0.026, 0.333, 0.04, -0.268, 0.238, -0.362, 0.031, -0.069, 0.331, -0.228,
    0.207, -0.074, -0.358, 0.048, -0.523, -0.917, -0.393, 0.02, 0.044, -0.006, -0.073, 0.201, -0.097, -0.047, -0.317,
    0.004, -1.524,
  ],
};
