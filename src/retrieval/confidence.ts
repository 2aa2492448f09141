import type { Question } from '../domain/question.ts';
import { toGrams } from '../text/analyse.ts';
import { valuesWithin } from './match.ts';
import type { QueryPlan } from './query-plan.ts';
import { dot, toDirection, type RankedPassage, type ScoredSentence } from './rank.ts';
import { confidenceWeights } from './weights.ts';

/** Names of what confidence is estimated from, in the order of its weights, which end with the constant. */
export const confidenceFeatureNames = [
  'passageScore',
  'stemCoverage',
  'bm25',
  'nameCoverage',
  'sentenceScore',
  'sentenceCoverage',
  'contextCoverage',
  'sentenceNames',
  'matchesType',
  'untypedOrMatched',
  'missingWorth',
  'adjacency',
  'grams',
  'lead',
  'exactCoverage',
  'gramsLead',
  'exactSentenceCoverage',
  'scoreStandout',
  'gramsStandout',
  'stemsStandout',
  'missingMost',
  'rarestCoverage',
  'termCount',
  'missingNames',
  'missingNumbers',
  'missingCounted',
  'gramCoverage',
  'sentenceGramCoverage',
] as const;

/** How likely, in [0, 1], the articles of one language answer the question at all, by the best candidate of that language. */
export function estimateConfidence(
  question: Question,
  ranked: readonly RankedPassage[],
  sentences: readonly ScoredSentence[],
): number {
  const features = describeConfidence(question, ranked, sentences);
  const [best] = ranked;
  if (features === undefined || best === undefined) return 0;
  const weights = confidenceWeights[toDirection(best.plan)];
  return 1 / (1 + Math.exp(-dot(weights, [...features, 1])));
}

/** Undefined when nothing was found. */
export function describeConfidence(
  question: Question,
  ranked: readonly RankedPassage[],
  sentences: readonly ScoredSentence[],
): number[] | undefined {
  const [best, second] = ranked;
  const [sentence] = sentences;
  if (best === undefined || sentence === undefined) return undefined;
  const { plan, features } = best;
  const missing = plan.terms.filter((term) => !term.isHeld).reduce((sum, term) => sum + term.worth, 0);
  const isTyped = !['other', 'definition', 'yes-no'].includes(question.type);
  return [
    best.score,
    features['coverage'] ?? 0,
    features['bm25'] ?? 0,
    features['nameCoverage'] ?? 0,
    sentence.score,
    sentence.coverage,
    sentence.contextCoverage,
    sentence.features['nameCoverage'] ?? 0,
    sentence.matchesType ? 1 : 0,
    isTyped && !sentence.matchesType ? 0 : 1,
    missing / Math.max(plan.totalWorth, 1e-9),
    features['adjacency'] ?? 0,
    (features['grams'] ?? 0) * (features['stems'] ?? 0),
    Math.min(1, best.score - (second?.score ?? 0)),
    coverExactly(best, 0, best.analysed.length),
    best.legs.grams - (second?.legs.grams ?? 0),
    coverExactlyIn(best, sentence),
    Math.min(
      3,
      best.score -
        average(
          ranked.slice(1, 10).map(({ score }) => score),
          best.score,
        ),
    ),
    best.legs.grams -
      average(
        ranked.slice(1, 10).map(({ legs }) => legs.grams),
        1,
      ),
    best.legs.stems -
      average(
        ranked.slice(1, 10).map(({ legs }) => legs.stems),
        1,
      ),
    ...coverRarest(best),
    Math.log(1 + plan.terms.length),
    sentence.gaps.names,
    sentence.gaps.numbers ? 1 : 0,
    sentence.gaps.counted ? 1 : 0,
    coverGrams(plan, best.analysed.grams()),
    coverGrams(plan, new Set(toGrams(sentence.quote, plan.language))),
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
function coverRarest({ plan, match, analysed }: RankedPassage): [number, number] {
  const found = valuesWithin(match, 0, analysed.length);
  const terms = plan.terms.map((term, index) => ({ worth: term.worth, found: found[index] ?? 0 }));
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
