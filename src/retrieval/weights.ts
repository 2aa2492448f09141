import type { Language } from '../domain/language.ts';

/** Weights of the linear models that order passages and sentences, in the order of their feature names. */
export interface RankingWeights {
  readonly passage: readonly number[];
  readonly sentence: readonly number[];
}

/** Whether the question's language is the article's. */
export type Direction = 'same' | 'across';

/** `<question language>-<article language>`. */
export type LanguagePair = `${Language}-${Language}`;

/** Fitted by `src/evaluation/fit-ranking.ts` on the first halves of XQuAD (both languages) and, for `same`, of ARCD. */
export const rankingWeights: Readonly<Record<Direction, RankingWeights>> = {
  same: {
    passage: [1.659, 3.652, 0, 1.958, 0.931, 0.712, 1.892, 1.458, 1.264, 0.337, 0],
    sentence: [0.834, 4.194, -0.311, -0.593, 3.045, -0.265, 1.593, 1.46, 0.24, 0.457, 0.144, 0.071, 0.274, 0.175],
  },
  across: {
    passage: [2.08, 1.923, 0, 3.334, 1.412, 2.218, 2.926, 2.03, 1.484, 1.547, 0],
    sentence: [1.686, 5.02, 0.395, -0.241, 2.72, -0.448, 3.137, 1.11, 0.453, 0.24, 0.313, -0.19, 0.306, 0.497],
  },
};

/** Weights of the logistic models of confidence, the constant last; fitted by the same script on XQuAD. */
export const confidenceWeights: Readonly<Record<LanguagePair, readonly number[]>> = {
  'en-en': [],
  'ar-ar': [],
  'en-ar': [],
  'ar-en': [],
};
