import { monthNames } from '../../text/date-words.ts';
import { normaliseText } from '../../text/normalise.ts';
import { arabicGivenNames, arabicNameCues, englishFunctionLike, englishTitles } from './name-words.ts';
import { isSmallWord } from './small-words.ts';
import { isCompound, isKnownStem } from './ordinary-forms.ts';
import type { GroundingKnowledge, ReadText, ReadWord } from './read-text.ts';
import { remember } from './remember.ts';

/** How sure it is that a word is part of a name. */
export type NameKind =
  /** Unknown to the lexicon and written as a name, or known as the name of something. */
  | 'name'
  /** An ordinary word with a capital, as in the name of an office. */
  | 'ordinary'
  /** An Arabic word that the lexicon does not know: a name, or a form of a word that it does not know. */
  | 'unknown';

/** Words that are names, by their index in the text; looked for once in each text, since several checks ask. */
export const findNames = remember(findAnew);

function findAnew(text: ReadText, knowledge: GroundingKnowledge): ReadonlyMap<number, NameKind> {
  const names = new Map<number, NameKind>();
  text.words.forEach((word, index) => {
    const kind = word.isContent && !isMonth(word) ? toKind(text, index, knowledge) : undefined;
    if (kind !== undefined) names.set(index, kind);
  });
  return names;
}

export function isMonth({ word }: ReadWord): boolean {
  return months.has(word);
}

const months: ReadonlySet<string> = new Set(monthNames.flat().flatMap((name) => normaliseText(name).split(' ')));

function toKind(text: ReadText, index: number, knowledge: GroundingKnowledge): NameKind | undefined {
  const word = text.words[index] as ReadWord;
  return word.language === 'ar' ? toArabicKind(text, index, knowledge) : toLatinKind(text, index, knowledge);
}

function toLatinKind(text: ReadText, index: number, knowledge: GroundingKnowledge): NameKind | undefined {
  const { lexicon, isNamedThing } = knowledge;
  const { word, stem, isCapitalised, start } = text.words[index] as ReadWord;
  // Within an Arabic text every Latin word is a name
  if (text.language === 'ar') return 'name';
  if (!isCapitalised || englishTitles.has(word) || englishFunctionLike.has(word)) return undefined;
  const isNamed = isNamedThing(stem, 'en');
  const opens = opensSentence(text.text, start);
  if (isNamed) return 'name';
  if (lexicon.isKnown(stem, 'en')) return opens ? undefined : 'ordinary';
  if (opens && !isFollowedByName(text, index))
    return knownWordEnding.test(word) || isCompound(text.words[index] as ReadWord, knowledge) ? undefined : 'name';
  return 'name';
}

/** Endings of words that open a sentence and are no names. */
const knownWordEnding = /(?:ly|ing|ed|tion|tions|ment|ments|ness|ity|ers|ism|ance|ence)$/u;

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:]["'\u201D\u2019)]*\s+)["'\u201C\u2018\u00AB([]*$/u.test(text.slice(0, start));
}

function isFollowedByName(text: ReadText, index: number): boolean {
  const next = text.words[index + 1];
  return next !== undefined && next.isCapitalised && next.isContent;
}

function toArabicKind(text: ReadText, index: number, knowledge: GroundingKnowledge): NameKind | undefined {
  const word = text.words[index] as ReadWord;
  if (isSmallWord(word.word)) return undefined;
  const isNamed = knowledge.isSpelledAsName(word.word) && word.forms.some((form) => knowledge.isNamedThing(form, 'ar'));
  if (isNamed) return 'name';
  const previous = text.words[index - 1]?.word ?? '';
  if (isGivenName(word) || arabicNameCues.has(previous)) return isGivenName(word) ? 'name' : 'unknown';
  const isKnown = word.forms.some((form) => isKnownStem(form, 'ar', knowledge));
  return isKnown || isIndefinite(word, text.text) ? undefined : 'unknown';
}

/** Whether an Arabic word is written with the sign of indefiniteness (fathatan): then it is hardly a name. */
export function isIndefinite({ start, end }: ReadWord, text: string): boolean {
  return text.slice(start, end).includes('\u064B');
}

// A proclitic may stand before a given name: waw, feh, beh, lam
export function isGivenName({ word }: ReadWord): boolean {
  return arabicGivenNames.has(word) || arabicGivenNames.has(word.replace(/^[\u0648\u0641\u0628\u0644](?=.{3})/u, ''));
}
