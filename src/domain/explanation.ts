import type { ArticleId, Span } from './article.ts';
import type { Question, RetrievalExplanation } from './question.ts';

/** How an answer came about, for people who want to know; not part of any contract. */
export interface AnswerExplanation extends RetrievalExplanation {
  /** What was searched for: a follow-up is complete. */
  readonly searched: Pick<Question, 'text' | 'language' | 'type' | 'timeWindow'> & {
    /** What was searched for in its place, because that found more. */
    readonly translation?: Pick<Question, 'text' | 'language'>;
  };
  readonly confidence: number;
  readonly support: number;
  /** What the writer was given, best first. */
  readonly evidence: readonly (Span & { readonly articleId: ArticleId })[];
  /** What a language model made of the question; absent where none was asked. */
  readonly rewrites?: readonly RewriteReport[];
  /** Undefined where no language model was asked. */
  readonly writing: WritingReport | undefined;
}

/** How a language model said a question in other words, for the search alone. */
export interface RewriteReport {
  readonly use: 'condense' | 'translate';
  readonly model: string;
  /** Null where the question was searched for as it was. */
  readonly text: string | null;
  /** Why; null where there is a text. */
  readonly failure: string | null;
  readonly elapsedMs: number;
}

/** What became of a sentence of a language model: shown as it was, after its repair, with an article's own words in its place, or not at all. */
export type SentenceFate = 'kept' | 'repaired' | 'replaced' | 'dropped';

export interface JudgedSentence {
  /** As the model wrote it. */
  readonly text: string;
  readonly fate: SentenceFate;
  /** Why it was refused as it was; see `GroundingRule`. */
  readonly findings: readonly { readonly rule: string; readonly words: string }[];
}

/** How a language model wrote an answer. */
export interface WritingReport {
  readonly model: string;
  /** In the order in which they came. */
  readonly sentences: readonly JudgedSentence[];
  /** Why the articles are quoted instead; null where the model's answer is given. */
  readonly failure: string | null;
  /** Until the first sentence could be shown; null where there was none. */
  readonly firstShownMs: number | null;
  readonly elapsedMs: number;
  /** Of that, what was spent on checks. */
  readonly checkMs: number;
}
