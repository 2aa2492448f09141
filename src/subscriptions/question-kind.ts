import { normaliseText } from '../text/normalise.ts';
import { detectQuestionType } from '../text/question-type.ts';
import type { Words } from './answer-facts.ts';

/** What an answer is compared by; `words` where nothing in particular was asked for. */
export type QuestionKind = 'date' | 'count' | 'person' | 'organisation' | 'place' | 'words';

export function findQuestionKind({ text, language }: Words): QuestionKind {
  const type = detectQuestionType(text, language);
  if (type === 'date' || type === 'person' || type === 'organisation' || type === 'place') return type;
  if (type === 'number' || type === 'percentage' || type === 'money' || type === 'duration') return 'count';
  return (type === 'other' || type === 'definition') && measured.test(normaliseText(text)) ? 'count' : 'words';
}

// siaar, nisba, hasila, qima: price or rate, share, toll, value, after ma, "what"
const measured =
  /^what\b.*\b(?:rate|price|toll|share|percentage|value)\b|^\u0645\u0627 .*(?:\u0633\u0639\u0631|\u0646\u0633\u0628\u0647|\u062D\u0635\u064A\u0644\u0647|\u0642\u064A\u0645\u0647)/u;
