import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { noGaps, type Retrieval, type SentenceCandidate } from '../domain/question.ts';
import { chooseVersion, groupStories, type Story } from '../domain/stories.ts';
import { splitSentences } from '../text/sentences.ts';
import { createTopicCheck } from '../text/topic-check.ts';

/** What was found, and chosen as for a question. */
export interface Found {
  readonly retrieval: Pick<Retrieval, 'explain' | 'candidates'>;
  /** In one language of each story. */
  readonly sentences: readonly SentenceCandidate[];
  readonly chosen: readonly SentenceCandidate[];
  readonly summaries: ReadonlyMap<ArticleId, ArticleSummary>;
}

/**
 * What tells of a subject that a message only names: of each story that tells of it the first of the sentences that say most
 * of it, or the one that it begins with where its title names it; those stories first whose titles do, and the newest first.
 * Of a story alone also what was chosen of it.
 */
export function selectTellings(found: Found): readonly SentenceCandidate[] {
  const { chosen } = found;
  const [first, ...others] = listTellings(found);
  if (first === undefined) return chosen;
  if (others.length > 0) return [first, ...others];
  const beside = chosen.filter(({ articleId, start }) => articleId === first.articleId && start !== first.start);
  return [first, ...beside.slice(0, mostTold - 1)].sort((a, b) => a.start - b.start);
}

/**
 * What tells what a subject is about: where one story alone tells of it, how that begins, and else what tells of it. A story begins
 * with what it is about, and need not name it there.
 */
export function selectContents(found: Found & { readonly language: Language }): readonly SentenceCandidate[] {
  const { retrieval, summaries, language } = found;
  const tells = createTopicCheck({ ...found, explain: retrieval.explain });
  const [story, ...others] = groupStories([...summaries.values()]).filter(tells);
  const version = others.length === 0 && story ? chooseVersion(story, language) : undefined;
  const opening = version && findOpening(retrieval.candidates, version.id);
  return opening === undefined ? selectTellings(found) : [opening];
}

/** An article's first sentence. */
function findOpening(candidates: Retrieval['candidates'], id: ArticleId): SentenceCandidate | undefined {
  const passage = candidates.find(({ passage: { articleId, ordinal } }) => articleId === id && ordinal === 0)?.passage;
  const [span] = passage === undefined ? [] : splitSentences(passage.text, passage.language);
  if (passage === undefined || span === undefined) return undefined;
  return {
    articleId: id,
    passageId: passage.id,
    language: passage.language,
    start: passage.start + span.start,
    end: passage.start + span.end,
    quote: passage.text.slice(span.start, span.end),
    ...asOpening,
  };
}

/** It is not judged by its words. */
const asOpening = {
  score: 0,
  coverage: 0,
  contextCoverage: 0,
  kindStrength: 0,
  answerSpans: [],
  gaps: noGaps,
  matchedTerms: [],
};

function listTellings({ retrieval: { explain }, sentences, summaries }: Found): readonly SentenceCandidate[] {
  const tells = createTopicCheck({ explain, sentences });
  const isTitled = createTopicCheck({ explain, sentences: [] });
  const stories = groupStories([...summaries.values()]).filter(tells);
  const tellings = stories.flatMap((story) => findTelling(sentences, story, isTitled(story)) ?? []);
  const most = Math.max(...tellings.map(({ coverage }) => coverage));
  return tellings
    .filter(({ coverage }) => coverage >= mostOfMost * most)
    .sort((a, b) => Number(b.isTitled) - Number(a.isTitled) || compareNewest(a.publishedAt, b.publishedAt))
    .slice(0, mostTold)
    .map(({ sentence }) => sentence);
}

const mostOfMost = 0.75;
const muchOfMost = 0.5;
const mostTold = 3;
/** In UTF-16 units: an article's first sentence begins before this. */
const beginningEnd = 200;

interface Telling {
  readonly sentence: SentenceCandidate;
  /** The greatest of its story. */
  readonly coverage: number;
  readonly isTitled: boolean;
  readonly publishedAt: string;
}

function findTelling(
  sentences: readonly SentenceCandidate[],
  { versions }: Story,
  isTitled: boolean,
): Telling | undefined {
  const own = sentences
    .filter(({ articleId }) => versions.some(({ id }) => id === articleId))
    .sort((a, b) => a.start - b.start);
  const coverage = Math.max(...own.map((each) => each.coverage));
  const opens = (each: SentenceCandidate) =>
    isTitled && each.start < beginningEnd && each.coverage >= muchOfMost * coverage;
  const sentence = own.find(opens) ?? own.find((each) => each.coverage === coverage);
  const publishedAt = versions.find((version) => version.publishedAt !== null)?.publishedAt ?? '';
  return sentence && { sentence, coverage, isTitled, publishedAt };
}

/** Undated ones last. */
function compareNewest(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
