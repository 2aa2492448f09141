import type { ArticleId, ArticleSummary } from '../domain/article.ts';
import type { AnswerSentence, Answered, Citation } from '../domain/answer.ts';
import type { Language } from '../domain/language.ts';
import type { Retrieval, SentenceCandidate } from '../domain/question.ts';
import type { Phrasebook } from '../domain/runtime.ts';
import { isolateIfNeeded, stripDirectionControls } from '../text/direction.ts';
import type { TimeFilter } from './time-filter.ts';

export interface ExtractMaterial {
  /** In reading order; not empty. */
  readonly chosen: readonly SentenceCandidate[];
  readonly summaries: ReadonlyMap<ArticleId, ArticleSummary>;
  readonly retrieval: Pick<Retrieval, 'spelling'>;
  readonly inTime: Pick<TimeFilter, 'isUndated'>;
}

type AnsweredBase = Omit<Answered, 'kind' | 'lead' | 'sentences' | 'citations' | 'writer'>;

/** An answer of the chosen sentences, verbatim, each with its citation. */
export function writeExtract(base: AnsweredBase, material: ExtractMaterial, phrasebook: Phrasebook): Answered {
  const lead = writeLead(base.language, material, phrasebook);
  return composeAnswer(base, lead, material.chosen, material.summaries);
}

/** What is quoted of an article. */
export type Quoted = Pick<SentenceCandidate, 'articleId' | 'start' | 'end' | 'quote' | 'language'>;

/** Puts verbatim quotations together as an answer: one sentence and one citation for each. */
export function composeAnswer(
  base: AnsweredBase,
  lead: string | null,
  quoted: readonly Quoted[],
  summaries: ReadonlyMap<ArticleId, ArticleSummary>,
): Answered {
  const citations = quoted.map((quotation, index) => toCitation(quotation, index + 1, summaries));
  const sentences = quoted.map(({ quote }, index): AnswerSentence => ({ text: quote, citations: [index + 1] }));
  const lines = sentences.map(({ text, citations: numbers }) => `${text} ${numbers.map((n) => `[${n}]`).join('')}`);
  return {
    ...base,
    kind: 'answered',
    text: [...(lead === null ? [] : [lead]), ...lines].join('\n'),
    lead,
    sentences: assertSome(sentences),
    citations: assertSome(citations),
    writer: 'extractive',
  };
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
  if (first === undefined) throw new Error('An answer needs at least one sentence');
  return [first, ...rest];
}

function writeLead(
  language: Language,
  { chosen, retrieval, inTime }: ExtractMaterial,
  phrasebook: Phrasebook,
): string | null {
  const lines: string[] = [];
  for (const { written, searched } of retrieval.spelling) {
    const clean = (word: string) => isolateIfNeeded(stripDirectionControls(word), language);
    lines.push(phrasebook.format(language, 'lead-spelling', { written: clean(written), searched: clean(searched) }));
  }
  const foreign = chosen.filter((sentence) => sentence.language !== language);
  const [first] = foreign;
  const count = (sentences: readonly SentenceCandidate[]) => new Set(sentences.map(({ articleId }) => articleId)).size;
  const undated = chosen.filter((sentence) => inTime.isUndated(sentence));
  if (undated.length > 0) lines.push(phrasebook.format(language, 'lead-undated', { count: count(undated) }));
  if (first !== undefined) {
    const name = phrasebook.format(language, `language-${first.language}`);
    lines.push(phrasebook.format(language, 'lead-other-language', { count: count(foreign), language: name }));
  }
  return lines.length === 0 ? null : lines.join('\n');
}
