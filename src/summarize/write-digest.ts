import type { Summarized } from '../domain/answer.ts';
import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import type { Summary } from '../domain/summary.ts';
import type { QuotingSentence } from '../domain/writing.ts';
import { formatDate } from '../text/dates.ts';
import { isolateIfNeeded, stripDirectionControls } from '../text/direction.ts';
import { writeNothingHeld, writeTooShort } from './abstain.ts';
import { toDigestBudget } from './budget.ts';
import { composeSummary, toVerbatim, type SummaryPart } from './compose.ts';
import { digest, type Digest, type DigestedArticle, type DigestSentence } from './digest.ts';
import type { TopicStory } from './find-topic.ts';
import { writeByModel, type ModelParts } from './model-summary.ts';
import type { WrittenFor } from './written-for.ts';

/** A story in the version that is quoted. */
export interface ChosenStory extends Pick<TopicStory, 'isAside' | 'relevanceOf'> {
  readonly version: ArticleSummary;
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
}

export interface DigestDependencies {
  readonly articles: Pick<ArticleStore, 'findArticle'>;
  readonly phrasebook: Phrasebook;
  /** Undefined where the articles are to be quoted. */
  readonly model: ModelParts | undefined;
}

export interface DigestReader extends WrittenFor {
  /** What it is to be about, in the reader's words; undefined where the articles were named, or any will do. */
  readonly topic?: string | undefined;
}

/**
 * A summary of several stories: by date, the oldest first, with what the articles disagree on at the end. Those that only mention
 * the topic are quoted where no other is about it.
 */
export async function writeDigest(
  { articles, phrasebook, model }: DigestDependencies,
  stories: readonly ChosenStory[],
  reader: DigestReader,
): Promise<Summary> {
  const { language, length } = reader;
  const about = stories.filter(({ isAside }) => !isAside);
  const sources = await readSources(articles, takeStories(about.length > 0 ? about : stories));
  const found = digest(sources, toDigestBudget(length));
  const disputed = toDisputedPart(found.disagreements, language, phrasebook);
  const quoted = [...toDatedParts(toDaySentences(found.told), language, phrasebook), ...disputed];
  if (quoted.length === 0) return writeNoSentence(sources, language, phrasebook);
  const compose = (parts: readonly SummaryPart[], writer: Summarized['writer']): Summarized => {
    const told = new Set(parts.flatMap(({ sentences }) => sentences.flatMap(listQuoted)));
    const omitted = stories.map(({ version }) => version).filter(({ id }) => !told.has(id));
    const lead = writeLead(parts, omitted, { language, phrasebook });
    const frame = { language, length, omitted: omitted.map(({ id }) => id), lead, writer };
    return composeSummary({ ...frame, articles: sources.map(({ article }) => article) }, parts);
  };
  // Where articles differ they are quoted all the same.
  const composeWritten = (written: readonly DaySentence[]) =>
    compose([...toDatedParts(written, language, phrasebook), ...disputed], 'model');
  const written = model && (await writeSources(model, { sources, found, reader, compose: composeWritten }));
  return written ?? compose(quoted, 'extractive');
}

function listQuoted({ quotes }: QuotingSentence): ArticleId[] {
  return quotes.map(({ articleId }) => articleId);
}

interface DaySentence {
  /** Of the newest article that it quotes. */
  readonly day: string | null;
  readonly sentence: QuotingSentence;
}

interface DigestWriting {
  readonly sources: readonly DigestedArticle[];
  readonly found: Digest;
  readonly reader: DigestReader;
  readonly compose: (written: readonly DaySentence[]) => Summarized;
}

/** What a language model writes of the same articles. @returns undefined where it fails. */
async function writeSources(model: ModelParts, writing: DigestWriting): Promise<Summarized | undefined> {
  const { sources, found, reader, compose } = writing;
  const long = digest(sources, toDigestBudget('long'));
  const toSentences = ({ told, disagreements }: Digest) =>
    [...disagreements.flat(), ...told].flatMap(({ source: { article }, before, sentence }) =>
      [sentence, ...before].map((each) => toVerbatim({ article, sentence: each })),
    );
  const inOrder = sources.toSorted((a, b) => (toOrder(a.day) < toOrder(b.day) ? -1 : 1));
  const extracts = toSentences({ ...found, disagreements: [] });
  const dayOf = (id: ArticleId) => sources.find(({ article }) => article.id === id)?.day ?? null;
  const toDaySentence = (sentence: QuotingSentence): DaySentence => {
    const days = listQuoted(sentence).flatMap((id) => dayOf(id) ?? []);
    return { day: days.sort().at(-1) ?? null, sentence };
  };
  return writeByModel(model, {
    articles: inOrder.map(({ article }) => article),
    topic: reader.topic,
    told: [...toSentences(found), ...toSentences(long)],
    extracts,
    isAllOnMatter: false,
    budget: toDigestBudget(reader.length),
    reader,
    compose: (sentences) => compose(sentences.map(toDaySentence)),
  });
}

