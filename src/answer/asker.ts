import type { ArticleId, Passage } from '../domain/article.ts';
import type { Answer, AskListener, AskRequest, Asker, FoundPassage, SearchRequest } from '../domain/answer.ts';
import type { Conversations, Understood } from '../domain/conversation.ts';
import type { RewriteReport } from '../domain/explanation.ts';
import { CorpusError } from '../domain/errors.ts';
import type { Question, Retrieval } from '../domain/question.ts';
import type { Clock } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { Summarizer, Summary } from '../domain/summary.ts';
import type { SummarizeRequest } from '../domain/summary-request.ts';
import { detectLanguage } from '../text/detect.ts';
import { detectQuestionType } from '../text/question-type.ts';
import { createTopicCheck } from '../text/topic-check.ts';
import { writeAbstention } from './abstention.ts';
import { answerQuestion, type QuestionDependencies } from './answer-question.ts';
import type { AnsweredBase } from './compose.ts';
import { condenseFollowUp } from './condense-follow-up.ts';
import { writeNewest } from './newest.ts';

export interface AskerDependencies extends QuestionDependencies {
  readonly conversations: Conversations;
  readonly articles: Pick<ArticleStore, 'findSummaries' | 'listArticles' | 'countArticles' | 'listPassages'>;
  readonly summarizer: Summarizer;
  readonly clock: Clock;
}

export interface AskerOptions {
  /** How many sentences `ranked` holds. Default 10. */
  readonly rankedSentences?: number;
  /** Told to readers who write more. Default 1000. */
  readonly maxQuestionChars?: number;
}

/** Understands a message, retrieves, and answers with verbatim sentences or abstains. */
export function createAsker(dependencies: AskerDependencies, options: AskerOptions = {}): Asker {
  const { conversations, retriever, articles, clock } = dependencies;
  return {
    async ask(request, listener) {
      const startedMs = clock.monotonicMs();
      await checkHeld(articles, request.articleIds ?? []);
      const { rewriter } = dependencies;
      const { understood, report } = await condenseFollowUp(conversations.understand(request), rewriter, listener);
      const { answer, asked } = await answerOrAskAlone(dependencies, options, {
        request,
        listener,
        understood,
        condensed: report,
      });
      conversations.remember(request, asked, answer);
      return { ...answer, elapsedMs: Math.round((clock.monotonicMs() - startedMs) * 10) / 10 };
    },
    async search(request) {
      await checkHeld(articles, request.articleIds ?? []);
      const retrieval = await retriever.retrieve(toSearch(request), { articleIds: request.articleIds });
      const wanted = request.isOnTopic === true ? keepOnTopic(retrieval) : retrieval.candidates;
      return wanted.slice(0, request.limit ?? 10).map(toFoundPassage);
    },
  };
}

/** The candidates of articles that tell of what is searched for. */
function keepOnTopic({ candidates, explain }: Retrieval): Retrieval['candidates'] {
  const sentences = candidates.map(({ passage: { articleId, text } }) => ({ articleId, quote: text }));
  const isOnTopic = createTopicCheck({ explain, sentences });
  const articles = new Map(candidates.map(({ passage }) => [passage.articleId, passage]));
  const tells = ([id, { language, title }]: [ArticleId, Passage]) => isOnTopic({ versions: [{ id, language, title }] });
  const told = new Map([...articles].filter(tells));
  return candidates.filter(({ passage }) => told.has(passage.articleId));
}

async function checkHeld(articles: AskerDependencies['articles'], ids: readonly ArticleId[]): Promise<void> {
  if (ids.length === 0) return;
  const held = new Set((await articles.findSummaries(ids)).map(({ id }) => id));
  const missing = ids.find((id) => !held.has(id));
  if (missing === undefined) return;
  throw new CorpusError(`No article has the id "${missing}". List the articles held with: articles list`, {
    code: 'article-not-found',
  });
}

interface Asked {
  readonly request: AskRequest;
  readonly listener: AskListener | undefined;
  readonly understood: Understood;
  readonly condensed: RewriteReport | undefined;
}

/**
 * A follow-up that finds nothing with what it goes on from is asked by itself: of the articles of the answer before, or where it only names
 * something else, of all.
 */
