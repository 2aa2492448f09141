import type { AnswerSentence, Citation, Summarized, SummarySection } from '../domain/answer.ts';
import type { Article, ArticleId } from '../domain/article.ts';
import { languages, type Language } from '../domain/language.ts';
import type { SummaryLength } from '../domain/summary-request.ts';
import type { QuotingSentence } from '../domain/writing.ts';
import { citeSentences, toMarkedText } from '../text/cite-sentences.ts';
import type { ArticleSentence } from './article-sentences.ts';

/** What stands together under a heading. */
export interface SummaryPart {
  readonly heading: string | null;
  readonly sentences: readonly QuotingSentence[];
}

export interface Quotation {
  readonly article: Article;
  readonly sentence: ArticleSentence;
}

export interface SummaryFrame {
  readonly language: Language;
  readonly length: SummaryLength;
  readonly omitted: readonly ArticleId[];
  readonly lead: string | null;
  readonly writer: Summarized['writer'];
  /** All that are quoted, and maybe others. */
  readonly articles: readonly Article[];
}

/** A sentence of an article as a sentence of the summary, which cites itself. */
export function toVerbatim({ article, sentence: { start, end, text } }: Quotation): QuotingSentence {
  return { text, quotes: [{ articleId: article.id, language: article.language, start, end, quote: text }] };
}

/** Puts sentences together as a summary; what they quote is numbered in the order in which it is first cited. There is at least one. */
export function composeSummary(frame: SummaryFrame, parts: readonly SummaryPart[]): Summarized {
  const said = parts.flatMap((part) => part.sentences);
  const { sentences, citations } = citeSentences(said, (id) => frame.articles.find((article) => article.id === id));
  const sections = toSections(parts);
  return {
    kind: 'summarized',
    articleIds: [...new Set(citations.map(({ articleId }) => articleId))],
    omitted: frame.omitted,
    language: frame.language,
    quotationLanguage: findCommonest(citations, frame.language),
    length: frame.length,
    lead: frame.lead,
    text: writeLines(frame.lead, sections, sentences).join('\n'),
    sections,
    sentences,
    citations,
    writer: frame.writer,
  };
}

function toSections(parts: readonly SummaryPart[]): SummarySection[] {
  let first = 0;
  return parts.map(({ heading, sentences }) => {
    const last = first + sentences.length;
    const section = { heading, first, last };
    first = last;
    return section;
  });
}

/** Of equals the reader's. */
function findCommonest(citations: readonly Citation[], reader: Language): Language {
  const count = (language: Language) => citations.filter((citation) => citation.language === language).length;
  return languages.find((language) => count(language) > citations.length / 2) ?? reader;
}

function writeLines(
  lead: string | null,
  sections: readonly SummarySection[],
  sentences: readonly AnswerSentence[],
): string[] {
  const body = sections.flatMap(({ heading, first, last }) => [
    ...(heading === null ? [] : [heading]),
    ...sentences.slice(first, last).map(toMarkedText),
  ]);
  return lead === null ? body : [lead, ...body];
}
