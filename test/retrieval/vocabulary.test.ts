import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { VocabularyWord } from '../../src/domain/store.ts';
import { stem } from '../../src/text/stem.ts';
import { createVocabulary, createWordIndexes } from '../../src/retrieval/vocabulary.ts';

const english = ['idlib', 'tripoli', 'omar', 'trial', 'form', 'oman', 'ali'];
const arabic = ['ادلب', 'وحداد', 'لافروف', 'علم', 'بالقامشلي'];

const held: readonly VocabularyWord[] = [
  ...english.map((word) => ({ word, language: 'en' as const, passages: 1 })),
  ...arabic.map((word) => ({ word, language: 'ar' as const, passages: 1 })),
];

describe('holds', () => {
  it.each<[Language, string, string]>([
    ['en', 'bridges', 'bridge'],
    ['ar', 'الجسر', 'جسر'],
  ])('knows by its stem what stands there (%s)', (language, word, other) => {
    const vocabulary = createVocabulary([{ language, word, passages: 1 }], language);
    expect(vocabulary.holds(stem(other, language))).toBe(true);
    expect(vocabulary.holds(stem(`${other}x`, language))).toBe(false);
    expect(vocabulary.holds('22')).toBe(true);
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
  ] as const)('finds (%s) for "%s": %s', (language, word, found) => {
    const vocabulary = createVocabulary(held, language);
    expect(vocabulary.findSwapped(word).map((similar) => similar.word)).toEqual(found === undefined ? [] : [found]);
  });

  it.each([
    ['en', 'oman'],
    ['en', 'ail'],
    ['en', '1234'],
    ['en', 'from here'],
    ['ar', 'عمل'],
    ['ar', 'حداد'],
  ] as const)('finds (%s) nothing for "%s": held, too short, a number, or too far', (language, word) => {
    const vocabulary = createVocabulary(held, language);
    expect(vocabulary.findSwapped(word)).toEqual([]);
  });
});

describe('findForms', () => {
  const known = new Map([
    ['بدات', 'بدا'],
    ['ستبدا', 'بدا'],
    ['بدا', 'بدا'],
    ['وقف', 'وقف'],
  ]);
  const vocabularyOf = (words: readonly string[]) =>
    createVocabulary(
      words.map((word) => ({ word, language: 'ar', passages: 1 })),
      'ar',
      createWordIndexes('ar', (word) => known.get(word)),
    );

  it('finds the words of one base that are held', () => {
    expect([...vocabularyOf(['ستبدا', 'وقف', 'بدات', 'بدا', 'لافروف']).findForms('بدا')].sort()).toEqual(
      ['بدا', 'بدات', 'ستبدا'].sort(),
    );
    expect(vocabularyOf(['وقف', 'لافروف']).findForms('بدا')).toEqual([]);
  });

  it('knows no forms where it is told of no bases', () => {
    expect(createVocabulary(held, 'ar').findForms('ادلب')).toEqual([]);
    expect(createVocabulary(held, 'en').findForms('idlib')).toEqual([]);
  });
});

describe('a vocabulary that takes over the indexes of an earlier one', () => {
  const words = (language: 'ar' | 'en', ...own: readonly string[]) =>
    own.map((word): VocabularyWord => ({ word, language, passages: 1 }));

  it.each([
    [
      'en',
      {
        gone: 'tripoli',
        come: 'lavrov',
        typo: 'lavorv',
        alike: 'lavrovs',
        foreign: '\u0644\u0627\u0641\u0631\u0648\u0641',
      },
    ],
    [
      'ar',
      {
        ...{ gone: '\u0637\u0631\u0627\u0628\u0644\u0633', come: '\u0644\u0627\u0641\u0631\u0648\u0641' },
        ...{
          typo: '\u0644\u0627\u0631\u0641\u0648\u0641',
          alike: '\u0644\u0627\u0641\u0631\u0648\u0641\u064A',
          foreign: 'lavrov',
        },
      },
    ],
  ] as const)('finds what is new, and no more what is gone (%s)', (language, { gone, come, typo, alike, foreign }) => {
    const indexes = createWordIndexes(language);
    const before = createVocabulary(words(language, gone), language, indexes);
    expect(before.findSimilar(gone, 3)).toHaveLength(1);
    const after = createVocabulary(words(language, come), language, indexes);
    const find = (vocabulary: typeof after) =>
      [vocabulary.findSwapped(typo), vocabulary.findSimilar(alike, 3), vocabulary.findNames(foreign, 3)].map((found) =>
        found.map(({ word }) => word),
      );
    expect(find(after)).toEqual([[come], [come], [come]]);
    expect([after.has(gone), after.findSimilar(gone, 3)]).toEqual([false, []]);
    expect(find(before)).toEqual([[], [], []]);
    expect(before.has(gone)).toBe(true);
  });
});
