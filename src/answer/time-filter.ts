import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { SentenceCandidate, TimeWindow } from '../domain/question.ts';
import { findDates } from '../text/dates.ts';

/** Sentences that may be from the time asked about. */
export interface TimeFilter {
  readonly sentences: readonly SentenceCandidate[];
  /** Whether a sentence is kept only because nothing tells its time. */
  isUndated(sentence: SentenceCandidate): boolean;
}

/**
 * Keeps what was published within the window, what names a day of a named window itself, and what carries no date at all;
 * without a window, everything.
 */
export function keepInTime(
  window: TimeWindow | null,
  sentences: readonly SentenceCandidate[],
  summaries: ReadonlyMap<ArticleId, ArticleSummary>,
): TimeFilter {
  if (window === null) return { sentences, isUndated: () => false };
  const dateOf = ({ articleId }: SentenceCandidate) => summaries.get(articleId)?.publishedAt?.slice(0, 10) ?? null;
  const namesTime = (sentence: SentenceCandidate) => window.kind === 'absolute' && mentions(sentence, window);
  const isKept = (sentence: SentenceCandidate) => {
    const date = dateOf(sentence);
    return date === null || isWithin(date, window) || namesTime(sentence);
  };
  return {
    sentences: sentences.filter(isKept),
    isUndated: (sentence) => dateOf(sentence) === null && !namesTime(sentence),
  };
}

function isWithin(date: string, { from, to }: TimeWindow): boolean {
  return date >= from && date <= to;
}

/** Whether a sentence names a day of the window; days without a year are compared by month and day. */
function mentions({ quote, language }: SentenceCandidate, window: TimeWindow): boolean {
  return findDates(quote, language).some(({ from, to, hasYear }) =>
    hasYear
      ? from <= window.to && to >= window.from
      : from.slice(5) <= window.to.slice(5) && to.slice(5) >= window.from.slice(5),
  );
}
