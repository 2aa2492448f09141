import type { Span } from '../domain/article.ts';
import { stripInline } from './markdown-inline.ts';

export interface StrippedMarkdown {
  /** Blocks apart by a blank line; list items, table rows and lines of code one to a line. */
  readonly text: string;
  /** Where the first heading of the first level stands in `text`. */
  readonly heading?: Span;
}

/**
 * Markdown (CommonMark, with tables, task lists, footnotes and strike-through) as plain text: paragraphs joined to one line,
 * headings, lists and quotations without their marks, code as it is, no images, comments or tags.
 */
export function stripMarkdown(markdown: string): StrippedMarkdown {
  const blocks = readBlocks(markdown.replace(/<!--[\s\S]*?(?:-->|$)/gu, '').split('\n'));
  let text = '';
  let heading: Span | undefined;
  let previous: Block | undefined;
  for (const block of blocks) {
    const content = block.kind === 'code' ? block.lines.join('\n') : stripInline(block.lines.join(' ')).trim();
    if (content.trim() === '') continue;
    const isTight = previous?.kind === block.kind && (block.kind === 'item' || block.kind === 'row') && !block.isLoose;
    if (text !== '') text += isTight ? '\n' : '\n\n';
    if (block.level === 1) heading ??= { start: text.length, end: text.length + content.length };
    text += content;
    previous = block;
  }
  return { text, heading };
}

interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'code';
  readonly lines: string[];
  /** Of a heading. */
  readonly level?: number;
  /** Whether a blank line stands before it. */
  readonly isLoose?: boolean;
}

interface Reading {
  readonly blocks: Block[];
  /** What the next line may go on with. */
  open?: Block;
  /** The characters that close the code block which the next line stands in. */
  fence?: string;
  isAfterBlank: boolean;
}

function readBlocks(lines: readonly string[]): Block[] {
  const reading: Reading = { blocks: [], isAfterBlank: false };
  for (const line of lines) readLine(reading, line);
  return reading.blocks;
}

function readLine(reading: Reading, raw: string): void {
  const line = raw.replace(/^(?: {0,3}>[ ]?)+/u, '');
  if (readFence(reading, line)) return;
  const isBlank = line.trim() === '';
  if (isBlank || isDropped(line)) reading.open = undefined;
  else if (readUnderline(reading, line)) return;
  else if (!readMarked(reading, line)) readProse(reading, line);
  reading.isAfterBlank = isBlank;
}

function readFence(reading: Reading, line: string): boolean {
  const [, mark = '', info = ''] = /^[ \t]{0,12}(`{3,}|~{3,})(.*)$/u.exec(line) ?? [];
  if (reading.fence !== undefined) {
    if (mark.startsWith(reading.fence) && info.trim() === '') reading.fence = undefined;
    else reading.open?.lines.push(line);
    return true;
  }
  if (mark === '' || (mark.startsWith('`') && info.includes('`'))) return false;
  reading.fence = mark;
  open(reading, 'code', []);
  return true;
}

/** Thematic breaks, the rule below a table's head, link definitions. */
function isDropped(line: string): boolean {
  return (
    /^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/u.test(line) ||
    /^ {0,3}\[[^\]^\n][^\]\n]{0,200}\]:\s*\S+(?:\s+["'(].*)?\s*$/u.test(line) ||
    (/^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)+$/u.test(line.trim()) && line.includes('|'))
  );
}

/** A line of `=` or `-` below a paragraph makes it a heading; elsewhere a line of hyphens is a break. */
function readUnderline(reading: Reading, line: string): boolean {
  const mark = /^ {0,3}(?:(=+)|-+|(?:-[ \t]*){3,})$/u.exec(line.trimEnd());
  if (!mark) return false;
  const { open: above } = reading;
  if (above?.kind === 'paragraph') {
    reading.blocks.pop();
    reading.blocks.push({ ...above, kind: 'heading', level: mark[1] ? 1 : 2 });
  } else if (mark[1]) return false;
  reading.open = undefined;
  reading.isAfterBlank = false;
  return true;
}

function readMarked(reading: Reading, line: string): boolean {
  const heading = /^ {0,3}(#{1,6})(?=[ \t]|$)/u.exec(line);
  if (heading) {
    const words = line.slice(heading[0].length).trim();
    open(reading, 'heading', [words.replace(/(?<![^ \t])#+$/u, '').trim()], heading[1]?.length);
    reading.open = undefined;
    return true;
  }
  const item = /^[ \t]*(?:[-*+]|(\d{1,3})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(\S.*)$/u.exec(line);
  if (item && !(item[1] !== undefined && reading.open?.kind === 'paragraph')) {
    open(reading, 'item', [toSoftLine(item[2] ?? '')]);
    return true;
  }
  if (!/^[ \t]*\|.*\|[ \t]*$/u.test(line)) return false;
  open(reading, 'row', [
    line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
      .join(', '),
  ]);
  return true;
}

function readProse(reading: Reading, line: string): void {
  const text = line.replace(/^\[\^[^\]\n]{1,60}\]:[ \t]*/u, '');
  const { open: above } = reading;
  const goesOn = above !== undefined && above.kind !== 'row' && above.kind !== 'code';
  if (goesOn && text === line) above.lines.push(toSoftLine(text));
  else open(reading, 'paragraph', [toSoftLine(text)]);
}

function open(reading: Reading, kind: Block['kind'], lines: string[], level?: number): void {
  reading.open = { kind, lines, level, isLoose: reading.isAfterBlank };
  reading.blocks.push(reading.open);
}

/** Without indentation; two blanks or a backslash at the end stay a line break. */
function toSoftLine(line: string): string {
  const text = line.trim();
  return line.endsWith('  ') || line.endsWith('\\') ? `${text.replace(/\\$/u, '')}\n` : text;
}
