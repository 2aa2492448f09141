import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { SentenceCandidate } from '../domain/question.ts';
import type { TimeWindow } from '../domain/time-window.ts';
import { findDates } from '../text/dates.ts';

/** Sentences that may be from the time asked about. */
export interface TimeFilter {
  readonly sentences: readonly SentenceCandidate[];
  /** Whether a sentence is kept only because nothing tells its time. */
  isUndated(sentence: SentenceCandidate): boolean;
}

/**
 * For a time relative to today, keeps what was published within it, and what carries no date. A named time, or a day of the week, is
 * often part of what is asked ("what was agreed in 2017?"), so nothing is left out for it: what belongs to it, by the article's date or
 * by a day that the sentence names, comes first. Where nothing but a named time is asked about, only the sentences that name it are kept.
 */
export function keepInTime(
  window: TimeWindow | null,
  sentences: readonly SentenceCandidate[],
  summaries: ReadonlyMap<ArticleId, ArticleSummary>,
): TimeFilter {
  if (window === null) return { sentences, isUndated: () => false };
  const dateOf = ({ articleId }: SentenceCandidate) => summaries.get(articleId)?.publishedAt?.slice(0, 10) ?? null;
  const namesTime = (sentence: SentenceCandidate) => window.kind === 'absolute' && mentions(sentence, window);
  const isDatedWithin = (sentence: SentenceCandidate) => {
    const date = dateOf(sentence);
    return date !== null && isWithin(date, window);
  };
  const prefer = (sentence: SentenceCandidate) =>
    isDatedWithin(sentence) || namesTime(sentence) ? { ...sentence, score: sentence.score + inTimeBonus } : sentence;
  const keep = () => {
    if (window.isAll === true) return sentences.filter(namesTime);
    if (window.kind === 'absolute' || window.isWeekday === true)
      return sentences.map(prefer).sort((a, b) => b.score - a.score);
    return sentences.filter((sentence) => dateOf(sentence) === null || isDatedWithin(sentence));
  };
  return {
    sentences: keep(),
    isUndated: (sentence) => dateOf(sentence) === null && !namesTime(sentence),
  };
}

const inTimeBonus = 0.5;

function isWithin(date: string, { from, to }: TimeWindow): boolean {
  return date >= from && date <= to;
}

/** Whether a sentence names a day of the window; where one of them has no year they are compared by month and day, which says nothing of a year. */
function mentions({ quote, language }: SentenceCandidate, window: TimeWindow): boolean {
  return findDates(quote, language).some(({ from, to, hasYear }) =>
    hasYear && window.isYearGuessed !== true
      ? from <= window.to && to >= window.from
      : from.slice(0, 7) === to.slice(0, 7) &&
        from.slice(5) <= window.to.slice(5) &&
        to.slice(5) >= window.from.slice(5),
  );
}
