import type { Summarized } from '../domain/answer.ts';
import type { Article, ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { Summary } from '../domain/summary.ts';
import { formatDate } from '../text/dates.ts';
import { isolateIfNeeded, stripDirectionControls } from '../text/direction.ts';
import { writeNothingHeld, writeTooShort } from './abstain.ts';
import { toDigestBudget } from './budget.ts';
import { composeSummary, type Quotation, type SummaryPart } from './compose.ts';
import { digest, type DigestedArticle, type DigestSentence } from './digest.ts';
import type { TopicStory } from './find-topic.ts';
import type { WrittenFor } from './write-article.ts';

/** A story in the version that is quoted. */
export interface ChosenStory extends Pick<TopicStory, 'isAside' | 'relevanceOf'> {
  readonly version: ArticleSummary;
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
}

export interface DigestDependencies {
  readonly articles: Pick<ArticleStore, 'findArticle'>;
  readonly phrasebook: Phrasebook;
}

/**
 * A summary of several stories: by date, the oldest first, with what the articles disagree on at the end. Those that only mention
 * the topic are quoted where no other is about it.
 */
export async function writeDigest(
  { articles, phrasebook }: DigestDependencies,
  stories: readonly ChosenStory[],
  reader: WrittenFor,
): Promise<Summary> {
  const about = stories.filter(({ isAside }) => !isAside);
  const sources = await readSources(articles, (about.length > 0 ? about : stories).slice(0, mostStories));
  const found = digest(sources, toDigestBudget(reader.length));
  const parts = [
    ...toDatedParts(found.told, reader.language, phrasebook),
    ...toDisputedPart(found.disagreements, reader.language, phrasebook),
  ];
  if (parts.length === 0) return writeNoSentence(sources, reader.language, phrasebook);
  const quoted = new Set(parts.flatMap(({ quotations }) => quotations.map(({ article }) => article.id)));
  const omitted = stories.map(({ version }) => version).filter(({ id }) => !quoted.has(id));
  const lead = writeLead(parts, omitted, { language: reader.language, phrasebook });
  return composeSummary({ ...reader, omitted: omitted.map(({ id }) => id), lead }, parts);
}

/** Further ones are left out, and told so. */
const mostStories = 12;

async function readSources(
  articles: DigestDependencies['articles'],
  stories: readonly ChosenStory[],
): Promise<DigestedArticle[]> {
  const sources: DigestedArticle[] = [];
  for (const { version, day, relevanceOf } of stories) {
    const article = await articles.findArticle(version.id);
    if (article !== undefined)
      sources.push({ article, day, relevanceOf: (sentence) => relevanceOf(article.id, sentence) });
  }
  return sources;
}

function writeNoSentence(sources: readonly DigestedArticle[], language: Language, phrasebook: Phrasebook): Summary {
  const [first] = sources;
  return first === undefined
    ? writeNothingHeld(language, phrasebook)
    : writeTooShort(first.article, language, phrasebook);
}

/** One part for each day, without headings where there is only one; the last day's is what is new. */
function toDatedParts(told: readonly DigestSentence[], language: Language, phrasebook: Phrasebook): SummaryPart[] {
  const days = [...new Set(told.map(({ source }) => source.day))].sort((a, b) => (toOrder(a) < toOrder(b) ? -1 : 1));
  const dated = days.filter((day) => day !== null);
  return days.map((day) => {
    const quotations = toQuotations(told.filter(({ source }) => source.day === day));
    if (days.length === 1) return { heading: null, quotations };
    if (day === null) return { heading: phrasebook.format(language, 'heading-undated'), quotations };
    const isNewest = dated.length > 1 && day === dated.at(-1);
    const date = formatDate(day, language);
    return { heading: phrasebook.format(language, isNewest ? 'heading-newest' : 'heading-date', { date }), quotations };
  });
}

/** What is not dated comes last. */
function toOrder(day: string | null): string {
  return day ?? '~';
}

/** Article by article, in the order in which their first sentences were taken; in each in reading order. */
function toQuotations(told: readonly DigestSentence[]): Quotation[] {
  const sources = [...new Set(told.map(({ source }) => source))];
  return sources.flatMap((source) => {
    const own = told.filter((each) => each.source === source).flatMap(({ before, sentence }) => [...before, sentence]);
    const inOrder = [...new Set(own)].sort((a, b) => a.start - b.start);
    return inOrder.map((sentence) => ({ article: source.article, sentence }));
  });
}

function toDisputedPart(
  disagreements: readonly (readonly [DigestSentence, DigestSentence])[],
  language: Language,
  phrasebook: Phrasebook,
): SummaryPart[] {
  if (disagreements.length === 0) return [];
  const quotations = disagreements.flat().map(({ source, sentence }) => ({ article: source.article, sentence }));
  return [{ heading: phrasebook.format(language, 'heading-differ'), quotations }];
}

function writeLead(
  parts: readonly SummaryPart[],
  omitted: readonly ArticleSummary[],
  { language, phrasebook }: { readonly language: Language; readonly phrasebook: Phrasebook },
): Summarized['lead'] {
  const quoted = new Map<string, Article>(
    parts.flatMap(({ quotations }) => quotations.map(({ article }): [string, Article] => [article.id, article])),
  );
  const foreign = [...quoted.values()].filter((article) => article.language !== language);
  const [other] = foreign;
  const lines = [phrasebook.format(language, 'lead-rests-on', { count: quoted.size })];
  if (omitted.length > 0) {
    const titles = omitted
      .slice(0, mostTitles)
      .map(({ title }) => isolateIfNeeded(stripDirectionControls(title), language));
    const separator = phrasebook.format(language, 'summary-title-separator');
    const list = titles.join(separator) + (omitted.length > mostTitles ? `${separator}\u2026` : '');
    lines.push(phrasebook.format(language, 'lead-left-out', { count: omitted.length, titles: list }));
  }
  if (other !== undefined) {
    const inLanguage = phrasebook.format(language, `summary-language-${other.language}`);
    lines.push(phrasebook.format(language, 'lead-some-original', { count: foreign.length, language: inLanguage }));
  }
  return lines.join('\n');
}

const mostTitles = 3;
