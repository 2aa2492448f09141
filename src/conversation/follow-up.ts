import type { Language } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import { analyse, type AnalysedToken } from '../text/analyse.ts';
import { findAgeWords } from '../text/question-parts.ts';
import { detectQuestionType } from '../text/question-type.ts';
import { stripConjunction } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenise, type Token } from '../text/tokenise.ts';
import {
  dropWords,
  followUpOpenings,
  pointingWords,
  pronounHosts,
  pronouns,
  questionWords,
  relativeWords,
  toMessageWords,
} from './message-words.ts';

export interface FollowUpKnowledge {
  /** Whether a stem names a place, a people or another thing of a closed class. */
  isNamedThing(stem: string, language: Language): boolean;
  /** Whether a stem is an ordinary word of the language. */
  isKnown(stem: string, language: Language): boolean;
}

/** A question as it was searched, itself complete. */
export type EarlierQuestion = Pick<Question, 'text' | 'language' | 'type' | 'ownText' | 'baseText'>;

/** A follow-up as it is searched, and what it says by itself, where it says something and asks. */
export interface CompletedFollowUp extends EarlierQuestion {
  readonly alone?: EarlierQuestion;
  /** What it names anew without asking anything of it, as "and Dubai?" does. */
  readonly brought?: string;
}

/** A follow-up without the words that mark it as one. */
interface FollowUp extends EarlierQuestion {
  /** Its content words but those that only point. */
  readonly own: readonly AnalysedToken[];
}

/**
 * The message with what it leaves out, taken from the question before; undefined when it stands alone. "And when?" keeps
 * the subject; "and the Iraqi one?" puts one name, or one number, in the place of another of its kind. A message without
 * words of its own is searched in the language of the question before.
 */
export function completeFollowUp(
  message: Pick<Question, 'text' | 'language'>,
  earlier: EarlierQuestion,
  knowledge: FollowUpKnowledge,
): CompletedFollowUp | undefined {
  const { language } = message;
  const text = dropOpening(message.text.trim(), language, knowledge);
  const isMarked = text !== message.text.trim();
  const followUp = {
    text,
    language,
    type: detectQuestionType(text, language),
    own: analyse(text, language).filter(({ word }) => !pointingWords.has(word)),
  };
  if (!leansOnEarlier(followUp, isMarked, knowledge)) return undefined;
  const carried = carryOver(followUp, { ...earlier, text: dropBetween(earlier) }, knowledge);
  if (carried === '') return undefined;
  const type = asksNothing(followUp) ? earlier.type : followUp.type;
  if (followUp.own.length === 0 && language !== earlier.language)
    return { text: carried, language: earlier.language, type };
  if (isFragment(followUp, earlier))
    return { text: `${carried} ${text}`, language, type, ...(isMarked && findBrought(followUp)) };
  const alone = followUp.own.length > 0 && !asksNothing(followUp) ? { text, language, type } : undefined;
  const base = carryOver(followUp, { ...earlier, text: earlier.baseText ?? earlier.text }, knowledge);
  return { text: `${text} ${carried}`, language, type, ownText: text, baseText: base, ...(alone && { alone }) };
}

/** What was asked between the beginning and the last question is done with. */
function dropBetween({ text, ownText, baseText }: EarlierQuestion): string {
  return ownText === undefined || baseText === undefined ? text : `${ownText} ${baseText}`;
}

function dropOpening(message: string, language: Language, knowledge: FollowUpKnowledge): string {
  const words = toMessageWords(message);
  const opening = followUpOpenings.find((phrase) => words === phrase || words.startsWith(`${phrase} `));
  const rest = opening === undefined ? message : dropWords(message, opening.split(' ').length);
  // Waw, "and", also set off by a tatweel
  return beginsWithJoinedAnd(rest, language, knowledge) ? rest.replace(/^[^\p{L}]*\u0648\u0640*/u, '') : rest;
}

/** Waw, "and", written together with a question word, an article, a number, a name or the only word of a message. */
function beginsWithJoinedAnd(message: string, language: Language, knowledge: FollowUpKnowledge): boolean {
  if (joinedAnd.test(toMessageWords(message))) return true;
  const tokens = tokenise(message);
  const [first] = analyse(message, language);
  if (first === undefined || first.start !== tokens[0]?.start || stripConjunction(first.word) === first.word)
    return false;
  return first.word.startsWith('\u0648') && (tokens.length === 1 || knowledge.isNamedThing(first.stem, language));
}

// Waw, then a digit; the article; mata, ayna, kayfa, limadha, kam, man, ma, madha, hal, wayn, lesh, fi, an.
const joinedAnd =
  /^\u0648(?:\d|\u0627\u0644|(?:\u0645\u062A\u064A|\u0627\u064A\u0646|\u0643\u064A\u0641|\u0644\u0645\u0627\u0630\u0627|\u0643\u0645|\u0645\u0646|\u0645\u0627|\u0645\u0627\u0630\u0627|\u0647\u0644|\u0648\u064A\u0646|\u0644\u064A\u0634|\u0641\u064A|\u0639\u0646)(?: |$))/u;

/** Points back, is marked as going on from something, or holds too little to be searched for. */
function leansOnEarlier(followUp: FollowUp, isMarked: boolean, knowledge: FollowUpKnowledge): boolean {
  const { own, language, text } = followUp;
  const specific = own.filter((token) => /^\d/.test(token.word) || isName(token, language, knowledge));
  const pronounStart = findPronounStart(text);
  if (pronounStart !== undefined && specific.every(({ start }) => start > pronounStart)) return own.length <= mostWords;
  if (isMarked) return own.length <= mostWords;
  return specific.length === 0 && lacksSubject(followUp);
}

const mostWords = 4;

