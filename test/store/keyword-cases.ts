import { describe, expect, it } from 'vitest';
import type { KeywordQuery } from '../../src/domain/store.ts';
import { createRecord, toId } from './article-records.ts';
import { createFillers, listIds, searchTexts, type StoreUnderTest } from './store-under-test.ts';

/** What a store's keyword index does. */
export function describeKeywords({ store, open }: StoreUnderTest): void {
  describe('of keywords', () => {
    const strange = [
      'i-95',
      "o'neil",
      'say"so',
      '#tag',
      '$5',
      'x^2',
      '_qu',
      '*',
      'AND',
      'a b',
      '-',
      'C:\\',
      '(',
      'stems:x',
      '{',
      'é',
      'e\u0301',
      '٢٢',
      'قمة',
      'قِمة',
      'ـ',
      '\u00a0',
      '😀',
      'x\u0000y',
      'x'.repeat(300),
    ];

    it.each(['stems', 'grams'] as const)(
      'takes a term of %s for what it is, whatever characters it has',
      async (field) => {
        const records = strange.map((term, at) => {
          const record = createRecord({ id: `a${at}`, passages: [`passage ${at}`] });
          return {
            ...record,
            passages: record.passages.map((passage) => ({ ...passage, [field]: [term], words: [term] })),
          };
        });
        await store().articles.saveArticles([
          ...records,
          createRecord({ id: 'more', passages: ['x', 'and', 'or', 'tag', 'a'] }),
        ]);
        for (const [at, term] of strange.entries())
          expect(await searchTexts(store(), { field, terms: [term] })).toEqual([`passage ${at}`]);
        const counts = await store().keywords.countPassagesWith(field, [...strange, ...strange, 'missing', '']);
        expect(counts).toEqual(new Map(strange.map((term) => [term, 1])));
        const all = await store().keywords.listCounts(field);
        expect([...strange, 'missing', ''].map((term) => all.get(term))).toEqual([
          ...strange.map(() => 1),
          undefined,
          undefined,
        ]);
        const words = (await store().keywords.listVocabulary()).map(({ word }) => word);
        expect(words.filter((word) => strange.includes(word)).sort()).toEqual([...strange].sort());
      },
    );

    it('counts a term that stands in titles alone by the passages under them', async () => {
      await store().articles.saveArticles([
        createRecord({ id: 'a', titleStems: ['زنبق', 'summit'], passages: ['summit', 'talks'] }),
        createRecord({ id: 'b', titleStems: ['talks'], passages: ['محادثات'] }),
      ]);
      const asked = ['زنبق', 'summit', 'talks', 'محادثات', 'missing'];
      const counts = await store().keywords.countPassagesWith('stems', asked);
      expect(asked.map((term) => counts.get(term))).toEqual([2, 1, 1, 1, undefined]);
      const all = await store().keywords.listCounts('stems');
      expect(asked.map((term) => all.get(term))).toEqual([2, 1, 1, 1, undefined]);
    });

    it('takes four hundred terms, and the same score for terms in any order or twice', async () => {
      const words = Array.from({ length: 400 }, (_, at) => `كلمة${at}`);
      const passages = [words.slice(0, 300).join(' '), words.slice(100, 200).join(' '), 'x', 'y', 'z'];
      await store().articles.saveArticles([createRecord({ id: 'a', language: 'ar', passages })]);
      const find = (terms: readonly string[]) => store().keywords.search({ field: 'stems', terms, limit: 10 });
      const hits = await find(words);
      expect(hits).toHaveLength(2);
      const again = await find([...words.toReversed(), ...words]);
      expect(again.map(({ passageId }) => passageId)).toEqual(hits.map(({ passageId }) => passageId));
      again.forEach(({ score }, at) => expect(score).toBeCloseTo(hits[at]?.score ?? 0, 6));
    });

    it('gives positive scores, and equal ones by passage id', async () => {
      const twins = ['قمة summit', 'قمة summit', 'قمة summit'];
      await store().articles.saveArticles([createRecord({ id: 'a', passages: twins })]);
      const hits = await store().keywords.search({ field: 'stems', terms: ['قمة', 'summit'], limit: 10 });
      expect(hits.map(({ passageId }) => passageId)).toEqual(await listIds(store(), ['a']));
      for (const { score } of hits) expect(score).toBeGreaterThan(0);
    });

    it('finds what another process has stored meanwhile, and not what it has removed', async () => {
      const other = await open();
      const find = () => searchTexts(store(), { terms: ['قمة', 'summit'] });
      const save = (id: string, passage: string) =>
        other.articles.saveArticles([createRecord({ id, passages: [passage] })]);
      await other.articles.saveArticles(createFillers('en'));
      expect(await find()).toEqual([]);
      await save('a', 'قمة summit');
      expect(await find()).toEqual(['قمة summit']);
      await save('b', 'قمة');
      expect(await find()).toEqual(['قمة summit', 'قمة']);
      await save('b', 'summit then');
      expect((await find()).toSorted()).toEqual(['summit then', 'قمة summit']);
      await other.articles.removeArticles([toId('a')]);
      expect(await find()).toEqual(['summit then']);
      expect(await store().articles.findSummaries([toId('a')])).toEqual([]);
      await other.close();
    });

    it('gives the same scores whether or not it is told to look in all articles', async () => {
      const passages = ['قمة summit قمة', 'summit', 'قمة talks', 'talks summit محادثات', 'محادثات', 'x', 'y'];
      const records = passages.map((passage, at) => createRecord({ id: `a${at}`, passages: [passage, `${at} z`] }));
      await store().articles.saveArticles(records);
      const all = passages.map((_, at) => toId(`a${at}`));
      for (const field of ['stems', 'grams'] as const) {
        for (const terms of [
          ['قمة', 'summit'],
          ['summit', 'talks', 'محادثات'],
          ['_قم', 'sum', 'z'],
        ]) {
          const query = { field, terms, limit: 5 };
          const [anywhere, within] = [
            await store().keywords.search(query),
            await store().keywords.search({ ...query, articleIds: all }),
          ];
          expect(anywhere.map(({ passageId }) => passageId)).toEqual(within.map(({ passageId }) => passageId));
          anywhere.forEach(({ score }, at) => expect(score).toBeCloseTo(within[at]?.score ?? 0, 6));
        }
      }
    });

    it('looks only where it is told to', async () => {
      const records = (['ar', 'en', 'ar', 'en'] as const).map((language, at) =>
        createRecord({ id: `a${at}`, language, passages: [`قمة summit ${at}`, `قمة ${at}`] }),
      );
      await store().articles.saveArticles([...records, ...createFillers('en')]);
      const find = async (query: Partial<KeywordQuery>) =>
        (await searchTexts(store(), { terms: ['summit'], ...query }))
          .map((text) => text.slice(-1))
          .sort()
          .join('');
      const many = Array.from({ length: 5000 }, (_, at) => toId(`a${at + 2}`));
      expect(await find({})).toBe('0123');
      expect(await find({ articleIds: ['a3', 'a1', 'none'].map(toId) })).toBe('13');
      expect(await find({ articleIds: many })).toBe('23');
      expect(await find({ articleIds: [] })).toBe('');
      expect(await find({ excludedArticleIds: [toId('a1')] })).toBe('023');
      expect(await find({ excludedArticleIds: many })).toBe('01');
      expect(await find({ excludedArticleIds: [] })).toBe('0123');
      expect(await find({ language: 'ar' })).toBe('02');
      expect(await find({ language: 'ar', articleIds: many, excludedArticleIds: [toId('a9')] })).toBe('2');
    });
  });
}
