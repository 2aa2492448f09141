import type { ArticleEvent, ArticleEventStore } from '../domain/article-event.ts';
import type { Connection } from './connection.ts';

/** Of removed articles and old events no row is left, so that the last id is not read off the rows. */
export const lastEventId = `coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'article_events'), 0)`;

export function createArticleEventStore({ database, read }: Connection): ArticleEventStore {
  const list = database.prepare<[object], ArticleEvent>(
    `SELECT e.id, a.id AS articleId, e.kind, e.of, e.at, e.feed_url AS feedUrl
     FROM article_events AS e JOIN articles AS a ON a.key = e.article_key
     WHERE e.id > :afterId ORDER BY e.id LIMIT :limit`,
  );
  const findLast = database.prepare<[], number>(`SELECT ${lastEventId}`).pluck();
  return {
    listEvents: (options) => read(() => list.all({ ...options })),
    findLastEventId: () => read(() => findLast.get() ?? 0),
  };
}
