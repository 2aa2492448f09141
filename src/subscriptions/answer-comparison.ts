import type { Answered } from '../domain/answer.ts';
import type { Language } from '../domain/language.ts';
import { dayMs } from '../domain/milliseconds.ts';
import type { FoundDate } from '../text/dates.ts';
import { normaliseText } from '../text/normalise.ts';
import {
  isAlike,
  listInnerTerms,
  listCounts,
  listDates,
  listNames,
  listTerms,
  toQuotes,
  type FactSources,
  type NameKind,
  type Term,
  type Words,
} from './answer-facts.ts';
import { findQuestionKind, type QuestionKind } from './question-kind.ts';

/** Looks at what answers to a question state, whatever their words and language. */
export interface AnswerComparison {
  /** Whether `next` tells somebody who knows `known` nothing else. */
  isSame(question: Words, known: Answered, next: Answered): boolean;
  /** Whether a date, a count or a name was asked for. */
  isOfKind(question: Words): boolean;
  /** Whether it holds something of the kind asked for, which the question does not say itself. */
  holdsKind(question: Words, answer: Answered): boolean;
}

/**
 * Answers are compared by what was asked for: dates, counts, names, or else all their content words. One thing in common makes
 * them the same, unless the new one speaks of a change ("postponed from … to", "replaces"): then it may name nothing that is not known.
 */
export function createAnswerComparison(sources: FactSources): AnswerComparison {
  return {
    isSame(question, known, next) {
      const before = toQuotes(known);
      // What stays as it was says nothing of what is new beside it
      const after = toQuotes(next).filter(({ text }) => !before.some((other) => other.text === text));
      if (after.length === 0) return true;
      const compared = { asked: [question], before, after, speaksOfChange: after.some(isAboutChange) };
      return compareKind(findQuestionKind(question), compared, sources) ?? compareTerms(compared, sources);
    },
    isOfKind: (question) => findQuestionKind(question) !== 'words',
    holdsKind(question, answer) {
      const after = toQuotes(answer);
      const compared = { asked: [question], before: [], after, speaksOfChange: false };
      // With nothing known before, it is new as soon as it holds something.
      const kind = findQuestionKind(question);
      return kind === 'words' || compareKind(kind, compared, sources) === false;
    },
  };
}

/** Undefined where the new answer has nothing of the kind. */
function compareKind(kind: QuestionKind, compared: Compared, sources: FactSources): boolean | undefined {
  if (kind === 'date') return compareDates(compared);
  if (kind === 'count') return compareCounts(compared);
  return kind === 'words' ? undefined : compareNamed(compared, kind, sources);
}

interface Compared {
  readonly asked: readonly Words[];
  readonly before: readonly Words[];
  readonly after: readonly Words[];
  readonly speaksOfChange: boolean;
}

function decide<Fact>(
  { before, after }: { readonly before: readonly Fact[]; readonly after: readonly Fact[] },
  isKnown: (fact: Fact, among: readonly Fact[]) => boolean,
  speaksOfChange: boolean,
): boolean | undefined {
  if (after.length === 0) return undefined;
  return speaksOfChange ? after.every((fact) => isKnown(fact, before)) : after.some((fact) => isKnown(fact, before));
}

function compareDates({ asked, before, after, speaksOfChange }: Compared): boolean | undefined {
  const inQuestion = listDates(asked);
  const list = (texts: readonly Words[]) => listDates(texts).filter((date) => !isKnownDate(date, inQuestion));
  return decide({ before: list(before), after: list(after) }, isKnownDate, speaksOfChange);
}

const shortDays = 7;

/** One that is no nearer than what is known is known: "in December" after the 9th, but not the 9th after "in December". */
function isKnownDate(date: FoundDate, known: readonly FoundDate[]): boolean {
  return known.some((other) => {
    const isYearless = !date.hasYear || !other.hasYear;
    const [from, to, otherFrom, otherTo] = [date.from, date.to, other.from, other.to].map((day) =>
      isYearless ? day.slice(5) : day,
    ) as [string, string, string, string];
    const overlaps = from <= otherTo && otherFrom <= to;
    return overlaps && (countDays(other) <= shortDays || countDays(date) >= countDays(other));
  });
}

