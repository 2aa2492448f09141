import { toParsedSource } from './body.ts';
import { cleanTitle } from './fields.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { ParsedSource, Rejection } from './source-kind.ts';

/** A text whose first line is its title when it looks like a headline; it may have front matter. */
export function parsePlainText(text: string): ParsedSource | Rejection {
  const split = parseFrontMatter(text);
  if (split.kind === 'rejected') return split;
  const body = split.body.trim() === '' && split.text !== undefined ? split.text : split.body;
  if (split.fields.title !== undefined) return toParsedSource(split.fields, body);
  const { title, rest } = splitHeadline(body);
  return toParsedSource({ ...split.fields, title }, rest);
}

const maxHeadlineChars = 200;

/** A headline has no final full stop and stands above a blank line, or above a longer line that ends a sentence, or is much shorter than what follows. */
function splitHeadline(body: string): { readonly title?: string; readonly rest: string } {
  const [whole = '', first = '', lineBreak, blankLine] = /^\s*(\S[^\n]*)(\n[ \t]*)?(\n)?/u.exec(body) ?? [];
  const line = first.trim();
  const rest = body.slice(whole.length);
  const isAlone = lineBreak !== undefined && blankLine !== undefined;
  const [next = ''] = rest.trim().split('\n');
  const isAboveSentence = next.length > line.length * minLineRatio && sentenceEnd.test(next);
  const isShort = isAlone || isAboveSentence || rest.trim().length > line.length * minRestRatio;
  return isShort && isHeadline(line) && /[\p{L}\p{N}]/u.test(rest) ? { title: cleanTitle(line), rest } : { rest: body };
}

const minRestRatio = 5;
const minLineRatio = 1.25;
/** A full stop, exclamation or question mark (Arabic 061F, Urdu 06D4), maybe before closing quotation marks. */
const sentenceEnd = /[.!?\u061F\u06D4]["'\u201D\u00BB)]*\s*$/u;

function isHeadline(line: string): boolean {
  // Arabic comma 060C, semicolon 061B, Urdu full stop 06D4
  return line.length <= maxHeadlineChars && !/[.:;\u060C\u061B\u06D4,]["'\u201D\u00BB)]*$/u.test(line);
}
