import type { Language } from '../domain/language.ts';
import { monthNames } from './date-words.ts';
import { normaliseText } from './normalise.ts';
import { findNumbers, type FoundNumber } from './numbers.ts';
import { stem, stripConjunction, stripProclitics } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenise, type Token } from './tokenise.ts';

/** A content word with the term it is matched by. */
export interface AnalysedToken extends Token {
  readonly stem: string;
}

/** The content words of a text in order, each with its stem; stop words are left out. */
export function analyse(text: string, language: Language): AnalysedToken[] {
  const tokens = joinNumerals(text, language, tokenise(text));
  const days = findDaysOfMonth(tokens);
  const isName = (token: Token) => acronyms.has(token.word) && isAcronym(text, tokens, token);
  return tokens
    .filter((token) => isName(token) || (!isStopWord(token.word) && !isStopWord(stripConjunction(token.word))))
    .map((token) => ({ ...token, stem: days.has(token) ? `${token.word}d` : stem(token.word, language) }));
}

function findDaysOfMonth(tokens: readonly Token[]): ReadonlySet<Token> {
  if (!tokens.some(({ word }) => dayNumber.test(word))) return noTokens;
  return new Set(tokens.filter((_, at) => isDayOfMonth(tokens, at)));
}

const noTokens: ReadonlySet<Token> = new Set();

/** Whether a number is the day in `11-12 November` or `November 12`: another term than the 12 of the 12th round. */
function isDayOfMonth(tokens: readonly Token[], at: number): boolean {
  if (!dayNumber.test(wordAt(tokens, at))) return false;
  const [before, after] = [wordAt(tokens, at - 1), wordAt(tokens, at + 1)];
  if (months.has(after) || months.has(before)) return true;
  return (
    (dayNumber.test(after) && months.has(wordAt(tokens, at + 2))) ||
    (dayNumber.test(before) && months.has(wordAt(tokens, at - 2)))
  );
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

const dayNumber = /^(?:[1-9]|[12]\d|3[01])$/u;

// First words of their names, such as that of a Levantine name of two words.
const months: ReadonlySet<string> = new Set(
  monthNames.flatMap((names) => names.map((name) => normaliseText(name).split(' ')[0] ?? '')),
);

// In capitals they are names: the United States, the World Health Organization, information technology.
const acronyms: ReadonlySet<string> = new Set(['us', 'who', 'it']);
const acronym = /^(?:U\.?S|W\.?H\.?O|I\.?T)\.?(?:['\u2019]s)?$/u;

/** Whether a word is written in capitals where not everything is. */
function isAcronym(text: string, tokens: readonly Token[], { start, end }: Token): boolean {
  return acronym.test(text.slice(start, end)) && (tokens.length === 1 || /\p{Ll}/u.test(text));
}

/** Puts one number in the place of the words that write it out, so that `twenty-second` and `22nd` are one term. */
function joinNumerals(text: string, language: Language, tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ word }) => compoundNumerals[language].test(word))) return tokens;
  const joined: Token[] = [];
  let at = 0;
  for (const { start, end, value, kind } of findNumbers(text, language).toSorted((a, b) => a.start - b.start)) {
    for (; (tokens[at]?.end ?? Infinity) <= start; at++) joined.push(tokens[at] as Token);
    let after = at;
    while ((tokens[after]?.start ?? Infinity) < end) after++;
    const [first, ...others] = tokens.slice(at, after);
    if (first === undefined || value < leastJoined || !isWritten([first, ...others], kind)) continue;
    joined.push({ start: first.start, end, word: String(Math.round(value * 100) / 100), isCapitalised: false });
    at = after;
  }
  return [...joined, ...tokens.slice(at)];
}

/** Whether a number is written in words, or in digits and words: `22 thousand`, no `22 per cent`. */
function isWritten(tokens: readonly Token[], kind: FoundNumber['kind']): boolean {
  const digits = tokens.filter(({ word }) => /^\d/.test(word)).length;
  return digits === 0 || (digits < tokens.length && kind !== 'percentage');
}

// Below it, words such as "one", "first" and "second" mean too many other things.
const leastJoined = 11;

const compoundNumerals: Readonly<Record<Language, RegExp>> = {
  en: /^(?:eleven|twel|\w+teen|twent|thirt|fort|fift|sixt|sevent|eight|ninet|hundred|thousand|million|billion|trillion|dozen$|bn$)/u,
  // ain-shin-ra, "ten" and "twenty"; tens end in waw-nun or ya-nun; mim-alef-hamza and mim-hamza, "hundred"; alef-lam-fa and alef-lam-alef-fa,
  // "thousand" and "thousands"; mim-lam, "million", "millions" and "milliard"
  ar: /\u0639\u0634\u0631|(?:\u062B\u0644\u0627\u062B|\u0627\u0631\u0628\u0639|\u062E\u0645\u0633|\u0633\u062A|\u0633\u0628\u0639|\u062B\u0645\u0627\u0646|\u062A\u0633\u0639)(?:\u0648|\u064A)\u0646$|\u0645\u0627?\u0626|^(?:\u0627\u0644)?\u0627\u0644\u0627?\u0641$|\u0645\u0644(?:\u064A\u0648\u0646|\u064A\u0627\u0631|\u0627\u064A\u064A\u0646)/u,
};

/** The stems of a text's content words, in order, repetitions kept. */
export function toStems(text: string, language: Language): string[] {
  const words = plainWords.test(text) ? normaliseText(text).split(' ') : [];
  if (words.length === 0 || words.some((word) => compoundNumerals[language].test(word))) {
    return analyse(text, language).map((token) => token.stem);
  }
  return words
    .filter((word) => word !== '' && !isStopWord(word) && !isStopWord(stripConjunction(word)))
    .map((word) => stem(word, language));
}

// Nearly all phrases of the lexicon: small letters alone, or Arabic letters alone (hamza to ghain, fa to ya), and blanks.
// Then words are what stands between blanks, and nothing but compound numerals needs to be looked at together.
const plainWords = /^(?:[a-z ]+|[\u0621-\u063A\u0641-\u064A ]+)$/;

/** The normalised content words of a text, each once. */
export function toWords(text: string, language: Language): string[] {
  return [...new Set(analyse(text, language).map((token) => token.word))];
}

/** Character n-grams of a text's content words, in order, repetitions kept; see `toWordGrams`. */
export function toGrams(text: string, language: Language): string[] {
  return analyse(text, language).flatMap((token) => toWordGrams(token.word));
}

/**
 * Character 3-, 4- and 5-grams of a normalised word, its edges marked with `_`. They join what light stemming does not:
 * broken plurals, bound prepositions, spelling variants. A number is one gram.
 */
export function toWordGrams(word: string): string[] {
  if (/^\d/.test(word)) return [`_${word}_`];
  const marked = `_${stripProclitics(word)}_`;
  if (marked.length <= smallestGram) return [marked];
  const grams: string[] = [];
  for (let size = smallestGram; size <= largestGram; size++) {
    for (let at = 0; at + size <= marked.length; at++) grams.push(marked.slice(at, at + size));
  }
  return grams;
}

const smallestGram = 3;
const largestGram = 5;
