import type { Article, ArticleId, ArticleSummary, Passage, PassageId } from '../domain/article.ts';

/** Columns of an article as it is shown: what was edited by hand instead of what the source said, empty for what was taken away. Of `articles AS a`. */
export const summaryColumns = `
  a.id, coalesce(a.edited_title, a.title) AS title, a.language,
  nullif(coalesce(a.edited_url, a.url), '') AS url, nullif(coalesce(a.edited_source, a.source), '') AS source, a.sources,
  nullif(coalesce(a.edited_published_at, a.published_at), '') AS publishedAt, a.edited_published_at AS editedPublishedAt,
  coalesce(a.translation_of,
    (SELECT t.found_translation_of FROM article_ties AS t WHERE t.article_key = a.key),
    (SELECT o.id FROM parallel_articles AS l JOIN articles AS o ON o.key = l.other_key WHERE l.article_key = a.key)) AS translationOf,
  a.content_hash AS contentHash, a.added_at AS addedAt, a.updated_at AS updatedAt,
  (SELECT t.duplicate_of FROM article_ties AS t JOIN articles AS o ON o.id = t.duplicate_of
   WHERE t.article_key = a.key) AS duplicateOf,
  (SELECT t.corrected_at FROM article_ties AS t WHERE t.article_key = a.key) AS correctedAt,
  (SELECT count(*) FROM passages AS p WHERE p.article_key = a.key) AS passages`;

export type SummaryRow = Omit<ArticleSummary, 'sources' | 'editedPublishedAt'> & {
  readonly sources: string;
  readonly editedPublishedAt: string | null;
};
export type ArticleRow = SummaryRow & Pick<Article, 'text'>;

/** The row with its list of sources read. */
export function toArticle<Row extends SummaryRow>(
  row: Row,
): Omit<Row, 'sources' | 'editedPublishedAt'> & Pick<ArticleSummary, 'sources' | 'editedPublishedAt'> {
  const sources = JSON.parse(row.sources) as string[];
  return { ...row, sources, editedPublishedAt: row.editedPublishedAt ?? undefined };
}

/** Columns of a passage, of `passages AS p` and `articles AS a`. */
export const passageColumns = `
  p.id, p.ordinal, p.span_start AS start, p.span_end AS "end", p.text,
  a.id AS articleId, a.language, coalesce(a.edited_title, a.title) AS title`;

export type PassageRow = Omit<Passage, 'id'> & { readonly id: number };

export function toPassage(row: PassageRow): Passage {
  return { ...row, id: toPassageId(row.id) };
}

export function toPassageId(id: number): PassageId {
  return String(id) as PassageId;
}

/** A JSON list of the numbers behind passage ids, for `json_each`; what cannot be an id is left out. */
export function toNumberList(ids: readonly PassageId[]): string {
  return JSON.stringify(ids.filter((id) => /^[1-9]\d{0,14}$/.test(id)).map(Number));
}

/** How an article is named in the JSON of an answer that cites it: looked for before the answer is parsed. */
export function toCitedMark(id: ArticleId): string {
  return `"articleId":${JSON.stringify(id)}`;
}

/** A JSON list of article ids, each once, for `json_each`. */
export function toIdList(ids: readonly ArticleId[]): string {
  return JSON.stringify([...new Set(ids)]);
}
