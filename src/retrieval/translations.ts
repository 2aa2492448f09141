import type { Language } from '../domain/language.ts';
import type { Thesaurus } from '../lexicon/thesaurus.ts';
import type { AnalysedToken } from '../text/analyse.ts';
import { stem } from '../text/stem.ts';
import {
  findAlike,
  findForms,
  mostSimilar,
  option,
  spelling,
  type DraftAlternative,
  type WordSources,
} from './alternatives.ts';

export function translate(
  concepts: readonly number[],
  to: Language,
  { vocabulary, lexicon, thesauri }: WordSources,
  certainty: number,
): DraftAlternative[] {
  const found: DraftAlternative[] = [];
  for (const concept of concepts) {
    lexicon.translate(concept, to).forEach((stems, rank) => {
      const weight = certainty * Math.max(0.6, 1 - 0.05 * rank);
      found.push(option(stems, weight, 'lexicon'));
      if (rank < translationsWidened) found.push(...widen(stems, to, thesauri, weight));
      const [only] = stems;
      if (stems.length > 1 || only === undefined) return;
      for (const form of findForms(only, only, to, vocabulary)) found.push({ ...form, weight: weight * form.weight });
      found.push(...findAlike(only, vocabulary).map((similar) => spelling(similar, to, weight)));
    });
  }
  return found;
}

/** Other words for a translation. */
function widen(stems: readonly string[], language: Language, thesauri: WordSources['thesauri'], weight: number) {
  return findWholeSynonyms(stems, thesauri[language]).flatMap((synonyms) =>
    synonyms.map((synonym) => option(synonym, weight * acrossCertainty, 'synonym')),
  );
}

/** Synonyms of all the stems together, group by group. */
function findWholeSynonyms(stems: readonly string[], thesaurus: Thesaurus) {
  return thesaurus
    .findSynonyms(stems)
    .filter(({ start, end }) => start === 0 && end === stems.length)
    .map(({ synonyms }) => synonyms);
}

const translationsWidened = 3;

/** Names that sound like the word; a word that the lexicon knows is held to a closer likeness, and a short one sounds like any. */
export function soundAlike(
  token: AnalysedToken,
  to: Language,
  { vocabulary, lexicon }: Pick<WordSources, 'vocabulary' | 'lexicon'>,
  isUnknown: boolean,
) {
  const least = isUnknown ? 0 : closeSound;
  const isShort = token.word.replace(article, '').length < fewestLetters;
  return vocabulary
    .findNames(token.word, mostSimilar)
    .filter(({ word, similarity }) => similarity >= least && !(isShort && lexicon.isKnown(stem(word, to), to)))
    .map(({ word, similarity }) => option([stem(word, to)], similarity, 'sound'));
}

const closeSound = 0.8;
const fewestLetters = 4;
// alef, lam
const article = /^\u0627\u0644/u;

/** What the words' synonyms may be called in the other language, where the lexicon knows them whole. */
export function translateSynonyms(
  stems: readonly string[],
  { from, to }: { readonly from: Language; readonly to: Language },
  sources: WordSources,
): DraftAlternative[] {
  const { lexicon, thesauri } = sources;
  return findWholeSynonyms(stems, thesauri[from])
    .flatMap((synonyms) => synonyms.slice(0, synonymsTranslated))
    .flatMap((synonym) =>
      lexicon
        .findPhrases(synonym, from)
        .filter(({ inner, start, end }) => !inner && start === 0 && end === synonym.length)
        .flatMap(({ concepts }) => concepts)
        .flatMap((concept) => lexicon.translate(concept, to).slice(0, translationsOfSynonym))
        .map((translation) => option(translation, acrossCertainty, 'synonym')),
    );
}

const synonymsTranslated = 6;
const translationsOfSynonym = 2;
const acrossCertainty = 0.5;
