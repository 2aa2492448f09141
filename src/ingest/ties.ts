import type { Article, ArticleDraft, ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { ArticleStore, ArticleTies, SimilarArticle } from '../domain/store.ts';
import { estimateResemblance, nearDuplicateResemblance, toSignature } from './near-duplicates.ts';
import type { AnalysedArticle, PreparedDraft } from './prepare.ts';
import { toBodyHash, type Register } from './recogniser.ts';

export interface TieDependencies {
  readonly register: Pick<Register, 'findSimilar' | 'findByNames'>;
  readonly store: Pick<ArticleStore, 'findSummaries'>;
  /** Articles of this batch, which the store does not know yet; what is found is added to them. */
  readonly batch: (SimilarArticle & NamedArticle)[];
  readonly held: ReadonlyMap<ArticleId, ArticleSummary>;
}

/** An article of this batch, with what it is called and the names of its translations. */
export interface NamedArticle {
  readonly names: readonly string[];
  readonly language: Language;
}

/** What ties an article to its source and to the articles that say the same. */
export async function findTies(
  prepared: PreparedDraft,
  { article, passages }: AnalysedArticle,
  dependencies: TieDependencies,
): Promise<ArticleTies> {
  const { draft } = prepared;
  const { register, batch, held } = dependencies;
  const signature = toSignature(passages.flatMap(({ stems }) => stems));
  const similar = signature === null ? [] : [...(await register.findSimilar(signature)), ...batch];
  const duplicateOf = signature === null ? null : findOriginal(article.id, signature, similar);
  const translationOf = await findTranslation(draft, article, dependencies);
  const names = [
    ...(draft.names ?? []),
    ...(draft.translations ?? []).map((address) => `${translationName}${address}`),
  ];
  batch.push({
    articleId: article.id,
    signature: signature ?? new Uint32Array(),
    duplicateOf,
    names,
    language: article.language,
  });
  return {
    names,
    bodyHash: draft.names === undefined ? null : toBodyHash(article),
    signature,
    duplicateOf,
    translationOf,
    correctedAt: held.has(article.id) && draft.names !== undefined ? (draft.modifiedAt ?? article.updatedAt) : null,
  };
}

/** Before the addresses that an article names as its translations, whether or not they are held yet. */
const translationName = 'translation:';
const urlName = 'url:';

/** An article in the other language that this one names as its translation, or that names this one. */
async function findTranslation(
  { names = [], translations = [] }: ArticleDraft,
  { id, language }: Pick<Article, 'id' | 'language'>,
  { register, store, batch }: TieDependencies,
): Promise<ArticleId | null> {
  const own = names.filter((name) => name.startsWith(urlName)).map((name) => name.slice(urlName.length));
  const wanted = [
    ...translations.map((address) => `${urlName}${address}`),
    ...own.map((address) => `${translationName}${address}`),
  ];
  if (wanted.length === 0) return null;
  const here = batch.filter(
    (other) => other.language !== language && other.names.some((name) => wanted.includes(name)),
  );
  const ids = [...(await register.findByNames(wanted)).values()].filter((found) => found !== id);
  const summaries = ids.length > 0 ? await store.findSummaries(ids) : [];
  const found = summaries.find((other) => other.language !== language && other.translationOf !== id);
  return found?.id ?? here[0]?.articleId ?? null;
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
