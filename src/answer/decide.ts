import type { Question, Retrieval, SentenceCandidate } from '../domain/question.ts';
import { answerThresholds } from './thresholds.ts';

/** Whether the chosen sentences answer outright, or the articles are better said not to tell. */
export function isAnswerable(question: Question, retrieval: Retrieval, chosen: readonly SentenceCandidate[]): boolean {
  if (chosen.length === 0 || retrieval.articleLanguage === null) return false;
  const direction = retrieval.articleLanguage === question.language ? 'same' : 'across';
  return retrieval.confidence >= answerThresholds[direction] && !leavesGap(chosen);
}

/** Whether no chosen sentence holds all that an answer must: the names and numbers asked about, and something of the kind asked for. */
function leavesGap(chosen: readonly SentenceCandidate[]): boolean {
  return chosen.every(({ gaps }) => gaps.names > mostMissingNames || gaps.numbers || gaps.counted || gaps.kind);
}

const mostMissingNames = 0.5;
