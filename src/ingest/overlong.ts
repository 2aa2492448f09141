import type { Span } from '../domain/article.ts';

export interface CutOptions {
  readonly targetChars: number;
  readonly maxChars: number;
}

/**
 * A sentence in pieces of at most `maxChars`, cut after a clause where one ends, else at white space, else between two
 * characters (never within one). One that is short enough stays whole.
 */
export function cutOverlong(text: string, sentence: Span, { targetChars, maxChars }: CutOptions): Span[] {
  const pieces: Span[] = [];
  let { start } = sentence;
  while (sentence.end - start > maxChars) {
    const cut = findCut(text, start, start + targetChars);
    pieces.push(trimEnd(text, { start, end: cut }));
    start = skipSpace(text, cut);
  }
  if (start < sentence.end) pieces.push({ start, end: sentence.end });
  return pieces;
}

/** Comma, semicolon, colon; Arabic comma 060C and semicolon 061B; dashes. */
const clauseEnd = /[,;:\u060C\u061B\u2013\u2014]\s/gu;
const blank = /\s/gu;

/** The last border in the later half of the window, so that no piece is tiny. */
function findCut(text: string, start: number, end: number): number {
  const middle = start + Math.floor((end - start) / 2);
  const window = text.slice(middle, end);
  for (const border of [clauseEnd, blank]) {
    const last = [...window.matchAll(border)].at(-1);
    if (last) return middle + last.index + last[0].length;
  }
  return findCharacterBorder(text, end);
}

/** Not within a surrogate pair, nor before a mark that belongs to the character before it. */
function findCharacterBorder(text: string, end: number): number {
  let at = end;
  while (at > end - 20 && /^(?:[\uDC00-\uDFFF]|\p{M}|\u200D)/u.test(text.slice(at, at + 2))) at--;
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function trimEnd(text: string, span: Span): Span {
  return { start: span.start, end: span.start + text.slice(span.start, span.end).trimEnd().length };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}
