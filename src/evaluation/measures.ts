import type { FoundPassage, RankedSentence } from '../domain/answer.ts';
import type { GoldAnswer } from './question-file.ts';

/** What one answerable question came to, in one direction. */
export interface Outcome {
  /** 1 for the first article; undefined when no gold article was found. */
  readonly articleRank: number | undefined;
  /** 1 for the first sentence that contains a whole gold answer; undefined when none does. */
  readonly sentenceRank: number | undefined;
  readonly confidence: number;
  /** Confidence in the same question with its gold articles left out. */
  readonly twinConfidence: number;
}

export interface DirectionMeasures {
  readonly questions: number;
  readonly passageRecallAt1: number;
  readonly passageRecallAt5: number;
  readonly passageRecallAt10: number;
  readonly mrrAt10: number;
  readonly sentenceHitAt1: number;
  readonly sentenceHitAt3: number;
  /** Area under the ROC curve of confidence, answerable questions against their twins. */
  readonly auroc: number;
  /** Share of twins answered at the confidence that answers 90 % of the answerable questions. */
  readonly falseAnswerRateAt90: number;
}

/** How high the sentences that answer stand, for questions of which nothing else is measured. */
export interface SentenceMeasures {
  readonly questions: number;
  readonly sentenceHitAt1: number;
  readonly sentenceHitAt3: number;
}

/** The rank of the first gold article, each article counted once, at its best passage. */
export function rankArticle(passages: readonly FoundPassage[], gold: readonly GoldAnswer[]): number | undefined {
  const articles = [...new Set(passages.map(({ articleId }) => articleId as string))];
  const rank = articles.findIndex((articleId) => gold.some((answer) => answer.articleId === articleId));
  return rank < 0 ? undefined : rank + 1;
}

/** The rank of the first sentence that contains a whole gold answer. */
export function rankSentence(ranked: readonly RankedSentence[], gold: readonly GoldAnswer[]): number | undefined {
  const rank = ranked.findIndex((sentence) => gold.some((answer) => isWithin(answer, sentence)));
  return rank < 0 ? undefined : rank + 1;
}

interface Place {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a place lies wholly within another one of the same article. */
export function isWithin(inner: Place, outer: Place): boolean {
  return inner.articleId === outer.articleId && inner.start >= outer.start && inner.end <= outer.end;
}

/** Means over the outcomes of one direction; at least one. */
export function summariseOutcomes(outcomes: readonly Outcome[]): DirectionMeasures {
  const share = (is: (outcome: Outcome) => boolean) => round(outcomes.filter(is).length / outcomes.length);
  const shareWithin = (most: number) => share(({ articleRank }) => isUpTo(articleRank, most));
  const reciprocal = ({ articleRank }: Outcome) => (isUpTo(articleRank, 10) ? 1 / (articleRank ?? 1) : 0);
  const confidences = outcomes.map(({ confidence }) => confidence);
  const twins = outcomes.map(({ twinConfidence }) => twinConfidence);
  const threshold = findThreshold(confidences);
  return {
    questions: outcomes.length,
    passageRecallAt1: shareWithin(1),
    passageRecallAt5: shareWithin(5),
    passageRecallAt10: shareWithin(10),
    mrrAt10: round(outcomes.reduce((sum, outcome) => sum + reciprocal(outcome), 0) / outcomes.length),
    sentenceHitAt1: share(({ sentenceRank }) => isUpTo(sentenceRank, 1)),
    sentenceHitAt3: share(({ sentenceRank }) => isUpTo(sentenceRank, 3)),
    auroc: round(computeAuroc(confidences, twins)),
    falseAnswerRateAt90: share(({ twinConfidence }) => twinConfidence >= threshold),
  };
}

/** Shares of ranks up to 1 and up to 3; at least one. */
export function summariseSentences(ranks: readonly (number | undefined)[]): SentenceMeasures {
  const share = (most: number) => round(ranks.filter((rank) => isUpTo(rank, most)).length / ranks.length);
  return { questions: ranks.length, sentenceHitAt1: share(1), sentenceHitAt3: share(3) };
}

function isUpTo(rank: number | undefined, most: number): boolean {
  return rank !== undefined && rank <= most;
}

/** The highest confidence at which 90 % of the answerable questions are answered. */
export function findThreshold(confidences: readonly number[]): number {
  const sorted = confidences.toSorted((a, b) => b - a);
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
}

/** The chance that a positive scores above a negative, ties counting half (Hanley & McNeil 1982); NaN without a pair. */
export function computeAuroc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [
    ...positives.map((score) => ({ score, isPositive: true })),
    ...negatives.map((score) => ({ score, isPositive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let at = 0; at < all.length; ) {
    let end = at;
    while (end < all.length && all[end]?.score === all[at]?.score) end++;
    const rank = (at + 1 + end) / 2;
    for (let i = at; i < end; i++) if (all[i]?.isPositive === true) rankSum += rank;
    at = end;
  }
  const pairs = positives.length * negatives.length;
  return (rankSum - (positives.length * (positives.length + 1)) / 2) / pairs;
}

/** To four decimals. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
