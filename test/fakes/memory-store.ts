import type { ArticleId, ArticleSummary, Passage, PassageId } from '../../src/domain/article.ts';
import type { Language } from '../../src/domain/language.ts';
import type { ArticleStore, KeywordField, KeywordIndex, KeywordQuery } from '../../src/domain/store.ts';
import type { PassageHit } from '../../src/domain/passage-hit.ts';
import { splitPassages } from '../../src/ingest/passages.ts';
import { toGrams, toStems, toWords } from '../../src/text/analyse.ts';

export interface MemoryArticle {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly text: string;
  readonly publishedAt?: string;
  readonly addedAt?: string;
  readonly url?: string;
  readonly source?: string;
  readonly translationOf?: string;
  readonly duplicateOf?: string;
  readonly correctedAt?: string;
}

interface Entry {
  readonly passage: Passage;
  readonly counts: Readonly<Record<KeywordField, ReadonlyMap<string, number>>>;
  readonly lengths: Readonly<Record<KeywordField, number>>;
  readonly words: readonly string[];
}

/** Articles held in memory, in passages as ingest makes them, and searched by BM25: a store for tests of answers. */
export function createMemoryStore(articles: readonly MemoryArticle[]) {
  const entries = articles.flatMap(toPassages).map(toEntry);
  const summaries = articles.map((article) => toSummary(article, entries));
  const findArticle: ArticleStore['findArticle'] = (id) => {
    const summary = summaries.find((each) => each.id === id);
    const text = articles.find((each) => each.id === id)?.text;
    return Promise.resolve(summary === undefined || text === undefined ? undefined : { ...summary, text });
  };
  return { keywords: createKeywords(entries), articles: { findArticle, ...createArticles(summaries, entries) } };
}

function createKeywords(entries: readonly Entry[]): KeywordIndex {
  const postings = { stems: index(entries, 'stems'), grams: index(entries, 'grams') };
  const countOf = (field: KeywordField, term: string) => postings[field].get(term)?.length ?? 0;
  return {
    search: (query) => Promise.resolve(search(entries, postings[query.field], query)),
    countPassagesWith: (field, terms) =>
      Promise.resolve(
        new Map(terms.map((term) => [term, countOf(field, term)] as const).filter(([, held]) => held > 0)),
      ),
    listCounts: (field) =>
      Promise.resolve(new Map([...postings[field]].map(([term, held]) => [term, held.length] as const))),
    listVocabulary: () => Promise.resolve(listVocabulary(entries)),
  };
}

type ReadArticles = Pick<
  ArticleStore,
  | 'findArticle'
  | 'findPassages'
  | 'findSummaries'
  | 'listArticles'
  | 'listPassages'
  | 'findKeys'
  | 'findIdByKey'
  | 'countArticles'
  | 'countPassages'
  | 'generation'
>;

function createArticles(
  summaries: readonly ArticleSummary[],
  entries: readonly Entry[],
): Omit<ReadArticles, 'findArticle'> {
  const listedAt = ({ publishedAt, addedAt }: ArticleSummary) => publishedAt ?? ` ${addedAt}`;
  const newest = summaries.toSorted((a, b) => (listedAt(a) < listedAt(b) ? 1 : listedAt(a) > listedAt(b) ? -1 : 0));
  return {
    findPassages: (ids) => Promise.resolve(ids.flatMap((id) => entries[Number(id) - 1]?.passage ?? [])),
    findSummaries: (ids) => Promise.resolve(ids.flatMap((id) => summaries.find((summary) => summary.id === id) ?? [])),
    listArticles: ({ language, limit } = {}) =>
      Promise.resolve(newest.filter((each) => language === undefined || each.language === language).slice(0, limit)),
    listPassages: (articleIds) =>
      Promise.resolve(
        articleIds.flatMap((id) => entries.map(({ passage }) => passage).filter(({ articleId }) => articleId === id)),
      ),
    findKeys: (ids) =>
      Promise.resolve(
        new Map(
          ids
            .map((id) => [id, summaries.findIndex((each) => each.id === id) + 1] as const)
            .filter(([, key]) => key > 0),
        ),
      ),
    findIdByKey: (key) => Promise.resolve(summaries[key - 1]?.id),
    countArticles: () => Promise.resolve(summaries.length),
    countPassages: () => Promise.resolve(entries.length),
    generation: () => Promise.resolve(1),
  };
}

function toSummary(article: MemoryArticle, entries: readonly Entry[]): ArticleSummary {
  const { id, title, language, publishedAt, addedAt = '2025-01-01T00:00:00.000Z', translationOf } = article;
  return {
    id: id as ArticleId,
    title,
    language,
    url: article.url ?? null,
    source: article.source ?? null,
    sources: [],
    publishedAt: publishedAt ?? null,
    translationOf: (translationOf as ArticleId | undefined) ?? null,
    duplicateOf: (article.duplicateOf as ArticleId | undefined) ?? null,
    correctedAt: article.correctedAt ?? null,
    contentHash: `hash of ${id}`,
    addedAt,
    updatedAt: addedAt,
    passages: entries.filter(({ passage }) => passage.articleId === article.id).length,
  };
}

function toPassages({ id, title, language, text }: MemoryArticle): Omit<Passage, 'id'>[] {
  return splitPassages(text, language).map(({ start, end }, ordinal) => {
    return { articleId: id as ArticleId, ordinal, language, title, text: text.slice(start, end), start, end };
  });
}

function toEntry(draft: Omit<Passage, 'id'>, at: number): Entry {
  const { title, text, language } = draft;
  const stems = [...toStems(title, language), ...toStems(text, language)];
  const grams = toGrams(text, language);
  return {
    passage: { ...draft, id: String(at + 1) as PassageId },
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
