import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import { isAsked } from '../domain/is-asked.ts';
import type { Language } from '../domain/language.ts';
import type { Retriever } from '../domain/question.ts';
import type { Clock, Phrasebook } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import { chooseVersion, groupStories, type Story } from '../domain/stories.ts';
import type { Summarizer, Summary, SummaryListener } from '../domain/summary.ts';
import type { SummarizeRequest, SummarySubject, SummaryTopic } from '../domain/summary-request.ts';
import type { SummaryWriter } from '../domain/writing.ts';
import { readSummarySubject, type SummaryWish } from '../text/summary-request.ts';
import { readSummaryTopic } from '../text/summary-topic.ts';
import { writeNothingFound, writeNothingHeld } from './abstain.ts';
import { findTopic, type TopicStory } from './find-topic.ts';
import type { ModelParts } from './model-summary.ts';
import { findDay } from './stories.ts';
import { writeArticle } from './write-article.ts';
import { writeDigest } from './write-digest.ts';

export interface SummarizerDependencies {
  readonly articles: Pick<ArticleStore, 'findArticle' | 'findSummaries' | 'listArticles' | 'listPassages'>;
  readonly retriever: Pick<Retriever, 'retrieve'>;
  readonly phrasebook: Phrasebook;
  readonly clock: Clock;
  /** By a language model; undefined where none is set. Made when somebody first waits for it. */
  readonly summaryWriter?: () => Promise<SummaryWriter | undefined>;
}

/** With what writes for who waits. */
interface Writers extends SummarizerDependencies {
  readonly model: ModelParts | undefined;
}

/** Summaries of one article, or of all that is held on a topic or of a time: in the words of the articles, or of a language model as far as they support them. */
export function createSummarizer(dependencies: SummarizerDependencies): Summarizer {
  return {
    async summarize(request, listener) {
      const { subject, wish } = await readSubject(dependencies, request);
      const asked = {
        ...request,
        length: request.length ?? wish?.length,
        language: request.language ?? wish?.language,
      };
      const writers = { ...dependencies, model: await openModel(dependencies, listener) };
      if (subject.kind === 'topic') return summarizeTopic(writers, subject, asked);
      if (subject.kind === 'latest') return summarizeLatest(writers, asked);
      return summarizeArticles(writers, subject.articleIds, asked);
    },
  };
}

async function openModel(
  { articles, phrasebook, summaryWriter }: SummarizerDependencies,
  listener: SummaryListener | undefined,
): Promise<ModelParts | undefined> {
  const writer = listener && (await summaryWriter?.());
  return writer && { writer, listener, articles, phrasebook };
}

type ReadSubject = Exclude<SummarySubject, { readonly kind: 'typed' }>;

/** What is no id, and not `latest`, is words. */
async function readSubject(
  { articles, clock }: SummarizerDependencies,
  { subject }: SummarizeRequest,
): Promise<{ readonly subject: ReadSubject; readonly wish?: SummaryWish }> {
  if (subject.kind !== 'typed') return { subject };
  const text = subject.text.trim();
  if (text.toLowerCase() === 'latest') return { subject: { kind: 'latest' } };
  const [held] = await articles.findSummaries([text as ArticleId]);
  if (held !== undefined) return { subject: { kind: 'articles', articleIds: [held.id] } };
  const wish = readSummarySubject(text);
  if (wish.about === 'latest') return { subject: { kind: 'latest' }, wish };
  const topic = readSummaryTopic(wish.topic, clock.now());
  const textLanguage = wish.topic === '' ? readSummaryTopic(text, clock.now()).textLanguage : topic.textLanguage;
  return { subject: { ...topic, textLanguage }, wish };
}

async function summarizeTopic(dependencies: Writers, topic: SummaryTopic, request: SummarizeRequest): Promise<Summary> {
  const language = request.language ?? (topic.textLanguage === 'other' ? 'en' : topic.textLanguage);
  const found = await findTopic(dependencies, topic, request);
  if (found.stories.length === 0) {
    return writeNothingFound(
      await dependencies.articles.listArticles(),
      { topic, found, language },
      dependencies.phrasebook,
    );
  }
  const versions = await chooseVersions(dependencies.articles, found.stories, { ...request, language });
  const stories = found.stories.flatMap(({ story, isAside, relevanceOf }, index) => {
    const version = versions[index];
    return version === undefined ? [] : [{ version, day: findDay(story), isAside, relevanceOf }];
  });
  const words = [topic.text, topic.timeText].filter((part) => part !== '').join(' ');
  const reader = { language, length: request.length ?? 'medium', topic: words === '' ? undefined : words };
  return writeDigest(dependencies, stories, reader);
}

/**
 * Of each story the version that the reader reads, also one that was not found. Of stories that only mention the topic those
 * sentences are quoted that were found.
 */
async function chooseVersions(
  articles: SummarizerDependencies['articles'],
  stories: readonly TopicStory[],
  request: SummarizeRequest & { readonly language: Language },
): Promise<(ArticleSummary | undefined)[]> {
  const { language } = request;
  const versions = stories.map(({ story }) => chooseVersion(story, language));
  const isRead = (version: ArticleSummary | undefined) => version === undefined || version.language === language;
  if (versions.every(isRead) || stories.every(({ isAside }) => isAside)) return versions;
  const held = groupStories(await articles.listArticles());
  return versions.map((version) => {
    if (version === undefined || isRead(version)) return version;
    const translation = findTranslation(held, version, language);
    return isAsked(translation.id, request) ? translation : version;
  });
}

/** The first in the order of the list: the newest that has a date, else the one that was added last. */
async function summarizeLatest(dependencies: Writers, request: SummarizeRequest): Promise<Summary> {
  const newest = (await dependencies.articles.listArticles()).find(({ id }) => isAsked(id, request));
  if (newest === undefined) return writeNothingHeld(request.language ?? 'en', dependencies.phrasebook);
  return summarizeOne(dependencies, newest, request);
}

async function summarizeArticles(
  dependencies: Writers,
  ids: readonly ArticleId[],
  request: SummarizeRequest,
): Promise<Summary> {
  const summaries = await dependencies.articles.findSummaries(ids);
  const [first] = summaries;
  if (first === undefined) return writeNothingHeld(request.language ?? 'en', dependencies.phrasebook);
  if (groupStories(summaries).length === 1) return summarizeOne(dependencies, first, request);
  const language = request.language ?? first.language;
  const stories = groupStories(summaries).flatMap((story) => {
    const version = chooseVersion(story, language);
    return version === undefined ? [] : [{ version, day: findDay(story), isAside: false, relevanceOf: () => 1 }];
  });
  return writeDigest(dependencies, stories, { language, length: request.length ?? 'medium' });
}

/** One article, or its translation where the reader reads that. */
async function summarizeOne(
  { articles, phrasebook, model }: Writers,
  named: ArticleSummary,
  request: SummarizeRequest,
): Promise<Summary> {
  const language = request.language ?? named.language;
  const isRead = named.language === language;
  const version = isRead ? named : findTranslation(groupStories(await articles.listArticles()), named, language);
  const article = await articles.findArticle(version.id);
  if (article === undefined) return writeNothingHeld(language, phrasebook);
  return writeArticle({ phrasebook, model }, article, { language, length: request.length ?? 'medium' });
}

function findTranslation(stories: readonly Story[], named: ArticleSummary, language: Language): ArticleSummary {
  const story = stories.find(({ versions }) => versions.some(({ id }) => id === named.id));
  return story?.versions.find((version) => version.language === language) ?? named;
}