async function answerOrAskAlone(
  dependencies: AskerDependencies,
  options: AskerOptions,
  asked: Asked,
): Promise<{ readonly answer: Answer; readonly asked: Understood }> {
  const { request, understood } = asked;
  const answer = await answerUnderstood(dependencies, options, asked);
  const isAsked = understood.kind === 'question' && answer.kind === 'abstained' && request.articleIds === undefined;
  if (!isAsked || understood.alone === undefined) return { answer, asked: understood };
  const { preferredArticleIds, brought } = understood.alone;
  const articleIds = brought === undefined ? preferredArticleIds : undefined;
  if (articleIds?.length === 0) return { answer, asked: understood };
  const alone = { ...understood, question: understood.alone };
  const again = await answerUnderstood(dependencies, options, {
    ...asked,
    request: { ...request, articleIds },
    understood: alone,
  });
  return again.kind === 'answered' ? { answer: again, asked: alone } : { answer, asked: understood };
}

async function answerUnderstood(
  dependencies: AskerDependencies,
  options: AskerOptions,
  { request, listener, understood, condensed }: Asked,
): Promise<Answer> {
  if (understood.kind === 'reply') return writeReply(dependencies, options, request, understood);
  const base = { ...toBase(request, understood), articleLanguage: null, confidence: 0, ranked: [] };
  if ((await dependencies.articles.countArticles()) === 0) {
    return writeAbstention(base, { reason: 'no-articles', nearest: [], terms: [] }, dependencies.phrasebook);
  }
  if (understood.kind === 'newest') {
    const { timeWindow, repeats } = understood;
    return writeNewest(dependencies, { ...base, ...(repeats && { completeQuestion: repeats }) }, request, timeWindow);
  }
  if (understood.kind === 'summary') {
    const summary = await dependencies.summarizer.summarize(understood.request, listener);
    return toAnswer(summary, base, understood.request);
  }
  const { question } = understood;
  const isWhole = question.text === request.question.trim();
  const complete = isWhole ? base : { ...base, completeQuestion: question.text };
  const asked = { request, listener, question, condensed, base: complete };
  const answer = await answerQuestion(dependencies, asked, options.rankedSentences);
  if (answer.kind === 'answered' || question.timeWindow?.isAll !== true) return answer;
  const newest = await writeNewest(dependencies, base, request, question.timeWindow);
  return newest.kind === 'answered' ? newest : answer;
}

async function writeReply(
  { phrasebook, articles }: AskerDependencies,
  { maxQuestionChars = 1000 }: AskerOptions,
  request: AskRequest,
  understood: Extract<Understood, { kind: 'reply' }>,
): Promise<Answer> {
  const { reason, talk, language, questionLanguage } = understood;
  const isForBoth = questionLanguage === 'other' && request.language === undefined;
  const values = { limit: maxQuestionChars, articles: await articles.countArticles() };
  const inLanguage = (each: 'ar' | 'en') => phrasebook.format(each, `reply-${talk ?? reason}`, values);
  const text = isForBoth ? `${inLanguage('en')}\n${inLanguage('ar')}` : inLanguage(language);
  return { ...toBase(request, understood), kind: 'replied', reason, text };
}

function toBase(request: AskRequest, { questionLanguage, language }: Understood) {
  return { question: request.question, questionLanguage, language, text: '', elapsedMs: 0 };
}

function toAnswer(summary: Summary, base: AnsweredBase, request: SummarizeRequest): Answer {
  if (summary.kind === 'abstained') return { ...base, ...summary, citations: [] };
  const { question, questionLanguage, elapsedMs } = base;
  return { question, questionLanguage, ...summary, elapsedMs, request };
}

function toSearch({ query }: SearchRequest): Question {
  const detected = detectLanguage(query);
  const language = detected === 'other' ? 'en' : detected;
  return {
    text: query,
    language,
    type: detectQuestionType(query, language),
    timeWindow: null,
    preferredArticleIds: [],
  };
}

function toFoundPassage({ passage, score }: Retrieval['candidates'][number]): FoundPassage {
  const { articleId, id, title, start, end, language } = passage;
  return { articleId, passageId: id, title, start, end, language, score };
}
