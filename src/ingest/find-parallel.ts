import type { ArticleId } from '../domain/article.ts';
import { otherLanguage } from '../domain/language.ts';
import type { ArticleSketch, SketchedArticle } from '../domain/sketch.ts';
import type { ArticleRegister, SimilarArticle } from '../domain/store.ts';
import { findParallelArticle, mostDaysApart } from './parallel-articles.ts';

export interface BatchSketch extends Pick<SimilarArticle, 'duplicateOf'> {
  readonly sketched: SketchedArticle | null;
}

type Own = SketchedArticle & Pick<ArticleSketch, 'keys'> & Pick<SimilarArticle, 'duplicateOf'>;

/** How many articles of the other language are compared. */
const mostCompared = 8;

/**
 * An article in the other language that tells the same story, among those that are held and those of the batch. None for
 * one that names its translation, or repeats another article.
 */
export async function findParallel(
  own: Own,
  register: Pick<ArticleRegister, 'findParallel'>,
  batch: readonly BatchSketch[],
): Promise<ArticleId | null> {
  if (own.counterpart !== null || own.duplicateOf !== null) return null;
  const here = batch.flatMap(({ sketched, duplicateOf }) => (sketched && duplicateOf === null ? [sketched] : []));
  const claimant = findCounterpart(here, own);
  if (claimant !== null) return claimant;
  const held = await register.findParallel(toQuery(own));
  const earlier = held.filter((one) => !here.some(({ articleId }) => articleId === one.articleId));
  const others = [...earlier, ...here].map((one) => ({
    ...one,
    counterpart: one.counterpart ?? findCounterpart(here, one),
  }));
  return findParallelArticle(own, others);
}

function toQuery({ language, keys, day }: Own) {
  const days = day === null ? null : { from: day - mostDaysApart, to: day + mostDaysApart };
  return { language: otherLanguage(language), keys, days, limit: mostCompared };
}

/** The article of the batch that says to belong to this one. */
function findCounterpart(batch: readonly SketchedArticle[], { articleId }: SketchedArticle): ArticleId | null {
  return batch.find(({ counterpart }) => counterpart === articleId)?.articleId ?? null;
}
