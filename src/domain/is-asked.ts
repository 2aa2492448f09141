import type { AskRequest } from './answer.ts';
import type { ArticleId } from './article.ts';

/** Whether a question or a request for a summary leaves an article in. */
export function isAsked(
  id: ArticleId,
  { articleIds, excludedArticleIds }: Pick<AskRequest, 'articleIds' | 'excludedArticleIds'>,
): boolean {
  return articleIds?.includes(id) !== false && excludedArticleIds?.includes(id) !== true;
}
