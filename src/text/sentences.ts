import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { findQuotations } from './quotations.ts';
import { isJoined } from './sentence-joins.ts';

/** A quotation up to this long stays in one piece, with its attribution. */
const maxWholeQuotationChars = 400;

/**
 * Sentences in order: spans of `text` without white space at either end and never empty; each character that is not
 * white space (as `\s` says) lies in exactly one. A line break always ends a sentence. Beyond that as Unicode Annex 29
 * says, with repairs: abbreviations, initials and list numbers do not end a sentence, and a quotation stays whole.
 */
export function splitSentences(text: string, language: Language): Span[] {
  const sentences: Span[] = [];
  for (const line of text.matchAll(lines)) {
    for (const { start, end } of splitAnyLine(line[0], language)) {
      sentences.push({ start: start + line.index, end: end + line.index });
    }
  }
  return sentences;
}

const lines = /[^\n\r\v\f\u2028\u2029]+/g;

const segmenters: Readonly<Record<Language, Intl.Segmenter>> = {
  ar: new Intl.Segmenter('ar', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** The segmenter takes time by the square of a line's length, so a very long line is taken apart a stretch at a time. */
function* splitAnyLine(line: string, language: Language): Iterable<Span> {
  let from = 0;
  while (line.length - from > stretchChars) {
    const stretch = cutStretch(line.slice(from, from + stretchChars));
    const sentences = splitLine(stretch, language);
    // The last one may go on in the next stretch, unless it fills this one.
    const last = sentences.length > 1 ? sentences.pop() : undefined;
    yield* sentences.map(({ start, end }) => ({ start: start + from, end: end + from }));
    from += last?.start ?? stretch.length;
  }
  yield* splitLine(line.slice(from), language).map(({ start, end }) => ({ start: start + from, end: end + from }));
}

const stretchChars = 20_000;

/** Up to the last blank; where there is none, up to the last character as readers see it, which may go on. */
function cutStretch(stretch: string): string {
  const blank = stretch.lastIndexOf(' ');
  if (blank > 0) return stretch.slice(0, blank + 1);
  const whole = stretch.replace(/[\uD800-\uDBFF]$/, '');
  const last = characters.segment(whole).containing(whole.length - 1)?.index ?? 0;
  return whole.slice(0, last > 0 ? last : undefined);
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function splitLine(line: string, language: Language): Span[] {
  const shut = findQuotations(line).filter(({ start, end }) => end - start <= maxWholeQuotationChars);
  const boundaries = findBoundaries(line, language).filter(
    (at) => !shut.some(({ start, end }) => start < at && at < end),
  );
  const pieces: Span[] = [];
  let start = 0;
  for (const [index, at] of boundaries.entries()) {
    const next = boundaries[index + 1] ?? line.length;
    if (at < line.length && isJoined({ before: line.slice(start, at), after: line.slice(at, next), language }))
      continue;
    pieces.push(...trim(line, start, at));
    start = at;
  }
  return pieces;
}

/** Where a sentence may end, ascending; the last is the line's length. */
function findBoundaries(line: string, language: Language): number[] {
  const boundaries = new Set([line.length]);
  for (const { index } of segmenters[language].segment(line)) {
    const at = moveBeforeOpening(line, index);
    if (at > 0) boundaries.add(at);
  }
  for (const match of line.matchAll(overlookedEnds)) boundaries.add(match.index + match[0].length);
  return [...boundaries].sort((left, right) => left - right);
}

/**
 * Ends that the annex does not see: an ellipsis before a capital or an Arabic letter (U+0621-064A), and a full stop
 * before a sentence that begins with a number.
 */
const overlookedEnds =
  /\u2026["'\u201D\u00BB)]*\s+(?=["'\u201C\u00AB(]*[\p{Lu}\u0621-\u064A])|(?<=\p{Ll}{3}|\d{4})\.["\u201D)]*\s+(?=\d)/gu;

/** Without a space between two sentences the annex leaves an opening mark with the first. */
function moveBeforeOpening(line: string, boundary: number): number {
  let at = boundary;
  while (at > 0 && '([\u201C\u00AB'.includes(line.charAt(at - 1))) at -= 1;
  return at;
}

function trim(line: string, start: number, end: number): Span[] {
  const piece = line.slice(start, end);
  const trimmedStart = start + piece.length - piece.trimStart().length;
  const trimmedEnd = start + piece.trimEnd().length;
  return trimmedStart < trimmedEnd ? [{ start: trimmedStart, end: trimmedEnd }] : [];
}
