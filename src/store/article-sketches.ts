import type { ArticleId } from '../domain/article.ts';
import type { ArticleTies } from '../domain/store.ts';
import type { ParallelQuery, SketchedArticle } from '../domain/sketch.ts';
import type { Language } from '../domain/language.ts';
import type { Connection } from './connection.ts';
import { toNumberBytes, toNumbers } from './number-bytes.ts';

interface Drawn {
  readonly key: number;
  readonly language: Language;
  readonly ties: ArticleTies | undefined;
}

/** Gives the function that stores what an article is compared by; to be called within the transaction that stores the article. */
export function createSketchWriter({ database }: Connection): (drawn: Drawn) => void {
  const drop = database.prepare('DELETE FROM article_sketches WHERE article_key = ?');
  const dropKeys = database.prepare('DELETE FROM sketch_keys WHERE article_key = ?');
  const insert = database.prepare('INSERT INTO article_sketches (article_key, chars, day, marks) VALUES (?, ?, ?, ?)');
  const insertKeys = database.prepare(
    'INSERT INTO sketch_keys (article_key, mark, language, day) SELECT ?, value, ?, ? FROM json_each(?)',
  );
  return ({ key, language, ties }) => {
    drop.run(key);
    dropKeys.run(key);
    if (ties === undefined || ties.sketch === null) return;
    const { marks, keys, chars, day } = ties.sketch;
    insert.run(key, chars, day ?? undated, toNumberBytes(marks));
    insertKeys.run(key, language, day ?? undated, JSON.stringify([...keys]));
  };
}

const undated = 0;

interface SketchRow extends Omit<SketchedArticle, 'marks' | 'day'> {
  readonly marks: Buffer;
  readonly day: number;
}

/** Finds articles that share the most keys. A key that more articles have than can be looked at says nothing. */
export function createParallelFinder({ database }: Connection): (query: ParallelQuery) => SketchedArticle[] {
  const ofDays = database
    .prepare<[object], number>(
      `SELECT article_key FROM sketch_keys WHERE mark = :mark AND language = :language AND day BETWEEN :from AND :to
       UNION ALL SELECT article_key FROM sketch_keys WHERE mark = :mark AND language = :language AND day = ${undated}
       LIMIT ${mostSharing + 1}`,
    )
    .pluck();
  const ofAllDays = database
    .prepare<[object], number>(
      `SELECT article_key FROM sketch_keys WHERE mark = :mark AND language = :language LIMIT ${mostSharing + 1}`,
    )
    .pluck();
  const findSketch = database.prepare<[number], SketchRow>(sketchSql);
  return ({ language, keys, days, limit }) => {
    const shared = new Map<number, number>();
    for (const mark of keys) {
      const found = days === null ? ofAllDays.all({ mark, language }) : ofDays.all({ mark, language, ...days });
      if (found.length > mostSharing) continue;
      for (const key of found) shared.set(key, (shared.get(key) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= leastShared)
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit)
      .flatMap(([key]) => findSketch.get(key) ?? [])
      .map((row) => ({ ...row, marks: toNumbers(row.marks), day: row.day === undated ? null : row.day }));
  };
}

const mostSharing = 64;
const leastShared = 3;

/** Copies of other articles are left out: the article that they repeat is what a translation is linked to. */
const sketchSql = `
  SELECT a.id AS articleId, a.language, s.marks, s.chars, s.day,
    coalesce(a.translation_of, t.found_translation_of,
      (SELECT o.id FROM articles AS o WHERE o.translation_of = a.id LIMIT 1),
      (SELECT o.id FROM article_ties AS d JOIN articles AS o ON o.key = d.article_key WHERE d.found_translation_of = a.id LIMIT 1),
      (SELECT o.id FROM parallel_articles AS p JOIN articles AS o ON o.key = p.other_key WHERE p.article_key = a.key),
      (SELECT o.id FROM parallel_articles AS p JOIN articles AS o ON o.key = p.article_key WHERE p.other_key = a.key)
    ) AS counterpart
  FROM article_sketches AS s JOIN articles AS a ON a.key = s.article_key
  LEFT JOIN article_ties AS t ON t.article_key = a.key
  WHERE s.article_key = ? AND t.duplicate_of IS NULL`;

interface Linked {
  readonly key: number;
  readonly id: ArticleId;
  readonly ties: ArticleTies | undefined;
  readonly declared: ArticleId | null;
}

/**
 * Gives the function that links an article to the one that it was found to be parallel to, and to no other: what a version
 * before it was linked to goes. A declared link takes the place of those that were found, of both.
 */
export function createParallelWriter({ database }: Connection): (linked: Linked) => void {
  const drop = database.prepare(
    `DELETE FROM parallel_articles WHERE (article_key = :key OR other_key = :key)
     AND NOT coalesce((SELECT key FROM articles WHERE id = :other) IN (article_key, other_key), 0)`,
  );
  const dropOf = database.prepare(
    `DELETE FROM parallel_articles WHERE article_key = (SELECT key FROM articles WHERE id = :id)
     OR other_key = (SELECT key FROM articles WHERE id = :id)`,
  );
  const insert = database.prepare(
    `INSERT INTO parallel_articles (article_key, other_key) SELECT :key, o.key FROM articles AS o WHERE o.id = :other
     AND NOT EXISTS (SELECT 1 FROM parallel_articles WHERE article_key IN (:key, o.key) OR other_key IN (:key, o.key))
     AND NOT EXISTS (SELECT 1 FROM articles AS d WHERE d.translation_of IN (:id, o.id))
     AND NOT EXISTS (SELECT 1 FROM article_ties AS d WHERE d.found_translation_of IN (:id, o.id))`,
  );
  return ({ key, id, ties, declared }) => {
    const other = declared === null ? (ties?.parallelTo ?? null) : null;
    drop.run({ key, other });
    if (declared !== null) dropOf.run({ id: declared });
    if (other !== null) insert.run({ key, id, other });
  };
}
