import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createVectorIndex } from '../../src/indexes/vector-index.ts';
import { createClusteredEmbeddings } from './clustered-embeddings.ts';
import { createFakeLocks, FakeEmbeddings, FakeLogger } from './fakes.ts';

vi.mock('../../src/indexes/hnsw-vector-store.ts', () => {
  throw new Error('the graph library was loaded');
});

describe('without the graph library', () => {
  it('a small corpus is searched without ever asking for it', async () => {
    const { index, logger, query } = await setUp({ exactBelow: 1000 });
    await index.sync();
    expect(await index.search({ embedding: query, limit: 1 })).toMatchObject([{ passageId: '1' }]);
    expect(logger.lines).toEqual([]);
  });

  it('a large corpus is searched exactly, and what fails is not tried with each sync', async () => {
    const { index, logger, query } = await setUp({ exactBelow: 100 });
    await index.sync();
    await index.sync();
    expect(await index.search({ embedding: query, limit: 1 })).toMatchObject([{ passageId: '1' }]);
    expect(logger.lines.filter((line) => line.includes('writing the vector index'))).toHaveLength(1);
    expect(logger.lines.some((line) => line.startsWith('warn:'))).toBe(true);
  });
});

async function setUp({ exactBelow }: { readonly exactBelow: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'vector-index-'));
  const nextEmbedding = createClusteredEmbeddings({ dimensions: 16, clusters: 5 });
  const query = nextEmbedding();
  const embeddings = new FakeEmbeddings();
  embeddings.add('article', [query, ...Array.from({ length: 150 }, nextEmbedding)]);
  const logger = new FakeLogger();
  const index = createVectorIndex(
    { embeddings, articles: embeddings, locks: createFakeLocks(), logger },
    { folder, model: 'fake:1', dimensions: 16, exactBelow },
  );
  onTestFinished(async () => {
    await index.close();
    await rm(folder, { recursive: true });
  });
  return { index, logger, query };
}
