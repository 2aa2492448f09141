import type { EmbeddingModel } from '../domain/embedding.ts';
import type { EmbeddingStore, StalePassage } from '../domain/store.ts';
import type { Locks } from '../domain/runtime.ts';

export interface ReembedDependencies {
  readonly store: Pick<EmbeddingStore, 'listStalePassages' | 'replaceEmbeddings'>;
  readonly embeddingModel: EmbeddingModel;
  readonly locks: Pick<Locks, 'tryAcquire'>;
}

const passagesAtOnce = 64;

/**
 * Embeds the passages that are held with embeddings of another model. First all are embedded, which fills the model's cache and takes as
 * long as it takes, while the old embeddings serve; then all are put in place within moments. One process at a time.
 * @returns how many were put in place.
 * @throws ProviderError when the provider fails; what it gave is kept for the next time.
 */
export async function reembed(dependencies: ReembedDependencies, signal?: AbortSignal): Promise<number> {
  const lock = await dependencies.locks.tryAcquire('reembed');
  if (!lock) return 0;
  try {
    for await (const passages of listStale(dependencies)) {
      await embed(dependencies, passages);
      if (signal?.aborted) return 0;
    }
    let count = 0;
    for await (const passages of listStale(dependencies)) {
      const embeddings = await embed(dependencies, passages);
      const rows = passages.map(({ passageId }, at) => ({
        passageId,
        embedding: embeddings[at] ?? new Float32Array(),
      }));
      await dependencies.store.replaceEmbeddings(dependencies.embeddingModel.id, rows);
      count += passages.length;
      if (signal?.aborted) break;
    }
    return count;
  } finally {
    await lock.release();
  }
}

function embed({ embeddingModel }: ReembedDependencies, passages: readonly StalePassage[]) {
  return embeddingModel.embedPassages(passages.map(({ text }) => text));
}

async function* listStale({ store, embeddingModel }: ReembedDependencies): AsyncGenerator<readonly StalePassage[]> {
  const range = { model: embeddingModel.id, limit: passagesAtOnce };
  let passages = await store.listStalePassages(range);
  while (passages.length > 0) {
    yield passages;
    passages = await store.listStalePassages({ ...range, afterPassageId: passages.at(-1)?.passageId });
  }
}
