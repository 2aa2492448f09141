import type { AnswerSentence, Citation, Summarized, SummarySection } from '../domain/answer.ts';
import type { Article, ArticleId } from '../domain/article.ts';
import { languages, type Language } from '../domain/language.ts';
import type { SummaryLength } from '../domain/summary-request.ts';
import type { ArticleSentence } from './article-sentences.ts';

/** What stands together under a heading. */
export interface SummaryPart {
  readonly heading: string | null;
  readonly quotations: readonly Quotation[];
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
}

/** Puts verbatim quotations together as a summary, each with its citation. There is at least one. */
export function composeSummary(frame: SummaryFrame, parts: readonly SummaryPart[]): Summarized {
  const quotations = parts.flatMap((part) => part.quotations);
  const citations = quotations.map(toCitation);
  const sentences = citations.map(({ quote, number }): AnswerSentence => ({ text: quote, citations: [number] }));
  const sections = toSections(parts);
  const [citation, ...citationsAfter] = citations;
  const [sentence, ...sentencesAfter] = sentences;
  if (citation === undefined || sentence === undefined) throw new Error('A summary needs at least one sentence');
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
    sentences: [sentence, ...sentencesAfter],
    citations: [citation, ...citationsAfter],
    writer: 'extractive',
  };
}

function toCitation({ article, sentence: { start, end, text } }: Quotation, at: number): Citation {
  const { id, title, url, source, publishedAt, correctedAt, language } = article;
  const correction = correctedAt ? { correctedAt } : {};
  return {
    number: at + 1,
    articleId: id,
    title,
    url,
    source,
    publishedAt,
    ...correction,
    language,
    start,
    end,
    quote: text,
  };
}

function toSections(parts: readonly SummaryPart[]): SummarySection[] {
  let first = 0;
  return parts.map(({ heading, quotations }) => {
    const last = first + quotations.length;
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
    ...sentences.slice(first, last).map(({ text, citations }) => `${text} ${citations.map((n) => `[${n}]`).join('')}`),
  ]);
  return lead === null ? body : [lead, ...body];
}
