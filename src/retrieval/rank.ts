import type { PassageId } from '../domain/article.ts';
import type { Question, SentenceCandidate } from '../domain/question.ts';
import type { AnalysedPassage, AnalysedSentence } from './analysed-passage.ts';
import { isTypedByForm, type AskedKind } from './answer-kind.ts';
import { describeAsked } from './asked-kind.ts';
import { matchPassage, type PassageMatch } from './match.ts';
import { describePassage, type LegScores } from './passage-features.ts';
import type { QueryPlan } from './query-plan.ts';
import { createSentenceDescriber } from './sentence-features.ts';
import { rankingWeights, type Direction, type RankingWeights } from './weights.ts';

export interface RankedPassage {
  readonly analysed: AnalysedPassage;
  readonly match: PassageMatch;
  readonly legs: LegScores;
  readonly plan: QueryPlan;
  readonly score: number;
  /** In the order of `passageFeatureNames`. */
  readonly features: readonly number[];
}

export interface ScoredSentence extends SentenceCandidate, Pick<AnalysedSentence, 'place' | 'grams'> {
  /** In the order of `sentenceFeatureNames`. */
  readonly features: readonly number[];
}

/** Orders the candidates of one language by the linear model of its direction. */
export function rankPassages(
  question: Question,
  plan: QueryPlan,
  candidates: readonly { readonly analysed: AnalysedPassage; readonly legs: LegScores }[],
): RankedPassage[] {
  const averageLength = average(candidates.map(({ analysed }) => analysed.length));
  const ranked = candidates.map(({ analysed, legs }) => {
    const match = matchPassage(plan, analysed);
    const features = describePassage({ plan, passage: analysed, match }, legs, averageLength);
    const preference = question.preferredArticleIds.includes(analysed.passage.articleId) ? preferredBonus : 0;
    const passage = { analysed, match, legs, plan, features };
    return { ...passage, score: scorePassage(passage, rankingWeights[toDirection(plan)]) + preference };
  });
  return ranked.sort(byScore);
}

const preferredBonus = 0.5;

/** By what it holds of the question, and by how near its embedding is. */
export function scorePassage(
  { features, legs }: Pick<RankedPassage, 'features' | 'legs'>,
  weights: RankingWeights,
): number {
  return dot(weights.passage, features) + vectorWeight * legs.vector;
}

// Measured with one small English model: from 1 to 8 right answers and false ones grow alike.
const vectorWeight = 3;

/** Orders the sentences of the passages that come close to the best one. */
export function rankSentences(question: Question, ranked: readonly RankedPassage[]): ScoredSentence[] {
  const top = ranked[0]?.score ?? 0;
  const read = ranked
    .slice(0, mostPassagesRead)
    .filter(({ score }, at) => at < fewestPassagesRead || score >= top - readMargin);
  const asked = describeAsked(question, read[0]?.plan ?? nothingAsked);
  const sentences = read.flatMap((passage) => scoreSentences(passage, asked));
  return sentences.sort((a, b) => b.score - a.score || a.start - b.start);
}

const nothingAsked = { terms: [], countries: new Set<number>() };

const mostPassagesRead = 20;
const fewestPassagesRead = 5;
/** Chosen on XQuAD, ARCD and the project's own questions: with 3 own answers are lost, without it a third more time is taken. */
const readMargin = 5;

/** Orders passages by their own score and by their best sentence, which says more; both `score`s as the models give them. */
export function orderBySentences(
  ranked: readonly RankedPassage[],
  sentences: readonly Pick<ScoredSentence, 'passageId' | 'score'>[],
): RankedPassage[] {
  const best = findBestScores(sentences);
  const lowest = Math.min(0, ...sentences.map(({ score }) => score)) - 1;
  const scored = ranked.map((passage) => {
    const told = best.get(passage.analysed.passage.id) ?? lowest;
    return { ...passage, score: weighPassage(passage.score, told) };
  });
  return scored.sort(byScore);
}

/** The score of each passage's best sentence. */
export function findBestScores(
  sentences: readonly Pick<ScoredSentence, 'passageId' | 'score'>[],
): ReadonlyMap<PassageId, number> {
  const best = new Map<PassageId, number>();
  for (const { passageId, score } of sentences) best.set(passageId, Math.max(score, best.get(passageId) ?? -Infinity));
  return best;
}

/** What a passage is worth by its own score and by its best sentence's. */
export function weighPassage(own: number, sentence: number): number {
  return (own + sentenceShare * sentence) / (1 + sentenceShare);
}

// Chosen on both halves of XQuAD and on the project's own questions: recall @1 +0.8 and +2.
const sentenceShare = 2;

function byScore(a: RankedPassage, b: RankedPassage): number {
  return b.score - a.score || Number(a.analysed.passage.id) - Number(b.analysed.passage.id);
}

function scoreSentences(
  { analysed, match, plan, score: passageScore }: RankedPassage,
  asked: AskedKind,
): ScoredSentence[] {
  const { passage } = analysed;
  const { type } = asked;
  const isTyped = isTypedByForm(type);
  const weights = rankingWeights[toDirection(plan)].sentence;
  const describeSentence = createSentenceDescriber({ plan, passage: analysed, match });
  const describe = (sentence: AnalysedSentence, index: number): ScoredSentence => {
    const kind = sentence.kinds.match(asked);
    const described = describeSentence(index, { passageScore, kind, type, isTyped });
    return {
      articleId: passage.articleId,
      passageId: passage.id,
      language: passage.language,
      start: sentence.start,
      end: sentence.end,
      place: sentence.place,
      grams: sentence.grams,
      quote: sentence.text,
      score: dot(weights, described.features),
      coverage: described.coverage,
      contextCoverage: described.contextCoverage,
      gaps: described.gaps,
      kindStrength: kind.strength,
      answerSpans: kind.spans,
      matchedTerms: described.matchedTerms,
      features: described.features,
    };
  };
  return analysed.sentences.flatMap((sentence, index) => (sentence.isHeading ? [] : [describe(sentence, index)]));
}

export function toDirection(plan: QueryPlan): Direction {
  return plan.language === plan.questionLanguage ? 'same' : 'across';
}

export function dot(weights: readonly number[], features: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < features.length; i++) total += (weights[i] ?? 0) * (features[i] ?? 0);
  return total;
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