function countDays({ from, to }: FoundDate): number {
  return (Date.parse(to.replace(/^0000/, '2000')) - Date.parse(from.replace(/^0000/, '2000'))) / dayMs + 1;
}

function compareCounts({ asked, before, after, speaksOfChange }: Compared): boolean | undefined {
  const inQuestion = listCounts(asked);
  const list = (texts: readonly Words[]) => listCounts(texts).filter((count) => !inQuestion.includes(count));
  const found = { before: list(before), after: list(after) };
  return decide(found, (count, known) => known.includes(count), speaksOfChange);
}

function compareNamed(compared: Compared, kind: NameKind, sources: FactSources): boolean | undefined {
  const inQuestion = listInnerTerms(compared.asked, sources);
  const list = (texts: readonly Words[]) =>
    listNames(texts, kind, sources).filter((name) => !isKnownTerm(name, inQuestion));
  const found = { before: list(compared.before), after: list(compared.after) };
  // A name that is known may stand there without being seen to be one.
  const said = compared.speaksOfChange ? [] : listTerms(compared.after, sources);
  if (found.before.some((name) => isKnownTerm(name, said))) return true;
  return decide(found, isKnownTerm, compared.speaksOfChange);
}

function isKnownTerm(term: Term, known: readonly Term[]): boolean {
  return known.some((other) => isAlike(term, other));
}

/** Of what the shorter answer adds to the question, so large a share in the other makes them the same. */
const leastShared = 0.5;

function compareTerms({ asked, before, after }: Compared, sources: FactSources): boolean {
  const inQuestion = listTerms(asked, sources);
  const list = (texts: readonly Words[]) => listTerms(texts, sources).filter((term) => !isKnownTerm(term, inQuestion));
  const [old, fresh] = [list(before), list(after)];
  const shared = fresh.filter((term) => isKnownTerm(term, old)).length;
  return shared >= leastShared * Math.min(old.length, fresh.length);
}

function isAboutChange({ text, language }: Words): boolean {
  return changeWords[language].test(normaliseText(text));
}

const changeWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:postpone|reschedul|delayed|brought forward|moved|instead|replac|succe|appoint|named|resign|rose|rise|risen|climb|increas|fell|fall|fallen|drop|cut to|rais(?:e[ds]?|ing)\b|lower|(?:up|down) from\b|from \d[\d,.]* to\b|earlier (?:count|toll|figure|estimate)|previous|compared with|revis|correct|no longer|chang)/u,
  // hamza-jeem-lam and its forms "postpone", teh-qaf-dal-yeh-meem "advance", noon-qaf-lam "move", beh-dal-lam "instead", khah-lam-feh
  // "succeed", ain-yeh-noon "appoint", reh-feh-ain and alef-reh-teh-feh-ain "raise, rise", alef-noon-khah-feh-dad "fall", teh-sad-hah-yeh-hah "correction"; "after it was", "compared with", "former", "from 14 to 19"
  ar: /(?:\u062A\u0623\u062C\u064A\u0644|\u062A\u0627\u062C\u064A\u0644|(?:^|\s)[\u0623\u0627]\u062C\u0644|(?:^|\s)[\u0623\u0627]\u0631\u062C|\u062A\u0642\u062F\u064A\u0645|(?:^|\s)\u0646\u0642\u0644|\u0628\u062F\u0644|\u062E\u0644\u0641|(?:^|\s)(?:\u062A)?\u0639\u064A[\u0646\u064A]|\u0631\u0641\u0639|\u0627\u0631\u062A\u0641\u0639|\u0627\u0631\u062A\u0641\u0627\u0639|\u0627\u0646\u062E\u0641\u0636|\u062A\u0631\u0627\u062C\u0639|\u062A\u0635\u062D\u064A\u062D|\u0628\u0639\u062F ?\u0645\u0627 \u0643\u0627\u0646|\u0628\u0639\u062F \u0627\u0646 \u0643\u0627\u0646|\u0645\u0642\u0627\u0631\u0646\u0647 (?:\u0628|\u0645\u0639)|\u0633\u0627\u0628\u0642|\u0645\u0646 [0-9][0-9,.]* \u0627\u0644\u064A [0-9])/u,
};
