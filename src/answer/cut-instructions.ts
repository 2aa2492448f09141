import type { Passage } from '../domain/article.ts';
import { splitSentences } from '../text/sentences.ts';
import { instructionPatterns } from './grounding/instruction-patterns.ts';

/**
 * What of a passage tells the news: the runs of sentences between those that speak to a reader or to a model. A model is not to read
 * these, and no sentence can cite them.
 */
export function cutInstructions(passage: Passage): readonly Passage[] {
  const { text, language, start: offset } = passage;
  const sentences = splitSentences(text, language);
  const runs: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { start, end } of sentences) {
    const instructs = isInstruction(text.slice(start, end));
    const last = runs.at(-1);
    if (!instructs && isOpen && last !== undefined) last.end = end;
    else if (!instructs) runs.push({ start, end });
    isOpen = !instructs;
  }
  return runs.map(({ start, end }) => {
    return { ...passage, text: text.slice(start, end), start: offset + start, end: offset + end };
  });
}

function isInstruction(sentence: string): boolean {
  return instructionPatterns.some((pattern) => pattern.test(sentence));
}
