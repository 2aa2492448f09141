import { Document } from '@langchain/core/documents';
import { describe, expect, it } from 'vitest';
import { HnswVectorStore } from '../../src/indexes/hnsw-vector-store.ts';

const texts = { east: 'شرق', north: 'north', west: 'غرب' };
const vectors: Readonly<Record<string, number[]>> = { شرق: [1, 0], north: [0, 1], غرب: [-1, 0] };
const embeddings = {
  embedQuery: async (text: string) => vectors[text] ?? [],
  embedDocuments: async (all: string[]) => all.map((text) => vectors[text] ?? []),
};

describe('HnswVectorStore', () => {
  it('is a LangChain vector store that finds documents by text', async () => {
    const store = await filledStore();
    const retrieved = await store.asRetriever(2).invoke(texts.east);
    expect(retrieved.map(({ id, metadata }) => [id, metadata])).toEqual([
      ['1', { passageId: '1' }],
      ['2', { passageId: '2' }],
    ]);
  });

  it('gives cosines as scores, best first', async () => {
    const found = await (await filledStore()).similaritySearchWithScore(texts.west, 3);
    expect(found.map(([document, score]) => [document.id, Math.round(score)])).toEqual([
      ['3', 1],
      ['2', 0],
      ['1', -1],
    ]);
  });

  it('gives back no removed document, until it is added again', async () => {
    const store = await filledStore();
    await store.delete({ ids: ['1', '1', '77'] });
    expect([store.size, store.tombstones, store.has(1)]).toEqual([3, 1, false]);
    expect(await idsNear(store, texts.east)).toEqual(['2', '3']);
    await store.addVectors([[1, 0]], [new Document({ id: '1', pageContent: '' })]);
    expect([store.size, store.tombstones, store.has(1)]).toEqual([3, 0, true]);
    expect(await idsNear(store, texts.east)).toEqual(['1', '2', '3']);
  });

  it('keeps to a filter', async () => {
    const found = await (await filledStore()).similaritySearch(texts.east, 3, (passageId) => passageId > 1);
    expect(found.map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('refuses ids that are no passage ids and vectors of another length', async () => {
    const store = await filledStore();
    for (const id of ['x', '0', '-1', '1.5', String(2 ** 32)]) {
      await expect(store.addVectors([[1, 0]], [new Document({ id, pageContent: '' })])).rejects.toThrow(RangeError);
    }
    await expect(store.addVectors([[1]], [new Document({ id: '9', pageContent: '' })])).rejects.toThrow('1 dimensions');
  });

  it('finds nothing in an empty store', async () => {
    const store = new HnswVectorStore(embeddings, { dimensions: 2 });
    expect(await store.similaritySearch(texts.north)).toEqual([]);
  });
});

async function filledStore(): Promise<HnswVectorStore> {
  const store = new HnswVectorStore(embeddings, { dimensions: 2 });
  const documents = Object.values(texts).map(
    (pageContent, index) => new Document({ id: String(index + 1), pageContent }),
  );
  await store.addDocuments(documents);
  return store;
}

async function idsNear(store: HnswVectorStore, text: string): Promise<(string | undefined)[]> {
  return (await store.similaritySearch(text, 3)).map(({ id }) => id);
}
