import { parseJson } from './json-record.ts';

/** JSON values that follow each other, as programs write one after the other over several lines, or where the first begins that is none. */
export function parseJsonValues(
  text: string,
): { readonly kind: 'values'; readonly values: unknown[] } | { readonly kind: 'broken'; readonly at: number } {
  const values: unknown[] = [];
  let start = 0;
  for (const end of findEnds(text)) {
    const value = parseJson(text.slice(start, end));
    if (value === undefined) return { kind: 'broken', at: start };
    values.push(value);
    start = end;
  }
  return text.slice(start).trim() === '' ? { kind: 'values', values } : { kind: 'broken', at: start };
}

/** Where the outermost objects and lists end. */
function* findEnds(text: string): Iterable<number> {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') at = findEndOfString(text, at);
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else continue;
    if (depth === 0 && character !== '"') yield at + 1;
  }
}

/** The place of the closing quotation mark; the text's length where there is none. */
function findEndOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}
