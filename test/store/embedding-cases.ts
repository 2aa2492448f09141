import { describe, expect, it } from 'vitest';
import { createRecord, toEmbedding, toId } from './article-records.ts';
import { listIds, type StoreUnderTest } from './store-under-test.ts';

/** What a store does with embeddings. */
export function describeEmbeddings({ store }: StoreUnderTest): void {
  describe('of embeddings', () => {
    it('gives back the very numbers, of one model, a page at a time', async () => {
      const passages = ['one', 'اثنان', 'three!'];
      await store().articles.saveArticles([
        createRecord({ id: 'a', passages }),
        createRecord({ id: 'b', passages: ['x'], embeddingModel: 'other:2' }),
      ]);
      const ids = await listIds(store(), ['a']);
      const all = await store().embeddings.listEmbeddings({ model: 'test:2', limit: 10 });
      expect(all).toEqual(passages.map((text, at) => ({ passageId: ids[at], embedding: toEmbedding(text) })));
      const page = { model: 'test:2', afterPassageId: ids[0], limit: 1 };
      expect(await store().embeddings.listEmbeddings(page)).toEqual([all[1]]);
      expect(await store().embeddings.listEmbeddedIds('test:2')).toEqual(Float64Array.from(ids, Number));
      expect(await store().embeddings.countEmbeddings('other:2')).toBe(1);
      expect(await store().embeddings.listEmbeddings({ model: 'none', limit: 10 })).toEqual([]);
    });

    it('tells which passages belong to articles', async () => {
      await store().articles.saveArticles(['a', 'ب', 'c'].map((id) => createRecord({ id, passages: ['x', 'y'] })));
      expect(await store().embeddings.listPassageIds(['a', 'ب', 'none'].map(toId))).toEqual(
        await listIds(store(), ['a', 'ب']),
      );
      expect(await store().embeddings.listPassageIds([])).toEqual([]);
    });

    it('tells which passages are of another model, and puts new embeddings in their place', async () => {
      const old = createRecord({ id: 'a', passages: ['one', 'اثنان'], embeddingModel: 'other:2' });
      await store().articles.saveArticles([old, createRecord({ id: 'b', passages: ['three'] })]);
      const { embeddings, articles } = store();
      const [first, second] = await listIds(store(), ['a']);
      expect(await embeddings.listModels()).toEqual(['other:2', 'test:2']);
      const stale = await embeddings.listStalePassages({ model: 'test:2', limit: 10 });
      expect(stale).toEqual([
        { passageId: first, text: 'one' },
        { passageId: second, text: 'اثنان' },
      ]);
      const rest = { model: 'test:2', afterPassageId: first, limit: 1 };
      expect(await embeddings.listStalePassages(rest)).toEqual(stale.slice(1));
      const generation = await articles.generation();
      await embeddings.replaceEmbeddings(
        'test:2',
        stale.map(({ passageId }) => ({ passageId, embedding: Float32Array.of(0.6, 0.8) })),
      );
      expect(await embeddings.listStalePassages({ model: 'test:2', limit: 10 })).toEqual([]);
      expect(await embeddings.countEmbeddings('test:2')).toBe(3);
      expect(await embeddings.listModels()).toEqual(['test:2']);
      expect((await embeddings.listEmbeddings({ model: 'test:2', limit: 1 }))[0]?.embedding).toEqual(
        Float32Array.of(0.6, 0.8),
      );
      expect(await articles.generation()).toBeGreaterThan(generation);
    });

    it('keeps what was computed, by model and text', async () => {
      const { embeddingCache: cache } = store();
      const embeddings = new Map([
        ['hash-1', Float32Array.of(0.6, 0.8)],
        ['hash-2', Float32Array.of(1, 0)],
      ]);
      await cache.saveEmbeddings('test:2', embeddings);
      await cache.saveEmbeddings('test:2', embeddings);
      expect(await cache.findEmbeddings('test:2', ['hash-2', 'hash-3', 'hash-1'])).toEqual(embeddings);
      expect(await cache.findEmbeddings('other:2', ['hash-1'])).toEqual(new Map());
    });
  });
}
