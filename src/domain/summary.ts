import type { AskListener, NearestArticle, Summarized } from './answer.ts';
import type { Language } from './language.ts';
import type { SummarizeRequest } from './summary-request.ts';

export type SummaryAbstentionReason = 'not-in-articles' | 'too-short';

/** There is nothing to summarise: a result, never an error. */
export interface SummaryAbstained {
  readonly kind: 'abstained';
  readonly reason: SummaryAbstentionReason;
  readonly language: Language;
  readonly text: string;
  readonly nearest: readonly NearestArticle[];
}

export type Summary = Summarized | SummaryAbstained;

/** Somebody who waits for a summary, so that a language model may take its time; without one the articles are quoted. */
export type SummaryListener = Pick<AskListener, 'signal' | 'person' | 'onProgress' | 'onWritten'>;

/** Writes summaries of what the articles report. */
export interface Summarizer {
  summarize(request: SummarizeRequest, listener?: SummaryListener): Promise<Summary>;
}
