import { describe, expect, it } from 'vitest';
import { isAnswerable } from '../../src/answer/decide.ts';
import { answerThresholds } from '../../src/answer/thresholds.ts';
import type { ArticleId, PassageId } from '../../src/domain/article.ts';
import type { Language } from '../../src/domain/language.ts';
import {
  noGaps,
  type AnswerGaps,
  type Question,
  type QuestionType,
  type Retrieval,
  type SentenceCandidate,
} from '../../src/domain/question.ts';

function sentence(more: Partial<SentenceCandidate> = {}): SentenceCandidate {
  return {
    articleId: 'one' as ArticleId,
    passageId: '1' as PassageId,
    language: 'en',
    start: 0,
    end: 1,
    quote: 'x',
    score: 1,
    coverage: 1,
    contextCoverage: 1,
    kindStrength: 1,
    gaps: noGaps,
    answerSpans: [],
    matchedTerms: [],
    ...more,
  };
}

function isAnswered(
  type: QuestionType,
  best: Partial<SentenceCandidate>,
  more: Partial<Retrieval> = {},
  language: Language = 'en',
) {
  const question: Question = { text: 'x', language, type, timeWindow: null, preferredArticleIds: [] };
  const retrieval = { confidence: 1, support: 1, absentTerms: 0, ...more } as Retrieval;
  return isAnswerable(question, retrieval, sentence(best));
}

describe('isAnswerable', () => {
  it('is so of a sentence that lacks nothing, and not where there is none', () => {
    expect(isAnswered('person', {})).toBe(true);
    const question: Question = { text: 'x', language: 'ar', type: 'person', timeWindow: null, preferredArticleIds: [] };
    expect(isAnswerable(question, { confidence: 1, support: 1, absentTerms: 0 } as Retrieval, undefined)).toBe(false);
  });

  it.each<[string, Partial<AnswerGaps>]>([
    ['a number', { numbers: true }],
    ['what is counted', { counted: true }],
    ['the kind of answer', { kind: true }],
  ])('is not so of a sentence that lacks %s', (_what, gaps) => {
    expect(isAnswered('number', { gaps: { ...noGaps, ...gaps } })).toBe(false);
  });

  it('is not so of a sentence that lacks the names, but where it supports the answer so well that they are misread', () => {
    const best = { gaps: { ...noGaps, names: 1 }, coverage: 0.5 };
    expect(isAnswered('person', best, { support: answerThresholds.namesMisread - 0.01 })).toBe(false);
    expect(isAnswered('person', best, { support: answerThresholds.namesMisread })).toBe(true);
  });

  it('is not so of a sentence that says nothing of what is asked but names, unless it supports the answer in other words', () => {
    const best = { gaps: { ...noGaps, words: answerThresholds.missingWords }, coverage: 0.5 };
    expect(isAnswered('date', best, { support: answerThresholds.nothingSaid - 0.01 })).toBe(false);
    expect(isAnswered('date', best, { support: answerThresholds.nothingSaid })).toBe(true);
  });

  it('takes a reason and a manner without a word that shows them, but no reason that only says again what was asked', () => {
    const gaps = { ...noGaps, kind: true };
    expect(isAnswered('reason', { gaps, coverage: answerThresholds.restatedCoverage - 0.01 })).toBe(true);
    expect(isAnswered('reason', { gaps, coverage: answerThresholds.restatedCoverage })).toBe(false);
    expect(isAnswered('reason', { coverage: 1 })).toBe(true);
    expect(isAnswered('manner', { gaps, coverage: 1 })).toBe(true);
  });

  it('asks for more confidence across languages', () => {
    const confidence = (answerThresholds.confidence.same + answerThresholds.confidence.across) / 2;
    expect(isAnswered('person', {}, { confidence })).toBe(true);
    expect(isAnswered('person', {}, { confidence }, 'ar')).toBe(false);
  });
});
