/** Weights of the linear models that order passages and sentences, in the order of their feature names. */
export interface RankingWeights {
  readonly passage: readonly number[];
  readonly sentence: readonly number[];
}

/** Whether the question's language is the article's. */
export type Direction = 'same' | 'across';

/** Fitted by `src/evaluation/fit-ranking.ts` on the first halves of XQuAD (both languages) and of ARCD, and on `test/questions/fitting`; so are the trees of `confidence-trees.json`. */
export const rankingWeights: Readonly<Record<Direction, RankingWeights>> = {
  same: {
    passage: [1.185, 3.479, 1.368, 1.682, 1.351, 1.945, 1.665, 0.847, 2.203, -0.317],
    sentence: [
      0.718, 3.037, -0.813, -0.812, 1.977, -0.389, 1.795, 1.172, -0.537, 0.309, 0.235, -0.111, -0.566, 0.25, 1.523,
      -0.475, -0.264, -0.576, -0.245, -0.49, 0.132, -0.038, -0.525, -1.086, 0.596, 0.214, 0.692,
    ],
  },
  across: {
    passage: [0.916, 1.388, 2.535, 2.918, 2.681, 3.534, 3.002, 1.011, 2.766, -0.619],
    sentence: [
      0.697, 4.453, 0.007, -0.583, 2.764, -0.081, 2.559, 1.135, -0.399, -0.056, 0.271, -0.346, -1.311, 0.189, 1.896,
      -0.584, -0.109, -0.72, -0.291, -0.445, 1.296, -0.082, -0.288, -0.819, 0.868, 0.189, 0.993,
    ],
  },
};

/** Weights of the logistic models of support, the constant last; fitted by the same script, against unanswerable questions of SQuAD 2.0 and of `test/questions/fitting`. */
export const supportWeights: Readonly<Record<Direction, readonly number[]>> = {
  same: [
    0.069, -0.335, 0.828, 0.005, 0.168, -0.059, 0.105, -0.463, -0.117, -0.468, -0.052, -0.402, 0.636, -0.432, 0.285,
    0.008, -0.04, -0.077, 0.046, 0.188, 0.429, 0.119, 0.078, 0.138, -0.302, -0.374, 0.148, -0.331, 0.075, -0.083, 0.756,
    -0.519, 0.04, -0.092, -0.457, -0.127, -0.466, -0.928, -0.464, 0.036, -0.255, -0.36, 0.105, 0.078, 0.025, -0.085,
    -0.213, 0.046, -1.122,
  ],
  across: [
    0.071, -0.328, 0.59, 0.099, 0.061, 0.087, -0.154, -0.032, -0.347, 0.109, -0.216, -0.465, 0.868, -0.096, 0.236,
    0.023, -0.236, 0.127, -0.05, 0.17, 0.26, 0.455, -0.002, 0.327, 0.031, -0.304, 0.28, -0.368, 0.045, -0.107, 0.328,
    -0.224, 0.22, -0.085, -0.309, 0.057, -0.495, -0.923, -0.365, -0.007, 0.004, 0.043, -0.097, 0.209, -0.101, -0.042,
    -0.311, 0.033, -1.489,
  ],
};
