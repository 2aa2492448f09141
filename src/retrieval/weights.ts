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
  'en-en': [-0.411,0.466,1.255,0.731,0.624,-0.145,0.082,0.187,-1.427,0.751,1.626,0.653,-0.656,-0.357,0.039,1.654,-0.237,-0.341,0.355,0.937,-0.527,1.819,0.847,-7.678],
  'ar-ar': [-0.585,0.538,0.505,-0.076,0.727,0.24,0.387,0.239,-1.411,1.182,1.921,-0.073,-0.555,0.352,0.248,0.857,-0.075,-0.215,1.471,1.118,-0.912,0.893,0.376,-6.86],
  'en-ar': [-0.593,0.894,0.022,-0.095,0.492,0.184,0.384,-0.089,-0.926,0.635,2.896,-0.271,-0.956,-0.058,0.05,0.632,0.435,0.298,0.319,0.53,-0.802,-0.055,0.99,-7.724],
  'ar-en': [-0.723,0.984,0.949,-0.534,0.488,0.142,0.233,0.604,-0.7,0.669,2.783,0.693,-0.965,-0.033,0.774,0.211,0.199,-0.013,0.356,0.845,-1.215,0.494,1.111,-7.056],
};
