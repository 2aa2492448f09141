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
    passage: [1.669, 3.619, 0, 1.888, 0.779, 1.416, 1.739, 1.324, 1.252, 0.305, 0],
    sentence: [
      0.781, 4.197, -0.363, -0.553, 2.826, -0.491, 1.566, 1.38, 0.234, 0.412, 0.14, 0.045, 0.262, 0.147, -0.45, -0.798,
      -0.321,
    ],
  },
  across: {
    passage: [2.008, 1.912, 0, 2.944, 1.065, 2.799, 2.968, 2.125, 1.491, 1.476, 0],
    sentence: [
      0.724, 4.756, 0.134, -0.43, 2.722, -0.322, 2.954, 1.168, 0.385, 0.2, 0.275, -0.188, 0.129, 0.416, -0.773, -1.101,
      -0.677,
    ],
  },
};

/** Weights of the logistic models of confidence, the constant last; fitted by the same script on XQuAD. */
export const confidenceWeights: Readonly<Record<Direction, readonly number[]>> = {
  same: [
    -0.21, 0.33, 0.454, 0.036, 0.523, 0.08, 0.137, 0.124, -0.857, 0.552, 0.847, 0.223, -0.247, 0.063, 0.152, 0.872,
    -0.018, -0.176, 0.653, 0.679, -0.439, 1.09, 0.552, -0.025, -0.405, -0.091, 0.281, 0.324, -7.054,
  ],
  across: [
    -0.245, 0.276, 0.274, -0.122, 0.525, 0.039, 0.158, 0.17, -0.735, 0.506, 1.581, 0.13, -0.498, 0.102, 0.252, 0.224,
    0.231, 0.221, 0.202, 0.337, -0.429, 0.468, 1.075, 0.252, -0.056, 0.151, 0.425, 0.449, -7.063,
  ],
};