/** Further ones are left out, and told so. */
const mostStories = 12;

/** The most relevant; the newest is always among them. */
function takeStories(stories: readonly ChosenStory[]): readonly ChosenStory[] {
  const newest = stories.reduce<ChosenStory | undefined>(
    (latest, story) => ((story.day ?? '') > (latest?.day ?? '') ? story : latest),
    undefined,
  );
  const taken = stories.slice(0, mostStories);
  return newest === undefined || taken.includes(newest) ? taken : [...taken.slice(0, -1), newest];
}

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
function toDatedParts(told: readonly DaySentence[], language: Language, phrasebook: Phrasebook): SummaryPart[] {
  const days = [...new Set(told.map(({ day }) => day))].sort((a, b) => (toOrder(a) < toOrder(b) ? -1 : 1));
  const dated = days.filter((day) => day !== null);
  return days.map((day) => {
    const sentences = told.filter((each) => each.day === day).map(({ sentence }) => sentence);
    if (days.length === 1) return { heading: null, sentences };
    if (day === null) return { heading: phrasebook.format(language, 'heading-undated'), sentences };
    const isNewest = dated.length > 1 && day === dated.at(-1);
    const date = formatDate(day, language);
    return { heading: phrasebook.format(language, isNewest ? 'heading-newest' : 'heading-date', { date }), sentences };
  });
}

/** What is not dated comes last. */
function toOrder(day: string | null): string {
  return day ?? '~';
}

/** Article by article, in the order in which their first sentences were taken; in each in reading order. */
function toDaySentences(told: readonly DigestSentence[]): DaySentence[] {
  const sources = [...new Set(told.map(({ source }) => source))];
  return sources.flatMap((source) => {
    const own = told.filter((each) => each.source === source).flatMap(({ before, sentence }) => [...before, sentence]);
    const inOrder = [...new Set(own)].sort((a, b) => a.start - b.start);
    const { article, day } = source;
    return inOrder.map((sentence) => ({ day, sentence: toVerbatim({ article, sentence }) }));
  });
}

function toDisputedPart(
  disagreements: readonly (readonly [DigestSentence, DigestSentence])[],
  language: Language,
  phrasebook: Phrasebook,
): SummaryPart[] {
  if (disagreements.length === 0) return [];
  const sentences = disagreements.flat().map(({ source: { article }, sentence }) => toVerbatim({ article, sentence }));
  return [{ heading: phrasebook.format(language, 'heading-differ'), sentences }];
}

function writeLead(
  parts: readonly SummaryPart[],
  omitted: readonly ArticleSummary[],
  { language, phrasebook }: { readonly language: Language; readonly phrasebook: Phrasebook },
): Summarized['lead'] {
  const sentences = parts.flatMap((part) => part.sentences);
  const count = new Set(sentences.flatMap(listQuoted)).size;
  const lines = [phrasebook.format(language, 'lead-rests-on', { count })];
  if (omitted.length > 0) {
    const titles = omitted
      .slice(0, mostTitles)
      .map(({ title }) => isolateIfNeeded(stripDirectionControls(title), language));
    const separator = phrasebook.format(language, 'summary-title-separator');
    const list = titles.join(separator) + (omitted.length > mostTitles ? `${separator}\u2026` : '');
    lines.push(phrasebook.format(language, 'lead-left-out', { count: omitted.length, titles: list }));
  }
  // What a language model writes is in the reader's language, whatever it rests on.
  const foreign = sentences.flatMap(({ text, quotes }) =>
    quotes.filter((each) => each.language !== language && each.quote === text),
  );
  const [other] = foreign;
  if (other !== undefined) {
    const inLanguage = phrasebook.format(language, `summary-language-${other.language}`);
    const countOther = new Set(foreign.map(({ articleId }) => articleId)).size;
    lines.push(phrasebook.format(language, 'lead-some-original', { count: countOther, language: inLanguage }));
  }
  return lines.join('\n');
}

const mostTitles = 3;
