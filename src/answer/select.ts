import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { Question, SentenceCandidate } from '../domain/question.ts';
import { penaliseGaps } from './decide.ts';

/** Which story an article tells: parallel articles in two languages tell one, and so do copies in several outlets. */
export type StoryOf = (articleId: ArticleId) => string;

/** A story's name: the id of the article that the others are translations of. */
export function createStoryOf(summaries: readonly ArticleSummary[]): StoryOf {
  const origins = new Map(summaries.map(({ id, translationOf }) => [id, translationOf]));
  const copies = new Map(summaries.map(({ id, duplicateOf }) => [id, duplicateOf ?? id]));
  return (id) => {
    const articleId = copies.get(id) ?? id;
    const origin = origins.get(articleId) ?? null;
    const originOfOrigin = origin === null ? null : (origins.get(origin) ?? null);
    // Two articles that name each other are one story too.
    if (origin === null) return articleId;
    return originOfOrigin === null ? origin : [articleId, origin].sort().join(' ');
  };
}

/** One article of each story, where its first stood: in the reader's language where there is one. */
export function takeTellings(
  summaries: readonly ArticleSummary[],
  language: Language,
  storyOf: StoryOf,
): ArticleSummary[] {
  const tellings = new Map<string, ArticleSummary>();
  for (const summary of summaries) {
    const story = storyOf(summary.id);
    const known = tellings.get(story);
    if (known === undefined || (known.language !== language && summary.language === language))
      tellings.set(story, summary);
  }
  return [...tellings.values()];
}

export interface Selection {
  readonly best: SentenceCandidate | undefined;
  /** In reading order, the best among them. */
  readonly chosen: readonly SentenceCandidate[];
}

/**
 * The one to three sentences that answer, in reading order: the best one, in the preferred language where its story is
 * told in it; then those that add a term of the question, or another answer of the kind asked for.
 */
export function selectSentences(
  question: Question,
  sentences: readonly SentenceCandidate[],
  preferred: Language,
  storyOf: StoryOf,
): Selection {
  const penalised = sentences.map((sentence) => ({
    sentence,
    score: sentence.score - penaliseGaps(sentence.gaps),
  }));
  const isReadable = createReadable(sentences, preferred, storyOf);
  const ordered = penalised.filter(({ sentence }) => isReadable(sentence)).sort((a, b) => b.score - a.score);
  const reach = (ordered[0]?.score ?? 0) - generousDistance;
  const [best, ...others] = ordered
    .filter(({ score }) => score >= reach)
    .map(({ sentence, score }): SentenceCandidate => ({ ...sentence, score }));
  if (best === undefined) return { best, chosen: [] };
  const chosen = [best];
  for (const sentence of others) {
    if (chosen.length >= mostSentences) break;
    if (sentence.language !== best.language) continue;
    if (isCopied(sentence, chosen, storyOf)) continue;
    if (isWorthAdding(question, sentence, chosen)) chosen.push(sentence);
  }
  return { best, chosen: [...chosen].sort((a, b) => compareReadingOrder(a, b, chosen)) };
}

const mostSentences = 3;

/** Leaves out sentences in the other language of stories that are told in the preferred one as well. */
export function preferLanguage(
  sentences: readonly SentenceCandidate[],
  preferred: Language,
  storyOf: StoryOf,
): readonly SentenceCandidate[] {
  return sentences.filter(createReadable(sentences, preferred, storyOf));
}

function createReadable(
  sentences: readonly SentenceCandidate[],
  preferred: Language,
  storyOf: StoryOf,
): (sentence: SentenceCandidate) => boolean {
  const told = new Set<string>();
  for (const { language, articleId } of sentences) if (language === preferred) told.add(storyOf(articleId));
  return ({ language, articleId }) => language === preferred || !told.has(storyOf(articleId));
}

/** Whether another outlet's copy of its article speaks already. */
function isCopied({ articleId }: SentenceCandidate, chosen: readonly SentenceCandidate[], storyOf: StoryOf): boolean {
  return chosen.some((other) => other.articleId !== articleId && storyOf(other.articleId) === storyOf(articleId));
}

function isWorthAdding(question: Question, sentence: SentenceCandidate, chosen: readonly SentenceCandidate[]): boolean {
  const [best] = chosen as [SentenceCandidate];
  const distance = best.score - sentence.score;
  if (chosen.some(({ quote }) => quote === sentence.quote) || strays(sentence, best)) return false;
  const covered = new Set(chosen.flatMap(({ matchedTerms }) => matchedTerms));
  const addsTerm = sentence.matchedTerms.some((term) => !covered.has(term));
  const limit = question.type === 'list' || addsTerm ? generousDistance : strictDistance;
  return distance <= limit;
}

/** Whether the sentence misses what the best one has: it is about something else that looks alike. */
function strays({ gaps, coverage }: SentenceCandidate, best: SentenceCandidate): boolean {
  const missesThing = (gaps.numbers && !best.gaps.numbers) || gaps.names > best.gaps.names + mostFurtherMissing;
  return missesThing || coverage < leastShareOfCoverage * best.coverage;
}

const mostFurtherMissing = 0.7;
const leastShareOfCoverage = 0.5;
const strictDistance = 3;
const generousDistance = 5;

function compareReadingOrder(a: SentenceCandidate, b: SentenceCandidate, chosen: readonly SentenceCandidate[]): number {
  if (a.articleId === b.articleId) return a.start - b.start;
  const bestOf = (articleId: ArticleId) =>
    Math.max(...chosen.filter((sentence) => sentence.articleId === articleId).map(({ score }) => score));
  return bestOf(b.articleId) - bestOf(a.articleId) || (a.articleId < b.articleId ? -1 : 1);
}
