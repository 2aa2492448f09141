import type { Language } from '../../domain/language.ts';
import { stem } from '../../text/stem.ts';
import { listVariants } from './arabic-variants.ts';
import type { GroundingKnowledge, ReadWord } from './read-text.ts';

/** Whether the lexicon holds a stem, or a thesaurus does beside a word that the lexicon holds, and not as another name of a place or a people. */
export function isKnownStem(
  own: string,
  language: Language,
  { lexicon, thesauri, isNamedThing }: GroundingKnowledge,
): boolean {
  if (lexicon.isKnown(own, language)) return true;
  const related = thesauri[language].findSynonyms([own]).flatMap(({ synonyms }) => synonyms);
  const isOrdinary = ([first = '', ...more]: readonly string[]) =>
    more.length === 0 && lexicon.isKnown(first, language);
  return related.some(isOrdinary) && !related.some((stems) => isNamedThing(stems.join(' '), language));
}

/** Whether an English word is one that is known after a particle or a prefix: "uptake", "counteroffer". */
export function isCompound({ word }: ReadWord, { lexicon }: GroundingKnowledge): boolean {
  const rest = word.replace(beginning, '');
  return rest !== word && lexicon.isKnown(stem(rest, 'en'), 'en');
}

const beginning =
  /^(?:up|out|over|under|back|down|off|in|on|by|non|re|un|pre|inter|counter|multi|mid|super|sub)-?(?=.{3})/u;

/** Whether an Arabic word is a form of one that is known, and so no name. The stems of the lexicon leave on what makes it one. */
export function isOrdinaryForm({ word, language }: ReadWord, knowledge: GroundingKnowledge): boolean {
  return language === 'ar' && listVariants(word).some((variant) => isKnownStem(stem(variant, 'ar'), 'ar', knowledge));
}
