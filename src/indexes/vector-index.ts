import { join } from 'node:path';
import type { ArticleId } from '../domain/article.ts';
import type { VectorIndex } from '../domain/embedding.ts';
import { SanadError } from '../domain/errors.ts';
import type { Locks, Logger } from '../domain/runtime.ts';
import type { ArticleStore, EmbeddingReader } from '../domain/store.ts';
import { createEmbeddingLoader, toPassageId, type EmbeddingLoader } from './embedding-loader.ts';
import { openGraph, writeGraph, type OpenedGraph } from './graph-file.ts';
import { graphSettings } from './graph-settings.ts';
import type { HnswVectorStore } from './hnsw-vector-store.ts';
import { createIndexFiles, type IndexFiles } from './index-files.ts';
import type { Manifest } from './manifest.ts';
import { PassageMemory } from './passage-memory.ts';

export interface VectorIndexDependencies {
  readonly embeddings: EmbeddingReader;
  readonly articles: Pick<ArticleStore, 'generation'>;
  readonly locks: Locks;
  readonly logger: Logger;
}

export interface VectorIndexOptions {
  /** The data folder; the index keeps its files in `index/` below it. */
  readonly folder: string;
  /** Id of the embedding model. */
  readonly model: string;
  readonly dimensions: number;
  /** With fewer passages than this each is compared, and there is no index file. Default 10,000. */
  readonly exactBelow?: number;
}

/**
 * Searches by a graph of near neighbours that is kept in a file, and exactly where that is better: in a small corpus,
 * among few articles, and in what the file lacks. `search` only brings memory up to the store; `sync` also writes the
 * file, when it is missing, damaged, of another model, too far behind the store, or a fifth of it is of removed passages.
 * Many processes may share the folder; the one that gets the lock `vector-index` writes.
 */
export function createVectorIndex(dependencies: VectorIndexDependencies, options: VectorIndexOptions): VectorIndex {
  return new StoredVectorIndex(dependencies, options);
}

class StoredVectorIndex implements VectorIndex {
  readonly #dependencies: VectorIndexDependencies;
  readonly #options: Required<VectorIndexOptions>;
  readonly #files: IndexFiles;
  readonly #load: EmbeddingLoader;
  readonly #memory: PassageMemory;
  readonly #closing = new AbortController();
  #live: ReadonlySet<number> = new Set();
  #generation: number | undefined;
  #stamp: string | undefined;
  /** Of the index file, as long as it is known to be good. */
  #manifest: Manifest | undefined;
  /** At which a write failed; it is not tried again before the store changes. */
  #failedGeneration: number | undefined;
  #refreshing: Promise<void> = Promise.resolve();
  #writing: Promise<void> | undefined;

  constructor(dependencies: VectorIndexDependencies, options: VectorIndexOptions) {
    this.#dependencies = dependencies;
    this.#options = { ...options, exactBelow: options.exactBelow ?? 10_000 };
    this.#files = createIndexFiles(join(options.folder, 'index'));
    this.#load = createEmbeddingLoader(dependencies, options);
    this.#memory = new PassageMemory(options.dimensions);
  }

