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
  });
}
