import type { Language } from '../domain/language.ts';
import {
  ambiguousAbbreviations,
  numberAbbreviations,
  sentenceStarters,
  titleAbbreviations,
} from './abbreviation-words.ts';

/** A place where a sentence may end, within one line. */
export interface PossibleEnd {
  /** From the sentence's beginning to the place. */
  readonly before: string;
  /** From the place to the next possible end. */
  readonly after: string;
  readonly language: Language;
}

/** Whether the sentence goes on although it looks as if it ended. */
export function isJoined({ before, after, language }: PossibleEnd): boolean {
  return (
    !hasContent.test(before) ||
    !hasContent.test(after) ||
    listNumber.test(before) ||
    remark.test(before) ||
    (questionOrCall.test(before) && lowerCaseNext.test(after)) ||
    (pause.test(before) && countWords(before) < 3) ||
    (language === 'ar' && isArabicAbbreviation(before)) ||
    isLatinAbbreviation(before, after)
  );
}

const hasContent = /[\p{L}\p{N}]/u;
/** `1.` or `b)` or an Arabic letter (U+0621-064A) at the beginning of a line. */
const listNumber = /^\s*[([]?(?:\p{Nd}{1,3}|[a-zA-Z\u0621-\u064A]|[ivxIVX]{1,4})[.)\]]+\s*$/u;
/** A doubt or a call in brackets: (!), (?), with the Arabic question mark U+061F. */
const remark = /\([!?\u061F]+\)\s*$/u;
const questionOrCall = /[!?\u061F]["'\u201D\u2019\u00BB)]*\s*$/u;
const lowerCaseNext = /^["'\u201C\u00AB(]*\p{Ll}/u;
const pause = /(?:\.\.|\u2026)["\u201D\u00BB)]*\s*$/u;

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/**
 * A single Arabic letter (U+0621-064A, with or without tatweel U+0640) with a full stop, or several in a row: titles,
 * initials, agencies. Not after a number, where it stands for an era or a measure and may well end the sentence.
 */
function isArabicAbbreviation(before: string): boolean {
  const match = arabicAbbreviation.exec(before);
  if (match === null) return false;
  const hasSpace = /\s$/.test(before);
  return !hasSpace || !beforeEra.test(before.slice(0, match.index));
}

/** A number, or one with the letter qaf (U+0642) of "before". */
const beforeEra = /\p{Nd}\s*(?:\u0642\s+)?$/u;
/** A title (dal, U+062F; alef with hamza, U+0623; meem, U+0645) may carry the conjunction waw (U+0648). */
const arabicAbbreviation =
  /(?<![\p{L}\p{M}\p{Nd}.])(?:\u0648(?=[\u062F\u0623\u0645]))?(?:[\u0621-\u064A]\u0640?\.\s*)+$/u;

function isLatinAbbreviation(before: string, after: string): boolean {
  const word = /(?<![\p{L}.-])([\p{Script=Latin}][\p{Script=Latin}.-]*)\.\s*$/u.exec(before)?.[1];
  if (word === undefined || !/^[^\p{L}]*\p{Script=Latin}|^[^\p{L}]*\p{Nd}/u.test(after)) return false;
  const abbreviation = word.toLowerCase();
  if (titleAbbreviations.has(abbreviation)) return true;
  if (numberAbbreviations.has(abbreviation) && /^\p{Nd}/u.test(after)) return true;
  const isDoubtful = ambiguousAbbreviations.has(abbreviation) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
  return isDoubtful && !beginsSentence(after);
}

function beginsSentence(after: string): boolean {
  const word = /^["'\u201C\u00AB(]*(\p{L}+)/u.exec(after)?.[1];
  return word !== undefined && sentenceStarters.has(word.toLowerCase());
}
