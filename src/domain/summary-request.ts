import type { ArticleId } from './article.ts';
import type { DetectedLanguage, Language } from './language.ts';
import type { TimeWindow } from './time-window.ts';

export type SummaryLength = 'short' | 'medium' | 'long';

/** All lengths, shortest first. */
export const summaryLengths: readonly SummaryLength[] = ['short', 'medium', 'long'];

/** What a summary is about. */
export type SummarySubject =
  /** What a person typed: an article's id, `latest`, or words on a topic, a time, or both. */
  | { readonly kind: 'typed'; readonly text: string }
  /** These articles; all of them are held. */
  | { readonly kind: 'articles'; readonly articleIds: readonly ArticleId[] }
  /** The newest article: by `publishedAt`, else by when it was added. */
  | { readonly kind: 'latest' }
  | SummaryTopic;

/** Articles on something, of some time, or both; with neither, the newest. */
export interface SummaryTopic {
  readonly kind: 'topic';
  /** What it is about, without the time; empty for whatever happened. */
  readonly text: string;
  /** The time as it was written; empty without one. */
  readonly timeText: string;
  readonly textLanguage: DetectedLanguage;
  readonly timeWindow: TimeWindow | null;
}

export interface SummarizeRequest {
  readonly subject: SummarySubject;
  /** Of the summary: by default that of the words typed, or of the article named. */
  readonly language?: Language;
  /** Default `medium`. */
  readonly length?: SummaryLength;
  /** Only these articles, for a topic and for the latest one. */
  readonly articleIds?: readonly ArticleId[];
  readonly excludedArticleIds?: readonly ArticleId[];
}
