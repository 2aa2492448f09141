import type { Question, Retrieval, SentenceCandidate } from '../domain/question.ts';
import { answerThresholds } from './thresholds.ts';

/** Whether the chosen sentences answer outright, or the articles are better said not to tell. */
export function isAnswerable(
  question: Question,
  retrieval: Retrieval,
  chosen: readonly SentenceCandidate[],
): boolean {
  const [best] = chosen;
  if (best === undefined || retrieval.articleLanguage === null) return false;
  const direction = retrieval.articleLanguage === question.language ? 'same' : 'across';
  return retrieval.confidence >= answerThresholds[direction];
}
