import { languages, type Language } from '../domain/language.ts';
import { confidenceFeatureNames, describeConfidence } from '../retrieval/confidence.ts';
import type { LanguageTrace } from '../retrieval/merge.ts';
import type { TracingRetriever } from '../retrieval/retriever.ts';
import type { BoostedTrees } from '../retrieval/boosted-trees.ts';
import type { Direction, RankingWeights } from '../retrieval/weights.ts';
import { fitBoostedTrees, type Labelled } from './boosting.ts';
import type { Lesson } from './examples.ts';
import { rerank } from './reranking.ts';

/** Weights of ranking by direction; a direction that was not measured has none. */
export type RankingByDirection = Readonly<Partial<Record<Direction, RankingWeights>>>;

/** Features of confidence; undefined where nothing was found. */
type Described = readonly number[] | undefined;

/** Confidence in a question and in its unanswerable twin, as it would be described under several rankings. */
export interface ConfidenceExample {
  readonly lesson: Lesson;
  readonly articleLanguage: Language;
  /** By ranking, with the articles that answer. */
  readonly own: readonly Described[];
  /** By ranking, without them; the same as `own` for a question that the articles do not answer. */
  readonly twin: readonly Described[];
}

/** Traces a question with and without its answers, in each language of articles. */
export async function describeLesson(
  lesson: Lesson,
  retriever: Pick<TracingRetriever, 'trace'>,
  rankings: readonly RankingByDirection[],
): Promise<ConfidenceExample[]> {
  const { question, gold, goldArticleIds } = lesson;
  const own = await retriever.trace(question);
  const isAnswerable = goldArticleIds.length > 0;
  const twin = isAnswerable ? await retriever.trace(question, { excludedArticleIds: goldArticleIds }) : own;
  const describe = (trace: LanguageTrace | undefined, articleLanguage: Language) =>
    rankings.map((ranking) => {
      const weights = ranking[toDirection(question.language, articleLanguage)];
      if (trace === undefined || weights === undefined) return undefined;
      const { passages, sentences } = rerank(trace, weights);
      return describeConfidence(passages, sentences);
    });
  return languages
    .filter((articleLanguage) => !isAnswerable || gold[articleLanguage] !== undefined)
    .map((articleLanguage) => ({
      lesson,
      articleLanguage,
      own: describe(own.get(articleLanguage), articleLanguage),
      twin: describe(twin.get(articleLanguage), articleLanguage),
    }));
}

/** Fits confidence: questions that the articles answer against the same ones without those articles. */
export async function fitConfidenceTrees(
  examples: readonly ConfidenceExample[],
  ranking: number,
  pause: () => Promise<void>,
): Promise<BoostedTrees> {
  const rows = examples.flatMap(({ own, twin }) => [
    ...toLabelled(own[ranking], true),
    ...toLabelled(twin[ranking], false),
  ]);
  return fitBoostedTrees(rows, { width: confidenceFeatureNames.length, pause });
}

function toLabelled(features: Described, isTrue: boolean): Labelled[] {
  return features === undefined ? [] : [{ features, isTrue }];
}

export function toDirection(from: Language, to: Language): Direction {
  return from === to ? 'same' : 'across';
}

/** `<question language>-<article language>`. */
export function toPair({ lesson, articleLanguage }: Pick<ConfidenceExample, 'lesson' | 'articleLanguage'>): string {
  return `${lesson.question.language}-${articleLanguage}`;
}
