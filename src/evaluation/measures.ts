import type { FoundPassage } from '../domain/answer.ts';
import type { RankedSentence } from '../domain/ranked-sentence.ts';
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

/** How high the sentences that answer stand. */
export interface SentenceMeasures {
  readonly questions: number;
  readonly sentenceHitAt1: number;
  readonly sentenceHitAt3: number;
}

export interface RankMeasures extends SentenceMeasures {
  readonly passageRecallAt1: number;
  readonly passageRecallAt5: number;
  readonly passageRecallAt10: number;
  readonly mrrAt10: number;
}

export interface ConfidenceMeasures {
  /** Area under the ROC curve of confidence, answerable questions against their twins. */
  readonly auroc: number;
  /** Share of twins answered at the confidence that answers 90 % of the answerable questions. */
  readonly falseAnswerRateAt90: number;
}

export interface DirectionMeasures extends RankMeasures, ConfidenceMeasures {}

/** Of what confidence lay in one fifth of its range. */
export interface Reliability {
  /** With and without their gold articles. */
  readonly questions: number;
  /** Share of them that the articles could answer: where confidence is calibrated, it lies in the same fifth. */
  readonly answerable: number;
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
  const confidences = outcomes.map(({ confidence }) => confidence);
  const twins = outcomes.map(({ twinConfidence }) => twinConfidence);
  return { ...summariseRanks(outcomes), ...summariseConfidence(confidences, twins) };
}

/** By the fifth that confidence lies in, such as `0.2-0.4`; fifths without a question are left out. */
export function summariseReliability(outcomes: readonly Outcome[]): Readonly<Record<string, Reliability>> {
  const asked = outcomes.flatMap(({ confidence, twinConfidence }) => [
    { confidence, isAnswerable: true },
    { confidence: twinConfidence, isAnswerable: false },
  ]);
  const fifths = [0, 1, 2, 3, 4].flatMap((fifth): [string, Reliability][] => {
    const own = asked.filter(({ confidence }) => Math.min(4, Math.floor(confidence * 5)) === fifth);
    if (own.length === 0) return [];
    const answerable = round(own.filter(({ isAnswerable }) => isAnswerable).length / own.length);
    return [[`${(fifth / 5).toFixed(1)}-${((fifth + 1) / 5).toFixed(1)}`, { questions: own.length, answerable }]];
  });
  return Object.fromEntries(fifths);
}

/** How high what answers stands; at least one. */
export function summariseRanks(outcomes: readonly Pick<Outcome, 'articleRank' | 'sentenceRank'>[]): RankMeasures {
  const articleRanks = outcomes.map(({ articleRank }) => articleRank);
  const reciprocals = articleRanks.map((rank) => (rank === undefined || rank > 10 ? 0 : 1 / rank));
  const { questions, ...sentences } = summariseSentences(outcomes.map(({ sentenceRank }) => sentenceRank));
  return {
    questions,
    passageRecallAt1: shareUpTo(1, articleRanks),
    passageRecallAt5: shareUpTo(5, articleRanks),
    passageRecallAt10: shareUpTo(10, articleRanks),
    mrrAt10: round(reciprocals.reduce((sum, each) => sum + each, 0) / reciprocals.length),
    ...sentences,
  };
}

/** Shares of ranks up to 1 and up to 3; at least one. */
export function summariseSentences(ranks: readonly (number | undefined)[]): SentenceMeasures {
  return { questions: ranks.length, sentenceHitAt1: shareUpTo(1, ranks), sentenceHitAt3: shareUpTo(3, ranks) };
}

function shareUpTo(most: number, ranks: readonly (number | undefined)[]): number {
  return round(ranks.filter((rank) => rank !== undefined && rank <= most).length / ranks.length);
}

/** How well confidence tells answerable questions from their twins, on any scale; at least one of each. */
export function summariseConfidence(confidences: readonly number[], twins: readonly number[]): ConfidenceMeasures {
  const threshold = findThreshold(confidences);
  return {
    auroc: round(computeAuroc(confidences, twins)),
    falseAnswerRateAt90: round(twins.filter((confidence) => confidence >= threshold).length / twins.length),
  };
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
  for (let at = 0; at < all.length;) {
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
