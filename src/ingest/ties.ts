import type { Article, ArticleDraft, ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { ArticleStore, ArticleTies, SimilarArticle } from '../domain/store.ts';
import type { SketchedArticle } from '../domain/sketch.ts';
import { estimateResemblance, nearDuplicateResemblance, toSignature } from './near-duplicates.ts';
import type { AnalysedArticle, PreparedDraft } from './prepare.ts';
import { findParallel } from './find-parallel.ts';
import { toBodyHash, type Register } from './recogniser.ts';
import type { SketchArticle } from './sketch.ts';

export interface TieDependencies {
  readonly register: Pick<Register, 'findSimilar' | 'findByNames' | 'findParallel'>;
  readonly store: Pick<ArticleStore, 'findSummaries'>;
  /** Articles of this batch, which the store does not know yet; what is found is added to them. */
  readonly batch: BatchArticle[];
  readonly held: ReadonlyMap<ArticleId, ArticleSummary>;
  readonly sketch?: SketchArticle | undefined;
}

/** An article of this batch, with what it is called and the names of its translations. */
export interface BatchArticle extends SimilarArticle {
  readonly names: readonly string[];
  readonly language: Language;
  readonly sketched: SketchedArticle | null;
}

/** What ties an article to its source and to the articles that say the same. */
export async function findTies(
  prepared: PreparedDraft,
  { article, passages }: AnalysedArticle,
  dependencies: TieDependencies,
): Promise<ArticleTies> {
  const { draft } = prepared;
  const { register, batch, held } = dependencies;
  const signature = toSignature(
    passages.flatMap(({ stems }) => stems),
    article,
  );
  const similar = signature === null ? [] : [...(await register.findSimilar(signature)), ...batch];
  const duplicateOf = signature === null ? null : findOriginal(article.id, signature, similar);
  const translationOf = await findTranslation(draft, article, dependencies);
  const names = listNames(draft);
  const counterpart = article.translationOf ?? translationOf;
  const { sketched, ...parallel } = await tieParallel({ article, counterpart, duplicateOf }, dependencies);
  const { id: articleId, language } = article;
  batch.push({ articleId, signature: signature ?? new Uint32Array(), duplicateOf, names, language, sketched });
  return {
    names,
    bodyHash: draft.names === undefined ? null : toBodyHash(article),
    signature,
    duplicateOf,
    translationOf,
    ...parallel,
    correctedAt: held.has(article.id) && draft.names !== undefined ? (draft.modifiedAt ?? article.updatedAt) : null,
  };
}

function listNames({ names = [], translations = [] }: ArticleDraft): string[] {
  return [...names, ...translations.map((address) => `${translationName}${address}`)];
}

/** Articles of one story are linked where they say so, else where their words show it. */
async function tieParallel(
  { article, counterpart, duplicateOf }: Untied,
  { sketch: toSketch, register, batch }: TieDependencies,
) {
  const { id: articleId, language } = article;
  const sketch = toSketch?.(article) ?? null;
  if (sketch === null) return { sketch, parallelTo: null, sketched: null };
  const sketched = { ...sketch, articleId, language, counterpart };
  const parallelTo = await findParallel({ ...sketched, duplicateOf }, register, batch);
  return { sketch, parallelTo, sketched: { ...sketched, counterpart: counterpart ?? parallelTo } };
}

interface Untied {
  readonly article: Article;
  readonly counterpart: ArticleId | null;
  readonly duplicateOf: ArticleId | null;
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
