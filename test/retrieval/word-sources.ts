import { openKnowledge, openLexicon, openThesauri } from '../../src/open-words.ts';

/** The shipped words, as questions and follow-ups are understood by them. */
export async function openWordSources() {
  const lexicon = await openLexicon();
  const [knowledge, thesauri] = await Promise.all([openKnowledge(() => Promise.resolve(lexicon)), openThesauri()]);
  return { lexicon, thesauri, knowledge };
}
