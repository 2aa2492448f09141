import type { ArticleId, ArticleSummary, Span } from '../domain/article.ts';
import { isAsked } from '../domain/is-asked.ts';
import type { Language } from '../domain/language.ts';
import type { Retrieval, Retriever, SentenceCandidate } from '../domain/question.ts';
import type { TimeWindow } from '../domain/time-window.ts';
import { groupStories, type Story } from '../domain/stories.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { SummarizeRequest, SummaryTopic } from '../domain/summary-request.ts';
import { keepNear } from '../text/near-check.ts';
import { createTopicCheck } from '../text/topic-check.ts';
import { findDay } from './stories.ts';

/** A story on the topic. */
export interface TopicStory {
  readonly story: Story;
  /** Whether it only mentions the topic. */
  readonly isAside: boolean;
  /** How much a sentence of one of its articles is about the topic, [0, 1]. */
  readonly relevanceOf: (articleId: ArticleId, sentence: Span) => number;
}

export interface FoundTopic {
  /** The most relevant first; for a topic without words the newest first. */
  readonly stories: readonly TopicStory[];
  /** What comes nearest when there are none. */
  readonly nearest: readonly Story[];
  /** Whether there are articles on the topic, and none of them of the time named. */
  readonly isNoneInTime: boolean;
}

export interface TopicDependencies {
  readonly articles: Pick<ArticleStore, 'listArticles' | 'findSummaries'>;
  readonly retriever: Pick<Retriever, 'retrieve'>;
}

type Filter = Pick<SummarizeRequest, 'articleIds' | 'excludedArticleIds'>;

/**
 * The stories that a topic is about; parallel articles are one story. A time relative to today leaves out what is not dated
 * within it; where nothing is dated within a named one ("in 2017"), it is taken for a part of what the topic is about, and where
 * nothing is dated within a month whose year was guessed, for all of it.
 */
export async function findTopic(
  dependencies: TopicDependencies,
  topic: SummaryTopic,
  filter: Filter,
): Promise<FoundTopic> {
  const { text, timeWindow, timeText } = topic;
  if (text === '') {
    const found = findByTime(await dependencies.articles.listArticles(), timeWindow, filter);
    const isFound = found.stories.length > 0 || timeWindow?.isYearGuessed !== true;
    return isFound ? found : search(dependencies, { ...topic, text: timeText }, filter);
  }
  const found = await search(dependencies, topic, filter);
  if (timeWindow === null) return found;
  const inTime = found.stories.filter(({ story }) => isWithin(story, timeWindow));
  if (inTime.length > 0) return { ...found, stories: inTime };
  if (timeWindow.kind === 'absolute') return search(dependencies, { ...topic, text: `${text} ${timeText}` }, filter);
  return { ...found, stories: [], isNoneInTime: found.stories.length > 0 };
}

async function search(
  { articles, retriever }: TopicDependencies,
  topic: SummaryTopic,
  filter: Filter,
): Promise<FoundTopic> {
  const language = topic.textLanguage === 'other' ? 'en' : topic.textLanguage;
  const question = { text: topic.text, language, type: 'other', timeWindow: null, preferredArticleIds: [] } as const;
  const { articleIds, excludedArticleIds } = filter;
  const retrieval = await retriever.retrieve(question, { articleIds, excludedArticleIds });
  const found = groupStories(await articles.findSummaries(listFound(retrieval)));
  const isTitled = createTopicCheck({ explain: retrieval.explain, sentences: [] });
  const told = found.filter(createTopicCheck(retrieval)).map((story) => ({ story, isTitled: isTitled(story) }));
  const ranked = rankStories(told, retrieval.sentences, language);
  const nearest = groupStories(await articles.findSummaries(listCandidates(retrieval)));
  const near = keepNear(nearest, retrieval);
  return { stories: ranked, nearest: near.length > 0 ? near : nearest, isNoneInTime: false };
}

function findByTime(summaries: readonly ArticleSummary[], window: TimeWindow | null, filter: Filter): FoundTopic {
  const allowed = summaries.filter(({ id }) => isAsked(id, filter));
  const stories = groupStories(allowed).map((story): TopicStory => ({ story, isAside: false, relevanceOf: () => 1 }));
  const inTime =
    window === null ? stories.slice(0, newestStories) : stories.filter(({ story }) => isWithin(story, window));
  return { stories: inTime, nearest: groupStories(allowed), isNoneInTime: window !== null };
}

const newestStories = 5;

