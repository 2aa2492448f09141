import type { Article } from '../domain/article.ts';
import { toStems } from '../text/analyse.ts';
import { toPlainWords } from '../text/plain-words.ts';
import { splitSentences } from '../text/sentences.ts';

/** Whether a text has these words in this order, whatever their marks, case and punctuation. */
export function hasWords(text: string, words: string): boolean {
  return ` ${toPlainWords(text)} `.includes(` ${toPlainWords(words)} `);
}

/** Share of content words from which a sentence says what another one said. */
const leastAlike = 0.4;

/** The sentence that says now what was quoted of an earlier version; null where none does. */
export function findCurrentWords({ text, language }: Pick<Article, 'text' | 'language'>, quote: string): string | null {
  const wanted = new Set(toStems(quote, language));
  let best: { readonly sentence: string; readonly likeness: number } = { sentence: '', likeness: 0 };
  for (const { start, end } of splitSentences(text, language)) {
    const sentence = text.slice(start, end);
    const stems = new Set(toStems(sentence, language));
    const shared = [...stems].filter((stem) => wanted.has(stem)).length;
    const likeness = (2 * shared) / Math.max(1, stems.size + wanted.size);
    if (likeness > best.likeness) best = { sentence, likeness };
  }
  return best.likeness >= leastAlike ? best.sentence : null;
}
