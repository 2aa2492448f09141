import { describe, expect, it } from 'vitest';
import type { VocabularyWord } from '../../src/domain/store.ts';
import { createVocabularies } from '../../src/retrieval/vocabulary.ts';

const english = ['idlib', 'tripoli', 'omar', 'trial', 'form', 'oman', 'ali'];
const arabic = ['ادلب', 'وحداد', 'لافروف', 'علم', 'بالقامشلي'];

function open(words: () => Promise<readonly VocabularyWord[]>, generation = () => Promise.resolve(1)) {
  return createVocabularies({ listVocabulary: words }, generation);
}

const held = (): Promise<VocabularyWord[]> =>
  Promise.resolve([
    ...english.map((word) => ({ word, language: 'en' as const, passages: 1 })),
    ...arabic.map((word) => ({ word, language: 'ar' as const, passages: 1 })),
  ]);

describe('the vocabularies', () => {
  it('are read anew after a read that failed, though the articles have not changed', async () => {
    const reads = [() => Promise.reject(new Error('database is locked')), held];
    const vocabularies = open(() => (reads.shift() as typeof held)());
    await expect(vocabularies.load()).rejects.toThrow('database is locked');
    const { en, ar } = await vocabularies.load();
    expect([en.has('idlib'), ar.has('ادلب')]).toEqual([true, true]);
  });

  it('are read once for all that ask at the same time, and again when the articles have changed', async () => {
    let [generation, reads] = [1, 0];
    const read = () => {
      reads++;
      return held();
    };
    const vocabularies = open(read, () => Promise.resolve(generation));
    await Promise.all([vocabularies.load(), vocabularies.load()]);
    expect(reads).toBe(1);
    generation++;
    await vocabularies.load();
    expect(reads).toBe(2);
  });
});

describe('findSwapped', () => {
  it.each([
    ['en', 'idlbi', 'idlib'],
    ['en', 'ildib', 'idlib'],
    ['en', 'tirpoli', 'tripoli'],
    ['en', 'omra', 'omar'],
    ['ar', 'ادبل', 'ادلب'],
    ['ar', 'حدداد', undefined],
    ['ar', 'دحاد', 'وحداد'],
    ['ar', 'القاشملي', 'بالقامشلي'],
    ['ar', 'لافرفو', 'لافروف'],
  ] as const)('finds (%s) for "%s": %s', async (language, word, found) => {
    const { [language]: vocabulary } = await open(held).load();
    expect(vocabulary.findSwapped(word).map((similar) => similar.word)).toEqual(found === undefined ? [] : [found]);
  });

  it.each([
    ['en', 'oman'],
    ['en', 'ail'],
    ['en', '1234'],
    ['en', 'from here'],
    ['ar', 'عمل'],
    ['ar', 'حداد'],
  ] as const)('finds (%s) nothing for "%s": held, too short, a number, or too far', async (language, word) => {
    const { [language]: vocabulary } = await open(held).load();
    expect(vocabulary.findSwapped(word)).toEqual([]);
  });
});
