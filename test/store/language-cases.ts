import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { Store } from '../../src/domain/store.ts';
import { createRecord, toId } from './article-records.ts';
import { createFillers, listIds, searchTexts, type StoreUnderTest } from './store-under-test.ts';

/** What a store does with articles of either language. */
export function describeLanguages({ store }: StoreUnderTest): void {
  const listTexts = async (id: string) => (await store().articles.listPassages([toId(id)])).map(({ text }) => text);

  describe.each(samples)('articles in $language', ({ language, title, first, second, other, word }) => {
    const record = (passages = [first, second]) => createRecord({ id: 'one', language, title, passages });

    it('gives back an article exactly as it was saved', async () => {
      const full = createRecord({
        id: 'عنوان/one?',
        language,
        title,
        passages: [first, `${second} 😀\u0000\t"'%_`],
        url: 'https://example.org/a',
        source: title,
        sources: ['https://example.org/b', title],
        publishedAt: '2024-11-12',
        translationOf: toId('other'),
      });
      await store().articles.saveArticles([full]);
      expect(await store().articles.findArticle(full.article.id)).toEqual({
        ...full.article,
        ...untied,
        passages: 2,
      });
      const { text: _, ...summary } = full.article;
      expect(await store().articles.findSummaries([full.article.id])).toEqual([{ ...summary, ...untied, passages: 2 }]);
    });

    it('gives back passages as the exact characters of their spans', async () => {
      await store().articles.saveArticles([
        createRecord({ id: 'one', language, title, passages: [`😀${first}`, second] }),
      ]);
      const text = (await store().articles.findArticle(toId('one')))?.text ?? '';
      const passages = await store().articles.listPassages([toId('one')]);
      expect(passages.map((passage) => passage.text)).toEqual([`😀${first}`, second]);
      for (const passage of passages) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
      expect(passages).toMatchObject([0, 1].map((ordinal) => ({ ordinal, articleId: 'one', language, title })));
    });

    it('replaces the passages of a changed article, and nothing else', async () => {
      await store().articles.saveArticles([record(), createRecord({ id: 'two', language, passages: [other] })]);
      const before = await listIds(store(), ['one', 'two']);
      await store().articles.saveArticles([record([second])]);
      const after = await listIds(store(), ['one', 'two']);
      expect(await listTexts('one')).toEqual([second]);
      expect(after.at(-1)).toBe(before.at(-1));
      expect(before).not.toContain(after[0]);
      expect(await searchTexts(store(), { terms: first.split(' ') })).toEqual([]);
      expect(await store().embeddings.countEmbeddings('test:2')).toBe(2);
    });

    it('keeps what was edited by hand when the article is saved again', async () => {
      await store().articles.saveArticles([record()]);
      const edits = { title: other, publishedAt: '2024-01-02', url: 'https://example.org/x', source: word };
      const edited = await store().articles.editArticle(toId('one'), edits, '2025-02-02T00:00:00.000Z');
      expect(edited).toMatchObject({ ...edits, updatedAt: '2025-02-02T00:00:00.000Z' });
      await store().articles.editArticle(toId('one'), { source: title }, '2025-02-03T00:00:00.000Z');
      await store().articles.saveArticles([record([second])]);
      expect(await store().articles.findArticle(toId('one'))).toMatchObject({ ...edits, source: title, text: second });
      expect(await store().articles.listPassages([toId('one')])).toMatchObject([{ title: other }]);
      const none = { publishedAt: null, url: null, source: null };
      await store().articles.editArticle(toId('one'), none, '2025-02-04T00:00:00.000Z');
      await store().articles.saveArticles([record([first])]);
      expect(await store().articles.findArticle(toId('one'))).toMatchObject({ ...none, title: other, text: first });
    });

    it('finds passages by their stems, the best first', async () => {
      await store().articles.saveArticles([record([first, second, `${word} ${word} ${first}`, other])]);
      expect(await searchTexts(store(), { terms: [word] })).toEqual([`${word} ${word} ${first}`, first]);
      expect(await searchTexts(store(), { terms: [word, ...second.split(' ')] })).toHaveLength(3);
      expect(await searchTexts(store(), { terms: [word], limit: 1 })).toHaveLength(1);
      expect(await searchTexts(store(), { terms: [] })).toEqual([]);
    });

    it('counts a stem of the title for each passage, but less than one of the passage', async () => {
      const titled = createRecord({ id: 'two', language, passages: [second], titleStems: [word, 'x'] });
      await store().articles.saveArticles([titled, record([first]), ...createFillers(language)]);
      expect(await searchTexts(store(), { terms: [word] })).toEqual([first, second]);
      expect(await store().keywords.countPassagesWith('stems', [word])).toEqual(new Map([[word, 1]]));
    });

    it('finds passages by n-grams, apart from stems', async () => {
      await store().articles.saveArticles([record(), ...createFillers(language)]);
      const gram = `_${word.slice(0, 2)}`;
      expect(await searchTexts(store(), { field: 'grams', terms: [gram] })).toEqual([first]);
      expect(await searchTexts(store(), { field: 'stems', terms: [gram] })).toEqual([]);
      expect(await searchTexts(store(), { field: 'grams', terms: [word] })).toEqual([]);
      expect(await store().keywords.countPassagesWith('grams', [gram, word])).toEqual(new Map([[gram, 1]]));
    });

    it('keeps the vocabulary right when passages come and go', async () => {
      await store().articles.saveArticles([
        record([first, first]),
        createRecord({ id: 'two', language, passages: [first] }),
      ]);
      expect(await countWord(store(), language, word)).toBe(3);
      await store().articles.saveArticles([record([first, second])]);
      expect(await countWord(store(), language, word)).toBe(2);
      await store().articles.removeArticles([toId('one')]);
      expect(await countWord(store(), language, word)).toBe(1);
      await store().articles.removeArticles([toId('two')]);
      expect(await store().keywords.listVocabulary()).toEqual([]);
    });
  });
}

interface Sample {
  readonly language: Language;
  readonly title: string;
  readonly first: string;
  readonly second: string;
  readonly other: string;
  /** Stands in the first only. */
  readonly word: string;
}

const samples: readonly Sample[] = [
  {
    language: 'en',
    title: 'The talks',
    first: 'envoys met in astana',
    second: 'prices fell again',
    other: 'a vote was held',
    word: 'astana',
  },
  {
    language: 'ar',
    title: 'المحادثات',
    first: 'التقى المبعوثون في أستانا',
    second: 'انخفضت الأسعار مجددا',
    other: 'جرى تصويت أمس',
    word: 'أستانا',
  },
];

async function countWord(store: Store, language: Language, word: string): Promise<number | undefined> {
  const found = (await store.keywords.listVocabulary()).find(
    (each) => each.word === word && each.language === language,
  );
  return found?.passages;
}

/** What is known of an article that is tied to no other. */
const untied = { duplicateOf: null, correctedAt: null };
