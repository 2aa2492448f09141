import type { ArticleId, PassageId } from '../domain/article.ts';
import type { Connection } from './connection.ts';
import { passageColumns, toIdList, toNumberList, toPassage, type PassageRow } from './rows.ts';

/** Reads passages, in the order asked for. */
export function createPassageReader(database: Connection['database']) {
  const byId = database.prepare<[string], PassageRow>(
    `SELECT ${passageColumns} FROM json_each(?) AS wanted
     CROSS JOIN passages AS p ON p.id = wanted.value CROSS JOIN articles AS a ON a.key = p.article_key ORDER BY wanted.key`,
  );
  const byArticle = database.prepare<[string], PassageRow>(
    `SELECT ${passageColumns} FROM json_each(?) AS wanted
     CROSS JOIN articles AS a ON a.id = wanted.value CROSS JOIN passages AS p ON p.article_key = a.key
     ORDER BY wanted.key, p.ordinal`,
  );
  return {
    find: (ids: readonly PassageId[]) => byId.all(toNumberList(ids)).map(toPassage),
    list: (articleIds: readonly ArticleId[]) => byArticle.all(toIdList(articleIds)).map(toPassage),
  };
}
