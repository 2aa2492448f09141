import type { Language } from '../domain/language.ts';
import type { AnswerGaps, Question, Retrieval, SentenceCandidate } from '../domain/question.ts';
import { answerThresholds } from './thresholds.ts';

/** Whether the best sentence answers outright, or the articles are better said not to tell. */
export function isAnswerable(question: Question, retrieval: Retrieval, best: SentenceCandidate | undefined): boolean {
  if (best === undefined) return false;
  const direction = best.language === question.language ? 'same' : 'across';
  if (retrieval.confidence < answerThresholds.confidence[direction]) return false;
  if (direction === 'same' && retrieval.absentTerms >= answerThresholds.absentTerms) return false;
  return !leavesGap(best.gaps, question.language);
}

/** What its gaps take from a sentence's score: one that leaves none is worth more than one that resembles the question. */
export function penaliseGaps({ names, words, numbers, counted, kind }: AnswerGaps): number {
  return names + words + (numbers ? 3 : 0) + (counted ? 1 : 0) + (kind ? 1 : 0);
}

/** Whether a sentence lacks what an answer must hold: the names, numbers and things asked about, and something of the kind asked for. */
function leavesGap(gaps: AnswerGaps, language: Language): boolean {
  const { missingNames, missingWords } = answerThresholds;
  const lacksThing = gaps.names >= missingNames || gaps.numbers || gaps.counted;
  return lacksThing || gaps.kind || gaps.words > missingWords[language];
}
