import type { AnswerGaps, Question, QuestionType, Retrieval, SentenceCandidate } from '../domain/question.ts';
import { answerThresholds } from './thresholds.ts';

/** Whether the best sentence answers outright, or the articles are better said not to tell. */
export function isAnswerable(question: Question, retrieval: Retrieval, best: SentenceCandidate | undefined): boolean {
  if (best === undefined) return false;
  const direction = best.language === question.language ? 'same' : 'across';
  if (retrieval.confidence < answerThresholds.confidence[direction]) return false;
  if (!holdsAll(best) && retrieval.support < answerThresholds.support[direction]) return false;
  if (direction === 'same' && retrieval.absentTerms >= answerThresholds.absentTerms) return false;
  return !leavesGap(best.gaps, question.type);
}

/** Whether the articles answer so surely that a language model is not believed when it says they do not. */
export function isSure({ confidence, support }: Retrieval): boolean {
  return confidence >= answerThresholds.sure && support >= answerThresholds.sure;
}

/** Whether it says everything that was asked, and something of the kind asked for: that is support enough. */
function holdsAll({ coverage, kindStrength }: SentenceCandidate): boolean {
  return coverage >= answerThresholds.wholeCoverage && kindStrength >= answerThresholds.wholeKind;
}

/** What its gaps take from a sentence's score: one that leaves none is worth more than one that resembles the question. */
export function penaliseGaps({ names, words, numbers, counted, kind }: AnswerGaps): number {
  return names + words + (numbers ? 3 : 0) + (counted ? 1 : 0) + (kind ? 1 : 0);
}

/** Whether a sentence lacks what an answer must hold: the names, numbers and things asked about, and something of the kind asked for. */
function leavesGap({ names, numbers, counted, kind }: AnswerGaps, type: QuestionType): boolean {
  return names >= answerThresholds.missingNames || numbers || counted || (kind && !oftenUnmarked.has(type));
}

/** A reason and a manner are often told without any word that shows it. */
const oftenUnmarked: ReadonlySet<QuestionType> = new Set(['reason', 'manner']);
