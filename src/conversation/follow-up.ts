import type { Language } from '../domain/language.ts';
import type { Question } from '../domain/question.ts';
import { analyse, type AnalysedToken } from '../text/analyse.ts';
import { findAgeWords } from '../text/question-parts.ts';
import { detectQuestionType } from '../text/question-type.ts';
import { stem, stripConjunction } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenise, type Token } from '../text/tokenise.ts';
import {
  addingWords,
  dropWords,
  emptyWords,
  followUpOpenings,
  ownedThings,
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
  const text = dropOpening(message.text.trim());
  const isMarked = text !== message.text.trim();
  const followUp = {
    text,
    language,
    type: detectQuestionType(text, language),
    own: analyse(text, language).filter(({ word }) => !pointingWords.has(word) && !emptyWords.has(word)),
  };
  if (!leansOnEarlier(followUp, isMarked, knowledge)) return undefined;
  const carried = carryOver(followUp, { ...earlier, text: dropBetween(earlier) }, knowledge);
  if (carried === '') return undefined;
  const type = takesQuestion(followUp) ? earlier.type : followUp.type;
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

function dropOpening(message: string): string {
  const words = toMessageWords(message);
  const opening = followUpOpenings.find((phrase) => words === phrase || words.startsWith(`${phrase} `));
  if (opening !== undefined) return dropOpening(dropWords(message, opening.split(' ').length));
  // Waw, "and", also set off by a tatweel
  return beginsWithJoinedAnd(message) ? message.replace(/^[^\p{L}]*\u0648\u0640*/u, '') : message;
}

/** Waw, "and", written together with the first word, which is none that begins with it. */
function beginsWithJoinedAnd(message: string): boolean {
  const words = toMessageWords(message);
  const [first = ''] = words.split(' ');
  if (joinedAnd.test(words) || stripConjunction(first) !== first) return first.startsWith('\u0648');
  return first.length === 3 && first.startsWith('\u0648') && isStopWord(first.slice(1));
}

// Waw, then a digit; the article; mata, imta, ayna, kayfa, limadha, kam, man, ma, madha, hal, wayn, lesh, fi, an.
const joinedAnd =
  /^\u0648(?:\d|\u0627\u0644|(?:\u0627?\u0645\u062A\u064A|\u0627\u064A\u0646|\u0643\u064A\u0641|\u0644\u0645\u0627\u0630\u0627|\u0643\u0645|\u0645\u0646|\u0645\u0627|\u0645\u0627\u0630\u0627|\u0647\u0644|\u0648\u064A\u0646|\u0644\u064A\u0634|\u0641\u064A|\u0639\u0646)(?: |$))/u;

/** Points back, is marked as going on from something, or holds too little to be searched for. */
function leansOnEarlier(followUp: FollowUp, isMarked: boolean, knowledge: FollowUpKnowledge): boolean {
  const { own, language, text } = followUp;
  const specific = own.filter((token) => /^\d/.test(token.word) || isSpecific(text, token, language, knowledge));
  const pronounStart = findPronounStart(text);
  const isPointing = pronounStart !== undefined && specific.every(({ start }) => start > pronounStart);
  const namesNothing = own.every((token) => !/^\d/.test(token.word) && !isNamed(token, language, knowledge));
  if (isMarked || isPointing || (namesNothing && goesOn(followUp))) return own.length <= mostWords;
  return specific.length === 0 && lacksSubject(followUp);
}

/** Whether it adds to what was said, or begins with a word that "its" or "their" is bound to. */
function goesOn({ own, text }: FollowUp): boolean {
  const words = tokenise(text).map(({ word }) => word);
  const isBound = own.slice(0, 2).some((token) => endsInPronoun(text, token));
  return (isBound && !words.some((word) => relativeWords.has(word))) || words.some((word) => addingWords.has(word));
}

/** Whether it names something: by a name that stands for itself, and not by a verb of a dialect that no list holds. */
function isSpecific(text: string, token: AnalysedToken, language: Language, knowledge: FollowUpKnowledge): boolean {
  if (isNamed(token, language, knowledge)) return true;
  return isName(token, language, knowledge) && !verbOfDialect.test(token.word) && !endsInPronoun(text, token);
}

// beh, heh or hah before the ya, ta or nun of an imperfect; waw-alef of a plural at the end
const verbOfDialect = /^[\u0628\u0647\u062D][\u064A\u062A\u0646].{2,}|.{2,}\u0648\u0627$/u;

const mostWords = 4;

/** Where a pronoun stands that nothing in the message itself explains. */
function findPronounStart(text: string): number | undefined {
  const tokens = tokenise(text);
  const at = tokens.findIndex(({ word }, index) => pronouns.has(word) && !isCopula(tokens, index));
  return tokens.slice(0, at).some(({ word }) => relativeWords.has(word)) ? undefined : tokens[at]?.start;
}

/** Whether "its", "her" or "their" is bound to the end of an Arabic word. */
function endsInPronoun(text: string, { word, start, end }: Pick<Token, 'word' | 'start' | 'end'>): boolean {
  if (text.slice(start, end).endsWith('\u0629')) return false;
  if (boundToVerb.test(word) || (word.endsWith('\u0647') && ownedThings.has(word.slice(0, -1)))) return true;
  const suffix = boundPronoun.exec(word)?.[0];
  return suffix !== undefined && stem(word, 'ar') === stem(word.slice(0, -suffix.length), 'ar');
}

// heh-alef, heh-mim, heh-nun, heh-mim-alef, after two letters or more and no article
const boundPronoun =
  /(?<=^(?!\u0648?[\u0628\u0641\u0643]?\u0627\u0644|\u0644\u0644).{2,})(?:\u0647\u0627|\u0647\u0645|\u0647\u0646|\u0647\u0645\u0627)$/u;
// heh, heh-alef or heh-mim after waw of a plural verb; teh and heh
const boundToVerb = /^(?!\u0648?\u0627\u0644).{2,}(?:\u0648\u0647[\u0627\u0645]?|\u062A\u0647)$/u;

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
  return takesQuestion(followUp) && followUp.language === earlier.language;
}

/** Whether it asks what was asked before: it has no question word, and is no sentence of its own with "it" or "too". */
function takesQuestion(followUp: FollowUp): boolean {
  const { text, own } = followUp;
  const isSentence =
    findPronounStart(text) !== undefined ||
    own.some((token) => endsInPronoun(text, token)) ||
    (own.length > 1 && tokenise(text).some(({ word }) => addingWords.has(word)));
  return asksNothing(followUp) && !isSentence;
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
