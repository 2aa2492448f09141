import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { ArticleId } from '../../src/domain/article.ts';
import type { VectorIndex } from '../../src/domain/embedding.ts';
import { ExactSearch } from '../../src/indexes/exact-search.ts';
import { createVectorIndex, type VectorIndexOptions } from '../../src/indexes/vector-index.ts';
import { createClusteredEmbeddings } from './clustered-embeddings.ts';
import { createFakeLocks, FakeEmbeddings, FakeLogger } from './fakes.ts';

const dimensions = 32;

export interface ArticleFilter {
  readonly articleIds?: readonly string[];
  readonly excludedArticleIds?: readonly string[];
}

/** One data folder, one store, and as many vector indexes on them as a test opens; all new for each test. */
export function useVectorIndexes(): VectorIndexWorld {
  const world = new VectorIndexWorld();
  beforeEach(() => world.begin());
  afterEach(() => world.end());
  return world;
}

class VectorIndexWorld {
  folder = '';
  embeddings = new FakeEmbeddings();
  locks = createFakeLocks();
  logger = new FakeLogger();
  nextEmbedding = createClusteredEmbeddings({ dimensions, clusters: 20 });
  readonly #opened: VectorIndex[] = [];

  async begin(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'vector-index-'));
    this.embeddings = new FakeEmbeddings();
    this.locks = createFakeLocks();
    this.logger = new FakeLogger();
    this.nextEmbedding = createClusteredEmbeddings({ dimensions, clusters: 20 });
  }

  async end(): Promise<void> {
    await Promise.all(this.#opened.splice(0).map((index) => index.close()));
    await rm(this.folder, { recursive: true });
  }

  /** As another process on the same folder would. */
  openIndex(options: Partial<VectorIndexOptions> = {}): VectorIndex {
    const { embeddings, locks, logger, folder } = this;
    const index = createVectorIndex(
      { embeddings, articles: embeddings, locks, logger },
      { folder, model: 'fake:1', dimensions, exactBelow: 100, ...options },
    );
    this.#opened.push(index);
    return index;
  }

  /** Five passages each, named `article-0` and up. */
  addArticles(count: number): void {
    const first = new Set([...this.embeddings.passages.values()].map(({ articleId }) => articleId)).size;
    for (let article = first; article < first + count; article += 1) {
      this.embeddings.add(`article-${article}`, Array.from({ length: 5 }, this.nextEmbedding));
    }
  }

  async search(index: VectorIndex, embedding: Float32Array, filter: ArticleFilter = {}): Promise<number[]> {
    const articleIds = filter.articleIds?.map((id) => id as ArticleId);
    const excludedArticleIds = filter.excludedArticleIds?.map((id) => id as ArticleId);
    const found = await index.search({ embedding, limit: 10, articleIds, excludedArticleIds });
    return found.map(({ passageId }) => Number(passageId));
  }

  searchExactly(query: Float32Array, keeps: (passageId: number) => boolean = () => true): number[] {
    const exact = new ExactSearch(dimensions);
    for (const [passageId, { embedding }] of this.embeddings.passages) exact.set(passageId, embedding);
    return exact.search(query, 10, keeps).map(({ passageId }) => passageId);
  }

  articleOf(passageId: number): string {
    return this.embeddings.passages.get(passageId)?.articleId ?? '';
  }

  manifestPath(): string {
    return join(this.folder, 'index', 'manifest.json');
  }

  async readManifest(): Promise<Record<string, unknown>> {
    return JSON.parse(await readFile(this.manifestPath(), 'utf8')) as Record<string, unknown>;
  }

  async changeManifest(change: object): Promise<void> {
    await writeFile(this.manifestPath(), JSON.stringify({ ...(await this.readManifest()), ...change }));
  }

  async indexFilePath(): Promise<string> {
    return join(this.folder, 'index', String((await this.readManifest()).file));
  }

  async flipByte(): Promise<void> {
    const path = await this.indexFilePath();
    const bytes = await readFile(path);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    await writeFile(path, bytes);
  }

  async indexFiles(): Promise<string[]> {
    return readdir(join(this.folder, 'index')).catch(() => []);
  }

  warnings(): string[] {
    return this.logger.lines.filter((line) => line.startsWith('warn:'));
  }

  /** Another process reads the file without complaint and without the store's embeddings. */
  async expectReadable(): Promise<void> {
    this.logger.lines.length = 0;
    this.embeddings.reads.length = 0;
    const query = this.nextEmbedding();
    expect(await this.search(this.openIndex(), query)).toEqual(this.searchExactly(query));
    expect(this.warnings()).toEqual([]);
    expect(this.embeddings.reads).toEqual([]);
  }
}
