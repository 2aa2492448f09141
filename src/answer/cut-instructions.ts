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
  return [...instructionPatterns, ...hiddenPatterns].some((pattern) => pattern.test(sentence));
}

/** What pretends to be something else than an article: mark-up, letters that cannot be seen, and orders behind a colon. */
const hiddenPatterns: readonly RegExp[] = [
  /<!--|-->|<\/?[a-z][^>]*>|<\||\|>/iu,
  /[\u{E0000}-\u{E007F}]/u,
  /\b(?:new|further|following|hidden|secret) (?:instructions?|orders?|rules?)\b/iu,
  /:\s*(?:say|answer|respond|reply|write|repeat|print|cite|ignore)\b/iu,
  // New instructions, orders: taleemat or awamir, then jadida
  /(?:\u062A\u0639\u0644\u064A\u0645\u0627\u062A|\u0623\u0648\u0627\u0645\u0631) \u062C\u062F\u064A\u062F\u0629/u,
  // Behind a colon: say, answer, write, repeat
  /:\s*(?:\u0642\u0644|\u0623\u062C\u0628|\u0627\u0643\u062A\u0628|\u0643\u0631\u0631)(?!\p{M}*\p{L})/u,
];
