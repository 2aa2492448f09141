import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type {
  Answer,
  Answered,
  AskRequest,
  Asker,
  FoundPassage,
  RankedSentence,
  SearchRequest,
} from '../domain/answer.ts';
import type { Conversations, Understood } from '../domain/conversation.ts';
import { CorpusError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import type { Question, Retrieval, Retriever, SentenceCandidate } from '../domain/question.ts';
import type { Clock, Phrasebook } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { SummarizeRequest, Summarizer } from '../domain/summary.ts';
import { detectLanguage } from '../text/detect.ts';
import { detectQuestionType } from '../text/question-type.ts';
import { writeAbstention, type AbstentionFacts } from './abstention.ts';
import { isAnswerable } from './decide.ts';
import { writeExtract } from './extractive-writer.ts';
import { writeNewest } from './newest.ts';
import { createStoryOf, selectSentences } from './select.ts';
import { keepInTime, type TimeFilter } from './time-filter.ts';

export interface AskerDependencies {
  readonly conversations: Conversations;
  readonly retriever: Retriever;
  readonly articles: Pick<ArticleStore, 'findSummaries' | 'listArticles' | 'countArticles' | 'listPassages'>;
  readonly summarizer: Summarizer;
  readonly phrasebook: Phrasebook;
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
    async ask(request) {
      const startedMs = clock.monotonicMs();
      await checkHeld(articles, request.articleIds ?? []);
      const understood = conversations.understand(request);
      const answer = await answerUnderstood(dependencies, options, request, understood);
      conversations.remember(request, understood, answer);
      return { ...answer, elapsedMs: Math.round((clock.monotonicMs() - startedMs) * 10) / 10 };
    },
    async search(request) {
      await checkHeld(articles, request.articleIds ?? []);
      const retrieval = await retriever.retrieve(toSearch(request), { articleIds: request.articleIds });
      return retrieval.candidates.slice(0, request.limit ?? 10).map(toFoundPassage);
    },
  };
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

async function answerUnderstood(
  dependencies: AskerDependencies,
  options: AskerOptions,
  request: AskRequest,
  understood: Understood,
): Promise<Answer> {
  if (understood.kind === 'reply') return writeReply(dependencies, options, request, understood);
  const base = { ...toBase(request, understood), articleLanguage: null, confidence: 0, ranked: [] };
  if ((await dependencies.articles.countArticles()) === 0) {
    return writeAbstention(base, { reason: 'no-articles', nearest: [], terms: [] }, dependencies.phrasebook);
  }
  if (understood.kind === 'newest') return writeNewest(dependencies, base, request, understood.timeWindow);
  if (understood.kind === 'summary') return answerSummary(dependencies.summarizer, base, understood.request);
  return answerQuestion(dependencies, options, { request, question: understood.question, base });
}

function writeReply(
  { phrasebook }: AskerDependencies,
  { maxQuestionChars = 1000 }: AskerOptions,
  request: AskRequest,
  understood: Extract<Understood, { kind: 'reply' }>,
): Answer {
  const { reason, language, questionLanguage } = understood;
  const isForBoth = questionLanguage === 'other' && request.language === undefined;
  const inLanguage = (each: 'ar' | 'en') => phrasebook.format(each, `reply-${reason}`, { limit: maxQuestionChars });
  const text = isForBoth ? `${inLanguage('en')}\n${inLanguage('ar')}` : inLanguage(language);
  return { ...toBase(request, understood), kind: 'replied', reason, text };
}

function toBase(request: AskRequest, { questionLanguage, language }: Understood) {
  return { question: request.question, questionLanguage, language, text: '', elapsedMs: 0 };
}

type SearchedBase = ReturnType<typeof toBase> & Pick<Answered, 'articleLanguage' | 'confidence' | 'ranked'>;

async function answerSummary(summarizer: Summarizer, base: SearchedBase, request: SummarizeRequest): Promise<Answer> {
  const summary = await summarizer.summarize(request);
  if (summary.kind === 'abstained') return { ...base, ...summary, citations: [] };
  const { question, questionLanguage, elapsedMs } = base;
  return { question, questionLanguage, ...summary, elapsedMs };
}

interface SearchedQuestion {
  readonly request: AskRequest;
  readonly question: Question;
  readonly base: SearchedBase;
}

async function answerQuestion(
  dependencies: AskerDependencies,
  { rankedSentences = 10 }: AskerOptions,
  { request, question, base }: SearchedQuestion,
): Promise<Answer> {
  const { retriever, articles, phrasebook } = dependencies;
  const { articleIds, excludedArticleIds } = request;
  const retrieval = await retriever.retrieve(question, { articleIds, excludedArticleIds });
  const summaries = await findStories(articles, retrieval);
  const searched = {
    ...base,
    articleLanguage: retrieval.articleLanguage,
    confidence: retrieval.confidence,
    ranked: [...retrieval.sentences, ...retrieval.fillers].slice(0, rankedSentences).map(toRanked),
  };
  const inTime = keepInTime(question.timeWindow, retrieval.sentences, summaries);
  const storyOf = createStoryOf([...summaries.values()]);
  const { best, chosen } = selectSentences(question, inTime.sentences, base.language, storyOf);
  if (!isAnswerable(question, retrieval, best)) {
    return writeAbstention(
      searched,
      toAbstentionFacts(retrieval, summaries, { best, inTime, language: base.language }),
      phrasebook,
    );
  }
  return writeExtract(searched, { chosen, summaries, retrieval, inTime }, phrasebook);
}

/** Summaries of the articles that candidates are from. */
async function findStories(articles: AskerDependencies['articles'], { candidates }: Retrieval) {
  const ids = [...new Set(candidates.map(({ passage }) => passage.articleId))];
  const summaries = await articles.findSummaries(ids);
  return new Map<ArticleId, ArticleSummary>(summaries.map((summary) => [summary.id, summary]));
}

function toRanked({ articleId, start, end, quote, score }: RankedSentence): RankedSentence {
  return { articleId, start, end, quote, score };
}

function toAbstentionFacts(
  retrieval: Retrieval,
  summaries: ReadonlyMap<ArticleId, ArticleSummary>,
  { best, inTime, language }: { best: SentenceCandidate | undefined; inTime: TimeFilter; language: Language },
): AbstentionFacts {
  const storyOf = createStoryOf([...summaries.values()]);
  const stories = new Map<string, ArticleSummary>();
  for (const { passage } of retrieval.candidates) {
    const summary = summaries.get(passage.articleId);
    if (summary === undefined) continue;
    const story = storyOf(summary.id);
    const known = stories.get(story);
    if (known === undefined || (known.language !== language && summary.language === language))
      stories.set(story, summary);
  }
  return {
    reason: 'not-in-articles',
    nearest: [...stories.values()].slice(0, 3).map(({ id, title }) => ({ articleId: id, title })),
    terms: retrieval.searchedTerms,
    closest: best ?? retrieval.sentences[0],
    closestTitle: (id) => summaries.get(id)?.title ?? '',
    isNoneInTime: inTime.sentences.length === 0 && retrieval.sentences.length > 0,
  };
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
