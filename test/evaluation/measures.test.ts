import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundPassage } from '../../src/domain/answer.ts';
import type { RankedSentence } from '../../src/domain/ranked-sentence.ts';
import type { ArticleId } from '../../src/domain/article.ts';
import * as measures from '../../src/evaluation/measures.ts';

const gold = [{ articleId: 'b', start: 10, end: 20, text: 'ten letters' }];

function passage(articleId: string): FoundPassage {
  const id = articleId as ArticleId;
  return { articleId: id, passageId: '1', title: '', start: 0, end: 5, language: 'en', score: 1 };
}

function sentence(articleId: string, start: number, end: number): RankedSentence {
  return { articleId: articleId as ArticleId, start, end, quote: '', score: 1 };
}

describe('the rank of an article', () => {
  it('counts each article once, at its best passage', () => {
    expect(measures.rankArticle(['a', 'a', 'a', 'b', 'c'].map(passage), gold)).toBe(2);
  });

  it('is the best of several gold articles', () => {
    const several = [...gold, { ...(gold[0] as (typeof gold)[number]), articleId: 'a' }];
    expect(measures.rankArticle(['a', 'b'].map(passage), several)).toBe(1);
  });

  it('is undefined when no gold article was found', () => {
    expect(measures.rankArticle(['a', 'c'].map(passage), gold)).toBeUndefined();
    expect(measures.rankArticle([], gold)).toBeUndefined();
  });
});

describe('the rank of a sentence', () => {
  it('is that of the first one that holds the whole answer', () => {
    const ranked = [sentence('b', 10, 19), sentence('b', 11, 30), sentence('a', 0, 99), sentence('b', 10, 20)];
    expect(measures.rankSentence(ranked, gold)).toBe(4);
  });

  it('is undefined when the answer is cut', () => {
    expect(measures.rankSentence([sentence('b', 0, 15), sentence('b', 15, 40)], gold)).toBeUndefined();
  });
});

describe('the area under the curve', () => {
  it('is 1 when every positive scores above every negative, and 0 when below', () => {
    expect(measures.computeAuroc([0.8, 0.9], [0.1, 0.2])).toBe(1);
    expect(measures.computeAuroc([0.1, 0.2], [0.8, 0.9])).toBe(0);
  });

  it('counts ties half', () => {
    expect(measures.computeAuroc([0.5, 0.5], [0.5])).toBe(0.5);
    expect(measures.computeAuroc([0.5, 0.9], [0.5, 0.1])).toBe((0.5 + 1 + 1 + 1) / 4);
  });

  it('is the share of pairs in the right order', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const wins = positives.flatMap((a) => negatives.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        const share = wins.reduce((sum: number, win) => sum + win, 0) / wins.length;
        expect(measures.computeAuroc(positives, negatives)).toBeCloseTo(share, 10);
      }),
    );
  });

  it('bears what was not found at all', () => {
    expect(measures.computeAuroc([1, -Infinity], [-Infinity])).toBe(0.75);
  });
});

describe('the threshold that answers 90 %', () => {
  it('is the confidence of the last one that is answered', () => {
    const confidences = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    expect(measures.findThreshold(confidences)).toBe(0.2);
  });

  it('answers at least 90 %, and no lower one is needed', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (confidences) => {
        const threshold = measures.findThreshold(confidences);
        const share = (from: (each: number) => boolean) => confidences.filter(from).length / confidences.length;
        expect(share((each) => each >= threshold)).toBeGreaterThanOrEqual(0.9);
        expect(share((each) => each > threshold)).toBeLessThan(0.9);
      }),
    );
  });

  it('is 0 without questions', () => {
    expect(measures.findThreshold([])).toBe(0);
  });
});

describe('how reliable confidence is', () => {
  it('is the share that could be answered of each fifth that has a question', () => {
    const outcomes = [
      { articleRank: 1, sentenceRank: 1, confidence: 1, twinConfidence: 0.1 },
      { articleRank: 1, sentenceRank: 1, confidence: 0.85, twinConfidence: 0.8 },
      { articleRank: 2, sentenceRank: 1, confidence: 0.45, twinConfidence: 0 },
    ];
    expect(measures.summariseReliability(outcomes)).toEqual({
      '0.0-0.2': { questions: 2, answerable: 0 },
      '0.4-0.6': { questions: 1, answerable: 1 },
      '0.8-1.0': { questions: 3, answerable: 0.6667 },
    });
  });
});

describe('the measures of a direction', () => {
  it('are shares of ranks and of confidences', () => {
    const outcomes = [
      { articleRank: 1, sentenceRank: 1, confidence: 0.9, twinConfidence: 0.1 },
      { articleRank: 2, sentenceRank: 3, confidence: 0.8, twinConfidence: 0.2 },
      { articleRank: 10, sentenceRank: 4, confidence: 0.7, twinConfidence: 0.85 },
      { articleRank: 11, sentenceRank: undefined, confidence: 0.6, twinConfidence: 0.3 },
      { articleRank: undefined, sentenceRank: undefined, confidence: 0.5, twinConfidence: 0.5 },
    ];
    expect(measures.summariseOutcomes(outcomes)).toEqual({
      questions: 5,
      passageRecallAt1: 0.2,
      passageRecallAt5: 0.4,
      passageRecallAt10: 0.6,
      mrrAt10: 0.32,
      sentenceHitAt1: 0.2,
      sentenceHitAt3: 0.4,
      auroc: 0.82,
      falseAnswerRateAt90: 0.4,
    });
  });
});
