import type { Direction } from '../../src/text/direction.ts';
import { findFirstStrongDirection } from '../../src/text/direction.ts';

/** A message as a client shows it. */
export interface ShownMessage {
  readonly text: string;
  readonly entities: readonly ShownEntity[];
}

export interface ShownEntity {
  readonly tag: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

const known = /^(?:b|a href="[^"<>]*"|blockquote|blockquote expandable)$/;
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };

/**
 * Reads Telegram's HTML as strictly as the server does.
 * @throws Error for an unknown tag or entity, a bare `<` or `&`, a tag that is not closed in its turn, and nested quotations.
 */
export function parseTelegramHtml(html: string): ShownMessage {
  const open: { tag: string; attributes: string; start: number }[] = [];
  const found: ShownEntity[] = [];
  let text = '';
  for (const [token] of html.matchAll(/<[^<>]*>|&[^;\s&<>]*;|[^<>&]+|[<>&]/g)) {
    if (token.startsWith('</')) {
      const last = open.pop();
      if (last === undefined || token !== `</${last.tag}>`) throw new Error(`${token} closes nothing`);
      found.push({ ...last, end: text.length });
    } else if (token.startsWith('<')) {
      open.push({ ...parseTag(token), start: text.length });
      if (open.filter(({ tag }) => tag === 'blockquote').length > 1) throw new Error('a quotation within a quotation');
    } else if (token.startsWith('&')) text += decode(token);
    else if (token === '>') throw new Error('a bare >');
    else text += token;
  }
  if (open.length > 0) throw new Error('a tag is not closed');
  return { text, entities: found };
}

function parseTag(token: string): { tag: string; attributes: string } {
  const inside = token.slice(1, -1);
  if (!known.test(inside)) throw new Error(`${token} is no tag of Telegram's`);
  const [tag = '', ...attributes] = inside.split(' ');
  return { tag, attributes: attributes.join(' ').replace(/&[^;]*;/g, decode) };
}

function decode(entity: string): string {
  const character = entities[entity];
  if (character === undefined) throw new Error(`${entity} is no entity`);
  return character;
}

export interface ShownLine {
  readonly text: string;
  readonly quotation: 'none' | 'plain' | 'expandable';
  /** As a client that goes by the first strong character shows it. */
  readonly direction: Direction | undefined;
}

/** The lines that say something. */
export function toShownLines({ text, entities: found }: ShownMessage): ShownLine[] {
  const quotations = found.filter(({ tag }) => tag === 'blockquote');
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const at = start;
    start += line.length + 1;
    const quotation = quotations.find((each) => each.start <= at && at + line.length <= each.end);
    if (line.trim() === '') return [];
    const kind = quotation === undefined ? 'none' : quotation.attributes === 'expandable' ? 'expandable' : 'plain';
    return [{ text: line, quotation: kind, direction: findFirstStrongDirection(line) }];
  });
}

/** What is wrong with the invisible characters of a text: isolates that are not paired in a line, marks that are not first. */
export function findControlFaults(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const faults = /[\u200E\u200F\u061C]/.test(line.slice(1)) ? ['a mark that is not first in its line'] : [];
    if (/[\u202A-\u202E]/.test(line)) faults.push('an embedding or override');
    let depth = 0;
    for (const character of line) {
      if (/[\u2066-\u2068]/.test(character)) depth += 1;
      if (character === '\u2069') depth -= 1;
      if (depth < 0) break;
    }
    return depth === 0 ? faults : [...faults, 'isolates that are not paired'];
  });
}

/** A text without what only steers direction, and without white space. */
export function toBareText(text: string): string {
  return text.replace(/[\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF\s]/g, '');
}
