import type { AlignedSentence } from './alignment.ts';
import type { ReadText } from './read-text.ts';
import type { Support } from './support.ts';

/** What a sentence is compared with. */
export interface Comparison {
  readonly sentence: ReadText;
  readonly cited: readonly ReadText[];
  readonly support: Support;
  /** Best first. */
  readonly aligned: readonly AlignedSentence[];
}

/** Whether everything that is cited is in another language than the sentence. */
export function isAcrossLanguages({ sentence, cited }: Pick<Comparison, 'sentence' | 'cited'>): boolean {
  return cited.every(({ language }) => language !== sentence.language);
}
