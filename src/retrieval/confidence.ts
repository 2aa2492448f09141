import { scoreTrees } from './boosted-trees.ts';
import confidenceTrees from './confidence-trees.json' with { type: 'json' };
import type { QueryPlan } from './query-plan.ts';
import { passageFeatureNames } from './passage-features.ts';
import { questionTypes, type QuestionType } from '../domain/question.ts';
import { toDirection, type RankedPassage, type ScoredSentence } from './rank.ts';
import { sentenceFeatureNames } from './sentence-features.ts';
import { toProbability } from './probability.ts';
import supportTrees from './support-trees.json' with { type: 'json' };

/** Names of what confidence and support are estimated from, in the order in which trees and weights count them; weights end with the constant. */
export const confidenceFeatureNames = [
  'passageScore',
  'stemCoverage',
  'bm25',
  'nameCoverage',
  'missingWorth',
  'adjacency',
  'grams',
  'lead',
  'exactCoverage',
  'gramsLead',
  'missingMost',
  'rarestCoverage',
  'termCount',
  'gramCoverage',
  'unheldWords',
  'sentenceScore',
  'exactSentenceCoverage',
  'sentenceGramCoverage',
  ...sentenceFeatureNames,
  'scoreStandout',
  'gramsStandout',
  'stemsStandout',
] as const;

/** Names of what support is estimated from: what confidence is, what that says, and what is asked in which language. */
export const supportFeatureNames = [
  ...confidenceFeatureNames,
  'confidence',
  'isAcross',
  'isArabic',
  ...questionTypes,
] as const;

/** How likely something is, each [0, 1]. */
export interface Certainty {
  /** That the articles of one language answer the question at all, by the best candidate of that language. */
  readonly confidence: number;
  /** That the best sentence says what was asked, and does not only share its words. */
  readonly support: number;
}

/** Judges the best passage and sentence of one language. */
export function estimateCertainty(
  type: QuestionType,
  ranked: readonly RankedPassage[],
  sentences: readonly ScoredSentence[],
): Certainty {
  const features = describeConfidence(ranked, sentences);
  const [best] = ranked;
  if (features === undefined || best === undefined) return { confidence: 0, support: 0 };
  const confidence = toProbability(scoreTrees(confidenceTrees[toDirection(best.plan)], features));
  const described = describeSupport(features, best.plan, { type, confidence });
  return { confidence, support: toProbability(scoreTrees(supportTrees, described)) };
}

/** What is known of a question beside what was found. */
interface JudgedQuestion {
  readonly type: QuestionType;
  /** [0, 1]. */
  readonly confidence: number;
}

/** What support is estimated from, in the order of its names. @param features as `describeConfidence` gives them */
export function describeSupport(
  features: readonly number[],
  plan: QueryPlan,
  { type, confidence }: JudgedQuestion,
): number[] {
  const isAcross = toDirection(plan) === 'across';
  return [
    ...features,
    confidence,
    Number(isAcross),
    Number(plan.language === 'ar'),
    ...questionTypes.map((each) => Number(each === type)),
  ];
}

/** Undefined when nothing was found. */
export function describeConfidence(
  ranked: readonly RankedPassage[],
  sentences: readonly ScoredSentence[],
): number[] | undefined {
  const [best, second] = ranked;
  const [sentence] = sentences;
  if (best === undefined || sentence === undefined) return undefined;
  return [
    ...describeBest(best, second),
    ...describeTop(best, sentence),
    ...describeStanding(best, ranked.slice(1, comparedPassages)),
  ];
}

const comparedPassages = 10;

function describeBest(best: RankedPassage, second: RankedPassage | undefined): number[] {
  const { plan, analysed, legs } = best;
  const feature = (name: (typeof passageFeatureNames)[number]) => best.features[passageFeatureNames.indexOf(name)] ?? 0;
  const missing = plan.terms.filter((term) => !term.isHeld).reduce((sum, term) => sum + term.worth, 0);
  return [
    best.score,
    feature('coverage'),
    feature('bm25'),
    feature('nameCoverage'),
    missing / Math.max(plan.totalWorth, 1e-9),
    feature('adjacency'),
    feature('grams') * feature('stems'),
    Math.min(1, best.score - (second?.score ?? 0)),
    coverExactly(best, 0, analysed.length),
    legs.grams - (second?.legs.grams ?? 0),
    ...coverRarest(best),
    Math.log(1 + plan.terms.length),
    coverGrams(plan, analysed.grams()),
    shareUnheld(plan),
  ];
}

function describeTop(best: RankedPassage, sentence: ScoredSentence): number[] {
  return [
    sentence.score,
    coverExactlyIn(best, sentence),
    coverGrams(best.plan, sentence.grams()),
    ...sentence.features,
  ];
}

/** Share of the question's words, but names and numbers, that stand in no article in any form. */
function shareUnheld({ terms }: QueryPlan): number {
  const words = terms.filter(({ role }) => role === 'word');
  return words.length === 0 ? 0 : words.filter(({ isHeld }) => !isHeld).length / words.length;
}

/** How far the best candidate stands out from the next ones. */
function describeStanding(best: RankedPassage, others: readonly RankedPassage[]): number[] {
  const { score, legs } = best;
  return [
    Math.min(
      3,
      score -
        average(
          others.map((other) => other.score),
          score,
        ),
    ),
    legs.grams -
      average(
        others.map((other) => other.legs.grams),
        1,
      ),
    legs.stems -
      average(
        others.map((other) => other.legs.stems),
        1,
      ),
  ];
}

/** Share of the question's terms, names and all, that stand in `[first, last)` of the passage by their own stem or translation. */
function coverExactly({ plan, match }: RankedPassage, first: number, last: number): number {
  const found = match.occurrences.filter((occurrences, index) => {
    const worth = plan.terms[index]?.worth ?? 0;
    return occurrences.some(
      ({ position, value }) => position >= first && position < last && value >= sureShare * worth,
    );
  });
  return plan.terms.length === 0 ? 0 : found.length / plan.terms.length;
}

const sureShare = 0.9;

function coverExactlyIn(passage: RankedPassage, sentence: ScoredSentence): number {
  const place = passage.analysed.sentences.find(({ start }) => start === sentence.start);
  if (place === undefined || passage.analysed.passage.articleId !== sentence.articleId) return 0;
  return coverExactly(passage, place.first, place.last);
}

/** The worth of the worthiest term that the passage lacks, and how much of the two worthiest it has, as shares. */
function coverRarest({ plan, match }: RankedPassage): [number, number] {
  const terms = plan.terms.map((term, index) => ({ worth: term.worth, found: match.values[index] ?? 0 }));
  const missing = Math.max(0, ...terms.map((term) => term.worth - term.found));
  const rarest = terms.sort((a, b) => b.worth - a.worth).slice(0, 2);
  const worth = rarest.reduce((sum, term) => sum + term.worth, 0);
  const covered = rarest.reduce((sum, term) => sum + term.found, 0);
  return [missing / Math.max(plan.totalWorth, 1e-9), worth === 0 ? 0 : covered / worth];
}

function average(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of the worth of the question's character n-grams that the text holds. */
function coverGrams({ gramWorth }: QueryPlan, held: ReadonlySet<string>): number {
  let covered = 0;
  let worth = 0;
  for (const [gram, value] of gramWorth) {
    worth += value;
    if (held.has(gram)) covered += value;
  }
  return worth === 0 ? 0 : covered / worth;
}
