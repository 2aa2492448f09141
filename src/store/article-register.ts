import type { ArticleId } from '../domain/article.ts';
import type { ArticleRegister, ArticleVersion } from '../domain/store.ts';
import { createParallelFinder } from './article-sketches.ts';
import { toBands } from './article-ties.ts';
import type { Connection } from './connection.ts';
import { toNumbers } from './number-bytes.ts';

interface SimilarRow {
  readonly articleId: ArticleId;
  readonly signature: Buffer;
  readonly duplicateOf: ArticleId | null;
}

export function createArticleRegister(connection: Connection): ArticleRegister {
  const { database, read } = connection;
  const findParallel = createParallelFinder(connection);
  const byNames = database.prepare<[string], { readonly name: string; readonly articleId: ArticleId }>(
    `SELECT n.name, a.id AS articleId FROM json_each(?) AS wanted
     JOIN article_names AS n ON n.name = wanted.value JOIN articles AS a ON a.key = n.article_key`,
  );
  const byBody = database.prepare<[string], { readonly articleId: ArticleId; readonly url: string | null }>(
    `SELECT a.id AS articleId, a.url FROM article_ties AS t JOIN articles AS a ON a.key = t.article_key
     WHERE t.body_hash = ? ORDER BY a.key LIMIT 20`,
  );
  const similar = database.prepare<[string], SimilarRow>(
    `SELECT a.id AS articleId, s.signature, t.duplicate_of AS duplicateOf
     FROM (SELECT DISTINCT b.article_key FROM json_each(?) AS wanted JOIN signature_bands AS b ON b.band = wanted.value LIMIT 200) AS found
     JOIN articles AS a ON a.key = found.article_key JOIN article_signatures AS s ON s.article_key = a.key
     LEFT JOIN article_ties AS t ON t.article_key = a.key ORDER BY a.key`,
  );
  const versions = database.prepare<[ArticleId], ArticleVersion>(
    `SELECT v.replaced_at AS replacedAt, v.title, v.url, v.published_at AS publishedAt, v.text
     FROM articles AS a JOIN article_versions AS v ON v.article_key = a.key WHERE a.id = ? ORDER BY v.id DESC`,
  );
  return {
    findByNames: (names) =>
      read(() => new Map(byNames.all(JSON.stringify(names)).map(({ name, articleId }) => [name, articleId]))),
    findByBody: (bodyHash) => read(() => byBody.all(bodyHash)),
    findSimilar: (signature) =>
      read(() =>
        similar.all(JSON.stringify(toBands(signature))).map((row) => ({ ...row, signature: toNumbers(row.signature) })),
      ),
    findParallel: (query) => read(() => findParallel(query)),
    listVersions: (id) => read(() => versions.all(id)),
  };
}
