import { describe, expect, it } from 'vitest';
import type { ArticleId, ArticleSummary } from '../../src/domain/article.ts';
import type { Language } from '../../src/domain/language.ts';
import { createStoryOf, groupStories, takeTellings } from '../../src/domain/stories.ts';

interface Told {
  readonly id: string;
  readonly language?: Language;
  readonly translationOf?: string;
  readonly duplicateOf?: string;
}

function toSummaries(...told: readonly Told[]): ArticleSummary[] {
  return told.map(({ id, language = 'en', translationOf = null, duplicateOf = null }) => {
    return { id, language, title: id, translationOf, duplicateOf } as unknown as ArticleSummary;
  });
}

const cases: readonly (readonly [string, readonly Told[], readonly string[], readonly string[]])[] = [
  ['a translation', [{ id: 'a' }, { id: 'b', language: 'ar', translationOf: 'a' }], ['a'], ['b']],
  [
    'two that name each other',
    [
      { id: 'a', translationOf: 'b' },
      { id: 'b', language: 'ar', translationOf: 'a' },
    ],
    ['a'],
    ['b'],
  ],
  ['a copy in another outlet', [{ id: 'a' }, { id: 'copy', duplicateOf: 'a' }], ['a'], ['a']],
  [
    'a copy of a translation, the original not at hand',
    [
      { id: 'b', language: 'ar', translationOf: 'a' },
      { id: 'copy', language: 'ar', duplicateOf: 'b' },
    ],
    ['b'],
    ['b'],
  ],
  [
    'two translations that are joined by a later copy',
    [
      { id: 'b', language: 'ar', translationOf: 'a' },
      { id: 'd', translationOf: 'c' },
      { id: 'e', translationOf: 'a', duplicateOf: 'd' },
    ],
    ['d'],
    ['b'],
  ],
  ['two stories', [{ id: 'a' }, { id: 'b', language: 'ar' }], ['a', 'b'], ['a', 'b']],
];

describe('stories', () => {
  it.each(cases)("are told once, in the reader's language where they can be: %s", (_, told, english, arabic) => {
    const summaries = toSummaries(...told);
    expect(takeTellings(summaries, 'en').map(({ id }) => id)).toEqual(english);
    expect(takeTellings(summaries, 'ar').map(({ id }) => id)).toEqual(arabic);
    const storyOf = createStoryOf(summaries);
    for (const { versions } of groupStories(summaries))
      expect(new Set(versions.map(({ id }) => storyOf(id))).size).toBe(1);
  });

  it('of an article that was not given are its own', () => {
    expect(createStoryOf(toSummaries({ id: 'a' }))('z' as ArticleId)).toBe('z');
  });
});
