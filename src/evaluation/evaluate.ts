import type { ArticleId } from '../domain/article.ts';
import type { Asker } from '../domain/answer.ts';
import { languages, type Language } from '../domain/language.ts';
import type { ArticleStore } from '../domain/store.ts';
import { findThreshold, rankArticle, rankSentence, round, summariseOutcomes } from './measures.ts';
import type { DirectionMeasures, Outcome } from './measures.ts';
import type { EvaluationQuestion, GoldAnswer } from './question-file.ts';

export interface Evaluation {
  readonly articles: number;
  readonly questions: number;
  /** By `<question language>-<article language>`; only directions whose gold articles are held. */
  readonly directions: Readonly<Record<string, DirectionMeasures>>;
  readonly unanswerable: { readonly questions: number; readonly declinedRate: number };
}

export interface EvaluationDependencies {
  readonly asker: Asker;
  readonly articles: Pick<ArticleStore, 'findSummaries' | 'countArticles'>;
  /** Told of directions that are left out and of how far the work is. */
  readonly say: (message: string) => void;
}

/**
 * Measures retrieval, sentences and abstention by direction of languages. A question without answers counts as
 * declined when its confidence lies below the threshold that answers 90 % of the answerable ones of its language's own
 * direction, or, where there are none, when it was declined.
 */
export async function evaluate(
  questions: readonly EvaluationQuestion[],
  dependencies: EvaluationDependencies,
): Promise<Evaluation> {
  const outcomes = new Map<string, Outcome[]>();
  for (const from of languages) {
    for (const to of languages) {
      const found = await evaluateDirection(questions, from, to, dependencies);
      if (found.length > 0) outcomes.set(`${from}-${to}`, found);
    }
  }
  return {
    articles: await dependencies.articles.countArticles(),
    questions: questions.filter(({ answers }) => answers !== null).length,
    directions: Object.fromEntries([...outcomes].map(([direction, found]) => [direction, summariseOutcomes(found)])),
    unanswerable: await evaluateUnanswerable(questions, outcomes, dependencies.asker),
  };
}

async function evaluateDirection(
  questions: readonly EvaluationQuestion[],
  from: Language,
  to: Language,
  { asker, articles, say }: EvaluationDependencies,
): Promise<Outcome[]> {
  const rows = questions.flatMap(({ question, answers }) => {
    const text = question[from];
    const gold = answers?.[to];
    return text === undefined || gold === undefined || gold.length === 0 ? [] : [{ text, gold }];
  });
  const golds = [...new Set(rows.flatMap(({ gold }) => gold.map(({ articleId }) => articleId as ArticleId)))];
  const held = new Set((await articles.findSummaries(golds)).map(({ id }) => id as string));
  const usable = rows.filter(({ gold }) => gold.some(({ articleId }) => held.has(articleId)));
  if (rows.length > 0 && usable.length === 0) say(`${from}-${to}: left out, none of its articles is held`);
  else if (usable.length < rows.length) say(`${from}-${to}: ${rows.length - usable.length} questions left out, their articles are not held`);
  const outcomes: Outcome[] = [];
  for (const row of usable) {
    outcomes.push(await measure(row, held, asker));
    if (outcomes.length % 100 === 0) say(`${from}-${to}: ${outcomes.length} of ${usable.length} questions`);
  }
  return outcomes;
}

const searchedPassages = 100;

async function measure(
  { text, gold }: { readonly text: string; readonly gold: readonly GoldAnswer[] },
  held: ReadonlySet<string>,
  asker: Asker,
): Promise<Outcome> {
  const goldIds = [...new Set(gold.map(({ articleId }) => articleId))].filter((id) => held.has(id)) as ArticleId[];
  const passages = await asker.search({ query: text, limit: searchedPassages });
  const answer = await asker.ask({ question: text });
  const twin = await asker.ask({ question: text, excludedArticleIds: goldIds });
  return {
    articleRank: rankArticle(passages, gold),
    sentenceRank: answer.kind === 'replied' ? undefined : rankSentence(answer.ranked, gold),
    confidence: answer.kind === 'replied' ? 0 : answer.confidence,
    twinConfidence: twin.kind === 'replied' ? 0 : twin.confidence,
  };
}

async function evaluateUnanswerable(
  questions: readonly EvaluationQuestion[],
  outcomes: ReadonlyMap<string, readonly Outcome[]>,
  asker: Asker,
): Promise<Evaluation['unanswerable']> {
  let asked = 0;
  let declined = 0;
  for (const { question, answers } of questions) {
    if (answers !== null) continue;
    for (const language of languages) {
      const text = question[language];
      if (text === undefined) continue;
      const own = outcomes.get(`${language}-${language}`);
      const answer = await asker.ask({ question: text });
      const threshold = own === undefined ? undefined : findThreshold(own.map(({ confidence }) => confidence));
      asked++;
      if (isDeclined(answer, threshold)) declined++;
    }
  }
  return { questions: asked, declinedRate: asked === 0 ? 0 : round(declined / asked) };
}

function isDeclined(answer: Awaited<ReturnType<Asker['ask']>>, threshold: number | undefined): boolean {
  if (answer.kind === 'replied') return true;
  return threshold === undefined ? answer.kind === 'abstained' : answer.confidence < threshold;
}
