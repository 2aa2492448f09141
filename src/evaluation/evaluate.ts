import type { Answer, Asker } from '../domain/answer.ts';
import type { ArticleId } from '../domain/article.ts';
import { languages, type Language } from '../domain/language.ts';
import type { ArticleStore } from '../domain/store.ts';
import {
  createJudge,
  createTextReader,
  summariseAnswers,
  type AnswerMeasures,
  type ReadText,
} from './answer-measures.ts';
import { describeFailure, describeMisquote } from './failures.ts';
import { rankArticle, rankSentence, summariseOutcomes, summariseReliability, summariseSentences } from './measures.ts';
import type { DirectionMeasures, Outcome, Reliability, SentenceMeasures } from './measures.ts';
import type { EvaluationQuestion } from './question-file.ts';
import { toConfidence, toRanked, type Result } from './result.ts';
import { planTasks, type Task } from './tasks.ts';
import { summariseUnanswerable, type UnanswerableMeasures } from './unanswerable.ts';

export interface Evaluation {
  readonly articles: number;
  /** Those with answers, whether or not an article that answers them is held. */
  readonly questions: number;
  /** By `<question language>-<article language>`; only directions whose gold articles are held. */
  readonly directions: Readonly<Record<string, DirectionMeasures>>;
  /** By direction and by the fifth that confidence lies in. */
  readonly reliability: Readonly<Record<string, Readonly<Record<string, Reliability>>>>;
  readonly unanswerable: UnanswerableMeasures;
  /** By the language of the questions; follow-ups are asked in their conversation. */
  readonly answers: Readonly<Partial<Record<Language, AnswerMeasures>>>;
  /** Of what was answered, whether articles answer it or not, by whether the answer says that it is unsure. */
  readonly doubt: Readonly<Partial<Record<'sure' | 'unsure', AnswerMeasures>>>;
  /** Of questions that only make sense after others, which the directions leave out; by their language. */
  readonly followUps: Readonly<Partial<Record<Language, SentenceMeasures>>>;
}

export interface EvaluationDependencies {
  readonly asker: Asker;
  readonly articles: Pick<ArticleStore, 'findSummaries' | 'countArticles' | 'findArticle'>;
  /** Told what is left out, and of quotations that are not in their article. */
  readonly say: (message: string) => void;
  /** Told how many of all texts were asked, first of none. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told each answer that is wrong, in a few lines. */
  readonly onFailure?: (description: readonly string[]) => void;
}

/**
 * Asks each question as a reader would, and measures retrieval, sentences and abstention by direction of languages, and
 * answers by the language of the question.
 */
export async function evaluate(
  questions: readonly EvaluationQuestion[],
  dependencies: EvaluationDependencies,
): Promise<Evaluation> {
  const { articles, say, onProgress } = dependencies;
  const { tasks, notes } = planTasks(questions, await findHeld(questions, articles));
  for (const note of notes) say(note);
  const readText = createTextReader(articles);
  for (const fault of await findMisplaced(tasks, readText)) say(fault);
  onProgress?.(0, tasks.length);
  const perform = createPerformer(dependencies, createJudge(readText));
  const results: Result[] = [];
  for (const task of tasks) {
    results.push(await perform(task));
    onProgress?.(results.length, tasks.length);
  }
  return {
    articles: await articles.countArticles(),
    questions: questions.filter(({ answers }) => answers !== null).length,
    ...summarise(results),
  };
}

/** Answers whose words do not stand where the question says: what is measured by them is wrong. */
async function findMisplaced(tasks: readonly Task[], readText: ReadText): Promise<readonly string[]> {
  const faults = new Set<string>();
  for (const { id, gold = [] } of tasks) {
    for (const { articleId, start, end, text } of gold) {
      const held = (await readText(articleId as ArticleId)).slice(start, end);
      if (held !== text)
        faults.add(`${id}: "${text}" does not stand at [${start}, ${end}) of ${articleId}, "${held}" does`);
    }
  }
  return [...faults];
}

