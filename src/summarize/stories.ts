import type { ArticleId } from '../domain/article.ts';
import type { Story } from '../domain/stories.ts';
import type { SummarizeRequest } from '../domain/summary-request.ts';

/** The day a story was published, `YYYY-MM-DD`; null where no version tells. */
export function findDay({ versions }: Story): string | null {
  return versions.find(({ publishedAt }) => publishedAt !== null)?.publishedAt?.slice(0, 10) ?? null;
}

/** Whether a request for a summary leaves an article in. */
export function isAsked(
  id: ArticleId,
  { articleIds, excludedArticleIds }: Pick<SummarizeRequest, 'articleIds' | 'excludedArticleIds'>,
): boolean {
  return articleIds?.includes(id) !== false && excludedArticleIds?.includes(id) !== true;
}
