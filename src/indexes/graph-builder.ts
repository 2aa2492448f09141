import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LoadedEmbedding } from './embedding-loader.ts';
import { graphSettings } from './graph-settings.ts';

export interface GraphBuild {
  readonly dimensions: number;
  /** A verified index file to go on from; a new graph when absent. */
  readonly base?: string;
  /** Where the graph is written. */
  readonly file: string;
  readonly signal: AbortSignal;
}

/**
 * Builds a graph in a worker thread, one batch at a time, writes it and reads it back, since the library says nothing
 * about a full disk. @throws Error when the worker fails, the file cannot be read back or the signal aborts.
 */
export async function buildGraph(batches: AsyncIterable<readonly LoadedEmbedding[]>, build: GraphBuild): Promise<void> {
  const { dimensions, base, file, signal } = build;
  const { space, m, efConstruction } = graphSettings;
  // No inherited arguments: a TypeScript loader is of no use to a plain worker and takes long to start.
  const worker = new Worker(new URL('./graph-worker.js', import.meta.url), {
    workerData: { space, m, efConstruction, dimensions, base },
    execArgv: [],
  });
  const failure = failureOf(worker, signal);
  try {
    for await (const batch of batches) await Promise.race([failure, add(worker, batch, dimensions)]);
    await Promise.race([failure, request(worker, { kind: 'write', file }, [])]);
  } finally {
    await worker.terminate();
  }
}

/** Rejects when the worker fails, also between two requests, or when the signal aborts. */
function failureOf(worker: Worker, signal: AbortSignal): Promise<never> {
  const failure = new Promise<never>((_resolve, reject) => {
    worker.once('error', reject);
    signal.addEventListener('abort', () => reject(new Error('the build was interrupted')), { once: true });
    if (signal.aborted) reject(new Error('the build was interrupted'));
  });
  failure.catch(() => undefined);
  return failure;
}

async function add(worker: Worker, batch: readonly LoadedEmbedding[], dimensions: number): Promise<void> {
  const passageIds = Float64Array.from(batch, ({ passageId }) => passageId);
  const values = new Float32Array(batch.length * dimensions);
  batch.forEach(({ embedding }, row) => values.set(embedding, row * dimensions));
  await request(worker, { kind: 'add', passageIds, values }, [passageIds.buffer, values.buffer]);
}

async function request(worker: Worker, message: object, transferred: readonly ArrayBuffer[]): Promise<void> {
  const answered = once(worker, 'message');
  worker.postMessage(message, transferred);
  await answered;
}
