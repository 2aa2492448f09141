import { countFates } from '../answer/model/count-fates.ts';
import type { Answer, AskedSummary } from '../domain/answer.ts';
import type { RankedSentence } from '../domain/ranked-sentence.ts';
import type { AnswerExplanation, RewriteReport, WritingReport } from '../domain/explanation.ts';
import { toLine } from './terminal-text.ts';

export interface Told {
  readonly explanation: AnswerExplanation | undefined;
  /** How a language model wrote a summary. */
  readonly writing?: WritingReport | undefined;
}

/**
 * How an answer came about: what was searched for, with what other words; the candidates with their score by leg; what the writer was
 * given; what a language model wrote and what became of it; and the best sentences, with where they stand.
 */
export function renderExplanation(answer: Answer, { explanation, writing }: Told): string {
  if (answer.kind === 'replied') return `kind: ${answer.kind}, reason: ${answer.reason}; nothing was searched`;
  if (answer.kind === 'summarized') return explainSummary(answer, writing);
  const facts = [
    `kind: ${answer.kind}${answer.kind === 'abstained' ? `, reason: ${answer.reason}` : `, writer: ${answer.writer}`}`,
    `languages: ${answer.questionLanguage} → ${answer.articleLanguage ?? 'none'}`,
    `confidence: ${answer.confidence.toFixed(3)}`,
    `elapsed: ${answer.elapsedMs.toFixed(0)} ms`,
  ];
  const search = explanation === undefined ? [] : renderSearch(explanation);
  return [facts.join('; '), ...search, 'sentences:', ...answer.ranked.map(renderRanked)].join('\n');
}

function explainSummary(summary: AskedSummary, writing: WritingReport | undefined): string {
  const { length, articleIds, omitted, writer, elapsedMs } = summary;
  const facts = [`kind: summarized, length: ${length}, writer: ${writer}`, `elapsed: ${elapsedMs.toFixed(0)} ms`];
  return [
    facts.join('; '),
    `articles: ${articleIds.join(', ')}`,
    `left out: ${omitted.join(', ') || 'none'}`,
    ...(writing === undefined ? [] : renderWriting(writing)),
  ].join('\n');
}

function renderSearch(explanation: AnswerExplanation): string[] {
  const { searched, support, terms, candidates, evidence, rewrites = [], writing } = explanation;
  const { text, type, timeWindow, translation } = searched;
  return [
    `searched: ${toLine(text)} (${type}${timeWindow === null ? '' : `, ${timeWindow.from} to ${timeWindow.to}`}); support: ${support.toFixed(3)}`,
    ...(translation === undefined ? [] : [`translated: ${toLine(translation.text)}`]),
    ...rewrites.map(renderRewrite),
    ...terms.map(({ text: term, language, alternatives }) => {
      const others = alternatives.map(({ stems, weight, via }) => `${toLine(stems)} ${weight.toFixed(2)} ${via}`);
      return `term: ${toLine(term)} → ${language}: ${others.join(', ') || 'nothing'}`;
    }),
    ...candidates.map(({ articleId, span, score, features }) => {
      const legs = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
      return `candidate: ${score.toFixed(3)}  ${toLine(articleId)} [${span.start}, ${span.end}): ${legs.join(', ')}`;
    }),
    ...evidence.map(({ articleId, start, end }) => `evidence: ${toLine(articleId)} [${start}, ${end})`),
    ...(writing === undefined ? [] : renderWriting(writing)),
  ];
}

function renderRewrite({ use, model, text, failure, elapsedMs }: RewriteReport): string {
  const outcome = text === null ? `failed: ${toLine(failure ?? '')}` : toLine(text);
  return `${use} by ${toLine(model)} in ${elapsedMs.toFixed(0)} ms: ${outcome}`;
}

function renderWriting(report: WritingReport): string[] {
  const { model, sentences, failure, firstShownMs, elapsedMs, checkMs } = report;
  const fates = Object.entries(countFates(report)).map(([fate, count]) => `${fate} ${count}`);
  const first = firstShownMs === null ? 'nothing to show' : `first sentence after ${firstShownMs.toFixed(0)} ms`;
  return [
    `model: ${toLine(model)}; ${fates.join(', ')}; ${first}; all ${elapsedMs.toFixed(0)} ms, of them ${checkMs.toFixed(0)} ms for checks`,
    ...(failure === null ? [] : [`quoted instead: ${toLine(failure)}`]),
    ...sentences.map(({ text, fate, findings }) => {
      const reasons = findings.map(({ rule, words }) => (words === '' ? rule : `${rule} “${toLine(words)}”`));
      return `  ${fate}${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}: ${toLine(text)}`;
    }),
  ];
}

function renderRanked({ articleId, start, end, quote, score }: RankedSentence, position: number): string {
  return `${position + 1}. ${score.toFixed(3)}  ${toLine(articleId)} [${start}, ${end})\n   ${toLine(quote)}`;
}
