import type { AnswerSentence, Citation } from '../domain/answer.ts';
import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { Quoted, QuotingSentence } from '../domain/writing.ts';

/** What is told of an article that is cited. */
export type CitedArticle = Pick<ArticleSummary, 'title' | 'url' | 'source' | 'publishedAt' | 'correctedAt'>;

export interface CitedSentences {
  readonly sentences: readonly [AnswerSentence, ...AnswerSentence[]];
  /** What is quoted, each place once, numbered in the order in which it is first cited. */
  readonly citations: readonly [Citation, ...Citation[]];
}

/** Numbers what sentences quote. @throws Error when there is no sentence, or one without a quotation. */
export function citeSentences(
  said: readonly QuotingSentence[],
  findArticle: (id: ArticleId) => CitedArticle | undefined,
): CitedSentences {
  const places = new Map(said.flatMap(({ quotes }) => quotes).map((quoted) => [toPlace(quoted), quoted]));
  const keys = [...places.keys()];
  const sentences = said.map(({ text, quotes, answerSpans }): AnswerSentence => {
    const numbers = assertSome([...new Set(quotes.map((quoted) => keys.indexOf(toPlace(quoted)) + 1))]);
    return { text, citations: numbers, ...(answerSpans?.length && { answerSpans }) };
  });
  const citations = [...places.values()].map((quoted, at) => toCitation(quoted, at + 1, findArticle(quoted.articleId)));
  return { sentences: assertSome(sentences), citations: assertSome(citations) };
}

/** A sentence with the numbers of its citations behind it. */
export function toMarkedText({ text, citations }: AnswerSentence): string {
  return `${text} ${citations.map((number) => `[${number}]`).join('')}`;
}

function toPlace({ articleId, start, end }: Quoted): string {
  return `${start} ${end} ${articleId}`;
}

function toCitation(
  { articleId, start, end, quote, language }: Quoted,
  number: number,
  article: CitedArticle | undefined,
): Citation {
  return {
    number,
    articleId,
    title: article?.title ?? '',
    url: article?.url ?? null,
    source: article?.source ?? null,
    publishedAt: article?.publishedAt ?? null,
    ...(article?.correctedAt ? { correctedAt: article.correctedAt } : {}),
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
