import type { VocabularyWord } from '../domain/store.ts';
import { otherLanguage, type Language } from '../domain/language.ts';
import { toWordGrams } from '../text/analyse.ts';
import { createMemory } from '../text/memoise.ts';
import type { FindBase } from './base-forms.ts';
import { stem, stripProclitics } from '../text/stem.ts';
import { compareNames, toSkeleton } from '../text/transliterate.ts';

/** A word of the articles that resembles a word of a question. */
export interface SimilarWord {
  readonly word: string;
  /** [0, 1]; 1 for the same letters or sound. */
  readonly similarity: number;
}

/** The words that stand in the articles of one language, found by their letters or their sound. */
export interface Vocabulary {
  has(word: string): boolean;
  /** Whether a word of this stem stands there; true of a number, which may be written out there. */
  holds(stem: string): boolean;
  /** Words that share most of their letters, best first. */
  findSimilar(word: string, limit: number): readonly SimilarWord[];
  /** Words that the word becomes when two neighbouring letters change places; none for a short word, nor for one that is held. */
  findSwapped(word: string): readonly SimilarWord[];
  /** Words that are known by this stem, or that may be inflections of what is. */
  findForms(knownStem: string): readonly string[];
  /** Words that may be the same name written in the other script, best first. */
  findNames(foreignWord: string, limit: number): readonly SimilarWord[];
}

/** Words of one language by their parts; those that stand in no article any more may still be among them. */
export interface WordIndexes {
  readonly size: number;
  /** Adds those that are not held; each is taken apart when it is first looked for. */
  add(words: readonly string[]): void;
  readonly byStem: WordIndex;
  readonly byBareWord: WordIndex;
  readonly byGram: WordIndex;
  readonly bySkeleton: WordIndex;
  readonly byBase: WordIndex;
}

type WordIndex = () => ReadonlyMap<string, readonly string[]>;

export function createWordIndexes(language: Language, findBase: FindBase = () => undefined): WordIndexes {
  const held = new Set<string>();
  const byStem = createWordIndex((word) => [stem(word, language)]);
  const byBareWord = createWordIndex((word) => [stripProclitics(word)]);
  const byGram = createWordIndex((word) => new Set(toTrigrams(word)));
  const bySkeleton = createWordIndex((word) => toSkeletonKeys(toSkeleton(word, language)));
  const byBase = createWordIndex((word) => [findBase(word)].filter((base) => base !== undefined));
  return {
    get size() {
      return held.size;
    },
    add(words) {
      const added = words.filter((word) => !held.has(word));
      for (const word of added) held.add(word);
      for (const index of [byStem, byBareWord, byGram, bySkeleton, byBase]) index.add(added);
    },
    byStem: byStem.read,
    byBareWord: byBareWord.read,
    byGram: byGram.read,
    bySkeleton: bySkeleton.read,
    byBase: byBase.read,
  };
}

function createWordIndex(toKeys: (word: string) => Iterable<string>) {
  const index = new Map<string, string[]>();
  let waiting: string[] = [];
  const file = (word: string) => {
    for (const key of toKeys(word)) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [word]);
      else list.push(word);
    }
  };
  return {
    add: (words: readonly string[]) => void (waiting = waiting.concat(words)),
    read: () => {
      waiting.forEach(file);
      waiting = [];
      return index;
    },
  };
}

/**
 * The words of one language among all that are held.
 * @param indexes those of an earlier vocabulary, which take over what both hold: most words stay when articles change
 */
