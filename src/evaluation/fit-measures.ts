import { scoreTrees, type BoostedTrees } from '../retrieval/boosted-trees.ts';
import type { Direction } from '../retrieval/weights.ts';
import { toDirection, toPair } from './confidence-examples.ts';
import type { ConfidenceExample, RankingByDirection } from './confidence-examples.ts';
import type { Example } from './examples.ts';
import type { Half } from './halves.ts';
import { findThreshold, round, summariseConfidence, summariseRanks } from './measures.ts';
import type { ConfidenceMeasures, RankMeasures } from './measures.ts';
import { rankExample } from './reranking.ts';

/** How weights that were fitted on one half do on one half, in one direction of languages. */
export interface FitMeasures extends RankMeasures, ConfidenceMeasures {
  /** `<question language>-<article language>`. */
  readonly direction: string;
  readonly fittedOn: Half;
  /** Another half than `fittedOn`: what the weights are worth on what they have not seen. */
  readonly measuredOn: Half;
  /** Share of all unanswerable questions that the same threshold declines; null without any. */
  readonly declinedRate: number | null;
}

/** What gives confidence, by direction; a direction that was not measured has none. */
export type ConfidenceByDirection = Readonly<Partial<Record<Direction, BoostedTrees>>>;

export interface FittedWeights {
  readonly ranking: RankingByDirection;
  readonly confidence: ConfidenceByDirection;
}

/** Measures fitted weights on one half, for each direction of languages that has examples there. */
export function measureFit(
  on: Pick<FitMeasures, 'fittedOn' | 'measuredOn'>,
  weights: FittedWeights,
  examples: readonly Example[],
  described: readonly ConfidenceExample[],
): FitMeasures[] {
  const own = examples.filter(({ lesson }) => lesson.half === on.measuredOn);
  return [...new Set(own.map(toPair))].flatMap((direction) => {
    const isOfPair = (each: Pick<Example, 'lesson' | 'articleLanguage'>) => toPair(each) === direction;
    const rank = measureRanks(own.filter(isOfPair), weights.ranking);
    const confidence = measureConfidence(on, weights, described.filter(isOfPair));
    return rank && confidence ? [{ direction, ...on, ...rank, ...confidence }] : [];
  });
}

function measureRanks(examples: readonly Example[], ranking: RankingByDirection) {
  const [first] = examples;
  const weights = first && ranking[toDirection(first.lesson.question.language, first.articleLanguage)];
  if (weights === undefined) return undefined;
  return summariseRanks(examples.map((example) => rankExample(example, weights)));
}

function measureConfidence(
  { fittedOn, measuredOn }: Pick<FitMeasures, 'fittedOn' | 'measuredOn'>,
  { confidence }: FittedWeights,
  examples: readonly ConfidenceExample[],
) {
  const [first] = examples;
  const trees = first && confidence[toDirection(first.lesson.question.language, first.articleLanguage)];
  if (trees === undefined) return undefined;
  const score = (described: ConfidenceExample['own']) => {
    const features = described[fittedOn];
    return features === undefined ? -Infinity : scoreTrees(trees, features);
  };
  const isAnswerable = ({ lesson }: ConfidenceExample) => lesson.goldArticleIds.length > 0;
  const measured = examples.filter((each) => isAnswerable(each) && each.lesson.half === measuredOn);
  const own = measured.map((each) => score(each.own));
  const twins = measured.map((each) => score(each.twin));
  const others = examples.filter((each) => !isAnswerable(each)).map((each) => score(each.own));
  const threshold = findThreshold(own);
  const declined = others.filter((each) => each < threshold).length;
  return {
    ...summariseConfidence(own, twins),
    declinedRate: others.length === 0 ? null : round(declined / others.length),
  };
}
