import type { Article, ArticleId } from '../domain/article.ts';
import type { ArticleEvent } from '../domain/article-event.ts';
import { dayMs } from '../domain/milliseconds.ts';
import type { Connection } from './connection.ts';

/** An article as it is held before it is replaced. */
interface HeldArticle {
  readonly key: number;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly text: string;
}

export interface ArticleChange {
  readonly article: Article;
  readonly duplicateOf: ArticleId | null;
}

export interface BegunChange {
  /** Whether its words replace others. */
  readonly isCorrection: boolean;
  note(key: number): void;
}

/** Notes what becomes of an article: its version that is replaced, and the event. To be called within the transaction. */
export interface ArticleHistory {
  /** To be called before the article is stored; its `note` is called with the article's key after. */
  begin(change: ArticleChange): BegunChange;
}

export function createArticleHistory({ database }: Connection): ArticleHistory {
  const findHeld = database.prepare<[ArticleId], HeldArticle>(
    'SELECT key, title, url, published_at AS publishedAt, text FROM articles WHERE id = ?',
  );
  const insertVersion = database.prepare(
    `INSERT INTO article_versions (article_key, replaced_at, title, url, published_at, text)
     VALUES (:key, :replacedAt, :title, :url, :publishedAt, :text)`,
  );
  const dropVersions = database.prepare(
    `DELETE FROM article_versions WHERE article_key = :key AND id <=
       (SELECT id FROM article_versions WHERE article_key = :key ORDER BY id DESC LIMIT 1 OFFSET ${mostVersions})`,
  );
  const addEvent = createEventWriter(database);
  return {
    begin: ({ article, duplicateOf }) => {
      const held = findHeld.get(article.id);
      const isSame = held?.text === article.text && held.title === article.title;
      if (held && !(isSame && held.url === article.url)) {
        insertVersion.run({ ...held, replacedAt: article.updatedAt });
        dropVersions.run({ key: held.key });
      }
      const kind = held ? 'changed' : duplicateOf === null ? 'new' : 'near-duplicate';
      return {
        isCorrection: held !== undefined && !isSame,
        note: (key) => {
          if (isSame) return;
          addEvent({ key, kind, of: kind === 'near-duplicate' ? duplicateOf : null, at: article.updatedAt });
        },
      };
    },
  };
}

const mostVersions = 20;
const keptMs = 30 * dayMs;

type NewEvent = Pick<ArticleEvent, 'kind' | 'of' | 'at'> & { readonly key: number };

function createEventWriter(database: Connection['database']): (event: NewEvent) => void {
  const insert = database.prepare(
    'INSERT INTO article_events (article_key, kind, of, at) VALUES (:key, :kind, :of, :at)',
  );
  const dropOld = database.prepare('DELETE FROM article_events WHERE at < ?');
  return (event) => {
    insert.run(event);
    dropOld.run(new Date(Date.parse(event.at) - keptMs).toISOString());
  };
}
