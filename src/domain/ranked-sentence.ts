import type { ArticleId, Span } from './article.ts';

/** A sentence that might answer, whether or not it was used. */
export interface RankedSentence extends Span {
  readonly articleId: ArticleId;
  readonly quote: string;
  readonly score: number;
}