  async search({ embedding, limit, articleIds, excludedArticleIds }: Parameters<VectorIndex['search']>[0]) {
    this.#checkQuery(embedding);
    await this.#refresh();
    const [only, except] = await Promise.all([this.#passagesOf(articleIds), this.#passagesOf(excludedArticleIds)]);
    const found = await this.#memory.search({ embedding, limit, only, except });
    return found.map(({ passageId, score }) => ({ passageId: toPassageId(passageId), score: clampCosine(score) }));
  }

  async sync(): Promise<void> {
    await this.#refresh();
    if (!this.#findDueWrite()) return;
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
    await this.#writing;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#writing;
    await this.#refreshing;
    this.#live = new Set();
    await this.#memory.adopt(undefined, this.#live);
  }

  #checkQuery(embedding: Float32Array): void {
    const { dimensions } = this.#options;
    if (embedding.length === dimensions) return;
    const message = `The question's embedding has ${embedding.length} dimensions, the index ${dimensions}`;
    throw new SanadError(message, { code: 'internal' });
  }

  async #passagesOf(articleIds: readonly ArticleId[] | undefined): Promise<ReadonlySet<number> | undefined> {
    if (!articleIds) return undefined;
    return new Set((await this.#dependencies.embeddings.listPassageIds(articleIds)).map(Number));
  }

  /** Brings memory up to the store and to the index file; one at a time. */
  async #refresh(): Promise<void> {
    if (await this.#isCurrent()) return;
    const refreshed = this.#refreshing.then(async () => {
      if (!(await this.#isCurrent())) await this.#reconcile();
    });
    this.#refreshing = refreshed.catch(() => undefined);
    await refreshed;
  }

  async #isCurrent(): Promise<boolean> {
    if (this.#closing.signal.aborted) throw new SanadError('The vector index is closed', { code: 'internal' });
    if ((await this.#dependencies.articles.generation()) !== this.#generation) return false;
    return !this.#needsGraph() || (await this.#files.stamp()) === this.#stamp;
  }

  #needsGraph(): boolean {
    return this.#live.size >= this.#options.exactBelow;
  }

  async #reconcile(): Promise<void> {
    const generation = await this.#dependencies.articles.generation();
    this.#live = new Set(await this.#dependencies.embeddings.listEmbeddedIds(this.#options.model));
    const graph = this.#needsGraph() ? await this.#currentGraph() : this.#forgetFile();
    // What is missing is loaded before the change-over, so that a search meanwhile lacks nothing.
    for await (const batch of this.#load(this.#missingFrom(graph))) {
      for (const { passageId, embedding } of batch) this.#memory.exact.set(passageId, embedding);
    }
    await this.#memory.adopt(graph, this.#live);
    this.#generation = generation;
  }

  #missingFrom(graph: HnswVectorStore | undefined): ReadonlySet<number> {
    const { exact } = this.#memory;
    const isHeld = (passageId: number) => exact.has(passageId) || graph?.has(passageId) === true;
    return new Set([...this.#live].filter((passageId) => !isHeld(passageId)));
  }

  #forgetFile(): undefined {
    this.#stamp = undefined;
    this.#manifest = undefined;
  }

  /** The graph of the index file as it is now; the one in memory where the file has become unusable. */
  async #currentGraph(): Promise<HnswVectorStore | undefined> {
    const stamp = await this.#files.stamp();
    if (stamp !== undefined && stamp === this.#stamp) return this.#memory.graph;
    const opened = await openGraph(this.#files, this.#options);
    this.#report(opened);
    this.#stamp = stamp;
    this.#manifest = opened.kind === 'opened' ? opened.manifest : undefined;
    return opened.kind === 'opened' ? opened.graph : this.#memory.graph;
  }

  #report(opened: OpenedGraph): void {
    const { logger } = this.#dependencies;
    if (opened.kind === 'unusable') {
      logger.warn({ reason: opened.reason }, 'the vector index file is unusable; passages are compared one by one');
    } else if (opened.kind === 'opened') {
      logger.debug({ passages: opened.graph.size }, 'vector index file read');
    }
  }

  /** What the next write does, if one is due; small arrears are left to exact search. */
  #findDueWrite(): 'build' | 'extend' | undefined {
    if (!this.#needsGraph() || this.#generation === this.#failedGeneration) return undefined;
    const { graph } = this.#memory;
    if (!this.#manifest || !graph || graph.tombstones > graph.size / 5) return 'build';
    const arrears = this.#lackedByFile().size;
    return arrears > Math.max(this.#options.exactBelow / 10, graph.size / 20) ? 'extend' : undefined;
  }

  #lackedByFile(): ReadonlySet<number> {
    return new Set([...this.#memory.exact.passageIds()].filter(fitsGraph));
  }

  async #write(): Promise<void> {
    const { locks, logger } = this.#dependencies;
    const lock = await locks.tryAcquire('vector-index');
    if (!lock) return logger.debug({}, 'another process writes the vector index');
    try {
      await this.#refresh();
      await this.#writeWhatIsDue();
    } catch (error) {
      if (this.#closing.signal.aborted) return;
      this.#failedGeneration = this.#generation;
      logger.warn({ err: error }, 'the vector index file could not be written; passages are compared one by one');
    } finally {
      await lock.release();
    }
  }

  async #writeWhatIsDue(): Promise<void> {
    const due = this.#findDueWrite();
    if (!due) return;
    const { model, dimensions } = this.#options;
    const base = due === 'extend' ? await this.#findSoundManifest() : undefined;
    const passageIds = base ? this.#lackedByFile() : new Set([...this.#live].filter(fitsGraph));
    this.#dependencies.logger.info({ due, passages: passageIds.size }, 'writing the vector index');
    await writeGraph(this.#files, this.#load, { model, dimensions, base, passageIds, signal: this.#closing.signal });
    await this.#refresh();
    if (!this.#manifest) throw new Error('the new index file cannot be used');
  }

  /** Of the index file, if its bytes are still those that were read: it may have been damaged since. */
  async #findSoundManifest(): Promise<Manifest | undefined> {
    const manifest = this.#manifest;
    if (!manifest) return undefined;
    return this.#files.verify(manifest).then(
      () => manifest,
      () => undefined,
    );
  }
}

function fitsGraph(passageId: number): boolean {
  return passageId <= graphSettings.maxLabel;
}

function clampCosine(score: number): number {
  return Math.max(-1, Math.min(1, score));
}
