import type { Language } from '../domain/language.ts';
import type { LexiconEntry } from './parse-lexicon.ts';
import { createPhraseIndex, findPhrasesAt, type PhraseIndex } from './phrase-index.ts';

/** A stretch of a token sequence that the lexicon knows. */
export interface LexiconMatch {
  /** Index of the first token. */
  readonly start: number;
  /** Index after the last token. */
  readonly end: number;
  /** Every concept that the stretch may mean, in the order of the entries; never empty. */
  readonly concepts: readonly number[];
  /** Whether the stretch lies inside a longer match, such as "war" inside "civil war". */
  readonly inner: boolean;
}

/** Stems of a text, in order, without stop words. */
export type AnalyseText = (text: string, language: Language) => readonly string[];

/** The two languages' words for the same concepts. A concept is the index of an entry. Everything is in analysed stems. */
export interface Lexicon {
  /**
   * The known stretches of a token sequence: the longest from left to right, which do not overlap, each followed by the
   * shorter ones inside it.
   */
  findPhrases(tokens: readonly string[], language: Language): LexiconMatch[];
  /** The ways to say a concept, each a sequence of stems, commonest first, without repetition; empty for an unknown concept. */
  translate(concept: number, language: Language): readonly (readonly string[])[];
  /** Whether the stem alone is a term; not whether it occurs within a longer one. */
  isKnown(stem: string, language: Language): boolean;
}

/**
 * The lexicon over the entries. Each language is analysed when it is first looked up, so creating it costs nothing.
 *
 * @param analyse the same analysis that gives the tokens of `findPhrases`, one stem for each word
 */
export function createLexicon(entries: readonly LexiconEntry[], analyse: AnalyseText): Lexicon {
  const indexes: Partial<Record<Language, PhraseIndex>> = {};
  const translations: Record<Language, Map<number, string[][]>> = { ar: new Map(), en: new Map() };
  const indexOf = (language: Language) => (indexes[language] ??= buildIndex(entries, language, analyse));

  return {
    findPhrases: (tokens, language) => findPhrases(indexOf(language), tokens),
    translate(concept, language) {
      const known = translations[language].get(concept);
      if (known) return known;
      const alternatives = analyseAlternatives(entries[concept], language, analyse);
      translations[language].set(concept, alternatives);
      return alternatives;
    },
    isKnown: (stem, language) => indexOf(language).meanings.has(stem),
  };
}

function buildIndex(entries: readonly LexiconEntry[], language: Language, analyse: AnalyseText): PhraseIndex {
  return createPhraseIndex(entries.map((entry) => wordsOf(entry, language).map((text) => analyse(text, language))));
}

function wordsOf(entry: LexiconEntry, language: Language): readonly string[] {
  return language === 'ar' ? entry.arabic : entry.english;
}

function findPhrases(index: PhraseIndex, tokens: readonly string[]): LexiconMatch[] {
  const matches: LexiconMatch[] = [];
  let start = 0;
  while (start < tokens.length) {
    const longest = findAt(index, tokens, start, tokens.length).at(-1);
    if (longest) matches.push(longest, ...findInside(index, tokens, longest));
    start = longest?.end ?? start + 1;
  }
  return matches;
}

function findAt(index: PhraseIndex, tokens: readonly string[], start: number, limit: number): LexiconMatch[] {
  return findPhrasesAt(index, tokens, start, limit).map(({ end, meanings }) => {
    return { start, end, concepts: meanings, inner: false };
  });
}

function findInside(index: PhraseIndex, tokens: readonly string[], outer: LexiconMatch): LexiconMatch[] {
  const matches: LexiconMatch[] = [];
  if (outer.end - outer.start === 1) return matches;
  for (let start = outer.start; start < outer.end; start++) {
    for (const match of findAt(index, tokens, start, outer.end)) {
      if (match.end - match.start < outer.end - outer.start) matches.push({ ...match, inner: true });
    }
  }
  return matches;
}

function analyseAlternatives(entry: LexiconEntry | undefined, language: Language, analyse: AnalyseText): string[][] {
  const alternatives = new Map<string, string[]>();
  for (const text of entry ? wordsOf(entry, language) : []) {
    const stems = analyse(text, language);
    if (stems.length > 0 && !alternatives.has(stems.join(' '))) alternatives.set(stems.join(' '), [...stems]);
  }
  return [...alternatives.values()];
}
