import type { ArticleSentence } from './article-sentences.ts';

/** Sentences that are quoted together or not at all, by index, in reading order: one that says something, after what it needs. */
export type Unit = readonly number[];

/** One for each sentence that says something and does not need too much before it. */
export function listUnits(sentences: readonly ArticleSentence[]): Unit[] {
  return sentences.flatMap(({ isStatement }, at) => {
    const unit = isStatement ? complete(sentences, at) : undefined;
    return unit === undefined ? [] : [unit];
  });
}

function complete(sentences: readonly ArticleSentence[], at: number): Unit | undefined {
  const unit = [at];
  for (let need = sentences[at]?.needs; need !== undefined; need = sentences[need]?.needs) {
    unit.unshift(need);
    if (unit.length > mostInUnit) return undefined;
  }
  return unit;
}

const mostInUnit = 3;
