import { countFates } from '../../answer/model/count-fates.ts';
import type { AnswerExplanation, WritingReport } from '../../domain/explanation.ts';
import type { Turn } from '../turn.ts';
import type { Block } from './block.ts';
import type { Line } from './line.ts';
import { toInsertedRun } from './words.ts';

/** How an answer came about, for an administrator: what was searched for, what was found by which leg, and what a language model wrote. */
export function toExplanationBlocks(turn: Turn, explanation: AnswerExplanation): Block[] {
  const { searched, terms, candidates, evidence, writing } = explanation;
  return [
    toList(turn, 'why-terms', [
      searched.text,
      ...(searched.translation ? [searched.translation.text] : []),
      ...terms.map(describeTerm),
    ]),
    toList(turn, 'why-candidates', candidates.map(describeCandidate)),
    toList(
      turn,
      'why-evidence',
      evidence.map(({ articleId, start, end }) => `${articleId} [${start}, ${end})`),
    ),
    ...(writing === undefined ? [] : toWritingBlocks(turn, writing)),
  ].filter(({ lines }) => lines.length > 1);
}

function describeTerm({ text, language, alternatives }: AnswerExplanation['terms'][number]): string {
  const others = alternatives.map(({ stems, weight, via }) => `${stems} ${weight.toFixed(2)} ${via}`);
  return `${text} (${language}): ${others.join(', ') || '–'}`;
}

function describeCandidate({ articleId, span, score, features }: AnswerExplanation['candidates'][number]): string {
  const legs = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return `${score.toFixed(2)} ${articleId} [${span.start}, ${span.end}): ${legs.join(', ')}`;
}

function toWritingBlocks(turn: Turn, report: WritingReport): Block[] {
  const { model, sentences, failure, firstShownMs, elapsedMs, checkMs } = report;
  const times = { first: firstShownMs ?? '–', elapsed: Math.round(elapsedMs), check: Math.round(checkMs) };
  const judged = sentences.map(({ text, fate, findings }) => {
    const reasons = findings.map(({ rule, words }) => (words === '' ? rule : `${rule}: ${words}`));
    return `${fate}${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}: ${text}`;
  });
  const list = toList(turn, 'why-sentences', judged);
  return [turn.toBlock('why-model', { model, ...countFates(report), ...times, failure: failure ?? '–' }), list];
}

/** A heading, and a line for each. */
function toList(turn: Turn, key: string, items: readonly string[]): Block {
  const [heading] = turn.toBlock(key).lines;
  const lines = items.map((item): Line => ({ language: turn.language, runs: [toInsertedRun(item, turn.language)] }));
  return { kind: 'expandable', lines: [...(heading === undefined ? [] : [heading]), ...lines] };
}
