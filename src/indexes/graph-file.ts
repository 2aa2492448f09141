import { SanadError, toReason } from '../domain/errors.ts';
import { buildGraph } from './graph-builder.ts';
import type { EmbeddingLoader } from './embedding-loader.ts';
import type { HnswVectorStore } from './hnsw-vector-store.ts';
import type { IndexFiles } from './index-files.ts';
import type { Manifest } from './manifest.ts';

export interface GraphFileOptions {
  readonly model: string;
  readonly dimensions: number;
}

/** A graph as it was read from its file. */
export type OpenedGraph =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'opened'; readonly graph: HnswVectorStore; readonly manifest: Manifest };

/** Reads the graph that the manifest names. A file that is damaged or of another model is a result, not an exception. */
export async function openGraph(files: IndexFiles, options: GraphFileOptions, attempts = 3): Promise<OpenedGraph> {
  const stamp = await files.stamp();
  const reading = await files.readManifest();
  if (reading.kind === 'missing') return reading;
  if (reading.kind === 'damaged') return { kind: 'unusable', reason: reading.detail };
  try {
    return await readGraph(files, reading.manifest, options);
  } catch (error) {
    // Another process may have replaced the index, and removed this file, since the manifest was read.
    if (attempts > 1 && (await files.stamp()) !== stamp) return openGraph(files, options, attempts - 1);
    return { kind: 'unusable', reason: toReason(error) };
  }
}

async function readGraph(files: IndexFiles, manifest: Manifest, options: GraphFileOptions): Promise<OpenedGraph> {
  const { model, dimensions, count } = manifest;
  if (model !== options.model) return { kind: 'unusable', reason: `it was made by the embedding model ${model}` };
  if (dimensions !== options.dimensions)
    return { kind: 'unusable', reason: `its embeddings have ${dimensions} dimensions` };
  await files.verify(manifest);
  // Imported only now: a small corpus never needs the library, and loading it takes longer than a question.
  const { HnswVectorStore } = await import('./hnsw-vector-store.ts');
  const graph = await HnswVectorStore.read(files.pathOf(manifest), noEmbeddings, { dimensions });
  if (graph.size !== count) return { kind: 'unusable', reason: `it holds ${graph.size} passages instead of ${count}` };
  return { kind: 'opened', graph, manifest };
}

export interface GraphWrite extends GraphFileOptions {
  /** Of the file that the graph is extended from, already verified; a new one is built when absent. */
  readonly base?: Manifest;
  readonly passageIds: ReadonlySet<number>;
  readonly signal: AbortSignal;
}

/** Builds a graph of these passages and makes it the index file. @throws Error when that fails; the former file stays. */
export async function writeGraph(files: IndexFiles, load: EmbeddingLoader, write: GraphWrite): Promise<void> {
  const { base, model, dimensions, passageIds, signal } = write;
  const file = await files.allocate();
  try {
    let count = base?.count ?? 0;
    let lastPassageId = base?.lastPassageId ?? 0;
    const batches = observe(load(passageIds), (batch) => {
      count += batch.length;
      lastPassageId = Math.max(lastPassageId, batch.at(-1)?.passageId ?? 0);
    });
    await buildGraph(batches, { dimensions, base: base && files.pathOf(base), file, signal });
    await files.publish(file, { model, dimensions, count, lastPassageId });
  } catch (error) {
    await files.discard(file);
    throw error;
  }
}

async function* observe<Item>(items: AsyncIterable<Item>, onItem: (item: Item) => void): AsyncIterable<Item> {
  for await (const item of items) {
    onItem(item);
    yield item;
  }
}

/** The index is given embeddings and makes none. */
const noEmbeddings = {
  embedDocuments: () => Promise.reject(refusal()),
  embedQuery: () => Promise.reject(refusal()),
};

function refusal(): SanadError {
  return new SanadError('The vector index makes no embeddings: hand it vectors instead of text', { code: 'internal' });
}
