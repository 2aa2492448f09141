import { loadBoilerplateWords, type BoilerplateWords } from './boilerplate-words.ts';
import { cutDateline, findByLine } from './by-line.ts';

export interface CleanBody {
  /** Paragraphs as they were, without what surrounds the article. */
  readonly text: string;
  /** The outlet that a line near the top names. */
  readonly source?: string;
  /** `YYYY-MM-DD`, when a line near the top names a day. */
  readonly publishedAt?: string;
}

/**
 * Takes off what stands around an article: by-lines and dates near the top, agency credits at either end, lines that ask
 * to share, follow, subscribe or read something else, tags and copyright. A long line with a full stop always stays.
 */
export function removeBoilerplate(text: string, outlet?: string): CleanBody {
  const words = loadBoilerplateWords();
  const lines = dropAsides(text.split('\n'), words);
  const top = readTop(lines, words, outlet);
  const end = findEnd(lines, top.bodyAt, words);
  const body = lines.slice(top.bodyAt, end).map((line) => line.trimEnd());
  const first = body.findIndex((line) => line !== '');
  const dateline = cutDateline(body[first]?.trimStart() ?? '', words, top.source ?? outlet);
  if (dateline !== undefined) body[first] = dateline.rest;
  return {
    text: body
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
    source: top.source ?? dateline?.source,
    publishedAt: top.publishedAt ?? dateline?.publishedAt,
  };
}

/** Lines near the top that may be anything but text. */
const maxTopLines = 8;
const maxLineChars = 160;
const maxSentenceChars = 80;

/** Without the lines that are boilerplate wherever they stand. */
function dropAsides(lines: readonly string[], words: BoilerplateWords): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!isAside(line.trim(), words)) kept.push(line);
    else if (!isBareHeading(line.trim(), words)) continue;
    else if (isAllHeadlines(lines.slice(at + 1), words)) break;
    else at += countHeadlines(lines, at + 1);
  }
  return kept;
}

function isAside(line: string, words: BoilerplateWords): boolean {
  if (!mayBeDropped(line)) return false;
  if (words.isLabels(line)) return true;
  const kind = words.findStart(line)?.kind ?? words.findWhole(line);
  return kind === 'share' || kind === 'advertisement' || kind === 'related' || kind === 'subscribe';
}

/** Whether a line announces other articles without naming one. */
function isBareHeading(line: string, words: BoilerplateWords): boolean {
  const start = words.findStart(line);
  return (start?.kind === 'related' && start.rest === '') || words.findWhole(line) === 'related';
}

/** Whether nothing but some headlines and what surrounds an article is left. */
function isAllHeadlines(lines: readonly string[], words: BoilerplateWords): boolean {
  const left = lines.map((line) => line.trim()).filter((line) => line !== '' && !isEdge(line, words));
  return left.length <= mostHeadlines && left.every((line) => line.length <= maxHeadlineChars && !hasFullStop(line));
}

/** Paragraphs are longer, or end in a full stop; not all do in Arabic. */
const maxHeadlineChars = 100;
const mostHeadlines = 10;

/** How many headlines stand directly below such a heading, as lines without a full stop up to a blank line. */
function countHeadlines(lines: readonly string[], from: number): number {
  let count = 0;
  for (let line = lines[from]; line !== undefined; line = lines[from + ++count]) {
    if (line.trim() === '' || line.length > maxLineChars || hasFullStop(line)) break;
  }
  return lines[from + count]?.trim() === '' || lines[from + count] === undefined ? count : 0;
}

interface Top {
  readonly bodyAt: number;
  readonly source?: string;
  readonly publishedAt?: string;
}

function readTop(lines: readonly string[], words: BoilerplateWords, outlet?: string): Top {
  let top: Top = { bodyAt: 0 };
  for (let at = 0, seen = 0; at < lines.length && seen < maxTopLines; at++) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    const byLine = mayBeDropped(line) ? findByLine(line, words, outlet) : undefined;
    if (!byLine && !isEdge(line, words)) break;
    top = { bodyAt: at + 1, source: top.source ?? byLine?.source, publishedAt: top.publishedAt ?? byLine?.publishedAt };
    seen++;
  }
  return top;
}

function findEnd(lines: readonly string[], from: number, words: BoilerplateWords): number {
  let end = lines.length;
  const isNone = (line: string) => line === '' || isEdge(line, words);
  while (end > from && isNone((lines[end - 1] ?? '').trim())) end--;
  return end;
}

/** Whether a line at either end of an article does not belong to it. */
function isEdge(line: string, words: BoilerplateWords): boolean {
  if (!mayBeDropped(line)) return false;
  if (words.isLabels(line) || isHashtags(line) || isCredit(line, words) || isTrail(line)) return true;
  const start = words.findStart(line);
  return start !== undefined && start.kind !== 'credit' && start.kind !== 'dated';
}

function isHashtags(line: string): boolean {
  return /^(?:#[\p{L}\p{N}_]+[\s,\u060C]*)+$/u.test(line.trim());
}

/** Whether it leads from the front page to the article: "Home > Economy > Ports". */
function isTrail(line: string): boolean {
  return trail.test(line.trim());
}

// "Home", or ar-raisiya, then at least one more part.
const trail =
  /^(?:home|\u0627\u0644\u0631\u0626\u064A\u0633\u064A\u0629)(?:\s*[>\u203A\u00BB/\u2039\u00AB]\s*[^>\u203A\u00BB/.]{1,60})+$/iu;

/** Whether a line names agencies and nothing more, with or without "Source:". */
function isCredit(line: string, words: BoilerplateWords): boolean {
  const start = words.findStart(line);
  const names = start?.kind === 'credit' ? start.rest : line;
  // Separators; "," is Arabic comma 060C; the last is Arabic waw 0648, "and"
  const parts = names
    .split(/\s*[/,|+\u060C]\s*|\s+[-\u2013\u2014]\s+|\s+and\s+|\s+\u0648\s?/u)
    .filter((part) => part.trim() !== '');
  return parts.length > 0 && parts.every((part) => /^agenc/u.test(words.findWhole(part) ?? ''));
}

function mayBeDropped(line: string): boolean {
  const { length } = line;
  return length > 0 && length <= (hasFullStop(line) ? maxSentenceChars : maxLineChars);
}

/** A full stop (Latin, or Urdu 06D4) that ends a word of the line; not the dots of an address. */
function hasFullStop(line: string): boolean {
  return /\p{L}{3}[.\u06D4](?=["'\u201D\u00BB)\]]*(?:\s|$))/u.test(line);
}
