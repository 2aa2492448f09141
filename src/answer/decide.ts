import type { AnswerGaps, Question, QuestionType, Retrieval, SentenceCandidate } from '../domain/question.ts';
import { answerThresholds } from './thresholds.ts';

/** Whether the best sentence answers outright, or the articles are better said not to tell. */
export function isAnswerable(question: Question, retrieval: Retrieval, best: SentenceCandidate | undefined): boolean {
  if (best === undefined) return false;
  // Of a time alone every sentence that names it tells something.
  if (question.timeWindow?.isAll === true) return true;
  const direction = best.language === question.language ? 'same' : 'across';
  if (retrieval.confidence < answerThresholds.confidence[direction]) return false;
  if (!holdsAll(best) && retrieval.support < answerThresholds.support[direction]) return false;
  if (direction === 'same' && retrieval.absentTerms >= answerThresholds.absentTerms) return false;
  return !leavesGap(best, question.type, retrieval.support);
}

/** Whether the best sentence may well say something else than what was asked. */
export function isDoubtful({ timeWindow }: Question, { support }: Retrieval): boolean {
  return timeWindow?.isAll !== true && support < answerThresholds.unsure;
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
export function penaliseGaps({ names, words, numbers, counted, kind, other }: AnswerGaps): number {
  return names + words + (numbers ? 3 : 0) + (counted ? 1 : 0) + (kind ? 1 : 0) + (other ? 1 : 0);
}

/** Whether a sentence lacks what an answer must hold: the names, numbers and things asked about, and something of the kind asked for. */
function leavesGap({ gaps, coverage }: SentenceCandidate, type: QuestionType, support: number): boolean {
  const { names, words, numbers, counted, kind, planned, other } = gaps;
  const lacksNames = names >= answerThresholds.missingNames && support < answerThresholds.namesMisread;
  const lacksWords = words >= answerThresholds.missingWords && support < answerThresholds.nothingSaid;
  return lacksNames || lacksWords || numbers || counted || other || ((kind || planned) && isMarked(type, coverage));
}

/** Whether an answer of this kind shows by its words; a reason and a manner often do not, unless the sentence only says again what was asked. */
function isMarked(type: QuestionType, coverage: number): boolean {
  return type === 'reason' ? coverage >= answerThresholds.restatedCoverage : type !== 'manner';
}