/** Where a pronoun stands that nothing in the message itself explains. */
function findPronounStart(text: string): number | undefined {
  const tokens = tokenise(text);
  const at = tokens.findIndex(({ word }, index) => pronouns.has(word) && !isCopula(tokens, index));
  return tokens.slice(0, at).some(({ word }) => relativeWords.has(word)) ? undefined : tokens[at]?.start;
}

/** Whether a pronoun only joins "who" or "what" to what follows. */
function isCopula(tokens: readonly Token[], index: number): boolean {
  return pronouns.has(tokens[index]?.word ?? '') && pronounHosts.has(tokens[index - 1]?.word ?? '');
}

/** A question word alone, or with one word that no article makes the subject: "who won?", "how long did the talks last?" no. */
function lacksSubject({ own, text, type }: FollowUp): boolean {
  const [only, ...more] = own;
  if (only === undefined) return true;
  if (more.length > 0 || type === 'other' || type === 'definition') return false;
  if (tokenise(text).some((_, index, tokens) => isCopula(tokens, index))) return false;
  // Alef-lam, the article
  return (
    !/^[\u0648\u0641\u0628\u0643]?\u0627\u0644/u.test(only.word) &&
    !/\b(?:an?|the)\s+$/iu.test(text.slice(0, only.start))
  );
}

/**
 * The words of the earlier question that complete a follow-up, without what it replaces: a name by a name that stands after
 * the same small word, a number by a number, a year by a year. A fragment ("and Iraq?") keeps the earlier question word and
 * replaces any name.
 */
function carryOver(followUp: FollowUp, earlier: EarlierQuestion, knowledge: FollowUpKnowledge): string {
  const asking = findAgeWords(earlier.text, earlier.language);
  const isAsking = ({ start }: AnalysedToken) => asking !== undefined && start >= asking.start && start < asking.end;
  const words = analyse(earlier.text, earlier.language).filter((word) => !isAsking(word));
  const replaced = new Set([
    ...words.filter(({ stem }) => followUp.own.some((own) => own.stem === stem)),
    ...findReplacedNames(followUp, earlier, words, knowledge),
    ...findReplacedNumbers(followUp.own, words),
  ]);
  const kept = words.filter((word) => !replaced.has(word)).map(({ start, end }) => earlier.text.slice(start, end));
  const opening = isFragment(followUp, earlier) ? earlier.text.slice(0, words[0]?.start ?? 0).trim() : '';
  return [opening, ...kept].filter(Boolean).join(' ');
}

/** Whether it asks what was asked before, in the same language, so that it takes the earlier question word. */
function isFragment(followUp: FollowUp, earlier: EarlierQuestion): boolean {
  return asksNothing(followUp) && followUp.language === earlier.language;
}

/** Whether it tells what it is on by what was said before: "the year after that", "those who came". */
function pointsBack(text: string): boolean {
  return tokenise(text).some(({ word }) => pointingWords.has(word) || relativeWords.has(word) || pronouns.has(word));
}

/** Its own words, as they are written, unless they hang on what was said before. */
function findBrought({ text, own }: FollowUp): Pick<CompletedFollowUp, 'brought'> {
  const brought = own.map(({ start, end }) => text.slice(start, end)).join(' ');
  return brought === '' || pointsBack(text) ? {} : { brought };
}

/** Whether it has no question word of its own. */
function asksNothing({ text, type }: FollowUp): boolean {
  const beginning = toMessageWords(text).split(' ').slice(0, 3);
  return type === 'other' && !beginning.some((word) => questionWords.has(word));
}

/** Whether a word names somebody or something: by the lexicon, by its capital, or because no dictionary holds it. */
function isName(token: AnalysedToken, language: Language, knowledge: FollowUpKnowledge): boolean {
  return !/^\d/.test(token.word) && (isNamed(token, language, knowledge) || !knowledge.isKnown(token.stem, language));
}

function isNamed(
  { stem, isCapitalised, start }: AnalysedToken,
  language: Language,
  knowledge: FollowUpKnowledge,
): boolean {
  return knowledge.isNamedThing(stem, language) || (isCapitalised && start > 0);
}

function findReplacedNames(
  followUp: FollowUp,
  earlier: EarlierQuestion,
  words: readonly AnalysedToken[],
  knowledge: FollowUpKnowledge,
): readonly AnalysedToken[] {
  const { own, text, language } = followUp;
  const brought = own.filter(
    (token) => isName(token, language, knowledge) && !words.some(({ stem }) => stem === token.stem),
  );
  if (brought.length === 0) return [];
  const isSure = brought.some((token) => isNamed(token, language, knowledge));
  const names = words.filter((word) => (isSure ? isNamed : isName)(word, earlier.language, knowledge));
  const isBare = asksNothing(followUp);
  const contexts = new Set(brought.map((token) => findContext(text, token, isBare)));
  const parallel = names.filter((name) => contexts.has(findContext(earlier.text, name, isBare)));
  return parallel.length > 0 || !isBare ? parallel : names;
}

/** The word right before a word: "in" before "Astana", "represented" before "Iran"; for a fragment only a small word. */
function findContext(text: string, { start }: AnalysedToken, isBare: boolean): string {
  const before = tokenise(text.slice(0, start)).at(-1)?.word ?? '';
  return isBare && !isStopWord(before) ? '' : before;
}

function findReplacedNumbers(own: readonly AnalysedToken[], words: readonly AnalysedToken[]): readonly AnalysedToken[] {
  const brought = own.map(({ word }) => word).filter((word) => /^\d/.test(word));
  return words.filter(({ word }) => /^\d/.test(word) && brought.some((number) => isYear(number) === isYear(word)));
}

function isYear(digits: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(digits);
}
