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
    passage: [1.166, 3.489, 1.354, 1.666, 1.339, 1.939, 1.649, 0.852, 2.205, -0.317],
    sentence: [
      0.722, 3.036, -0.812, -0.812, 1.976, -0.388, 1.796, 1.172, -0.536, 0.31, 0.235, -0.111, -0.565, 0.25, 1.522,
      -0.475, -0.264, -0.578, -0.245, -0.491, 0.132, -0.038, -0.526, -1.086, 0.597, 0.214, 0.692,
    ],
  },
  across: {
    passage: [0.843, 1.374, 2.578, 2.919, 2.659, 3.583, 3.014, 0.998, 2.768, -0.617],
    sentence: [
      0.7, 4.439, 0.012, -0.572, 2.73, -0.077, 2.566, 1.127, -0.366, -0.077, 0.27, -0.347, -1.33, 0.191, 1.923, -0.585,
      -0.115, -0.721, -0.303, -0.447, 1.317, -0.082, -0.295, -0.831, 0.869, 0.188, 0.998,
    ],
  },
};

/** Weights of the logistic models of support, the constant last; fitted by the same script, against unanswerable questions of SQuAD 2.0 and of `test/questions/fitting`. */
export const supportWeights: Readonly<Record<Direction, readonly number[]>> = {
  same: [
    0.055, -0.324, 0.853, -0.036, 0.168, 0, 0.119, -0.503, -0.15, -0.564, -0.048, -0.377, 0.673, -0.435, 0.279, 0.016,
    0, -0.076, 0.056, 0.175, 0.416, 0.152, 0.091, 0.093, -0.292, -0.377, 0.157, -0.33, 0.05, -0.078, 0.721, -0.51, 0.05,
    -0.143, -0.424, -0.121, -0.471, -0.925, -0.441, 0.065, -0.274, -0.319, 0.089, 0.082, 0.032, -0.022, -0.264, 0.15,
    -1.275,
  ],
  across: [
    0.011, -0.332, 0.559, 0.036, 0.034, 0.039, -0.159, -0.13, -0.341, 0.089, -0.242, -0.462, 0.894, -0.1, 0.218, 0.043,
    -0.202, 0.156, 0.006, 0.151, 0.271, 0.466, -0.014, 0.325, 0.049, -0.27, 0.279, -0.376, 0.027, -0.1, 0.327, -0.196,
    0.212, -0.087, -0.341, 0.046, -0.517, -0.923, -0.387, 0.012, 0.033, 0.001, -0.1, 0.215, -0.098, -0.027, -0.313,
    0.041, -1.574,
  ],
};
