import type { Language } from '../domain/language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Thesaurus } from '../lexicon/thesaurus.ts';
import { stem } from '../text/stem.ts';
import type { SimilarWord, Vocabulary } from './vocabulary.ts';

/** One way that a term of the question may stand in an article, before it is known how often it does. */
export interface DraftAlternative {
  /** They follow each other. */
  readonly stems: readonly string[];
  /** How sure it is to mean the same, (0, 1]. */
  readonly weight: number;
  readonly via: 'itself' | 'letters' | 'sound' | 'lexicon' | 'synonym';
}

export interface WordSources {
  readonly lexicon: Lexicon;
  readonly thesauri: Readonly<Record<Language, Thesaurus>>;
  /** Of the articles' language. */
  readonly vocabulary: Vocabulary;
  /** For this vocabulary. */
  readonly recall: RecallAlternatives;
}

/** What a term may be called, made once for each key: questions have many words in common. */
export type RecallAlternatives = (key: string, make: () => readonly DraftAlternative[]) => readonly DraftAlternative[];

export function option(stems: readonly string[], weight: number, via: DraftAlternative['via']) {
  return { stems, weight, via };
}

export function findAlike(word: string, vocabulary: Vocabulary): readonly SimilarWord[] {
  return /^\d/.test(word) ? [] : vocabulary.findSimilar(word, mostSimilar);
}

export function spelling({ word, similarity }: SimilarWord, language: Language, certainty: number) {
  return option([stem(word, language)], certainty * similarity * letterCertainty, 'letters');
}

/**
 * Inflections of a word that the lexicon knows by this base; what has another stem is found by it as well.
 * @param own the stem that is looked for anyhow
 */
export function findForms(base: string, own: string, language: Language, vocabulary: Vocabulary): DraftAlternative[] {
  const stems = new Set([base, ...vocabulary.findForms(base).map((word) => stem(word, language))]);
  stems.delete(own);
  return [...stems].map((form) => option([form], formCertainty, 'letters'));
}

const formCertainty = 0.9;

export const mostSimilar = 6;
const letterCertainty = 0.7;

/**
 * Arabic alternatives also with the preposition that may be bound to their first word, where that makes no word of its own: stems keep
 * it, because of many words it is a part. Likeness of letters finds longer words so, short ones not.
 */
export function bindPrepositions(alternatives: readonly DraftAlternative[], lexicon: Lexicon): DraftAlternative[] {
  return alternatives.flatMap((alternative) => {
    const { stems, weight, via } = alternative;
    const [first = '', ...rest] = stems;
    if (via === 'letters' || via === 'sound' || first.length > longestUnlike || !arabicLetters.test(first))
      return [alternative];
    const bound = prepositions.map((preposition) => preposition + first).filter((own) => !lexicon.isKnown(own, 'ar'));
    return [alternative, ...bound.map((own) => option([own, ...rest], boundCertainty * weight, via))];
  });
}

const arabicLetters = /^[\u0620-\u064A]{2}/u;
// lam, "for", and beh, "in"
const prepositions = ['\u0644', '\u0628'];
const boundCertainty = 0.9;
/** In letters, of a stem: more than these share enough trigrams with what a preposition makes of them. */
const longestUnlike = 4;

/** Alternatives that may stand in articles of this vocabulary, with each sequence of stems once, at its best weight. */
export function keepBest(
  alternatives: readonly DraftAlternative[],
  vocabulary: Pick<Vocabulary, 'holds'>,
): DraftAlternative[] {
  const best = new Map<string, DraftAlternative>();
  for (const alternative of alternatives) {
    const key = alternative.stems.join(' ');
    const known = best.get(key);
    if (known === undefined || known.weight < alternative.weight) best.set(key, alternative);
  }
  return [...best.values()]
    .filter(({ stems }) => stems.every((own) => vocabulary.holds(own)))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostAlternatives);
}

const mostAlternatives = 40;
