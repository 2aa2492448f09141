import type { ArticleId } from './article.ts';
import type { PassageHit } from './passage-hit.ts';

/** Turns text into unit vectors. */
export interface EmbeddingModel {
  /** Names provider, model, version and dimensions, such as `builtin:concepts-1:1024`. Vectors of different ids never mix. */
  readonly id: string;
  readonly dimensions: number;
  embedPassages(texts: readonly string[]): Promise<readonly Float32Array[]>;
  embedQuestion(text: string): Promise<Float32Array>;
}

/** Embeddings that were computed once, by the SHA-256 of their text. */
export interface EmbeddingCache {
  /** Of those hashes that are known under the model's id. */
  findEmbeddings(model: string, hashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  saveEmbeddings(model: string, embeddings: ReadonlyMap<string, Float32Array>): Promise<void>;
}

export interface NearestQuery extends Omit<VectorQuery, 'embedding'> {
  readonly text: string;
}

/** Passages near a question in meaning, best first; none where that cannot be told in time. Never throws. */
export type FindNearest = (query: NearestQuery) => Promise<readonly PassageHit[]>;

export interface VectorQuery {
  readonly embedding: Float32Array;
  readonly limit: number;
  readonly articleIds?: readonly ArticleId[];
  readonly excludedArticleIds?: readonly ArticleId[];
}

/** Nearest passages by cosine similarity. A cache beside the store that can always be made anew. */
export interface VectorIndex {
  /** Best first; scores are cosines in [-1, 1]. Covers every stored passage, also those that the index file lacks. */
  search(query: VectorQuery): Promise<readonly PassageHit[]>;
  /** Brings memory, and when this process holds the writer's lock the file, up to what the store holds. */
  sync(): Promise<void>;
  close(): Promise<void>;
}
