import type { Answer, Citation } from '../domain/answer.ts';
import { rankSentence } from './measures.ts';
import { toRanked } from './result.ts';
import type { Task } from './tasks.ts';

/** A wrong answer in a few lines, for an editor: what was asked, what came of it, what was expected and what stood first. */
export function describeFailure(task: Task, answer: Answer): string[] {
  const { gold } = task;
  const asked = [...task.earlier, task.text].join(' → ');
  const expected = gold === undefined ? 'nothing, the articles do not say' : gold.slice(0, 3).map(quote).join(' or ');
  return [
    `${task.id} [${task.language}] ${asked}`,
    describeOutcome(task, answer),
    `expected: ${expected}`,
    ...describeFound(answer),
  ];
}

function describeFound(answer: Answer): string[] {
  if (answer.kind === 'answered') {
    return [`said: ${answer.citations.map((citation) => quote({ ...citation, text: citation.quote })).join(' ')}`];
  }
  const [top] = toRanked(answer);
  return top === undefined ? [] : [`top: ${quote({ ...top, text: top.quote })}`];
}

function describeOutcome({ gold }: Task, answer: Answer): string {
  if (answer.kind === 'summarized') return answer.kind;
  if (answer.kind === 'replied') return `${answer.kind}, ${answer.reason}`;
  const confidence = `${answer.kind}, confidence ${answer.confidence.toFixed(2)}`;
  if (gold === undefined) return confidence;
  const rank = rankSentence(answer.ranked, gold);
  return `${confidence}, ${rank === undefined ? 'no ranked sentence holds it' : `sentence ${rank} holds it`}`;
}

/** A quotation that is not what stands at its place in the article. */
export function describeMisquote({ id, language }: Task, citation: Citation): string {
  return `${id} [${language}] misquotes its article: ${quote({ ...citation, text: citation.quote })}`;
}

interface Quoted {
  readonly text: string;
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}

function quote({ text, articleId, start, end }: Quoted): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > mostChars ? `${line.slice(0, mostChars)}…` : line}" (${articleId} [${start}, ${end}))`;
}

const mostChars = 200;