function isWithin(story: Story, { from, to }: TimeWindow): boolean {
  const day = findDay(story);
  return day !== null && day >= from && day <= to;
}

function listFound({ sentences }: Retrieval): ArticleId[] {
  return [...new Set(sentences.map(({ articleId }) => articleId))];
}

function listCandidates({ candidates }: Retrieval): ArticleId[] {
  return [...new Set(candidates.map(({ passage }) => passage.articleId))];
}

/**
 * The stories of which some sentence, with its neighbours and its title, holds most of the topic. A story that is about it in
 * many places comes before one that mentions it.
 */
function rankStories(
  stories: readonly TitledStory[],
  sentences: readonly SentenceCandidate[],
  language: Language,
): TopicStory[] {
  const rated = stories.map((story) => rateStory(story, sentences, language));
  const most = rated.reduce((best, { coverage }) => Math.max(best, coverage), 0);
  return rated
    .filter(
      ({ coverage, isForeignAside }) => coverage >= Math.max(leastCoverage, shareOfBest * most) && !isForeignAside,
    )
    .sort((a, b) => b.mean * b.coverage - a.mean * a.coverage)
    .map(({ story, isAside, relevanceOf }) => ({ story, isAside, relevanceOf }));
}

// Chosen by looking at 25 topics over the shipped articles and those of `test/summaries/`.
const leastCoverage = 0.6;
const shareOfBest = 0.75;
/** From this mean over so many sentences on a story is about the topic, and does not only mention it. */
const aboutMean = 0.35;
const fewestSentences = 10;
/** A story's first sentence begins before this, in characters; further on, what was found is not its first. */
const beginningEnd = 200;

interface TitledStory {
  readonly story: Story;
  /** Whether its title names the topic. */
  readonly isTitled: boolean;
}

function rateStory({ story, isTitled }: TitledStory, sentences: readonly SentenceCandidate[], language: Language) {
  const ids = new Set(story.versions.map(({ id }) => id));
  const own = sentences.filter(({ articleId }) => ids.has(articleId));
  const same = own.filter((sentence) => sentence.language === language);
  const judged = same.length > 0 ? same : own;
  const mean = judged.reduce((sum, { contextCoverage }) => sum + contextCoverage, 0) / Math.max(judged.length, 1);
  const isAbout =
    (isTitled || isToldOf(judged)) &&
    (mean >= leastCoverage || (mean >= aboutMean && judged.length >= fewestSentences));
  const coverage = own.reduce((most, { contextCoverage }) => Math.max(most, contextCoverage), 0);
  const isForeignAside = !isAbout && same.length === 0 && !beginsWith(own);
  return { story, mean, coverage, isAside: !isAbout, isForeignAside, relevanceOf: createRelevance(own, isAbout) };
}

/** The only sentence in the midst of a story that says anything of the topic mentions it, though in a short one its neighbours count for most. */
function isToldOf(sentences: readonly SentenceCandidate[]): boolean {
  return (
    beginsWith(sentences) ||
    sentences.filter(({ coverage }) => coverage > 0).length > 1 ||
    // The title counts with each.
    (sentences.length > mentionReach && sentences.every(({ contextCoverage }) => contextCoverage >= leastCoverage))
  );
}

function beginsWith(sentences: readonly SentenceCandidate[]): boolean {
  const first = Math.min(beginningEnd, ...sentences.map(({ start }) => start));
  return sentences.some((sentence) => says(sentence) && sentence.start === first);
}

function says({ coverage }: SentenceCandidate): boolean {
  return coverage >= leastCoverage;
}

/** Of sentences: the one that mentions a topic, the one before and the one after. */
const mentionReach = 3;

/** Sentences of a story on the topic all count; of one that mentions it only those that do, where none does alone with their neighbours. */
function createRelevance(sentences: readonly SentenceCandidate[], isAbout: boolean): TopicStory['relevanceOf'] {
  const byPlace = new Map(sentences.map((sentence) => [`${sentence.start} ${sentence.articleId}`, sentence]));
  const measure = sentences.some(says) ? 'coverage' : 'contextCoverage';
  return (articleId, { start }) => {
    const sentence = byPlace.get(`${start} ${articleId}`);
    if (isAbout) return offTopicWorth + (1 - offTopicWorth) * (sentence?.coverage ?? 0);
    const said = sentence?.[measure] ?? 0;
    return said >= leastCoverage ? mentionWorth * said : 0;
  };
}

const offTopicWorth = 0.4;
const mentionWorth = 0.5;
