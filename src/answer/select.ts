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

/**
 * The one to three sentences that answer, in reading order: the best one, in the preferred language where its story is
 * told in it; then those that are nearly as good, since one of them may hold what it lacks.
 */
export function selectSentences(
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
  const reach = (ordered[0]?.score ?? 0) - farthestDistance;
  const [best, ...others] = ordered
    .filter(({ score }) => score >= reach)
    .map(({ sentence, score }): SentenceCandidate => ({ ...sentence, score }));
  if (best === undefined) return { best, chosen: [] };
  const chosen = [best];
  for (const sentence of others) {
    if (chosen.length >= mostSentences) break;
    if (sentence.language !== best.language) continue;
    if (isCopied(sentence, chosen, storyOf)) continue;
    if (isWorthAdding(sentence, chosen)) chosen.push(sentence);
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

function isWorthAdding(sentence: SentenceCandidate, chosen: readonly SentenceCandidate[]): boolean {
  const [best] = chosen as [SentenceCandidate];
  if (chosen.some(({ quote }) => quote === sentence.quote) || strays(sentence, best)) return false;
  const saysAll = best.coverage >= answerThresholds.wholeCoverage;
  return best.score - sentence.score <= (saysAll ? distanceFromWhole : farthestDistance);
}

/** Whether the sentence misses what the best one has: it is about something else that looks alike. */
function strays({ gaps, coverage }: SentenceCandidate, best: SentenceCandidate): boolean {
  const missesThing = (gaps.numbers && !best.gaps.numbers) || gaps.names > best.gaps.names + mostFurtherMissing;
  return missesThing || coverage < leastShareOfCoverage * best.coverage;
}

const mostFurtherMissing = 0.7;
const leastShareOfCoverage = 0.5;
/** Of scores: how far below the best one a sentence may be; less where the best one says all that was asked. */
const farthestDistance = 2.5;
const distanceFromWhole = 1;

function compareReadingOrder(a: SentenceCandidate, b: SentenceCandidate, chosen: readonly SentenceCandidate[]): number {
  if (a.articleId === b.articleId) return a.start - b.start;
  const bestOf = (articleId: ArticleId) =>
    Math.max(...chosen.filter((sentence) => sentence.articleId === articleId).map(({ score }) => score));
  return bestOf(b.articleId) - bestOf(a.articleId) || (a.articleId < b.articleId ? -1 : 1);
}
