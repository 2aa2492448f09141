import { loadBoilerplateWords } from './boilerplate-words.ts';
import { findByLine } from './by-line.ts';
import { cleanTitle } from './fields.ts';

/**
 * The first line of a text as its title where it looks like a headline, and what stands below it. A headline is no by-line, has no final
 * full stop and stands above a blank line, or above a longer line that ends a sentence, or is much shorter than what follows.
 */
export function splitHeadline(body: string): { readonly title?: string; readonly rest: string } {
  const [whole = '', first = '', lineBreak, blankLine] = /^\s*(\S[^\n]*)(\n[ \t]*)?(\n)?/u.exec(body) ?? [];
  const line = first.trim();
  const rest = body.slice(whole.length);
  const isAlone = lineBreak !== undefined && blankLine !== undefined;
  const [next = ''] = rest.trim().split('\n');
  const isAboveSentence = next.length > line.length * minLineRatio && sentenceEnd.test(next);
  const isShort = isAlone || isAboveSentence || rest.trim().length > line.length * minRestRatio;
  return isShort && isHeadline(line) && /[\p{L}\p{N}]/u.test(rest) ? { title: cleanTitle(line), rest } : { rest: body };
}

const maxHeadlineChars = 200;
const minRestRatio = 5;
const minLineRatio = 1.25;
/** A full stop, exclamation or question mark (Arabic 061F, Urdu 06D4), maybe before closing quotation marks. */
const sentenceEnd = /[.!?\u061F\u06D4]["'\u201D\u00BB)]*\s*$/u;

function isHeadline(line: string): boolean {
  // Arabic comma 060C, semicolon 061B, Urdu full stop 06D4
  const isTitle = line.length <= maxHeadlineChars && !/[.:;\u060C\u061B\u06D4,]["'\u201D\u00BB)]*$/u.test(line);
  return isTitle && !isByLine(line);
}

/** Whether a line says who wrote an article, for whom, where or when, and nothing more. */
export function isByLine(line: string): boolean {
  return findByLine(line, loadBoilerplateWords()) !== undefined;
}
