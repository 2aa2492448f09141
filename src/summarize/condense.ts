import { readSentences, type ArticleSentence, type ArticleText } from './article-sentences.ts';
import type { Budget } from './budget.ts';
import { weighSentences } from './salience.ts';
import { selectSentences } from './select-sentences.ts';

export interface Condensed {
  /** Those of the summary, in reading order. */
  readonly sentences: readonly ArticleSentence[];
  /** Whether the article has too little to leave anything out. */
  readonly isTooShort: boolean;
}

/** The sentences that summarise one article. */
export function condense(article: ArticleText, toBudgetOf: (bodyChars: number) => Budget): Condensed {
  const sentences = readSentences(article);
  const bodyChars = sentences.reduce((sum, { text }) => sum + text.length, 0);
  const statements = sentences.filter(({ isStatement }) => isStatement).length;
  const salience = weighSentences(sentences, article);
  const chosen = selectSentences({ sentences, salience, budget: toBudgetOf(bodyChars) });
  return {
    sentences: chosen.flatMap((at) => sentences[at] ?? []),
    isTooShort: statements < fewestStatements || bodyChars < fewestChars,
  };
}

const fewestStatements = 2;
const fewestChars = 120;
