import { describe, expect, it } from 'vitest';
import type { VocabularyWord } from '../../src/domain/store.ts';
import { createVocabulary } from '../../src/retrieval/vocabulary.ts';

const english = ['idlib', 'tripoli', 'omar', 'trial', 'form', 'oman', 'ali'];
const arabic = ['ادلب', 'وحداد', 'لافروف', 'علم', 'بالقامشلي'];

const held: readonly VocabularyWord[] = [
  ...english.map((word) => ({ word, language: 'en' as const, passages: 1 })),
  ...arabic.map((word) => ({ word, language: 'ar' as const, passages: 1 })),
];

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
