import type { ArticleSummary, Passage } from '../domain/article.ts';
import type { Abstained, Answered, AskRequest } from '../domain/answer.ts';
import type { TimeWindow } from '../domain/question.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import { formatDate } from '../text/dates.ts';
import { splitSentences } from '../text/sentences.ts';
import { writeAbstention } from './abstention.ts';
import { composeAnswer, type Quoted } from './extractive-writer.ts';
import { createStoryOf } from './select.ts';

type NewestBase = Omit<Answered, 'kind' | 'lead' | 'sentences' | 'citations' | 'writer'>;

export interface NewestDependencies {
  readonly articles: Pick<ArticleStore, 'listArticles' | 'listPassages'>;
  readonly phrasebook: Phrasebook;
}

/** Lists the newest stories, each by the first sentence of its article; within a time where one was named. */
export async function writeNewest(
  { articles, phrasebook }: NewestDependencies,
  base: NewestBase,
  request: AskRequest,
  window: TimeWindow | null,
): Promise<Answered | Abstained> {
  const all = (await articles.listArticles()).filter((summary) => isAllowed(summary, request));
  const inTime = all.filter(({ publishedAt }) => window === null || isWithin(publishedAt, window));
  const stories = takeStories(inTime, base.language).slice(0, mostStories);
  if (stories.length === 0) return abstain(base, all, phrasebook);
  const passages = await articles.listPassages(stories.map(({ id }) => id));
  const quoted = stories.flatMap((summary) => quoteOpening(summary, passages));
  const isSomeUndated = stories.some(({ publishedAt }) => publishedAt === null);
  const lead = [
    ...(isSomeUndated ? [phrasebook.format(base.language, 'lead-newest-undated')] : []),
    phrasebook.format(base.language, 'lead-newest', { count: quoted.length }),
  ].join('\n');
  const summaries = new Map(stories.map((summary) => [summary.id, summary]));
  return composeAnswer(
    { ...base, articleLanguage: stories[0]?.language ?? null, confidence: 1 },
    lead,
    quoted,
    summaries,
  );
}

const mostStories = 5;

function isAllowed({ id }: ArticleSummary, { articleIds, excludedArticleIds }: AskRequest): boolean {
  return (articleIds === undefined || articleIds.includes(id)) && excludedArticleIds?.includes(id) !== true;
}

function isWithin(publishedAt: string | null, { from, to }: TimeWindow): boolean {
  const day = publishedAt?.slice(0, 10);
  return day !== undefined && day >= from && day <= to;
}

/** One article of each story, in the reader's language where there is one; newest first. */
function takeStories(summaries: readonly ArticleSummary[], language: Answered['language']): ArticleSummary[] {
  const storyOf = createStoryOf(summaries);
  const stories = new Map<string, ArticleSummary>();
  for (const summary of summaries) {
    const story = storyOf(summary.id);
    const known = stories.get(story);
    if (known === undefined || (known.language !== language && summary.language === language))
      stories.set(story, summary);
  }
  return [...stories.values()];
}

function quoteOpening({ id, language }: ArticleSummary, passages: readonly Passage[]): Quoted[] {
  const opening = passages.find((passage) => passage.articleId === id && passage.ordinal === 0);
  const [first] = opening === undefined ? [] : splitSentences(opening.text, language);
  if (opening === undefined || first === undefined) return [];
  const [start, end] = [opening.start + first.start, opening.start + first.end];
  return [{ articleId: id, language, start, end, quote: opening.text.slice(first.start, first.end) }];
}

function abstain(base: NewestBase, all: readonly ArticleSummary[], phrasebook: Phrasebook): Abstained {
  const stories = takeStories(all, base.language).slice(0, 3);
  const nearest = stories.map(({ id, title }) => ({ articleId: id, title }));
  const abstention = writeAbstention(
    base,
    { reason: 'not-in-articles', nearest, terms: [], isNoneInTime: true },
    phrasebook,
  );
  const newest = all.find(({ publishedAt }) => publishedAt !== null)?.publishedAt;
  if (newest === undefined || newest === null) return abstention;
  const date = phrasebook.format(base.language, 'abstain-newest-date', { date: formatDate(newest, base.language) });
  return { ...abstention, text: `${abstention.text}\n${date}` };
}
