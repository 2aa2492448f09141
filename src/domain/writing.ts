import type { ArticleId, Passage, Span } from './article.ts';
import type { WritingReport } from './explanation.ts';
import type { Language } from './language.ts';

/** What is quoted of an article. */
export interface Quoted extends Span {
  readonly articleId: ArticleId;
  readonly language: Language;
  /** Exactly `article.text.slice(start, end)`. */
  readonly quote: string;
}

/** A sentence and what it rests on; at least one quotation. */
export interface QuotingSentence {
  readonly text: string;
  readonly quotes: readonly Quoted[];
  /** The words of `text` that answer, where they are known. */
  readonly answerSpans?: readonly Span[];
}

/** What a language model wrote, as far as the passages support it. */
export interface Writing {
  /** Each is supported by what it quotes; none where the model failed or had nothing to say. */
  readonly sentences: readonly QuotingSentence[];
  /** Whether the model says that the passages do not answer. */
  readonly saysNone: boolean;
  readonly report: WritingReport;
}

export interface SummaryWritingJob {
  /** What is to be summarised, such as a title, or the words of the reader. */
  readonly topic: string;
  /** Of the reader. */
  readonly language: Language;
  /** At most. */
  readonly sentences: number;
  /** In reading order, with the day of their article. */
  readonly passages: readonly { readonly passage: Passage; readonly publishedAt: string | null }[];
  /** What would be quoted instead: stands in for sentences that cannot be repaired. */
  readonly extracts: readonly Quoted[];
  readonly person?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told all sentences that may be shown so far, whenever there is one more. */
  readonly onSentence: (sentences: readonly QuotingSentence[]) => void;
}

/** Has a language model write a summary, and lets no sentence pass that its passages do not support. */
export interface SummaryWriter {
  /** A provider that fails is told in the report. @throws the signal's reason when that aborts. */
  writeSummary(job: SummaryWritingJob): Promise<Writing>;
}
