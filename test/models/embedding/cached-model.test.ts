import { expect, it } from 'vitest';
import type { EmbeddingCache, EmbeddingModel } from '../../../src/domain/embedding.ts';
import { createCachedModel } from '../../../src/models/embedding/cached-model.ts';

function createWorld() {
  const asked: string[][] = [];
  const held = new Map<string, Float32Array>();
  const model: EmbeddingModel = {
    id: 'openai:e5:1',
    dimensions: 1,
    embedPassages: async (texts) => {
      asked.push([...texts]);
      return texts.map(({ length }) => Float32Array.of(length));
    },
    embedQuestion: () => Promise.reject(new Error('not implemented')),
  };
  const cache: EmbeddingCache = {
    findEmbeddings: async (id, hashes) =>
      new Map(
        hashes.flatMap((hash) => (held.has(id + hash) ? [[hash, held.get(id + hash) ?? Float32Array.of()]] : [])),
      ),
    saveEmbeddings: async (id, embeddings) =>
      embeddings.forEach((embedding, hash) => void held.set(id + hash, embedding)),
  };
  return {
    cached: createCachedModel(model, cache),
    other: createCachedModel({ ...model, id: 'openai:e6:1' }, cache),
    asked,
  };
}

it('asks the provider for no text twice, in either language, and keeps the order', async () => {
  const { cached, asked } = createWorld();
  const first = await cached.embedPassages(['مقطع', 'a passage', 'مقطع']);
  expect(first).toEqual([Float32Array.of(4), Float32Array.of(9), Float32Array.of(4)]);
  expect(await cached.embedPassages(['a passage', 'new one', 'مقطع'])).toEqual([
    Float32Array.of(9),
    Float32Array.of(7),
    Float32Array.of(4),
  ]);
  expect(asked).toEqual([['مقطع', 'a passage'], ['new one']]);
});

it('asks another model anew', async () => {
  const { cached, other, asked } = createWorld();
  await cached.embedPassages(['x']);
  await other.embedPassages(['x']);
  expect(asked).toEqual([['x'], ['x']]);
});
