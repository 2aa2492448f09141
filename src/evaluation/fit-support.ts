import type { Language } from '../domain/language.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { BoostedTrees } from '../retrieval/boosted-trees.ts';
import { describeConfidence, describeSupport, supportFeatureNames } from '../retrieval/confidence.ts';
import type { LanguageTrace } from '../retrieval/merge.ts';
import type { TracingRetriever } from '../retrieval/retriever.ts';
import { fitBoostedTrees, type Labelled } from './boosting.ts';
import { findHeldArticles, listLessons, type Lesson } from './examples.ts';
import { isWithin } from './measures.ts';
import type { EvaluationQuestion } from './question-file.ts';

export interface SupportFit {
  /** In the shape of `src/retrieval/support-trees.json`; none where no question is answered, or all are. */
  readonly supportTrees: BoostedTrees;
}

export interface SupportDependencies {
  readonly retriever: Pick<TracingRetriever, 'trace'>;
  readonly articles: Pick<ArticleStore, 'findSummaries'>;
  /** Waited for between steps, so that long work can be watched and stopped. */
  readonly pause: () => Promise<void>;
}

/**
 * Fits support by `fitBoostedTrees`: the best sentence of each question, as the weights in use rank them, where it answers against where
 * it does not, be it that no article answers or that another sentence does. There is no chance in it.
 */
export async function fitSupport(
  questions: readonly EvaluationQuestion[],
  { retriever, articles, pause }: SupportDependencies,
): Promise<SupportFit> {
  const rows: Labelled[] = [];
  for (const lesson of listLessons(questions, await findHeldArticles(questions, articles))) {
    await pause();
    for (const [language, trace] of await retriever.trace(lesson.question))
      rows.push(...toRows(lesson, language, trace));
  }
  return { supportTrees: await fitBoostedTrees(rows, { width: supportFeatureNames.length, pause }) };
}

/** The best sentence among articles of one language; none in a language whose articles are silent on a question that others answer. */
function toRows({ question, gold, goldArticleIds }: Lesson, language: Language, trace: LanguageTrace): Labelled[] {
  const found = describeConfidence(trace.passages, trace.sentences);
  const [best] = trace.sentences;
  if (found === undefined || best === undefined) return [];
  const features = describeSupport(found, trace.plan, { type: question.type, confidence: trace.confidence });
  if (goldArticleIds.length === 0) return [{ features, isTrue: false }];
  const answers = gold[language];
  if (answers === undefined) return [];
  const isTrue = answers.some((answer) => isWithin(answer, best));
  return [{ features, isTrue, weight: isTrue ? 1 : missedWeight }];
}

/** Of a best sentence beside the one that answers: that is the ranking's fault as well. */
const missedWeight = 0.5;
