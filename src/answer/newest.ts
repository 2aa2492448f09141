import type { ArticleSummary, Passage } from '../domain/article.ts';
import type { Abstained, Answered, AskRequest } from '../domain/answer.ts';
import { isAsked } from '../domain/is-asked.ts';
import { otherLanguage, type Language } from '../domain/language.ts';
import type { RankedSentence } from '../domain/ranked-sentence.ts';
import type { TimeWindow } from '../domain/time-window.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import { takeTellings } from '../domain/stories.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { Quoted } from '../domain/writing.ts';
import { formatDate } from '../text/dates.ts';
import { splitSentences } from '../text/sentences.ts';
import { writeAbstention } from './abstention.ts';
import { composeAnswer, toExtract, type AnsweredBase } from './compose.ts';

export interface NewestDependencies {
  readonly articles: Pick<ArticleStore, 'listArticles' | 'listPassages'>;
  readonly phrasebook: Phrasebook;
}

/** Lists the newest stories, each by the first sentence of its article; within a time where one was named. */
export async function writeNewest(
  { articles, phrasebook }: NewestDependencies,
  base: AnsweredBase,
  request: AskRequest,
  window: TimeWindow | null,
): Promise<Answered | Abstained> {
  const stories = await findNewest(articles, request, { language: base.language, window });
  if (stories.length === 0) return abstain({ articles, phrasebook }, base, await listAllowed(articles, request));
  const passages = await articles.listPassages(stories.map(({ id }) => id));
  const quoted = stories.flatMap((summary) => quoteOpening(summary, passages));
  const lead = writeLead(base.language, { stories, quoted }, phrasebook);
  const summaries = new Map(stories.map((summary) => [summary.id, summary]));
  return composeAnswer(
    { ...base, articleLanguage: stories[0]?.language ?? null, confidence: 1, ranked: rank(quoted, passages) },
    toExtract(lead, quoted),
    summaries,
  );
}

/** How the list is ordered, and how much of it is in the other language. */
function writeLead(
  language: Language,
  { stories, quoted }: { readonly stories: readonly ArticleSummary[]; readonly quoted: readonly Quoted[] },
  phrasebook: Phrasebook,
): string {
  const format = (key: string, values?: Record<string, string | number>) => phrasebook.format(language, key, values);
  const count = quoted.filter((each) => each.language !== language).length;
  const other = format(`language-${otherLanguage(language)}`);
  return [
    ...(count > 0 ? [format('lead-newest-foreign', { count, language: other })] : []),
    ...(stories.some(({ publishedAt }) => publishedAt === null) ? [format('lead-newest-undated')] : []),
    format('lead-newest', { count: quoted.length }),
  ].join('\n');
}

const mostStories = 5;

interface NewestWish {
  readonly language: Language;
  readonly window: TimeWindow | null;
}

async function findNewest(
  articles: NewestDependencies['articles'],
  request: AskRequest,
  { language, window }: NewestWish,
): Promise<readonly ArticleSummary[]> {
  const isAny = window === null && request.articleIds === undefined && request.excludedArticleIds === undefined;
  if (isAny) return listNewest(articles, language, mostStories);
  const allowed = await listAllowed(articles, request);
  const inTime = allowed.filter(({ publishedAt }) => window === null || isWithin(publishedAt, window));
  return takeTellings(inTime, language).slice(0, mostStories);
}

/** The newest stories, each in the reader's language where it is held in it. All articles are listed only where the newest do not tell. */
export async function listNewest(
  articles: Pick<ArticleStore, 'listArticles'>,
  language: Language,
  count: number,
): Promise<readonly ArticleSummary[]> {
  const limit = 4 * count;
  const newest = await articles.listArticles({ limit });
  const stories = takeTellings(newest, language).slice(0, count);
  const isSure = stories.length === count && stories.every((story) => story.language === language);
  return isSure || newest.length < limit
    ? stories
    : takeTellings(await articles.listArticles(), language).slice(0, count);
}

async function listAllowed(articles: NewestDependencies['articles'], request: AskRequest): Promise<ArticleSummary[]> {
  return (await articles.listArticles()).filter(({ id }) => isAsked(id, request));
}

function isWithin(publishedAt: string | null, { from, to }: TimeWindow): boolean {
  const day = publishedAt?.slice(0, 10);
  return day !== undefined && day >= from && day <= to;
}

function quoteOpening({ id }: ArticleSummary, passages: readonly Passage[]): Quoted[] {
  const opening = passages.find((passage) => passage.articleId === id && passage.ordinal === 0);
  return opening === undefined ? [] : readSentences(opening).slice(0, 1);
}

/** The openings in the order of their stories, and so many of the sentences that follow them that there are three. */
function rank(openings: readonly Quoted[], passages: readonly Passage[]): RankedSentence[] {
  const all = passages.flatMap(readSentences);
  const others = all.filter((each) => !openings.some((opening) => isSamePlace(opening, each)));
  return [...openings, ...others.slice(0, Math.max(0, fewestRanked - openings.length))].map(
    ({ articleId, start, end, quote }, at) => ({ articleId, start, end, quote, score: -at }),
  );
}

const fewestRanked = 3;

function readSentences({ articleId, language, start, text }: Passage): Quoted[] {
  return splitSentences(text, language).map((span) => {
    return {
      articleId,
      language,
      start: start + span.start,
      end: start + span.end,
      quote: text.slice(span.start, span.end),
    };
  });
}

function isSamePlace(a: Quoted, b: Quoted): boolean {
  return a.articleId === b.articleId && a.start === b.start;
}

async function abstain(
  { articles, phrasebook }: NewestDependencies,
  given: AnsweredBase,
  all: readonly ArticleSummary[],
): Promise<Abstained> {
  const stories = takeTellings(all, given.language).slice(0, 3);
  const passages = await articles.listPassages(stories.map(({ id }) => id));
  const openings = stories.flatMap((summary) => quoteOpening(summary, passages));
  const base = { ...given, ranked: rank(openings, passages) };
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
