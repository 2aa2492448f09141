import type { Answered, Citation } from '../../domain/answer.ts';
import type { Language } from '../../domain/language.ts';
import { formatCorrection, formatDate } from '../../text/dates.ts';
import type { Block } from './block.ts';
import { findSafeUrl } from './escape.ts';
import type { Line, Run } from './line.ts';
import { toInsertedRun, toLines, toRun } from './words.ts';

/** `[1][2]`. */
export function toMarkers(numbers: readonly number[]): string {
  return numbers.map((number) => `[${number}]`).join('');
}

/**
 * A quotation per cited article: its numbers and title, outlet and date, and below them the quoted words. As long as it is
 * shut a client shows three lines, which are about where the words are from; the words themselves stand in the answer.
 */
export function toCards({ citations, language }: Pick<Answered, 'citations' | 'language'>): Block[] {
  const articles = new Map<string, Citation[]>();
  for (const citation of citations) {
    articles.set(citation.articleId, [...(articles.get(citation.articleId) ?? []), citation]);
  }
  return [...articles.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [toCard([first, ...others], language)],
  );
}

function toCard(citations: readonly [Citation, ...Citation[]], reader: Language): Block {
  const [first] = citations;
  const quotes = citations.flatMap((citation) => toQuoteLines(citation, citations.length > 1));
  return { kind: 'expandable', lines: [toHeading(citations), ...toDetails(first, reader), ...quotes] };
}

function toHeading(citations: readonly [Citation, ...Citation[]]): Line {
  const [{ title, url, language }] = citations;
  const address = findSafeUrl(url);
  const markers = toMarkers(citations.map(({ number }) => number));
  const titleRun: Run = { ...toRun(title), ...(address === undefined ? { isBold: true } : { url: address }) };
  return { language, runs: [{ text: markers }, ...(titleRun.text === '' ? [] : [{ text: ' ' }, titleRun])] };
}

/** The card is in the article's language; dates are written so that the reader understands them. */
function toDetails({ source, publishedAt, correctedAt, language }: Citation, reader: Language): Line[] {
  const date = publishedAt === null ? null : formatDate(publishedAt, reader);
  const correction = correctedAt === undefined ? null : formatCorrection(correctedAt, reader);
  const runs = [source, date, correction]
    .filter((detail) => detail !== null)
    .map((detail) => toInsertedRun(detail, language))
    .filter(({ text }) => text !== '')
    .flatMap((run, at) => (at === 0 ? [run] : [{ text: ' · ' }, run]));
  return runs.length === 0 ? [] : [{ language, runs }];
}

function toQuoteLines({ number, quote, language }: Citation, isNumbered: boolean): Line[] {
  const [first, ...others] = toLines(quote, language);
  if (first === undefined || !isNumbered) return toLines(quote, language);
  return [{ language, runs: [{ text: `${toMarkers([number])} ` }, ...first.runs] }, ...others];
}
