import { countFates } from '../../answer/model/count-fates.ts';
import type { AnswerExplanation, RewriteReport, WritingReport } from '../../domain/explanation.ts';
import type { Turn } from '../turn.ts';
import type { Block } from './block.ts';
import type { Line, Run } from './line.ts';
import { toInsertedRun } from './words.ts';

/**
 * How an answer came about, for an administrator: what was searched for, what was found by which leg, and what a language model wrote.
 * The lines of the trace are read from the left in both languages.
 */
export function toExplanationBlocks(turn: Turn, explanation: AnswerExplanation): Block[] {
  const { searched, terms, candidates, evidence, rewrites = [], writing } = explanation;
  const questions = [searched.text, ...(searched.translation ? [searched.translation.text] : [])];
  return [
    toList(turn, 'why-terms', [
      ...questions.map((text) => [toInsertedRun(text, 'en')]),
      ...rewrites.map(describeRewrite),
      ...terms.map(describeTerm),
    ]),
    toList(turn, 'why-candidates', candidates.map(describeCandidate)),
    toList(
      turn,
      'why-evidence',
      evidence.map(({ articleId, start, end }) => [toInsertedRun(articleId, 'en'), { text: ` [${start}, ${end})` }]),
    ),
    ...(writing === undefined ? [] : toWritingBlocks(turn, writing)),
  ].filter(({ lines }) => lines.length > 1);
}

function describeRewrite({ use, model, text, failure, elapsedMs }: RewriteReport): Run[] {
  return [
    { text: `${use}, ${Math.round(elapsedMs)} ms, ` },
    toInsertedRun(model, 'en'),
    { text: text === null ? ', failed: ' : ': ' },
    toInsertedRun(text ?? failure ?? '', 'en'),
  ];
}

function describeTerm({ text, language, alternatives }: AnswerExplanation['terms'][number]): Run[] {
  const others = alternatives.flatMap(({ stems, weight, via }, at) => [
    { text: at === 0 ? '' : ', ' },
    toInsertedRun(stems, 'en'),
    { text: ` ${weight.toFixed(2)} ${via}` },
  ]);
  return [toInsertedRun(text, 'en'), { text: ` (${language}): ` }, ...(others.length > 0 ? others : [{ text: '–' }])];
}

function describeCandidate({ articleId, span, score, features }: AnswerExplanation['candidates'][number]): Run[] {
  const legs = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  const place = ` [${span.start}, ${span.end}): ${legs.join(', ')}`;
  return [{ text: `${score.toFixed(2)} ` }, toInsertedRun(articleId, 'en'), { text: place }];
}

/** What a language model wrote, sentence by sentence, with what became of it. */
export function toWritingBlocks(turn: Turn, report: WritingReport): Block[] {
  const { model, sentences, failure, firstShownMs, elapsedMs, checkMs } = report;
  const times = { first: firstShownMs ?? '–', elapsed: Math.round(elapsedMs), check: Math.round(checkMs) };
  const list = toList(turn, 'why-sentences', sentences.map(describeSentence));
  return [turn.toBlock('why-model', { model, ...countFates(report), ...times, failure: failure ?? '–' }), list];
}

function describeSentence({ text, fate, findings }: WritingReport['sentences'][number]): Run[] {
  const reasons = findings.map(({ rule, words }) => (words === '' ? rule : `${rule}: ${words}`)).join('; ');
  const because = reasons === '' ? [] : [{ text: ' (' }, toInsertedRun(reasons, 'en'), { text: ')' }];
  return [{ text: fate }, ...because, { text: ': ' }, toInsertedRun(text, 'en')];
}

/** A heading, and a line for each. */
function toList(turn: Turn, key: string, items: readonly (readonly Run[])[]): Block {
  const [heading] = turn.toBlock(key).lines;
  const lines = items.map((runs): Line => ({ language: 'en', runs: runs.filter(({ text }) => text !== '') }));
  return { kind: 'expandable', lines: [...(heading === undefined ? [] : [heading]), ...lines] };
}
