import type { Span } from '../domain/article.ts';
import { normalise } from './normalise.ts';

/** A word or number as it is matched, with where it stands in the original text. */
export interface Token extends Span {
  /** Normalised; see `normalise`. */
  readonly word: string;
  /** Whether the original begins with an upper-case letter. */
  readonly isCapitalised: boolean;
}

/**
 * Words and numbers in order. Initials are joined (`U.N.` → `un`), grouping in numbers is dropped (`1,234` → `1234`),
 * ordinal endings and the Arabic article before digits are dropped (`22nd`, `\u0627\u0644\u0640 22` → `22`), a
 * possessive ending goes. Offsets are `[start, end)` in UTF-16 units of `original`.
 */
export function tokenise(original: string): Token[] {
  const normalised = normalise(original);
  const tokens: Token[] = [];
  for (const match of normalised.text.matchAll(wordPattern)) {
    const word = cleanWord(match[0]);
    const after = match.index + match[0].length;
    if (word === '' || isBoundToNumber(word, normalised.text, after)) continue;
    const start = normalised.toOriginal(match.index);
    const end = findOriginalEnd(original, normalised.toOriginal(after - 1));
    tokens.push({ word, start, end, isCapitalised: isUpperCaseAt(original, start) });
  }
  return tokens;
}

// Numbers with grouping and decimals; ordinals; initials; Arabic letters; other letters, digits and inner apostrophes.
const wordPattern =
  /\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\p{L}\d]|[.,]\d)|\d+(?:[.,]\d+)+|\d+(?=[\u0600-\u06FF])|(?:\p{L}\.)+\p{L}(?!\p{L})\.?|[\u0620-\u064A\u066E-\u06D3\u06D5]+|(?:(?![\u0600-\u06FF])[\p{L}\p{N}])+(?:'(?:(?![\u0600-\u06FF])\p{L})+)*/gu;

/** The Arabic article, conjunctions and one-letter prepositions that stand before digits, also set off by a tatweel and a space. */
function isBoundToNumber(word: string, text: string, after: number): boolean {
  return word.length <= longestProclitic && proclitics.test(word) && /^ ?\d/u.test(text.slice(after, after + 2));
}

const longestProclitic = 4;

// waw, fa; then alef-lam, also after ba or kaf; lam-lam; ba, kaf, lam
const proclitics =
  /^(?:[\u0648\u0641]|[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644|[\u0628\u0643\u0644]))$/u;

function isUpperCaseAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  // Arabic has no case.
  return !(unit >= 0x0600 && unit <= 0x06ff) && /^\p{Lu}/u.test(text.slice(at, at + 2));
}

function cleanWord(raw: string): string {
  if (/^\d/.test(raw)) return dropPossessive(cleanNumber(raw));
  return dropPossessive(raw.includes('.') ? raw.replaceAll('.', '') : raw);
}

function dropPossessive(word: string): string {
  return word.includes("'") ? word.replace(/'s?$/u, '').replaceAll("'", '') : word;
}

function cleanNumber(raw: string): string {
  const digits = raw.replace(/(?:st|nd|rd|th)$/u, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(digits)) return digits.replaceAll(',', '');
  return digits;
}

const firstMark = 0x0300;

function findOriginalEnd(original: string, lastStart: number): number {
  const character = original.codePointAt(lastStart);
  let end = lastStart + (character !== undefined && character > 0xffff ? 2 : 1);
  while (original.charCodeAt(end) >= firstMark && /^\p{M}/u.test(original.slice(end, end + 2))) end++;
  return end;
}
