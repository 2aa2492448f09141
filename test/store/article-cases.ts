import { describe, expect, it } from 'vitest';
import type { Passage, PassageId } from '../../src/domain/article.ts';
import type { Language } from '../../src/domain/language.ts';
import { createRecord, toId } from './article-records.ts';
import { listIds, searchTexts, type StoreUnderTest } from './store-under-test.ts';

/** What a store does with articles, settings and its generation. */
export function describeArticles({ store, open }: StoreUnderTest): void {
  describe('of articles', () => {
    it('lists the newest first by the day of publication, then those without one, the last added first', async () => {
      const dated = [
        ['f', { addedAt: '2024-12-12T12:00:00.000Z' }],
        ['e', { addedAt: '2024-12-13T12:00:00.000Z' }],
        ['d', { publishedAt: '2024-11-13' }],
        ['b', { publishedAt: '2024-11-13T00:30:00+03:00' }],
        ['c', { publishedAt: '2024-11-13' }],
        ['a', { publishedAt: '2024-11-13T01:00:00Z', language: 'ar' }],
      ] as const;
      await store().articles.saveArticles(dated.map(([id, dates]) => createRecord({ id, passages: ['x'], ...dates })));
      const list = async (options?: { limit?: number; language?: Language }) =>
        (await store().articles.listArticles(options)).map(({ id }) => id).join('');
      expect(await list()).toBe('acdbef');
      expect(await list({ limit: 2 })).toBe('ac');
      expect(await list({ limit: 2, language: 'en' })).toBe('cd');
      await store().articles.editArticle(toId('e'), { publishedAt: '2025-01-01' }, '2025-02-02T00:00:00.000Z');
      expect(await list()).toBe('eacdbf');
    });

    it('removes all of the articles named, or none when one is not held', async () => {
      await store().articles.saveArticles(['a', 'b', 'c'].map((id) => createRecord({ id, passages: ['قمة summit'] })));
      const generation = await store().articles.generation();
      expect(await store().articles.removeArticles(['a', 'غائب', 'b'].map(toId))).toEqual(['غائب']);
      expect(await store().articles.countArticles()).toBe(3);
      expect(await store().articles.generation()).toBe(generation);
      expect(await store().articles.removeArticles(['a', 'b'].map(toId))).toEqual([]);
      expect([await store().articles.countArticles(), await store().articles.countPassages()]).toEqual([1, 1]);
      expect(await searchTexts(store(), { terms: ['قمة'] })).toHaveLength(1);
      expect(await store().embeddings.countEmbeddings('test:2')).toBe(1);
    });

    it('never gives out the id of a passage again', async () => {
      await store().articles.saveArticles([createRecord({ id: 'a', passages: ['x', 'y'] })]);
      const before = await listIds(store(), ['a']);
      await store().articles.removeArticles([toId('a')]);
      await store().articles.saveArticles([createRecord({ id: 'a', passages: ['x', 'y'] })]);
      const after = await listIds(store(), ['a']);
      expect(Math.min(...after.map(Number))).toBeGreaterThan(Math.max(...before.map(Number)));
      expect(await store().articles.findPassages(before)).toEqual([]);
    });

    it('keeps the order asked for and leaves out what is not held', async () => {
      await store().articles.saveArticles(['a', 'b'].map((id) => createRecord({ id, passages: [`${id}1`, `${id}2`] })));
      const ids = await listIds(store(), ['b', 'none', 'a']);
      const toTexts = (passages: readonly Passage[]) => passages.map(({ text }) => text);
      const wanted = ['b', 'none', 'a'].map(toId);
      expect(toTexts(await store().articles.listPassages(wanted))).toEqual(['b1', 'b2', 'a1', 'a2']);
      expect((await store().articles.findSummaries(wanted)).map(({ id }) => id)).toEqual(['b', 'a']);
      const odd = ['999', '0', '-1', '1.5', 'x', ''] as PassageId[];
      const held = [ids[2], ids[0]] as PassageId[];
      expect(toTexts(await store().articles.findPassages([...odd, ...held, ...odd]))).toEqual(['a1', 'b1']);
    });

    it('answers for what is not held', async () => {
      const none = toId('none');
      expect(await store().articles.findArticle(none)).toBeUndefined();
      expect(await store().articles.editArticle(none, { title: 'x' }, '2025-01-01T00:00:00.000Z')).toBeUndefined();
      expect(await store().articles.listPassages([none])).toEqual([]);
      expect(await store().articles.removeArticles([])).toEqual([]);
      expect(await store().articles.listArticles()).toEqual([]);
    });

    it('saves all articles of a call or none', async () => {
      const good = createRecord({ id: 'a', passages: ['x'] });
      const broken = createRecord({ id: 'b', passages: ['x'], language: 'fr' as Language });
      await expect(store().articles.saveArticles([good, broken])).rejects.toThrow();
      expect([await store().articles.countArticles(), await store().articles.generation()]).toEqual([0, 0]);
      expect(await store().keywords.listVocabulary()).toEqual([]);
    });

    it('shows every connection the growing generation', async () => {
      const second = await open();
      const seen = [await second.articles.generation()];
      await store().articles.saveArticles([createRecord({ id: 'a', passages: ['x'] })]);
      seen.push(await second.articles.generation());
      await store().articles.editArticle(toId('a'), { title: 'y' }, '2025-01-01T00:00:00.000Z');
      seen.push(await second.articles.generation());
      await store().articles.removeArticles([toId('a')]);
      seen.push(await second.articles.generation());
      await store().articles.setSetting('corpus', 'left out');
      seen.push(await second.articles.generation());
      const grown = seen.map((value, at) => value - (seen[at - 1] ?? value));
      expect(grown.map(Math.sign)).toEqual([0, 1, 1, 1, 0]);
      expect(await second.articles.findArticle(toId('a'))).toBeUndefined();
    });

    it('remembers settings after it was closed', async () => {
      expect(await store().articles.getSetting('corpus')).toBeUndefined();
      await store().articles.setSetting('corpus', 'in');
      await store().articles.setSetting('corpus', 'مستبعد');
      await store().close();

      expect(await (await open()).articles.getSetting('corpus')).toBe('مستبعد');
    });
  });
}
