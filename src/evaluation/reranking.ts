import type { LanguageTrace } from '../retrieval/merge.ts';
import { passageFeatureNames } from '../retrieval/passage-features.ts';
import {
  dot,
  scorePassage,
  weighPassage,
  orderBySentences,
  type RankedPassage,
  type ScoredSentence,
} from '../retrieval/rank.ts';
import { sentenceFeatureNames } from '../retrieval/sentence-features.ts';
import type { RankingWeights } from '../retrieval/weights.ts';
import type { Example } from './examples.ts';
import { fitChoices, scoreChoice, type Choice } from './softmax.ts';

/** Fits the weights of passages, and on top of the scores that these give, those of sentences. */
export async function fitRankingWeights(
  examples: readonly Example[],
  pause: () => Promise<void>,
): Promise<RankingWeights> {
  const choices = examples.map(({ passages }) => passages);
  const passage = (await fitChoices(choices, passageFeatureNames.length, pause)).map(toThousandths);
  const sentences = examples.map((example) => rescoreSentences(example, passage));
  const sentence = await fitChoices(sentences, sentenceFeatureNames.length, pause);
  return { passage, sentence: sentence.map(toThousandths) };
}

/** To three decimals, as weights are written down. */
export function toThousandths(weight: number): number {
  return Math.round(weight * 1000) / 1000 + 0;
}

/** The choice between sentences, their passages scored by these weights. */
function rescoreSentences(
  { passages, sentences, sentencePassages }: Example,
  passageWeights: readonly number[],
): Choice {
  const scores = scoreChoice(passages, passageWeights);
  const features = sentences.features.slice();
  for (const [row, passage] of sentencePassages.entries()) {
    features[row * sentenceFeatureNames.length + passageScoreAt] = scores[passage] ?? 0;
  }
  return { ...sentences, features };
}

const passageScoreAt = sentenceFeatureNames.indexOf('passage');

/** The ranks of the first article and the first sentence that answer, from 1; undefined where none does. */
export function rankExample(example: Example, weights: RankingWeights) {
  const sentences = rescoreSentences(example, weights.passage);
  const sentenceScores = scoreChoice(sentences, weights.sentence);
  const gold = example.lesson.gold[example.articleLanguage] ?? [];
  const ordered = toOrder(scorePassages(example, weights, sentenceScores)).map((row) => example.passageArticleIds[row]);
  const articleRank = [...new Set(ordered)].findIndex((id) => gold.some(({ articleId }) => articleId === id)) + 1;
  const sentenceRank = toOrder(sentenceScores).findIndex((row) => sentences.isGold[row] === 1) + 1;
  return { articleRank: articleRank || undefined, sentenceRank: sentenceRank || undefined };
}

/** As `orderBySentences` scores them. */
function scorePassages(
  { passages, sentencePassages }: Example,
  weights: RankingWeights,
  sentenceScores: Float64Array,
): Float64Array {
  const lowest = Math.min(0, ...sentenceScores) - 1;
  const best = new Map<number, number>();
  for (const [row, passage] of sentencePassages.entries()) {
    best.set(passage, Math.max(sentenceScores[row] ?? lowest, best.get(passage) ?? -Infinity));
  }
  return scoreChoice(passages, weights.passage).map((own, row) => weighPassage(own, best.get(row) ?? lowest));
}

/** Rows by score, best first; equal ones stay in order. */
function toOrder(scores: Float64Array): number[] {
  return [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}

/** What a question found, scored and put in order by other weights. */
export function rerank(
  { passages, sentences }: LanguageTrace,
  weights: RankingWeights,
): { readonly passages: readonly RankedPassage[]; readonly sentences: readonly ScoredSentence[] } {
  const rescored: readonly RankedPassage[] = passages.map((each) => ({
    ...each,
    score: scorePassage(each, weights),
  }));
  const scores = new Map(rescored.map(({ analysed, score }) => [analysed.passage.id, score]));
  const resentenced = sentences.map((each) => {
    const features = each.features.with(passageScoreAt, scores.get(each.passageId) ?? 0);
    return { ...each, features, score: dot(weights.sentence, features) };
  });
  return { passages: orderBySentences(rescored, resentenced), sentences: resentenced.sort(byScore) };
}

function byScore(a: { readonly score: number }, b: { readonly score: number }): number {
  return b.score - a.score;
}
