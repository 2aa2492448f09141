import type { Question } from '../domain/question.ts';
import { analyse } from '../text/analyse.ts';
import { tokenise } from '../text/tokenise.ts';
import type { FollowUpKnowledge } from './follow-up.ts';
import { pointingWords } from './message-words.ts';

/**
 * Whether the rules only guess what a message has to do with the question before it: one that points back at something, one that brings
 * more words of its own than take the place of one, and a short one that names nothing.
 */
export function isDoubtful(
  { text, language }: Pick<Question, 'text' | 'language'>,
  isCompleted: boolean,
  knowledge: FollowUpKnowledge,
): boolean {
  if (tokenise(text).some(({ word }) => pointingWords.has(word))) return true;
  const own = analyse(text, language);
  if (isCompleted) return own.length > 1;
  const isSpecific = own.some(
    ({ word, stem, isCapitalised, start }) =>
      /^\d/u.test(word) ||
      (isCapitalised && start > 0) ||
      knowledge.isNamedThing(stem, language) ||
      !knowledge.isKnown(stem, language),
  );
  return !isSpecific && own.length <= mostWords;
}

const mostWords = 4;
