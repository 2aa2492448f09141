import type { ArticleId } from '../domain/article.ts';
import type { AskListener, AskRequest } from '../domain/answer.ts';
import type { RewriteReport } from '../domain/explanation.ts';
import { otherLanguage, type Language } from '../domain/language.ts';
import type { Question, Retrieval, Retriever } from '../domain/question.ts';
import type { ArticleStore } from '../domain/store.ts';
import { detectQuestionType } from '../text/question-type.ts';
import { isAnswerable, isSure } from './decide.ts';
import type { QuestionRewriter } from './model/question-rewriter.ts';

export interface TranslatingDependencies {
  readonly retriever: Retriever;
  readonly articles: Pick<ArticleStore, 'findSummaries' | 'listArticles'>;
  readonly rewriter?: QuestionRewriter | undefined;
}

/** A question with what was found for it. */
export interface Searched {
  readonly question: Question;
  readonly retrieval: Retrieval;
  /** Undefined where no language model was asked to translate. */
  readonly report?: RewriteReport;
}

/**
 * What is found for a question; where its own language does not answer, and articles are held in the other one, for its translation by a
 * language model, if that answers.
 */
export async function searchInBoth(
  dependencies: TranslatingDependencies,
  question: Question,
  { request, listener }: { readonly request: AskRequest; readonly listener: AskListener | undefined },
): Promise<Searched> {
  const { retriever, rewriter } = dependencies;
  const filter = { articleIds: request.articleIds, excludedArticleIds: request.excludedArticleIds };
  const retrieval = await retriever.retrieve(question, filter);
  const to = otherLanguage(question.language);
  if (rewriter === undefined || listener === undefined || isSettled(question, retrieval))
    return { question, retrieval };
  if (!(await holdsArticlesIn(dependencies.articles, to, request.articleIds))) return { question, retrieval };
  const report = await rewriter.translate({ question: question.text, to }, listener);
  if (report.text === null) return { question, retrieval, report };
  const translated = toTranslated(question, report.text, to);
  const other = await retriever.retrieve(translated, filter);
  return answers(translated, other)
    ? { question: translated, retrieval: other, report }
    : { question, retrieval, report };
}

/** Whether articles in the question's own language answer it, or any surely do. */
function isSettled(question: Question, retrieval: Retrieval): boolean {
  if (isSure(retrieval)) return true;
  return retrieval.articleLanguage === question.language && answers(question, retrieval);
}

async function holdsArticlesIn(
  articles: TranslatingDependencies['articles'],
  language: Language,
  only: readonly ArticleId[] | undefined,
): Promise<boolean> {
  if (only === undefined) return (await articles.listArticles({ language, limit: 1 })).length > 0;
  return (await articles.findSummaries(only)).some((summary) => summary.language === language);
}

function toTranslated(question: Question, text: string, language: Language): Question {
  const type = detectQuestionType(text, language);
  return { ...question, text, language, type: type === 'other' ? question.type : type };
}

function answers(question: Question, retrieval: Retrieval): boolean {
  return isAnswerable(question, retrieval, retrieval.sentences[0]);
}
