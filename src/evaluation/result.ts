import type { Answer } from '../domain/answer.ts';
import type { RankedSentence } from '../domain/ranked-sentence.ts';
import type { Judgement } from './answer-measures.ts';
import type { Outcome } from './measures.ts';
import type { Task } from './tasks.ts';

/** A task with what it came to. */
export interface Result {
  readonly task: Task;
  readonly answer: Answer;
  readonly judgement: Judgement;
  /** Of tasks in which retrieval is measured. */
  readonly outcome: Outcome | undefined;
}

/** The best sentences of an answer; none of a reply. */
export function toRanked(answer: Answer): readonly RankedSentence[] {
  return 'ranked' in answer ? answer.ranked : [];
}

/** An answer's confidence; 0 of a reply. */
export function toConfidence(answer: Answer): number {
  return 'confidence' in answer ? answer.confidence : 0;
}
