import type { ArticleStore } from '../domain/store.ts';
import type { TracingRetriever } from '../retrieval/retriever.ts';
import type { BoostedTrees } from '../retrieval/boosted-trees.ts';
import type { Direction, RankingWeights } from '../retrieval/weights.ts';
import { describeLesson, fitConfidenceTrees, toDirection } from './confidence-examples.ts';
import type { ConfidenceExample, RankingByDirection } from './confidence-examples.ts';
import { findHeldArticles, listLessons, readExamples, type Example, type Lesson } from './examples.ts';
import { measureFit, type ConfidenceByDirection, type FitMeasures } from './fit-measures.ts';
import type { Half } from './halves.ts';
import type { EvaluationQuestion } from './question-file.ts';
import { fitRankingWeights } from './reranking.ts';

/** Weights in the shape of `src/retrieval/weights.ts`, of the directions whose articles are held. */
export interface RankingFit {
  readonly rankingWeights: RankingByDirection;
  /** In the shape of `src/retrieval/confidence-trees.json`. */
  readonly confidenceTrees: ConfidenceByDirection;
  /** How weights that were fitted on one half do on it and on the other. */
  readonly measures: readonly FitMeasures[];
}

export interface FitDependencies {
  readonly retriever: Pick<TracingRetriever, 'trace'>;
  readonly articles: Pick<ArticleStore, 'findSummaries'>;
  /** Waited for between steps, so that long work can be watched and stopped. */
  readonly pause: () => Promise<void>;
  /** Told how many questions were traced, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Fits the linear models of retrieval on questions with known answers: passages and sentences by `fitChoices`, confidence by
 * `fitBoostedTrees` on what these rankings put first. First on each half of the articles, to measure on the other; then on all.
 * There is no chance in it: the same questions and articles give the same weights.
 */
export async function fitRanking(
  questions: readonly EvaluationQuestion[],
  dependencies: FitDependencies,
): Promise<RankingFit> {
  const { pause } = dependencies;
  const lessons = listLessons(questions, await findHeldArticles(questions, dependencies.articles));
  const advance = createCounter(2 * lessons.length, dependencies);
  const examples = await collect(lessons, advance, (lesson) => readExamples(lesson, dependencies.retriever));
  const rankings: RankingByDirection[] = [];
  for (const part of parts) rankings.push(await fitRankings(examples.filter(isIn(part)), pause));
  const described = await collect(lessons, advance, (lesson) =>
    describeLesson(lesson, dependencies.retriever, rankings),
  );
  const confidences: ConfidenceByDirection[] = [];
  for (const [at, part] of parts.entries()) {
    const own = described.filter(isIn(part));
    confidences.push(await fitConfidences(own, at, pause));
  }
  const measures = halves.flatMap((fittedOn) =>
    halves.flatMap((measuredOn) => {
      const weights = {
        ranking: rankings[fittedOn] ?? {},
        confidence: confidences[fittedOn] ?? {},
      };
      return measureFit({ fittedOn, measuredOn }, weights, examples, described);
    }),
  );
  return {
    rankingWeights: rankings[whole] ?? {},
    confidenceTrees: confidences[whole] ?? {},
    measures,
  };
}

const halves: readonly Half[] = [0, 1];
/** What is fitted on: each half, and all. */
const parts: readonly (Half | undefined)[] = [...halves, undefined];
const whole = 2;

function isIn(part: Half | undefined): (each: { readonly lesson: Lesson }) => boolean {
  return ({ lesson }) => part === undefined || lesson.half === part;
}

function createCounter(total: number, { pause, onProgress }: FitDependencies): () => Promise<void> {
  let done = 0;
  return async () => {
    onProgress?.(done++, total);
    await pause();
  };
}

async function collect<Found>(
  lessons: readonly Lesson[],
  advance: () => Promise<void>,
  read: (lesson: Lesson) => Promise<readonly Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const lesson of lessons) {
    await advance();
    found.push(...(await read(lesson)));
  }
  return found;
}

async function fitRankings(examples: readonly Example[], pause: () => Promise<void>): Promise<RankingByDirection> {
  const fitted: Partial<Record<Direction, RankingWeights>> = {};
  for (const direction of directions) {
    const own = examples.filter(isOf(direction));
    if (own.length > 0) fitted[direction] = await fitRankingWeights(own, pause);
  }
  return fitted;
}

async function fitConfidences(examples: readonly ConfidenceExample[], ranking: number, pause: () => Promise<void>) {
  const fitted: Partial<Record<Direction, BoostedTrees>> = {};
  for (const direction of directions) {
    const own = examples.filter(isOf(direction)).filter(({ lesson }) => lesson.goldArticleIds.length > 0);
    if (own.length > 0) fitted[direction] = await fitConfidenceTrees(own, ranking, pause);
  }
  return fitted;
}

const directions: readonly Direction[] = ['same', 'across'];

function isOf(direction: Direction): (each: Pick<Example, 'lesson' | 'articleLanguage'>) => boolean {
  return ({ lesson, articleLanguage }) => toDirection(lesson.question.language, articleLanguage) === direction;
}
