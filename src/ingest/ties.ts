import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { ArticleTies, SimilarArticle } from '../domain/store.ts';
import { estimateResemblance, nearDuplicateResemblance, toSignature } from './near-duplicates.ts';
import type { AnalysedArticle, PreparedDraft } from './prepare.ts';
import { toBodyHash, type Register } from './recogniser.ts';

export interface TieDependencies {
  readonly register: Pick<Register, 'findSimilar'>;
  /** Articles of this batch, which the store does not know yet; what is found is added to them. */
  readonly batch: SimilarArticle[];
  readonly held: ReadonlyMap<ArticleId, ArticleSummary>;
}

/** What ties an article to its source and to the articles that say the same. */
export async function findTies(
  prepared: PreparedDraft,
  { article, passages }: AnalysedArticle,
  { register, batch, held }: TieDependencies,
): Promise<ArticleTies> {
  const { draft } = prepared;
  const signature = toSignature(passages.flatMap(({ stems }) => stems));
  const duplicateOf =
    signature === null
      ? null
      : findOriginal(article.id, signature, [...(await register.findSimilar(signature)), ...batch]);
  if (signature !== null) batch.push({ articleId: article.id, signature, duplicateOf });
  return {
    names: draft.names ?? [],
    bodyHash: draft.names === undefined ? null : toBodyHash(article),
    signature,
    duplicateOf,
    correctedAt: held.has(article.id) && draft.names !== undefined ? (draft.modifiedAt ?? article.updatedAt) : null,
  };
}

/** Of the articles that say nearly the same the likest one, or the one that this repeats itself. */
function findOriginal(id: ArticleId, signature: Uint32Array, others: readonly SimilarArticle[]): ArticleId | null {
  const [best] = others
    .filter(({ articleId, duplicateOf }) => articleId !== id && duplicateOf !== id)
    .map((other) => ({ ...other, resemblance: estimateResemblance(signature, other.signature) }))
    .filter(({ resemblance }) => resemblance >= nearDuplicateResemblance)
    .sort((a, b) => b.resemblance - a.resemblance);
  return best === undefined ? null : (best.duplicateOf ?? best.articleId);
}
