import type { ArticleId, ArticleSummary, Span } from '../domain/article.ts';
import type { Answered } from '../domain/answer.ts';
import type { Quoted, QuotingSentence } from '../domain/writing.ts';
import { citeSentences, toMarkedText } from '../text/cite-sentences.ts';

export type AnsweredBase = Omit<Answered, 'kind' | 'lead' | 'sentences' | 'citations' | 'writer'>;

export interface AnswerParts {
  readonly lead: string | null;
  /** At least one. */
  readonly sentences: readonly QuotingSentence[];
  readonly writer: Answered['writer'];
  readonly isUnsure?: boolean;
}

/** Puts sentences together as an answer; the quotations are numbered in the order in which they are first cited. */
export function composeAnswer(
  base: AnsweredBase,
  { lead, sentences: said, writer, isUnsure }: AnswerParts,
  summaries: ReadonlyMap<ArticleId, ArticleSummary>,
): Answered {
  const { sentences, citations } = citeSentences(said, (id) => summaries.get(id));
  return {
    ...base,
    kind: 'answered',
    text: [...(lead === null ? [] : [lead]), ...sentences.map(toMarkedText)].join('\n'),
    lead,
    sentences,
    citations,
    writer,
    ...(isUnsure && { isUnsure }),
  };
}

interface AnsweringQuote extends Quoted {
  readonly answerSpans?: readonly Span[];
}

/** Verbatim quotations, each a sentence that cites itself. */
export function toExtract(lead: string | null, quoted: readonly AnsweringQuote[]): AnswerParts {
  const sentences = quoted.map((each) => ({ text: each.quote, quotes: [each], answerSpans: each.answerSpans }));
  return { lead, writer: 'extractive', sentences };
}
