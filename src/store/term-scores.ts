import type { Language } from '../domain/language.ts';
import type { KeywordQuery } from '../domain/store.ts';
import type { Counters } from './counters.ts';

/** A passage that a term stands in, by the index of the term among those asked for. */
export type TermHit = readonly [term: number, passage: number, score: number];

export interface TermScoreSource extends Counters {
  /** Where each of the query's terms stands; within a reading transaction. */
  readonly find: (query: KeywordQuery) => readonly TermHit[];
  /** The language of each passage. */
  readonly readLanguages: () => ReadonlyMap<number, Language>;
}

/** Adds up what single terms tell of passages. */
export interface TermScores {
  /**
   * The best passages by the sum of their scores, ties by id; undefined where so many passages are held that too little
   * could be remembered, or only some of the articles are asked for.
   */
  search(query: KeywordQuery): { readonly id: number; readonly score: number }[] | undefined;
}

/**
 * Remembers the scores of each term for as long as the articles stay: BM25 is a sum over terms, and questions have most of
 * their n-grams in common.
 */
export function createTermScores({ find, readLanguages, readGeneration, countPassages }: TermScoreSource): TermScores {
  /** By field and language, then by term: passage, score, passage, score and so on. */
  const remembered = new Map<string, Map<string, readonly number[]>>();
  let languages: ReadonlyMap<number, Language> | undefined;
  let generation = -1;
  let passages = 0;
  let hits = 0;

  const forget = () => {
    remembered.clear();
    hits = 0;
  };
  const renew = () => {
    const current = readGeneration();
    if (current === generation) return;
    generation = current;
    passages = countPassages();
    languages = undefined;
    forget();
  };
  const recall = ({ field, language }: KeywordQuery) => {
    const name = `${field} ${language ?? ''}`;
    const scores = remembered.get(name) ?? new Map<string, readonly number[]>();
    remembered.set(name, scores);
    return scores;
  };
  // Which passages are of a language need not be asked of the database for each term.
  const load = ({ language, ...query }: KeywordQuery, scores: Map<string, readonly number[]>) => {
    const found = query.terms.map((): number[] => []);
    languages ??= readLanguages();
    for (const [term, passage, score] of find(query))
      if (language === undefined || languages.get(passage) === language) found[term]?.push(passage, score);
    query.terms.forEach((term, at) => scores.set(term, found[at] ?? []));
    hits += found.reduce((sum, each) => sum + each.length / 2, 0);
  };

  return {
    search(query) {
      renew();
      if (query.articleIds !== undefined || query.excludedArticleIds !== undefined || passages > mostPassages)
        return undefined;
      if (hits > mostHits) forget();
      const terms = [...new Set(query.terms)].filter((term) => term !== '');
      const scores = recall(query);
      const unknown = terms.filter((term) => !scores.has(term));
      if (unknown.length > 0) load({ ...query, terms: unknown }, scores);
      const sums = addUp(terms.map((term) => scores.get(term) ?? []));
      const found = [...sums].map(([id, score]) => ({ id, score }));
      return found.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, Math.max(0, query.limit));
    },
  };
}

function addUp(scores: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  for (const each of scores) {
    for (let at = 0; at < each.length; at += 2) {
      const passage = each[at] ?? 0;
      sums.set(passage, (sums.get(passage) ?? 0) + (each[at + 1] ?? 0));
    }
  }
  return sums;
}

// Beyond, FTS5 adds up a question's scores sooner than it hands them over one by one: measured at 10,000 passages, by a quarter.
const mostPassages = 2000;
const mostHits = 500_000;
