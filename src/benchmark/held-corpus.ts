import type { Asker } from '../domain/answer.ts';
import type { Article, ArticleId, Passage, PassageId } from '../domain/article.ts';
import type { EmbeddingModel, VectorIndex } from '../domain/embedding.ts';
import type { IngestResult } from '../domain/ingest.ts';
import type { Summarizer } from '../domain/summary.ts';
import type { Store } from '../domain/store.ts';
import type { EmbeddedPassage } from './langchain.ts';

/** What is measured, as it is composed elsewhere. */
export interface MeasuredSanad extends Asker, Summarizer {
  readonly store: Store;
  ingest(sources: readonly string[], signal?: AbortSignal): AsyncIterable<IngestResult>;
  indexParts(): Promise<{ readonly embeddings: EmbeddingModel; readonly index: VectorIndex }>;
  close(): Promise<void>;
}

/** A data folder that is open, with what it holds. */
export interface HeldCorpus {
  readonly name: 'shipped' | 'generated';
  readonly folder: string;
  readonly sanad: MeasuredSanad;
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
}

/** Looks what an open data folder holds. */
export async function holdCorpus(
  { name, folder }: Pick<HeldCorpus, 'name' | 'folder'>,
  sanad: MeasuredSanad,
): Promise<HeldCorpus> {
  const { articles } = sanad.store;
  const ids = (await articles.listArticles()).map(({ id }) => id).sort();
  const found = await Promise.all(ids.map((id) => articles.findArticle(id)));
  return { name, folder, sanad, articles: found.filter(isHeld), passages: await articles.listPassages(ids) };
}

/** The passages with their embeddings, a thousand at a time. */
export async function* listEmbedded({ sanad, passages }: HeldCorpus): AsyncIterable<readonly EmbeddedPassage[]> {
  const { embeddings } = await sanad.indexParts();
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  let afterPassageId: PassageId | undefined;
  for (;;) {
    const stored = await sanad.store.embeddings.listEmbeddings({ model: embeddings.id, afterPassageId, limit: 1000 });
    yield stored.map(({ passageId: id, embedding }) => ({ id, embedding, text: texts.get(id) ?? '' }));
    afterPassageId = stored.at(-1)?.passageId;
    if (afterPassageId === undefined) return;
  }
}

/** The articles of one language. */
export function listIds({ articles }: HeldCorpus, language: Article['language']): readonly ArticleId[] {
  return articles.filter((article) => article.language === language).map(({ id }) => id);
}

function isHeld<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
