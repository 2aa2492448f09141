import { badRequest, type Refusal } from '../refusal.ts';

/** A start tag: its name in small letters, its attributes, and where the text goes on. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly end: number;
}

/** An end tag; the name of `</>` is empty, and closes whatever is open. */
export interface EndTag {
  readonly name: string;
  readonly end: number;
}

/** A refusal that says at which byte of the text, as Telegram counts. */
export function refuseAt(text: string, at: number, reason: (offset: string) => string): Refusal {
  const offset = `at byte offset ${Buffer.byteLength(text.slice(0, at))}`;
  return badRequest(`can't parse entities: ${reason(offset)}`);
}

/** `from` is the place of the `<`. @throws Refusal 400. */
export function scanStartTag(text: string, from: number): StartTag {
  let at = skip(text, from + 1, (character) => !isSpace(character) && character !== '>');
  if (at >= text.length) throw refuseAt(text, from, (offset) => `Unclosed start tag ${offset}`);
  const name = text.slice(from + 1, at).toLowerCase();
  if (!knownTags.has(name)) throw refuseAt(text, from, (offset) => `Unsupported start tag "${name}" ${offset}`);
  const attributes = new Map<string, string>();
  for (at = skipSpace(text, at); text[at] !== '>'; at = skipSpace(text, at)) {
    const attribute = scanAttribute(text, at, { name, from });
    attributes.set(attribute.name, attribute.value);
    at = attribute.end;
    if (at >= text.length) throw refuseAt(text, from, (offset) => `Unclosed start tag ${offset}`);
  }
  return { name, attributes, end: at + 1 };
}

/** `from` is the place of the `</`. @throws Refusal 400. */
export function scanEndTag(text: string, from: number): EndTag {
  const nameEnd = skip(text, from + 2, (character) => !isSpace(character) && character !== '>');
  const at = skipSpace(text, nameEnd);
  if (text[at] !== '>') throw refuseAt(text, from, (offset) => `Unclosed end tag ${offset}`);
  return { name: text.slice(from + 2, nameEnd).toLowerCase(), end: at + 1 };
}

/**
 * `from` is the place of an `&`. Knows `&lt; &gt; &amp; &quot;` and numbers; the semicolon may be missing. Undefined for all else,
 * which then stands as it is.
 */
export function scanCharacter(text: string, from: number): { readonly code: number; readonly end: number } | undefined {
  const found = /^&(?:#x([0-9a-f]*)|#(\d*)|([a-z]*));?/i.exec(text.slice(from, from + maxCharacterLength));
  if (!found) return undefined;
  const [whole, hexadecimal, decimal, name] = found;
  const code = toCode(hexadecimal, decimal, name);
  const isTooLong = name === undefined && whole.replace(/;$/, '').length >= maxNumberLength;
  return code === undefined || isTooLong ? undefined : { code, end: from + whole.length };
}

const maxCharacterLength = 40;
const maxNumberLength = 10;
const knownTags = new Set('a b strong i em s strike del u ins tg-spoiler tg-emoji span pre code blockquote'.split(' '));
const namedCharacters = new Map([
  ['lt', 60],
  ['gt', 62],
  ['amp', 38],
  ['quot', 34],
]);

function toCode(hexadecimal?: string, decimal?: string, name?: string): number | undefined {
  if (name !== undefined) return namedCharacters.get(name);
  const code = hexadecimal === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hexadecimal, 16);
  return Number.isNaN(code) || code === 0 || code >= 0x10ffff ? undefined : code;
}

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly end: number;
}

interface TagStart {
  readonly name: string;
  readonly from: number;
}

function scanAttribute(text: string, from: number, tag: TagStart): Attribute {
  const nameEnd = skip(text, from, (character) => !isSpace(character) && character !== '=' && character !== '>');
  const name = text.slice(from, nameEnd);
  if (name === '') {
    throw refuseAt(text, tag.from, (offset) => `Empty attribute name in the tag "${tag.name}" ${offset}`);
  }
  const at = skipSpace(text, nameEnd);
  // The one attribute that has no value.
  if (tag.name === 'blockquote' && name === 'expandable' && text[at] !== '=') return { name, value: '', end: at };
  if (text[at] !== '=') {
    const reason = `Expected equal sign in declaration of an attribute of the tag "${tag.name}"`;
    throw refuseAt(text, tag.from, (offset) => `${reason} ${offset}`);
  }
  const valueStart = skipSpace(text, at + 1);
  if (valueStart >= text.length) {
    throw refuseAt(text, tag.from, (offset) => `Unclosed start tag "${tag.name}" ${offset}`);
  }
  return { name, ...scanValue(text, valueStart) };
}

function scanValue(text: string, from: number): { readonly value: string; readonly end: number } {
  const quote = text[from];
  if (quote === '"' || quote === "'") return scanQuoted(text, from + 1, quote);
  const end = skip(text, from, (character) => /[a-z0-9.-]/i.test(character));
  if (!isSpace(text[end] ?? '') && text[end] !== '>') {
    throw refuseAt(text, from, (offset) => `Unexpected end of name token ${offset}`);
  }
  return { value: text.slice(from, end).toLowerCase(), end };
}

function scanQuoted(text: string, from: number, quote: string): { readonly value: string; readonly end: number } {
  let value = '';
  let at = from;
  while (at < text.length && text[at] !== quote) {
    const character = text[at] === '&' ? scanCharacter(text, at) : undefined;
    value += character ? String.fromCodePoint(character.code) : text[at];
    at = character?.end ?? at + 1;
  }
  return { value, end: Math.min(at + 1, text.length) };
}

function skipSpace(text: string, from: number): number {
  return skip(text, from, isSpace);
}

function skip(text: string, from: number, test: (character: string) => boolean): number {
  let at = from;
  while (at < text.length && test(text.charAt(at))) at += 1;
  return at;
}

/** The end of the text counts as a space, as it does at Telegram. */
function isSpace(character: string): boolean {
  return character === '' || ' \t\r\n\0\v'.includes(character);
}
