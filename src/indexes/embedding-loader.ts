import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PassageId } from '../domain/article.ts';
import type { Logger } from '../domain/runtime.ts';
import type { EmbeddingReader } from '../domain/store.ts';

export interface LoadedEmbedding {
  readonly passageId: number;
  readonly embedding: Float32Array;
}

export interface EmbeddingLoaderOptions {
  readonly model: string;
  readonly dimensions: number;
  /** How many are read at a time; between two reads the event loop has its turn. Default 2,000. */
  readonly batchSize?: number;
}

/** Reads the embeddings of these passages, in batches by ascending id. Those that are gone meanwhile are left out. */
export type EmbeddingLoader = (passageIds: ReadonlySet<number>) => AsyncIterable<readonly LoadedEmbedding[]>;

export function createEmbeddingLoader(
  { embeddings, logger }: { readonly embeddings: EmbeddingReader; readonly logger: Logger },
  { model, dimensions, batchSize = 2000 }: EmbeddingLoaderOptions,
): EmbeddingLoader {
  return async function* load(passageIds) {
    const range = rangeOf(passageIds);
    let after = range.first - 1;
    while (after < range.last) {
      const stored = await embeddings.listEmbeddings({ model, afterPassageId: toPassageId(after), limit: batchSize });
      if (stored.length === 0) return;
      const rows = stored.map(({ passageId, embedding }) => ({ passageId: Number(passageId), embedding }));
      after = rows.at(-1)?.passageId ?? range.last;
      yield rows.filter((row) => passageIds.has(row.passageId) && hasDimensions(row, dimensions, logger));
      await nextTurn();
    }
  };
}

export function toPassageId(passageId: number): PassageId {
  return String(passageId) as PassageId;
}

function rangeOf(passageIds: ReadonlySet<number>): { readonly first: number; readonly last: number } {
  let [first, last] = [Infinity, -Infinity];
  for (const passageId of passageIds) {
    first = Math.min(first, passageId);
    last = Math.max(last, passageId);
  }
  return { first, last };
}

function hasDimensions({ passageId, embedding }: LoadedEmbedding, dimensions: number, logger: Logger): boolean {
  if (embedding.length === dimensions) return true;
  logger.warn({ passageId, found: embedding.length, dimensions }, 'a stored embedding has the wrong length; left out');
  return false;
}
