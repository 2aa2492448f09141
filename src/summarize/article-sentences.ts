import type { Article, Span } from '../domain/article.ts';
import { analyse } from '../text/analyse.ts';
import { isHeading } from '../text/headings.ts';
import { normaliseText } from '../text/normalise.ts';
import { findQuotations } from '../text/quotations.ts';
import { splitSentences } from '../text/sentences.ts';
import { asks, createNeedFinder, opensList } from './needs.ts';

/** What is summarised of an article. */
export type ArticleText = Pick<Article, 'title' | 'language' | 'text' | 'publishedAt'>;

/** A sentence of an article's body, as it may be quoted. */
export interface ArticleSentence extends Span {
  /** Exactly `article.text.slice(start, end)`. */
  readonly text: string;
  /** Distinct stems of its content words, in order. */
  readonly stems: readonly string[];
  /** Index of the sentence that must be read with it: what it points back to, the question it answers, the head of its list. */
  readonly needs: number | undefined;
  /** Whether it says something by itself; a question, what leads to it and the head of a list do not. */
  readonly isStatement: boolean;
  /** Index of its paragraph; each line is one. */
  readonly paragraph: number;
  readonly opensParagraph: boolean;
}

/** The sentences of an article's body in order; headings are left out, and a quotation of several sentences is one. */
export function readSentences(article: ArticleText): ArticleSentence[] {
  const { text, language } = article;
  const findNeed = createNeedFinder(language);
  const spans = joinQuotations(text, splitSentences(text, language).filter(createBodyTest(article)));
  const paragraphs = numberParagraphs(text, spans);
  const asking = new Map(spans.map(({ start, end }, at) => [paragraphs[at], asks.test(text.slice(start, end))]));
  return spans.map(({ start, end }, at) => {
    const quote = text.slice(start, end);
    const stems = [...new Set(analyse(quote, language).map(({ stem }) => stem))];
    const paragraph = paragraphs[at] ?? 0;
    return {
      ...{ start, end, text: quote, stems, paragraph },
      needs: findNeed(quote, text.slice(spans[at - 1]?.end ?? start, start)),
      isStatement: asking.get(paragraph) === false && !asks.test(quote) && !opensList.test(quote) && stems.length > 1,
      opensParagraph: paragraph !== paragraphs[at - 1],
    };
  });
}

/** Headings, and the title where it stands at the beginning, are not part of the body. */
function createBodyTest({ text, title }: ArticleText): (span: Span) => boolean {
  const normalisedTitle = normaliseText(title).trim();
  const isTitle = ({ start, end }: Span) => start === 0 && normaliseText(text.slice(start, end)) === normalisedTitle;
  return (span) => !isHeading(text, span) && !isTitle(span);
}

function numberParagraphs(text: string, spans: readonly Span[]): number[] {
  let paragraph = 0;
  return spans.map(({ start }, at) => {
    const before = spans[at - 1];
    if (before !== undefined && text.slice(before.end, start).includes('\n')) paragraph += 1;
    return paragraph;
  });
}

/** Puts together the sentences that one quotation runs through. */
function joinQuotations(text: string, sentences: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let line: Line = { end: 0, quotations: [] };
  let passed = 0;
  for (const sentence of sentences) {
    if (sentence.start >= line.end) [line, passed] = [readLine(text, sentence.start), 0];
    while ((line.quotations[passed]?.end ?? Infinity) <= sentence.start) passed += 1;
    const last = joined.at(-1);
    const isInside = (line.quotations[passed]?.start ?? Infinity) < sentence.start;
    if (last !== undefined && isInside) joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

interface Line {
  readonly end: number;
  /** In order of their end. */
  readonly quotations: readonly Span[];
}

/** The line that begins at a place. A quotation of more than a paragraph's length is rather a mark that was forgotten. */
function readLine(text: string, start: number): Line {
  const found = text.indexOf('\n', start);
  const end = found === -1 ? text.length : found;
  const quotations = findQuotations(text.slice(start, end))
    .map((quotation) => ({ start: start + quotation.start, end: start + quotation.end }))
    .filter((quotation) => quotation.end - quotation.start <= longestQuotation);
  return { end, quotations };
}

const longestQuotation = 1000;
