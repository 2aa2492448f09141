import type { ArticleId, Passage, PassageId } from '../../src/domain/article.ts';
import type { Language } from '../../src/domain/language.ts';
import type { KeywordField, KeywordIndex, KeywordQuery, PassageHit } from '../../src/domain/store.ts';
import { toGrams, toStems, toWords } from '../../src/text/analyse.ts';

/** One passage per article, held in memory and searched by BM25: enough of a store for tests of ranking. */
export interface MemoryArticle {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly text: string;
}

interface Entry {
  readonly passage: Passage;
  readonly counts: Readonly<Record<KeywordField, ReadonlyMap<string, number>>>;
  readonly lengths: Readonly<Record<KeywordField, number>>;
  readonly words: readonly string[];
}

export function createMemoryStore(articles: readonly MemoryArticle[]) {
  const entries = articles.map(toEntry);
  const postings = { stems: index(entries, 'stems'), grams: index(entries, 'grams') };
  const keywords: KeywordIndex = {
    search: (query) => Promise.resolve(search(entries, postings[query.field], query)),
    countPassagesWith: (field, terms) =>
      Promise.resolve(
        new Map(terms.flatMap((term) => (postings[field].has(term) ? [[term, postings[field].get(term)?.length ?? 0]] : []))),
      ),
    listVocabulary: () => Promise.resolve(listVocabulary(entries)),
  };
  return {
    keywords,
    articles: {
      findPassages: (ids: readonly PassageId[]) =>
        Promise.resolve(ids.flatMap((id) => entries[Number(id) - 1]?.passage ?? [])),
      generation: () => Promise.resolve(1),
      countPassages: () => Promise.resolve(entries.length),
    },
  };
}

function toEntry({ id, title, language, text }: MemoryArticle, at: number): Entry {
  const stems = [...toStems(title, language), ...toStems(text, language)];
  const grams = toGrams(text, language);
  return {
    passage: {
      id: String(at + 1) as PassageId,
      articleId: id as ArticleId,
      ordinal: 0,
      language,
      title,
      text,
      start: 0,
      end: text.length,
    },
    counts: { stems: count(stems), grams: count(grams) },
    lengths: { stems: stems.length, grams: grams.length },
    words: toWords(text, language),
  };
}

function count(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function index(entries: readonly Entry[], field: KeywordField): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  entries.forEach((entry, at) => {
    for (const term of entry.counts[field].keys()) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [at]);
      else list.push(at);
    }
  });
  return postings;
}

function search(entries: readonly Entry[], postings: Map<string, number[]>, query: KeywordQuery): PassageHit[] {
  const average = entries.reduce((sum, { lengths }) => sum + lengths[query.field], 0) / entries.length;
  const scores = new Map<number, number>();
  for (const term of new Set(query.terms)) {
    const list = postings.get(term) ?? [];
    const idf = Math.log(1 + (entries.length - list.length + 0.5) / (list.length + 0.5));
    for (const at of list) {
      const entry = entries[at] as Entry;
      const frequency = entry.counts[query.field].get(term) ?? 0;
      const normaliser = 1.2 * (0.25 + (0.75 * entry.lengths[query.field]) / average);
      scores.set(at, (scores.get(at) ?? 0) + (idf * frequency * 2.2) / (frequency + normaliser));
    }
  }
  return [...scores]
    .map(([at, score]) => ({ entry: entries[at] as Entry, score }))
    .filter(({ entry: { passage } }) => isAllowed(passage, query))
    .sort((a, b) => b.score - a.score || Number(a.entry.passage.id) - Number(b.entry.passage.id))
    .slice(0, query.limit)
    .map(({ entry, score }) => ({ passageId: entry.passage.id, score }));
}

function isAllowed({ articleId, language }: Passage, query: KeywordQuery): boolean {
  if (query.language !== undefined && language !== query.language) return false;
  if (query.articleIds !== undefined && !query.articleIds.includes(articleId)) return false;
  return query.excludedArticleIds?.includes(articleId) !== true;
}

function listVocabulary(entries: readonly Entry[]) {
  const words = new Map<string, { word: string; language: Language; passages: number }>();
  for (const { passage, words: own } of entries) {
    for (const word of own) {
      const key = `${passage.language} ${word}`;
      const known = words.get(key) ?? { word, language: passage.language, passages: 0 };
      words.set(key, { ...known, passages: known.passages + 1 });
    }
  }
  return [...words.values()];
}
