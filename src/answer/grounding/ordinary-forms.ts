import type { Language } from '../../domain/language.ts';
import { stem } from '../../text/stem.ts';
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

/**
 * Whether a word is a form of one that is known, and so no name: an Arabic verb with a sign of person in front or behind, a
 * noun with a pronoun or with the ending of an indefinite object. The stems of the lexicon leave these on.
 */
export function isOrdinaryForm({ word, language }: ReadWord, knowledge: GroundingKnowledge): boolean {
  return language === 'ar' && listVariants(word).some((variant) => isKnownStem(stem(variant, 'ar'), 'ar', knowledge));
}

/** At least three letters stay. */
function listVariants(word: string): string[] {
  const fronts = [word, word.replace(conjunction, '')];
  const bare = fronts.flatMap((each) => [
    each,
    each.replace(person, ''),
    each.replace(person, '\u0627'),
    each.replace(future, ''),
  ]);
  const variants = bare.flatMap((each) => [
    each,
    each.replace(pronoun, ''),
    each.replace(pronoun, '').replace(boundTeh, '\u0647'),
    each.replace(ending, ''),
  ]);
  return [...new Set(variants)];
}

/** Waw, feh. */
const conjunction = /^[\u0648\u0641](?=.{3})/u;
/** Of the imperfect: yeh, teh, noon, alef. */
const person = /^[\u064A\u062A\u0646\u0627](?=.{3})/u;
/** The seen of the future before them. */
const future = /^\u0633[\u064A\u062A\u0646](?=.{3})/u;
/** Heh meem, heh alef, heh meem alef, noon alef, kaf meem, heh. */
const pronoun = /(?<=.{3})(?:\u0647\u0645\u0627?|\u0647\u0627|\u0646\u0627|\u0643\u0645|\u0647)$/u;
/** The last letter of a feminine noun, before a pronoun. */
const boundTeh = /\u062A$/u;
/** Alef of the indefinite object, waw alef, waw noon, yeh noon, alef noon and teh of verbs. */
const ending = /(?<=.{3})(?:\u0648\u0627|\u0648\u0646|\u064A\u0646|\u0627\u0646|\u062A\u0627|\u062A|\u0627)$/u;
