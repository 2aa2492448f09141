import type { ArticleId } from '../domain/article.ts';
import { languages, type Language } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { LanguageTrace } from '../retrieval/merge.ts';
import type { TracingRetriever } from '../retrieval/retriever.ts';
import { detectQuestionType } from '../text/question-type.ts';
import { splitArticles, type Half } from './halves.ts';
import { isWithin } from './measures.ts';
import type { EvaluationQuestion, GoldAnswer } from './question-file.ts';
import { createChoice, type Choice } from './softmax.ts';

/** A question to learn from, with its answers in articles that are held. */
export interface Lesson {
  readonly question: Question;
  readonly half: Half;
  /** Empty for a question that the articles do not answer. */
  readonly gold: Readonly<Partial<Record<Language, readonly GoldAnswer[]>>>;
  readonly goldArticleIds: readonly ArticleId[];
}

/** What a question found in the articles of one language, as choices between passages and between sentences. */
export interface Example {
  readonly lesson: Lesson;
  readonly articleLanguage: Language;
  readonly passages: Choice;
  readonly passageArticleIds: readonly string[];
  readonly sentences: Choice;
  /** Of each sentence, which of the passages it is from. */
  readonly sentencePassages: readonly number[];
}

/** Questions that stand alone, one for each language they are asked in; those whose articles are not held are left out. */
export function listLessons(questions: readonly EvaluationQuestion[], heldArticles: ReadonlySet<string>): Lesson[] {
  const isHeld = ({ articleId }: GoldAnswer) => heldArticles.has(articleId);
  const alone = questions.filter(({ earlier }) => earlier.length === 0);
  const firstGold = ({ answers }: EvaluationQuestion) => (answers?.ar?.[0] ?? answers?.en?.[0])?.articleId ?? '';
  const toGroup = (row: EvaluationQuestion) => firstGold(row) || row.id;
  const halfOf = splitArticles(alone.map(toGroup));
  return alone.flatMap((row) => {
    const held = languages.map((each) => [each, row.answers?.[each]?.filter(isHeld) ?? []] as const);
    const gold = Object.fromEntries(held.filter(([, answers]) => answers.length > 0));
    const goldArticleIds = [...new Set(Object.values(gold).flatMap((answers) => answers.map(toArticleId)))];
    if (row.answers !== null && goldArticleIds.length === 0) return [];
    return languages.flatMap((language) => {
      const text = row.question[language];
      return text === undefined
        ? []
        : [{ question: toQuestion(text, language), half: halfOf(toGroup(row)), gold, goldArticleIds }];
    });
  });
}

/** Of the articles that answer, those that are held. */
export async function findHeldArticles(
  questions: readonly EvaluationQuestion[],
  articles: Pick<ArticleStore, 'findSummaries'>,
): Promise<ReadonlySet<string>> {
  const gold = questions.flatMap(({ answers }) => languages.flatMap((language) => answers?.[language] ?? []));
  const ids = [...new Set(gold.map(toArticleId))];
  return new Set<string>((await articles.findSummaries(ids)).map(({ id }) => id));
}

function toArticleId({ articleId }: GoldAnswer): ArticleId {
  return articleId as ArticleId;
}

function toQuestion(text: string, language: Language): Question {
  return { text, language, type: detectQuestionType(text, language), timeWindow: null, preferredArticleIds: [] };
}

/** Traces a question; gives an example for each language in which an article that answers it is held. */
export async function readExamples(lesson: Lesson, retriever: Pick<TracingRetriever, 'trace'>): Promise<Example[]> {
  const traced = await retriever.trace(lesson.question);
  return languages.flatMap((articleLanguage) => {
    const gold = lesson.gold[articleLanguage];
    const trace = traced.get(articleLanguage);
    return gold === undefined || trace === undefined ? [] : [{ lesson, articleLanguage, ...toChoices(trace, gold) }];
  });
}

/** A passage is right when a whole answer stands in it, or where none does so, when its article answers. */
function toChoices({ passages, sentences }: LanguageTrace, gold: readonly GoldAnswer[]) {
  const places = passages.map(({ analysed }) => analysed.passage);
  const holds = places.map((place) => gold.some((answer) => isWithin(answer, place)));
  const answers = places.map(({ articleId }) => gold.some((answer) => answer.articleId === articleId));
  const order = new Map(places.map(({ id }, index) => [id, index]));
  return {
    passages: createChoice(
      passages.map(({ features }) => features),
      holds.includes(true) ? holds : answers,
    ),
    passageArticleIds: places.map(({ articleId }) => articleId),
    sentences: createChoice(
      sentences.map(({ features }) => features),
      sentences.map((sentence) => gold.some((answer) => isWithin(answer, sentence))),
    ),
    sentencePassages: sentences.map(({ passageId }) => order.get(passageId) ?? 0),
  };
}