async function findHeld(questions: readonly EvaluationQuestion[], articles: EvaluationDependencies['articles']) {
  const gold = questions.flatMap(({ answers }) => languages.flatMap((language) => answers?.[language] ?? []));
  const ids = [...new Set(gold.map(({ articleId }) => articleId))] as ArticleId[];
  return new Set<string>((await articles.findSummaries(ids)).map(({ id }) => id));
}

/** What does one task: asks, judges, tells, and measures retrieval where the task says so. */
function createPerformer({ asker, say, onFailure }: EvaluationDependencies, judge: ReturnType<typeof createJudge>) {
  let conversations = 0;

  return async (task: Task): Promise<Result> => {
    const { text, gold } = task;
    const conversation = task.earlier.length === 0 ? undefined : `evaluation-${++conversations}`;
    for (const question of task.earlier) await asker.ask({ question, conversation });
    const answer = await asker.ask({ question: text, conversation });
    const judgement = await judge(answer, gold);
    for (const citation of judgement.misquoted) say(describeMisquote(task, citation));
    if (gold === undefined ? judgement.isAnswered : !judgement.isRight) onFailure?.(describeFailure(task, answer));
    return { task, answer, judgement, outcome: await measure(task, answer, asker) };
  };
}

async function measure(task: Task, answer: Answer, asker: Asker): Promise<Outcome | undefined> {
  const { text, gold = [], measured } = task;
  if (measured === undefined) return undefined;
  const goldIds = [...new Set(gold.map(({ articleId }) => articleId))] as ArticleId[];
  const passages = await asker.search({ query: text, limit: searchedPassages });
  const twin = await asker.ask({ question: text, excludedArticleIds: goldIds });
  return {
    articleRank: rankArticle(passages, measured.gold),
    sentenceRank: rankSentence(toRanked(answer), measured.gold),
    confidence: toConfidence(answer),
    twinConfidence: toConfidence(twin),
  };
}

const searchedPassages = 100;

function summarise(results: readonly Result[]): Omit<Evaluation, 'articles' | 'questions'> {
  const outcomes = new Map<string, Outcome[]>();
  for (const { task, outcome } of results) {
    const direction = task.measured?.direction;
    if (direction === undefined || outcome === undefined) continue;
    outcomes.set(direction, [...(outcomes.get(direction) ?? []), outcome]);
  }
  const answerable = results.filter(({ task }) => task.gold !== undefined);
  return {
    directions: Object.fromEntries([...outcomes].map(([direction, found]) => [direction, summariseOutcomes(found)])),
    reliability: Object.fromEntries(
      [...outcomes].map(([direction, found]) => [direction, summariseReliability(found)]),
    ),
    unanswerable: summariseUnanswerable(results, outcomes),
    answers: byLanguage(answerable, (own) => summariseAnswers(own.map(({ judgement }) => judgement))),
    doubt: summariseDoubt(results),
    followUps: byLanguage(
      answerable.filter(({ task }) => task.earlier.length > 0),
      (own) => summariseSentences(own.map(({ task, answer }) => rankSentence(toRanked(answer), task.gold ?? []))),
    ),
  };
}

/** Of all that was answered, also of what no article answers: how much of it is right, by whether the answer says that it is unsure. */
function summariseDoubt(results: readonly Result[]): Evaluation['doubt'] {
  const given = results.flatMap(({ answer, judgement }) =>
    answer.kind === 'answered' ? [{ judgement, isUnsure: answer.isUnsure === true }] : [],
  );
  const of = (isUnsure: boolean) =>
    given.filter((each) => each.isUnsure === isUnsure).map(({ judgement }) => judgement);
  const kinds = [['sure', of(false)] as const, ['unsure', of(true)] as const];
  return Object.fromEntries(
    kinds.filter(([, own]) => own.length > 0).map(([kind, own]) => [kind, summariseAnswers(own)]),
  );
}

/** Summaries by the language of the questions; languages without any are left out. */
function byLanguage<Summary>(results: readonly Result[], toSummary: (own: readonly Result[]) => Summary) {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const own = results.filter(({ task }) => task.language === language);
      return own.length === 0 ? [] : [[language, toSummary(own)]];
    }),
  ) as Partial<Record<Language, Summary>>;
}
