import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import hnswlib from 'hnswlib-node';
import { innerProduct, type PassageFilter } from './exact-search.ts';
import { graphSettings } from './graph-settings.ts';

export interface HnswVectorStoreOptions {
  readonly dimensions: number;
}

/**
 * A graph of near neighbours (HNSW, Malkov and Yashunin 2016) over unit vectors, as a LangChain vector store. A document's
 * id is its passage's id; scores are cosines. Removed passages stay in the graph as tombstones until it is built anew.
 */
export class HnswVectorStore extends VectorStore {
  declare FilterType: PassageFilter;
  readonly #dimensions: number;
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #held = new Set<number>();
  readonly #tombstones = new Set<number>();

  constructor(embeddings: EmbeddingsInterface, options: HnswVectorStoreOptions) {
    super(embeddings, options);
    this.#dimensions = options.dimensions;
    this.#graph = new hnswlib.HierarchicalNSW(graphSettings.space, options.dimensions);
  }

  /** Reads a file whose checksum has been verified: the library accepts flipped bytes. @throws Error when it is cut short. */
  static async read(
    file: string,
    embeddings: EmbeddingsInterface,
    options: HnswVectorStoreOptions,
  ): Promise<HnswVectorStore> {
    const store = new HnswVectorStore(embeddings, options);
    await store.#graph.readIndex(file);
    for (const passageId of store.#graph.getIdsList()) store.#held.add(passageId);
    return store;
  }

  _vectorstoreType(): string {
    return 'hnsw';
  }

  /** How many passages the graph holds, tombstones among them. */
  get size(): number {
    return this.#held.size;
  }

  get tombstones(): number {
    return this.#tombstones.size;
  }

  /** Whether a search may give this passage back. */
  has(passageId: number): boolean {
    return this.#held.has(passageId) && !this.#tombstones.has(passageId);
  }

  /** Passages that a search may give back. */
  *passageIds(): Iterable<number> {
    for (const passageId of this.#held) if (!this.#tombstones.has(passageId)) yield passageId;
  }

  override async addDocuments(documents: DocumentInterface[]): Promise<string[]> {
    const vectors = await this.embeddings.embedDocuments(documents.map((document) => document.pageContent));
    return this.addVectors(vectors, documents);
  }

  /** Adds unit vectors under their documents' ids, or replaces them. @throws RangeError when an id is not a passage id. */
  override async addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<string[]> {
    const passageIds = documents.map(toLabel);
    this.#reserve(this.#held.size + vectors.length);
    passageIds.forEach((passageId, index) => this.#add(passageId, vectors[index] ?? []));
    return passageIds.map(String);
  }

  /** Ids that are not held are left alone. */
  override async delete(parameters: { readonly ids: readonly string[] }): Promise<void> {
    for (const passageId of parameters.ids.map(Number)) {
      if (!this.has(passageId)) continue;
      this.#graph.markDelete(passageId);
      this.#tombstones.add(passageId);
    }
  }

  /** Best first. With a filter that keeps little, cost grows towards a look at each passage. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: PassageFilter,
  ): Promise<[Document, number][]> {
    const limit = Math.min(k, this.#held.size - this.#tombstones.size);
    if (limit <= 0) return [];
    this.#graph.setEf(Math.max(graphSettings.searchWidth, limit * 2));
    const { neighbors, distances } = this.#graph.searchKnn(query, limit, filter);
    return neighbors.map((passageId, index) => [toDocument(passageId), 1 - (distances[index] ?? 1)]);
  }

  /** The cosine of a unit vector and a passage that is held. */
  similarityTo(passageId: number, query: Float32Array): number {
    return innerProduct(query, this.#graph.getPoint(passageId));
  }

  #reserve(size: number): void {
    const { m, efConstruction } = graphSettings;
    const capacity = this.#graph.getMaxElements();
    if (capacity === 0) this.#graph.initIndex({ maxElements: Math.max(64, size), m, efConstruction });
    else if (size > capacity) this.#graph.resizeIndex(Math.ceil(size * 1.2));
  }

  #add(passageId: number, vector: number[]): void {
    if (vector.length !== this.#dimensions) {
      throw new RangeError(`an embedding has ${vector.length} dimensions instead of ${this.#dimensions}`);
    }
    if (this.#tombstones.delete(passageId)) this.#graph.unmarkDelete(passageId);
    this.#graph.addPoint(vector, passageId);
    this.#held.add(passageId);
  }
}

function toLabel({ id }: DocumentInterface): number {
  const label = Number(id);
  if (Number.isSafeInteger(label) && label > 0 && label <= graphSettings.maxLabel) return label;
  throw new RangeError(`a document's id must be a passage id up to ${graphSettings.maxLabel}, not ${String(id)}`);
}

function toDocument(passageId: number): Document {
  const id = String(passageId);
  return new Document({ id, pageContent: '', metadata: { passageId: id } });
}
