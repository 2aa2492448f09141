import { describe, expect, it } from 'vitest';
import type { ArticleTies } from '../../src/domain/store.ts';
import { createRecord, toId } from './article-records.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const noTies: ArticleTies = {
  names: [],
  bodyHash: null,
  signature: null,
  duplicateOf: null,
  translationOf: null,
  sketch: null,
  parallelTo: null,
  correctedAt: null,
};

/** What a store notes of articles that come and change. */
export function describeEvents({ store, open }: StoreUnderTest): void {
  describe('of events', () => {
    const save = (id: string, text: string, fields: { title?: string; url?: string; at?: string } = {}) => {
      const { at = '2025-03-01T00:00:00.000Z', ...others } = fields;
      return store().articles.saveArticles([createRecord({ id, passages: [text], updatedAt: at, ...others })]);
    };
    const list = async (afterId = 0, limit = 100) =>
      (await store().events.listEvents({ afterId, limit })).map(({ articleId, kind }) => `${kind} ${articleId}`);

    it('notes what is new and what changed, and nothing when title and text stay', async () => {
      await save('خبر', 'قمة أستانا');
      await save('b', 'summit');
      await save('خبر', 'قمة أستانا 22');
      await save('خبر', 'قمة أستانا 22', { url: 'https://news.test/22' });
      await save('b', 'summit', { title: 'Corrected' });
      expect(await list()).toEqual(['new خبر', 'new b', 'changed خبر', 'changed b']);
      expect(await (await open()).events.findLastEventId()).toBe(4);
    });

    it('lists what comes after an event that was dealt with, as many as asked for', async () => {
      for (const id of ['a', 'b', 'c', 'd']) await save(id, 'x');
      expect(await list(1, 2)).toEqual(['new b', 'new c']);
      expect(await list(4)).toEqual([]);
    });

    it('names the article that a near-duplicate repeats', async () => {
      await save('a', 'x');
      const copy = createRecord({ id: 'b', passages: ['x y'] });
      await store().articles.saveArticles([{ ...copy, ties: { ...noTies, duplicateOf: toId('a') } }]);
      expect((await store().events.listEvents({ afterId: 1, limit: 9 }))[0]).toMatchObject({
        kind: 'near-duplicate',
        articleId: 'b',
        of: 'a',
      });
    });

    it('forgets those of removed articles and of a month ago, and gives out no id twice', async () => {
      await save('a', 'x', { at: '2025-01-01T00:00:00.000Z' });
      await save('b', 'x', { at: '2025-03-01T00:00:00.000Z' });
      expect(await list()).toEqual(['new b']);
      await store().articles.removeArticles([toId('b')]);
      expect(await list()).toEqual([]);
      expect(await store().events.findLastEventId()).toBe(2);
      await save('b', 'x');
      expect((await store().events.listEvents({ afterId: 0, limit: 9 })).map(({ id }) => id)).toEqual([3]);
    });

    it('says that there was none in an empty store', async () => {
      expect(await store().events.findLastEventId()).toBe(0);
    });
  });
}
