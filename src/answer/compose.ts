import type { ArticleId, ArticleSummary, Span } from '../domain/article.ts';
import type { AnswerSentence, Answered, Citation } from '../domain/answer.ts';
import type { Quoted, QuotingSentence } from '../domain/writing.ts';

export type AnsweredBase = Omit<Answered, 'kind' | 'lead' | 'sentences' | 'citations' | 'writer'>;

export interface AnswerParts {
  readonly lead: string | null;
  /** At least one. */
  readonly sentences: readonly QuotingSentence[];
  readonly writer: Answered['writer'];
}

/** Puts sentences together as an answer; the quotations are numbered in the order in which they are first cited. */
export function composeAnswer(
  base: AnsweredBase,
  { lead, sentences: said, writer }: AnswerParts,
  summaries: ReadonlyMap<ArticleId, ArticleSummary>,
): Answered {
  const places = new Map(said.flatMap(({ quotes }) => quotes).map((quoted) => [toPlace(quoted), quoted]));
  const keys = [...places.keys()];
  const citations = [...places.values()].map((quoted, index) => toCitation(quoted, index + 1, summaries));
  const sentences = said.map(({ text, quotes, answerSpans }): AnswerSentence => {
    const numbers = assertSome([...new Set(quotes.map((quoted) => keys.indexOf(toPlace(quoted)) + 1))]);
    return { text, citations: numbers, ...(answerSpans?.length && { answerSpans }) };
  });
  const lines = sentences.map(({ text, citations: numbers }) => `${text} ${numbers.map((n) => `[${n}]`).join('')}`);
  return {
    ...base,
    kind: 'answered',
    text: [...(lead === null ? [] : [lead]), ...lines].join('\n'),
    lead,
    sentences: assertSome(sentences),
    citations: assertSome(citations),
    writer,
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

function toPlace({ articleId, start, end }: Quoted): string {
  return `${start} ${end} ${articleId}`;
}

function toCitation(
  { articleId, start, end, quote, language }: Quoted,
  number: number,
  summaries: ReadonlyMap<ArticleId, ArticleSummary>,
): Citation {
  const summary = summaries.get(articleId);
  return {
    number,
    articleId,
    title: summary?.title ?? '',
    url: summary?.url ?? null,
    source: summary?.source ?? null,
    publishedAt: summary?.publishedAt ?? null,
    ...(summary?.correctedAt ? { correctedAt: summary.correctedAt } : {}),
    language,
    start,
    end,
    quote,
  };
}

function assertSome<T>(items: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('An answer needs at least one sentence, and each of them a citation');
  return [first, ...rest];
}
