import type { Answered } from '../domain/answer.ts';
import type { Language } from '../domain/language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { analyse, type AnalysedToken } from '../text/analyse.ts';
import { findCounts } from '../text/counts.ts';
import { findDates, type FoundDate } from '../text/dates.ts';
import { normaliseText } from '../text/normalise.ts';
import { compareNames } from '../text/transliterate.ts';

/** A name in a text, and how surely it is one of each kind, [0, 1]. */
export interface FoundName {
  /** As analysed. */
  readonly words: readonly { readonly word: string; readonly stem: string }[];
  readonly person: number;
  readonly organisation: number;
  readonly place: number;
}

export interface FactSources {
  readonly lexicon: Lexicon;
  readonly findNames: (text: string, language: Language) => readonly FoundName[];
}

/** Something that a text says, in a form that can be compared across languages. */
export interface Term {
  readonly language: Language;
  readonly words: readonly { readonly word: string; readonly stem: string }[];
  /** What the lexicon holds it to be; empty when it knows it not. */
  readonly concepts: readonly number[];
}

/** A stretch of an answer or question. */
export interface Words {
  readonly text: string;
  readonly language: Language;
}

export function toQuotes({ citations }: Answered): Words[] {
  return citations.map(({ quote, language }) => ({ text: quote, language }));
}

export function listDates(texts: readonly Words[]): FoundDate[] {
  return texts.flatMap(({ text, language }) => findDates(text, language));
}

/** Counts, shares and sums. */
export function listCounts(texts: readonly Words[]): number[] {
  return texts.flatMap(({ text, language }) => findCounts(text, language).map(({ value }) => value));
}

export type NameKind = 'person' | 'organisation' | 'place';

const leastKind = 0.4;

export function listNames(texts: readonly Words[], kind: NameKind, { lexicon, findNames }: FactSources): Term[] {
  return texts.flatMap(({ text, language }) =>
    findNames(text, language)
      .filter(
        (name) =>
          name[kind] >= leastKind && (kind === 'place' || name[kind] >= Math.max(name.organisation, name.place)),
      )
      .map(({ words }) => ({ language, words, concepts: findConcepts(words, language, lexicon) })),
  );
}

/** The content words of texts, those that the lexicon knows as one term together. */
export function listTerms(texts: readonly Words[], { lexicon }: Pick<FactSources, 'lexicon'>): Term[] {
  return texts.flatMap(({ text, language }) => {
    const tokens = analyse(text, language);
    const matches = findTerms(tokens, language, lexicon).filter(({ inner }) => !inner);
    const terms: Term[] = [];
    for (let start = 0; start < tokens.length;) {
      const match = matches.find((each) => each.start === start);
      const end = match?.end ?? start + 1;
      terms.push({ language, words: tokens.slice(start, end), concepts: match?.concepts ?? [] });
      start = end;
    }
    return terms;
  });
}

/** The same, with the terms that lie within others: "UN" of "UN envoy". */
export function listInnerTerms(texts: readonly Words[], sources: Pick<FactSources, 'lexicon'>): Term[] {
  const inner = texts.flatMap(({ text, language }) => {
    const tokens = analyse(text, language);
    return findTerms(tokens, language, sources.lexicon)
      .filter((match) => match.inner)
      .map(({ start, end, concepts }): Term => ({ language, words: tokens.slice(start, end), concepts }));
  });
  return [...listTerms(texts, sources), ...inner];
}

function findTerms(tokens: readonly AnalysedToken[], language: Language, lexicon: Lexicon) {
  const stems = tokens.map(({ stem }) => stem);
  return lexicon.findPhrases(stems, language);
}

function findConcepts(words: Term['words'], language: Language, lexicon: Lexicon): number[] {
  const stems = words.map(({ stem }) => stem);
  return lexicon.findPhrases(stems, language).flatMap(({ concepts }) => [...concepts]);
}

/** Whether two terms mean the same as far as the lexicon and the sound of names tell. */
export function isAlike(one: Term, other: Term): boolean {
  if (one.concepts.some((concept) => other.concepts.includes(concept))) return true;
  if (one.words.some(({ stem }) => other.words.some((word) => word.stem === stem))) return true;
  if (one.language === other.language) return false;
  const [arabic, english] = one.language === 'ar' ? [one, other] : [other, one];
  return arabic.words.some(({ word }) => english.words.some((name) => soundsAlike(word, name.word)));
}

const leastLikeness = 0.6;

function soundsAlike(arabic: string, latin: string): boolean {
  if (/\d/.test(arabic + latin)) return false;
  return compareNames(withoutArticle(normaliseText(arabic)), latin) >= leastLikeness;
}

/** Without alef-lam, which many names lose in Latin letters. */
function withoutArticle(word: string): string {
  return word.replace(/^\u0627\u0644(?=.{3})/u, '');
}