export function createVocabulary(
  all: readonly VocabularyWord[],
  language: Language,
  indexes: WordIndexes = createWordIndexes(language),
): Vocabulary {
  const words = all.filter((entry) => entry.language === language).map((entry) => entry.word);
  const known = new Set(words);
  indexes.add(words);
  const keepHeld = (found: SimilarWord[]) => found.filter(({ word }) => known.has(word));
  const recallSimilar = createMemory<readonly SimilarWord[]>(mostRemembered);
  const findSimilar = (word: string, limit: number) => rank(keepHeld(findByLetters(word, indexes.byGram())), limit);
  return {
    has: (word) => known.has(word),
    holds: (own) => /^\d/u.test(own) || (indexes.byStem().get(own) ?? []).some((word) => known.has(word)),
    findSwapped: (word) => {
      const bare = stripProclitics(word);
      const isHeld = (indexes.byBareWord().get(bare) ?? []).some((held) => known.has(held));
      return isHeld ? [] : keepHeld(findBySwap(bare, indexes.byBareWord()));
    },
    findSimilar: (word, limit) => recallSimilar(`${limit} ${word}`, () => findSimilar(word, limit)),
    findForms: (knownStem) => (indexes.byBase().get(knownStem) ?? []).filter((word) => known.has(word)),
    findNames: (foreignWord, limit) => rank(keepHeld(findBySound(foreignWord, language, indexes.bySkeleton())), limit),
  };
}

/** The translations of common words come up again and again. */
const mostRemembered = 5000;

/** Words that differ by one swap (Damerau 1964). In three letters a swap too often makes another word, in Arabic another root. */
function findBySwap(bare: string, byBareWord: ReadonlyMap<string, readonly string[]>): SimilarWord[] {
  if (bare.length < shortestSwapped || /\d/.test(bare)) return [];
  const swaps = Array.from(
    { length: bare.length - 1 },
    (_, at) => bare.slice(0, at) + bare.charAt(at + 1) + bare.charAt(at) + bare.slice(at + 2),
  );
  return [...new Set(swaps)].flatMap((swapped) =>
    (byBareWord.get(swapped) ?? []).map((word) => ({ word, similarity: swapSimilarity })),
  );
}

const shortestSwapped = 4;
const swapSimilarity = 0.9;

function toTrigrams(word: string): string[] {
  return toWordGrams(word).filter((gram) => gram.length === 3);
}

/** Words whose trigrams overlap, by Dice's coefficient. */
function findByLetters(word: string, byGram: ReadonlyMap<string, readonly string[]>): SimilarWord[] {
  const grams = new Set(toTrigrams(word));
  if (grams.size < 2) return [];
  const shared = new Map<string, number>();
  for (const gram of grams) {
    for (const other of byGram.get(gram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const similar: SimilarWord[] = [];
  for (const [other, count] of shared) {
    const size = Math.max(stripProclitics(other).length, 1);
    const similarity = other === word ? 1 : (2 * count) / (grams.size + size);
    if (similarity >= leastLetterSimilarity) similar.push({ word: other, similarity });
  }
  return similar;
}

const leastLetterSimilarity = 0.55;

/** Words whose consonants agree but for one, ranked by how well their letters can be the other word's. */
function findBySound(
  foreignWord: string,
  language: Language,
  bySkeleton: ReadonlyMap<string, readonly string[]>,
): SimilarWord[] {
  const other = otherLanguage(language);
  const skeleton = toSkeleton(foreignWord, other);
  if (skeleton.length < 2) return [];
  const words = new Set(toSkeletonKeys(skeleton).flatMap((key) => bySkeleton.get(key) ?? []));
  return [...words]
    .map((word) => ({
      word,
      similarity: language === 'ar' ? compareNames(word, foreignWord) : compareNames(foreignWord, word),
    }))
    .filter(({ similarity }) => similarity >= leastSoundSimilarity);
}

const leastSoundSimilarity = 0.6;

/** A skeleton and, when it is long enough to stay telling, each skeleton that lacks one of its consonants. */
function toSkeletonKeys(skeleton: string): string[] {
  const keys = [skeleton];
  if (skeleton.length < 4) return keys;
  for (let at = 0; at < skeleton.length; at++) keys.push(skeleton.slice(0, at) + skeleton.slice(at + 1));
  return [...new Set(keys)];
}

function rank(words: SimilarWord[], limit: number): readonly SimilarWord[] {
  return words.sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1)).slice(0, limit);
}
