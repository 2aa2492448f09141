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
