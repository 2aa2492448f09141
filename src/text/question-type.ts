import type { Language } from '../domain/language.ts';
import type { QuestionType } from '../domain/question.ts';
import { normaliseText } from './normalise.ts';
import { questionCues } from './question-words.ts';

/** What kind of thing would answer the question, by its wording; `other` where nothing tells. */
export function detectQuestionType(question: string, language: Language): QuestionType {
  const words = normaliseText(question)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const [type, pattern] of patterns[language]) if (pattern.test(words)) return type;
  return 'other';
}

const patterns = { en: compile('en'), ar: compile('ar') };

function compile(language: Language): readonly (readonly [QuestionType, RegExp])[] {
  return questionCues[language].map(([type, cues]) => [
    type,
    new RegExp(cues.map((cue) => compileCue(normaliseText(cue))).join('|'), 'u'),
  ]);
}

function compileCue(cue: string): string {
  const anchored = cue.startsWith('^');
  const body = cue
    .replace('^', '')
    .replaceAll(' * ', ' (?:\\S+ ){1,5}?')
    .replaceAll('*', '\\S*');
  return `${anchored ? '^' : '(?:^|(?<= ))'}${body}(?= |$)`;
}
