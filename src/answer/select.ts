import type { ArticleId } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { SentenceCandidate } from '../domain/question.ts';
import type { StoryOf } from '../domain/stories.ts';
import { penaliseGaps } from './decide.ts';
import { answerThresholds } from './thresholds.ts';

export interface Selection {
  readonly best: SentenceCandidate | undefined;
  /** In reading order, the best among them. */
  readonly chosen: readonly SentenceCandidate[];
}

export interface Selecting {
  /** Best first. */
  readonly sentences: readonly SentenceCandidate[];
  readonly preferred: Language;
  readonly storyOf: StoryOf;
  /** Whether none of them surely answers: others are heard from farther off then. */
  readonly isUnsure: boolean;
}

/**
 * The one to three sentences that answer, in reading order: the best one, in the preferred language where its story is
 * told in it; then those that are nearly as good, since one of them may hold what it lacks.
 */
export function selectSentences({ sentences, preferred, storyOf, isUnsure }: Selecting): Selection {
  const penalised = sentences.map((sentence) => ({
    sentence,
    score: sentence.score - penaliseGaps(sentence.gaps),
  }));
  const isReadable = createReadable(sentences, preferred, storyOf);
  const ordered = penalised.filter(({ sentence }) => isReadable(sentence)).sort((a, b) => b.score - a.score);
  const reach = (ordered[0]?.score ?? 0) - farthestDistances[isUnsure ? 'unsure' : 'sure'];
  const near = ordered.filter(({ score }) => score >= reach);
  const [best, ...others] = near.map(({ sentence, score }): SentenceCandidate => ({ ...sentence, score }));
  if (best === undefined) return { best, chosen: [] };
  const chosen = [best];
  for (const sentence of others) {
    if (chosen.length >= mostSentences) break;
    if (sentence.language !== best.language) continue;
    if (isSaid(sentence, chosen, storyOf)) continue;
    if (isWorthAdding(sentence, best)) chosen.push(sentence);
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

/** Whether another sentence in the same words, or another outlet's copy of its article, speaks already. */
function isSaid(
  { articleId, quote }: SentenceCandidate,
  chosen: readonly SentenceCandidate[],
  storyOf: StoryOf,
): boolean {
  const isCopy = (other: ArticleId) => other !== articleId && storyOf(other) === storyOf(articleId);
  return chosen.some((other) => other.quote === quote || isCopy(other.articleId));
}

/** Whether one that comes near may hold what the best one lacks: not where it lacks a number that the best one has, or the best one says all that was asked. */
function isWorthAdding(sentence: SentenceCandidate, best: SentenceCandidate): boolean {
  if (sentence.gaps.numbers && !best.gaps.numbers) return false;
  const saysAll = best.coverage >= answerThresholds.wholeCoverage;
  return !saysAll || best.score - sentence.score <= distanceFromWhole;
}

/**
 * Of scores: how far below the best one a sentence may be. Chosen on seven sets of questions in `test/questions` and like it:
 * two sentences an answer instead of 1.8, and right answers +2 % in each language; with three for all answers +3 %.
 */
const farthestDistances = { sure: 2.5, unsure: 5 };
/** The same where the best one says all that was asked. */
const distanceFromWhole = 1;

function compareReadingOrder(a: SentenceCandidate, b: SentenceCandidate, chosen: readonly SentenceCandidate[]): number {
  if (a.articleId === b.articleId) return a.start - b.start;
  const bestOf = (articleId: ArticleId) =>
    Math.max(...chosen.filter((sentence) => sentence.articleId === articleId).map(({ score }) => score));
  return bestOf(b.articleId) - bestOf(a.articleId) || (a.articleId < b.articleId ? -1 : 1);
}
