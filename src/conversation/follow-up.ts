import type { Language } from '../domain/language.ts';
import type { QuestionType } from '../domain/question.ts';
import { analyse, type AnalysedToken } from '../text/analyse.ts';
import { followUpOpenings, pointingWords, toPlainWords } from './message-words.ts';

/** What a follow-up is completed from. */
export interface EarlierQuestion {
  /** As it was searched, itself complete. */
  readonly text: string;
  readonly language: Language;
}

export interface FollowUpKnowledge {
  /** Whether a stem names a place, a people or another thing of a closed class. */
  isNamedThing(stem: string, language: Language): boolean;
  /** Whether a stem is an ordinary word of the language. */
  isKnown(stem: string, language: Language): boolean;
}

/**
 * The message with what it leaves out, taken from the question before; undefined when it stands alone. "And when?" keeps
 * the subject; "and the Iraqi one?" puts one name, or one number, in the place of another of its kind.
 */
export function completeFollowUp(
  message: string,
  language: Language,
  type: QuestionType,
  earlier: EarlierQuestion,
  knowledge: FollowUpKnowledge,
): string | undefined {
  const rest = dropOpening(message);
  const isMarked = rest !== message.trim();
  const own = analyse(rest, language).filter(({ word }) => !pointingWords.has(word));
  if (!isMarked && !isIncomplete(rest, own, language, knowledge)) return undefined;
  if (isMarked && own.length > mostWordsOfFollowUp) return undefined;
  const carried = selectCarried(own, language, type, earlier, knowledge);
  return carried === '' ? undefined : `${rest} ${carried}`;
}

const mostWordsOfFollowUp = 4;

function dropOpening(message: string): string {
  const trimmed = message.trim();
  const words = toPlainWords(trimmed);
  const opening = followUpOpenings.find((phrase) => words === phrase || words.startsWith(`${phrase} `));
  if (opening !== undefined) return dropWords(trimmed, opening.split(' ').length);
  // Waw, "and", written together with the next word
  return trimmed.replace(/^\u0648(?=[\u0620-\u064A]{2})/u, (waw) => (beginsWithJoinedAnd(words) ? '' : waw));
}

function dropWords(text: string, count: number): string {
  return text.replace(new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}'\\u2019]+){${count}}[^\\p{L}\\p{N}]*`, 'u'), '');
}

// Waw before a question word or before the article.
function beginsWithJoinedAnd(words: string): boolean {
  return /^\u0648(?:\u0627\u0644|\u0645\u062A\u064A|\u0627\u064A\u0646|\u0643\u064A\u0641|\u0644\u0645\u0627\u0630\u0627|\u0643\u0645|\u0645\u0646|\u0645\u0627|\u0647\u0644|\u0648\u064A\u0646|\u0644\u064A\u0634|\u0641\u064A|\u0639\u0646)/u.test(words);
}

/** Points back, or holds too little to be searched for: at most one ordinary word and no name or number. */
function isIncomplete(
  text: string,
  own: readonly AnalysedToken[],
  language: Language,
  knowledge: FollowUpKnowledge,
): boolean {
  const isSpecific = own.some(
    ({ word, stem, isCapitalised, start }) =>
      /^\d/.test(word) ||
      (isCapitalised && start > 0) ||
      knowledge.isNamedThing(stem, language) ||
      !knowledge.isKnown(stem, language),
  );
  if (isSpecific) return false;
  const pointsBack = toPlainWords(text).split(' ').some((word) => pointingWords.has(word));
  return own.length <= (pointsBack ? mostWordsOfFollowUp : 1);
}

function selectCarried(
  own: readonly AnalysedToken[],
  language: Language,
  type: QuestionType,
  earlier: EarlierQuestion,
  knowledge: FollowUpKnowledge,
): string {
  const ownStems = new Set(own.map(({ stem }) => stem));
  const bringsName = own.some(({ stem }) => knowledge.isNamedThing(stem, language));
  const bringsNumber = own.some(({ word }) => /^\d/.test(word));
  const kept = analyse(earlier.text, earlier.language).filter(({ word, stem }) => {
    if (ownStems.has(stem)) return false;
    if (bringsName && knowledge.isNamedThing(stem, earlier.language)) return false;
    return !(bringsNumber && /^\d/.test(word));
  });
  const words = kept.map(({ start, end }) => earlier.text.slice(start, end));
  // Without a question word of its own the message asks what was asked before.
  if (type === 'other' && earlier.language === language) return withQuestionWord(earlier, kept);
  return words.join(' ');
}

function withQuestionWord(earlier: EarlierQuestion, kept: readonly AnalysedToken[]): string {
  const [first] = analyse(earlier.text, earlier.language);
  const opening = first === undefined ? '' : earlier.text.slice(0, first.start).trim();
  return [opening, ...kept.map(({ start, end }) => earlier.text.slice(start, end))].join(' ').trim();
}
