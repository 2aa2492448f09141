import { describe, expect, it } from 'vitest';
import { selectSentences } from '../../src/answer/select.ts';
import type { ArticleId, PassageId } from '../../src/domain/article.ts';
import { languages, type Language } from '../../src/domain/language.ts';
import { noGaps, type AnswerGaps, type SentenceCandidate } from '../../src/domain/question.ts';

interface Given {
  readonly quote: string;
  readonly score: number;
  readonly coverage?: number;
  readonly gaps?: Partial<AnswerGaps>;
  readonly language?: Language;
}

/** Sentences of one article, in the order of their quotations. */
function select(preferred: Language, given: readonly Given[], isUnsure = false) {
  const sentences = given.map(({ language = preferred, ...more }, index): SentenceCandidate => {
    const place = {
      articleId: 'one' as ArticleId,
      passageId: '1' as PassageId,
      language,
      start: index,
      end: index + 1,
    };
    const told = { contextCoverage: 1, coverage: 0.8, kindStrength: 1, answerSpans: [], matchedTerms: [] };
    return { ...place, ...told, ...more, gaps: { ...noGaps, ...more.gaps } };
  });
  const { best, chosen } = selectSentences({ sentences, preferred, storyOf: (id) => id, isUnsure });
  return { best: best?.quote, chosen: chosen.map(({ quote }) => quote) };
}

describe.each(languages)('the sentences of an answer (%s)', (language) => {
  it('are those that come near the best one, also where they repeat little of the question', () => {
    const given = [
      { quote: 'lead', score: 5 },
      { quote: 'detail', score: 4, coverage: 0.1, gaps: { names: 1 } },
      { quote: 'far', score: 2 },
    ];
    expect(select(language, given)).toEqual({ best: 'lead', chosen: ['lead', 'detail'] });
  });

  it('come from farther off where none surely answers, and are three at most', () => {
    const given = ['a', 'b', 'c', 'd'].map((quote, at) => ({ quote, score: 5 - 1.6 * at }));
    expect(select(language, given).chosen).toEqual(['a', 'b']);
    expect(select(language, given, true).chosen).toEqual(['a', 'b', 'c']);
    expect(select(language, [given[0] as Given, { quote: 'else', score: -1 }], true).chosen).toEqual(['a']);
  });

  it('are fewer where the best one says all that was asked', () => {
    const given = [
      { quote: 'all', score: 5, coverage: 1 },
      { quote: 'near', score: 4.5 },
      { quote: 'less near', score: 3.5 },
    ];
    expect(select(language, given).chosen).toEqual(['all', 'near']);
  });

  it('are not one without the number that the best one has, nor the same words again', () => {
    const given = [
      { quote: '22', score: 8 },
      { quote: '21', score: 7.5, gaps: { numbers: true } },
      { quote: '22', score: 7 },
    ];
    expect(select(language, given).chosen).toEqual(['22']);
  });

  it('are in one language', () => {
    const other = language === 'ar' ? 'en' : 'ar';
    const found: Given[] = [
      { quote: 'own', score: 5 },
      { quote: 'other', score: 4.9, language: other },
    ];
    expect(select(language, found).chosen).toEqual(['own']);
  });
});
