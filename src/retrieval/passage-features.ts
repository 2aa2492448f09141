import type { MatchedPassage, PassageMatch } from './match.ts';
import type { QueryPlan } from './query-plan.ts';

/** What the keyword and vector searches said of a passage, each as a share of the best candidate's score. */
export interface LegScores {
  readonly stems: number;
  readonly grams: number;
  /** The cosine between the least and the greatest that were found, as a share: models differ in where their cosines lie. */
  readonly vector: number;
}

/** The scores of a passage that no leg found. */
export const noLegScores: LegScores = { stems: 0, grams: 0, vector: 0 };

/** Names of the features of a passage, in the order of its weights. */
export const passageFeatureNames = [
  'stems',
  'grams',
  'bm25',
  'coverage',
  'nameCoverage',
  'bestSentence',
  'bestPair',
  'adjacency',
  'title',
  'ordinal',
] as const;

/** Features of a passage for a plan, in the order of `passageFeatureNames`; most lie in [0, 1]. */
export function describePassage(
  { plan, passage, match }: MatchedPassage,
  legs: LegScores,
  averageLength: number,
): number[] {
  const total = Math.max(plan.totalWorth, smallest);
  const { values, bySentence } = match;
  return [
    legs.stems,
    legs.grams,
    scoreBm25(match, passage.length, averageLength) / total,
    sum(values) / total,
    coverNames(plan, values),
    greatest(bySentence, sum) / total,
    greatest(bySentence, (own, at) => sumBetter(own, bySentence[at + 1])) / total,
    measureAdjacency(plan, match),
    sum(match.inTitle) / total,
    Math.min(passage.passage.ordinal, 5) / 5,
  ];
}

const smallest = 1e-9;

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** What two runs of words are worth together. */
export function sumBetter(own: readonly number[], other: readonly number[] | undefined): number {
  let total = 0;
  for (let term = 0; term < own.length; term++) total += Math.max(own[term] ?? 0, other?.[term] ?? 0);
  return total;
}

/** The greatest of what is measured, 0 where nothing is. */
function greatest<Item>(items: readonly Item[], measure: (item: Item, at: number) => number): number {
  let most = 0;
  for (let at = 0; at < items.length; at++) most = Math.max(most, measure(items[at] as Item, at));
  return most;
}

/** BM25 (Robertson & Zaragoza 2009) over terms of the plan: alternatives of one term count as one word. */
function scoreBm25(match: PassageMatch, length: number, averageLength: number): number {
  const k1 = 1.2;
  const b = 0.75;
  const normaliser = k1 * (1 - b + (b * length) / Math.max(averageLength, 1));
  let score = 0;
  for (const occurrences of match.occurrences) {
    if (occurrences.length === 0) continue;
    let [value, total] = [0, 0];
    for (const occurrence of occurrences) {
      value = Math.max(value, occurrence.value);
      total += occurrence.value;
    }
    const frequency = total / value;
    score += (value * frequency * (k1 + 1)) / (frequency + normaliser);
  }
  return score;
}

/** Share of the worth of the question's names and numbers that is matched; 1 when it has none. */
export function coverNames(plan: QueryPlan, values: readonly number[]): number {
  let matched = 0;
  let worth = 0;
  for (let index = 0; index < plan.terms.length; index++) {
    const { role, worth: own } = plan.terms[index] as QueryPlan['terms'][number];
    if (role === 'word') continue;
    worth += own;
    matched += values[index] ?? 0;
  }
  return worth === 0 ? 1 : matched / worth;
}

/** Share of neighbouring terms of the question that stand within three words of each other. */
function measureAdjacency(plan: QueryPlan, match: PassageMatch): number {
  if (plan.terms.length < 2) return 0;
  let near = 0;
  let worth = 0;
  for (let at = 1; at < plan.terms.length; at++) {
    const weight = ((plan.terms[at - 1]?.worth ?? 0) + (plan.terms[at]?.worth ?? 0)) / 2;
    worth += weight;
    const before = match.occurrences[at - 1] ?? [];
    const after = match.occurrences[at] ?? [];
    if (before.some((a) => after.some((b) => Math.abs(a.position - b.position) <= 3))) near += weight;
  }
  return worth === 0 ? 0 : near / worth;
}
