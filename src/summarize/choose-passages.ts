import type { Passage } from '../domain/article.ts';
import type { QuotingSentence } from '../domain/writing.ts';

export interface PassageChoice {
  /** By article and ordinal, in the order in which the articles are to be read. */
  readonly passages: readonly Passage[];
  /** What is surely worth telling, the most important first. */
  readonly told: readonly QuotingSentence[];
  /** Whether the rest is given too, as far as there is room: it belongs to the matter. */
  readonly isAllOnMatter: boolean;
}

/** The passages that a language model is given for a summary, in the same order: those of what is to be told, then from the beginning. */
export function choosePassages({ passages, told, isAllOnMatter }: PassageChoice): readonly Passage[] {
  const holders = told.flatMap(({ quotes }) =>
    quotes.flatMap(({ articleId, start }) =>
      passages.filter((passage) => passage.articleId === articleId && start >= passage.start && start < passage.end),
    ),
  );
  const chosen = new Set<Passage>();
  let leftChars = mostChars;
  for (const passage of [...holders, ...(isAllOnMatter ? passages : [])]) {
    const isTooMuch = chosen.size >= mostPassages || passage.text.length > leftChars;
    if (chosen.has(passage) || (isTooMuch && chosen.size > 0)) continue;
    chosen.add(passage);
    leftChars -= passage.text.length;
  }
  return passages.filter((passage) => chosen.has(passage));
}

const mostPassages = 16;
const mostChars = 12_000;
