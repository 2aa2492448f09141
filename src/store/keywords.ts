import type { Statement } from 'better-sqlite3';
import type { Language } from '../domain/language.ts';
import type { KeywordField, KeywordIndex, KeywordQuery } from '../domain/store.ts';
import type { PassageHit } from '../domain/passage-hit.ts';
import type { Connection } from './connection.ts';
import { createCounters } from './counters.ts';
import { toIdList, toPassageId } from './rows.ts';
import { createTermScores, type TermHit } from './term-scores.ts';
import { fromToken, toAnyOf, toToken } from './tokens.ts';

/** Keyword search over FTS5's BM25 (k1 1.2, b 0.75; sqlite.org/fts5.html#the_bm25_function). */
export function createKeywords({ database, read }: Connection): KeywordIndex {
  const prepare = prepareOnce<{ id: number; score: number }>(database);
  const prepareParts = prepareOnce<TermHit>(database);
  const languages = database.prepare<[], [number, Language]>(
    'SELECT p.id, a.language FROM passages AS p JOIN articles AS a ON a.key = p.article_key',
  );
  const scores = createTermScores({
    find: (query) =>
      prepareParts(partsSql(query))
        .raw()
        .all(
          toParameters(
            query,
            query.terms.map((term) => [term]),
          ),
        ),
    readLanguages: () => new Map(languages.raw().all()),
    ...createCounters({ database }),
  });
  const counts = {
    stems: database.prepare<[string], TermCount>(countSql('stem_counts', 'stems')),
    grams: database.prepare<[string], TermCount>(countSql('gram_counts', 'grams')),
  };
  const allCounts = {
    stems: database.prepare<[], TermCount>(allCountsSql('stem_counts', 'stems')),
    grams: database.prepare<[], TermCount>(allCountsSql('gram_counts', 'grams')),
  };
  const vocabulary = database.prepare<[], TermCount>('SELECT term, doc AS passages FROM word_counts');
  return {
    search: (query) =>
      read(() => {
        const found = scores.search(query) ?? prepare(searchSql(query)).all(toParameters(query, toGroups(query.terms)));
        return found.map(({ id, score }): PassageHit => ({ passageId: toPassageId(id), score }));
      }),
    countPassagesWith: (field, terms) =>
      read(() => toCounts(counts[field].all(JSON.stringify([...new Set(terms)].map(toToken))))),
    listCounts: (field) => read(() => toCounts(allCounts[field].all())),
    listVocabulary: () => read(() => vocabulary.all().map(toVocabularyWord)),
  };
}

interface SearchParameters {
  readonly queries: string;
  readonly articleIds: string;
  readonly excludedArticleIds: string;
  readonly language: Language | null;
  readonly limit: number;
}

function prepareOnce<Row>(database: Connection['database']): (sql: string) => Statement<[SearchParameters], Row> {
  const prepared = new Map<string, Statement<[SearchParameters], Row>>();
  return (sql) => {
    const statement = prepared.get(sql) ?? database.prepare<[SearchParameters], Row>(sql);
    prepared.set(sql, statement);
    return statement;
  };
}

/** @param groups of terms, each asked for together */
function toParameters(query: KeywordQuery, groups: readonly (readonly string[])[]): SearchParameters {
  return {
    queries: JSON.stringify(groups.map(toAnyOf)),
    articleIds: toIdList(query.articleIds ?? []),
    excludedArticleIds: toIdList(query.excludedArticleIds ?? []),
    language: query.language ?? null,
    limit: Math.max(0, query.limit),
  };
}

/**
 * BM25 is a sum over terms, so terms can be asked for in groups and added up. It saves time: FTS5 looks at every term of
 * a query for every occurrence of any of them, which is half of the time at 400 terms.
 */
const termsPerGroup = 16;

function toGroups(terms: readonly string[]): string[][] {
  const distinct = [...new Set(terms)].filter((term) => term !== '');
  return Array.from({ length: Math.ceil(distinct.length / termsPerGroup) }, (_, group) =>
    distinct.slice(group * termsPerGroup, (group + 1) * termsPerGroup),
  );
}

const fields: Readonly<Record<KeywordField, { readonly table: string; readonly score: string }>> = {
  // A stem of the title counts half as much as one of the passage.
  stems: { table: 'passage_stems', score: '-bm25(passage_stems, 0.5, 1.0)' },
  grams: { table: 'passage_grams', score: '-bm25(passage_grams)' },
};

/** The score of each group of terms for each passage that has any of them. */
function partsSql(query: KeywordQuery): string {
  const { table, score } = fields[query.field];
  return `
    SELECT query.key AS part, ${table}.rowid AS id, ${score} AS score
    FROM json_each(:queries) AS query CROSS JOIN ${table}
    WHERE ${[`${table} MATCH query.value`, ...toFilters(query, table)].join(' AND ')}`;
}

function searchSql(query: KeywordQuery): string {
  return `
    WITH parts AS MATERIALIZED (${partsSql(query)})
    SELECT id, sum(score) AS score FROM parts GROUP BY id ORDER BY score DESC, id LIMIT :limit`;
}

/** The `+` keeps SQLite from asking the whole query anew for each id of the list. */
function toFilters({ articleIds, excludedArticleIds, language }: KeywordQuery, table: string): string[] {
  const ofArticles = (list: string) =>
    `FROM passages AS p JOIN articles AS a ON a.key = p.article_key WHERE a.id IN (SELECT value FROM json_each(${list}))`;
  const filters: string[] = [];
  if (articleIds !== undefined) {
    const within = ofArticles(':articleIds');
    filters.push(`${table}.rowid BETWEEN (SELECT min(p.id) ${within}) AND (SELECT max(p.id) ${within})`);
    filters.push(`+${table}.rowid IN (SELECT p.id ${within})`);
  }
  if (excludedArticleIds !== undefined) {
    filters.push(`+${table}.rowid NOT IN (SELECT p.id ${ofArticles(':excludedArticleIds')})`);
  }
  if (language !== undefined) {
    filters.push(
      `+${table}.rowid IN (SELECT p.id FROM passages AS p JOIN articles AS a ON a.key = p.article_key WHERE a.language = :language)`,
    );
  }
  return filters;
}

interface TermCount {
  readonly term: string;
  readonly passages: number;
}

function countSql(counts: string, column: string): string {
  return `SELECT counts.term, ${countedSql(column)} AS passages
    FROM json_each(?) AS wanted CROSS JOIN ${counts} AS counts ON counts.term = wanted.value
    GROUP BY counts.term`;
}

function allCountsSql(counts: string, column: string): string {
  return `SELECT term, ${countedSql(column)} AS passages FROM ${counts} GROUP BY term`;
}

/** In how many passages a term stands; one that stands in titles alone, how many have such a title. */
function countedSql(column: string): string {
  return `coalesce(max(doc) FILTER (WHERE col = '${column}'), max(doc))`;
}

function toCounts(found: readonly TermCount[]): ReadonlyMap<string, number> {
  return new Map(found.map(({ term, passages }) => [fromToken(term), passages]));
}

function toVocabularyWord({ term, passages }: TermCount) {
  return { language: term.slice(0, 2) as Language, word: fromToken(term.slice(3)), passages };
}

/** The token that a word is counted under. */
export function toWordToken(word: string, language: Language): string {
  return `${language}:${toToken(word)}`;
}
