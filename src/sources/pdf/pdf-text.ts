import { toLogicalText } from './logical-order.ts';
import { toLines, type PdfPiece } from './pdf-line.ts';

/** What a page says, line by line. */
interface TextLine {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

export interface PdfText {
  /** Paragraphs apart by a blank line. */
  readonly text: string;
  /** The line, or the lines, set in the largest letters of the first page, where these are larger than the rest. */
  readonly headline: string | undefined;
}

/** The text of a document from the pieces of its pages: without page numbers and what stands at the edge of every page. */
export function toPdfText(pages: readonly (readonly PdfPiece[])[]): PdfText {
  const lined = dropEdges(pages.map(toTextLines));
  const bodyHeight = findBodyHeight(lined.flat());
  const paragraphs = joinOverPages(lined.map((lines) => toParagraphs(lines, bodyHeight)));
  return { text: paragraphs.join('\n\n'), headline: findHeadline(lined[0] ?? [], bodyHeight) };
}

function toTextLines(pieces: readonly PdfPiece[]): TextLine[] {
  return toLines(pieces)
    .map(({ pieces: drawn, y, height }) => ({ text: toLogicalText(drawn), y, height }))
    .filter(({ text }) => text !== '');
}

/** Without numbers alone at an edge, and lines that the edges of most pages share, numbers aside. */
function dropEdges(pages: readonly (readonly TextLine[])[]): TextLine[][] {
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(toKey)))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  const isRepeated = (line: TextLine) => pages.length > 2 && (seen.get(toKey(line)) ?? 0) > pages.length * 0.6;
  return pages.map((lines) =>
    lines.filter((line, at) => {
      const isAtEdge = at < 2 || at >= lines.length - 2;
      return !isAtEdge || !(isPageNumber(line.text) || isRepeated(line));
    }),
  );
}

function toKey({ text }: TextLine): string {
  return text.replace(/\p{Nd}+/gu, '0');
}

function isPageNumber(text: string): boolean {
  return /^[\s\-\u2013\u2014|/.]*(?:page\s*)?\p{Nd}{1,4}(?:\s*(?:\/|of)\s*\p{Nd}{1,4})?[\s\-\u2013\u2014|/.]*$/iu.test(
    text,
  );
}

/** The height of most letters. */
function findBodyHeight(lines: readonly TextLine[]): number {
  const chars = new Map<number, number>();
  for (const { height, text } of lines) {
    const rounded = Math.round(height * 2) / 2;
    chars.set(rounded, (chars.get(rounded) ?? 0) + text.length);
  }
  return [...chars].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Lines of one size that follow each other closely are one paragraph. */
function toParagraphs(lines: readonly TextLine[], bodyHeight: number): string[] {
  const step = findStep(lines, bodyHeight);
  const paragraphs: string[] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const isNext = above !== undefined && isSameSize(above, line) && isNear(above.y - line.y, step);
    const last = paragraphs.at(-1);
    if (isNext && last !== undefined) paragraphs[paragraphs.length - 1] = joinLines(last, line.text);
    else paragraphs.push(line.text);
  }
  return paragraphs;
}

function isSameSize(one: TextLine, other: TextLine): boolean {
  return Math.abs(one.height - other.height) <= Math.max(one.height, other.height) * 0.15;
}

function isNear(gap: number, step: number): boolean {
  return gap > 0 && gap <= step * 1.3;
}

/** From one line of the body to the next: the smallest that is common. */
function findStep(lines: readonly TextLine[], bodyHeight: number): number {
  const gaps = lines
    .slice(1)
    .map((line, at) => (lines[at]?.y ?? 0) - line.y)
    .filter((gap) => gap > bodyHeight * 0.8 && gap < bodyHeight * 4)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? bodyHeight * 1.5;
}

/** An English word that was divided at the end of a line is put together. */
function joinLines(above: string, below: string): string {
  const isDivided = /\p{Ll}[-\u2010]$/u.test(above) && /^\p{Ll}/u.test(below);
  return isDivided ? above.slice(0, -1) + below : `${above} ${below}`;
}

/** A paragraph that ends without a mark goes on at the top of the next page. */
function joinOverPages(pages: readonly (readonly string[])[]): string[] {
  const all: string[] = [];
  for (const [first, ...others] of pages) {
    const last = all.at(-1);
    if (first === undefined) continue;
    if (last !== undefined && isOpen(last) && /^[\p{Ll}\p{Script=Arabic}]/u.test(first))
      all[all.length - 1] = joinLines(last, first);
    else all.push(first);
    all.push(...others);
  }
  return all;
}

/** A heading is short; question mark 061F and Urdu full stop 06D4 end a sentence too. */
function isOpen(paragraph: string): boolean {
  return paragraph.length > 60 && !/[.!?:\u2026\u061F\u06D4]["'\u201D\u00BB)\]]*$/u.test(paragraph);
}

const maxHeadlineChars = 250;

function findHeadline(lines: readonly TextLine[], bodyHeight: number): string | undefined {
  const tallest = Math.max(0, ...lines.slice(0, 12).map(({ height }) => height));
  if (tallest < bodyHeight * 1.15) return undefined;
  const at = lines.findIndex(({ height }) => height === tallest);
  const end = lines.findIndex((line, index) => index > at && !isSameSize(line, lines[at] ?? line));
  const headline = lines.slice(at, end === -1 ? undefined : end).map(({ text }) => text);
  const text = headline.join(' ');
  return text.length <= maxHeadlineChars && /\p{L}/u.test(text) ? text : undefined;
}
