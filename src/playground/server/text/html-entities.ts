import type { MessageEntity, User } from 'grammy/types';
import { badRequest } from '../refusal.ts';
import { toCheckedLink } from './checked-link.ts';
import { refuseAt, scanCharacter, scanEndTag, scanStartTag, type StartTag } from './html-scanner.ts';

/** Text and its entities; offsets and lengths in UTF-16 units. */
export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Who stands behind `tg://user?id=`; undefined for a person unknown to the bot. */
export type FindUser = (id: number) => User | undefined;

/**
 * Text in Telegram's HTML style (Bot API, "Formatting options"): tags in any case, entities nested, `<code class="language-…">`
 * directly inside `<pre>` or around it gives a language. An empty element gives no entity, a link that is none its text only.
 * @throws Refusal 400 `can't parse entities: … at byte offset …`.
 */
export function parseHtml(html: string, findUser: FindUser): FormattedText {
  const entities: CodedEntity[] = [];
  const open: OpenTag[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const [piece, end] = readPiece(html, at);
    text += piece;
    if (html[at] !== '<') {
      at = end;
    } else if (html[at + 1] === '/') {
      at = closeTag({ html, text, at, findUser }, open, entities);
    } else {
      const tag = scanStartTag(html, at);
      checkSpan(html, at, tag);
      open.push({ tag, offset: text.length });
      at = tag.end;
    }
  }
  checkAllClosed(open);
  if (/\p{Surrogate}/u.test(text)) throw badRequest(unmatchedSurrogate);
  return { text, entities: entities.map(({ entity }) => entity) };
}

const unmatchedSurrogate =
  "can't parse entities: Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units";

interface OpenTag {
  readonly tag: StartTag;
  readonly offset: number;
}

/** An entity and, of code, the language that it named. */
interface CodedEntity {
  readonly entity: MessageEntity;
  readonly codeLanguage?: string;
}

/** The text that begins here and where the next begins; no text for a tag. */
function readPiece(html: string, at: number): readonly [piece: string, end: number] {
  if (html[at] === '<') return ['', at];
  const character = html[at] === '&' ? scanCharacter(html, at) : undefined;
  if (character) return [String.fromCodePoint(character.code), character.end];
  return [html.charAt(at), at + 1];
}

function checkSpan(html: string, at: number, { name, attributes }: StartTag): void {
  if (name !== 'span' || attributes.get('class') === 'tg-spoiler') return;
  throw refuseAt(html, at, (offset) => `Tag "span" must have class "tg-spoiler" ${offset}`);
}

function checkAllClosed(open: readonly OpenTag[]): void {
  const last = open.at(-1);
  if (!last) return;
  throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${last.tag.name}"`);
}

interface Place {
  readonly html: string;
  /** What has been read up to here. */
  readonly text: string;
  readonly at: number;
  readonly findUser: FindUser;
}

function closeTag({ html, text, at, findUser }: Place, open: OpenTag[], entities: CodedEntity[]): number {
  const last = open.at(-1);
  if (!last) throw refuseAt(html, at, (offset) => `Unexpected end tag ${offset}`);
  const { name, end } = scanEndTag(html, at);
  if (name !== '' && name !== last.tag.name) {
    const detail = `expected "</${last.tag.name}>", found "</${name}>"`;
    throw refuseAt(html, at, (offset) => `Unmatched end tag ${offset}, ${detail}`);
  }
  open.pop();
  const length = text.length - last.offset;
  if (length > 0)
    addEntity(entities, last.tag, { text: text.slice(last.offset), offset: last.offset, length, findUser });
  return end;
}

interface Span {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  readonly findUser: FindUser;
}

function addEntity(entities: CodedEntity[], tag: StartTag, span: Span): void {
  if (tag.name === 'pre' || tag.name === 'code') return addCode(entities, tag, span);
  const { offset, length } = span;
  const entity = tag.name === 'a' ? toLink(tag, span) : toPlainEntity(tag, { offset, length });
  if (entity) entities.push({ entity });
}

/** `pre` and `code` around exactly the same text are one `pre` with a language, when the code names one. */
function addCode(entities: CodedEntity[], tag: StartTag, { offset, length }: Span): void {
  const type = tag.name === 'pre' ? 'pre' : 'code';
  const codeLanguage = type === 'code' ? findCodeLanguage(tag) : undefined;
  const inner = entities.at(-1);
  const isPair = inner !== undefined && inner.entity.type === (type === 'pre' ? 'code' : 'pre');
  const isSameSpan = inner?.entity.offset === offset && inner.entity.length === length;
  const language = codeLanguage ?? inner?.codeLanguage;
  if (isPair && isSameSpan && language !== undefined) {
    entities[entities.length - 1] = { entity: { type: 'pre', offset, length, language } };
  } else {
    entities.push({ entity: { type, offset, length }, codeLanguage });
  }
}

function findCodeLanguage({ attributes }: StartTag): string | undefined {
  return /^language-(.+)$/s.exec(attributes.get('class') ?? '')?.[1];
}

function toLink({ attributes }: StartTag, { text, offset, length, findUser }: Span): MessageEntity | undefined {
  const address = attributes.get('href') || text;
  const userId = /^tg:\/\/user\?id=(\d+)$/i.exec(address)?.[1];
  if (userId !== undefined) {
    const user = findUser(Number(userId));
    return user && { type: 'text_mention', offset, length, user };
  }
  const url = toCheckedLink(address);
  return url === undefined ? undefined : { type: 'text_link', offset, length, url };
}

const plainTypes = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
} as const;

function toPlainEntity(
  { name, attributes }: StartTag,
  span: { readonly offset: number; readonly length: number },
): MessageEntity | undefined {
  if (name === 'blockquote') {
    return { type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...span };
  }
  if (name === 'tg-emoji') {
    if (!/^[1-9]\d*$/.test(attributes.get('emoji-id') ?? '')) throw badRequest(invalidEmoji);
    // An ordinary bot may not send these: the text stays, the entity does not.
    return undefined;
  }
  const type = plainTypes[name as keyof typeof plainTypes];
  return { type, ...span };
}

const invalidEmoji = "can't parse entities: Invalid custom emoji identifier specified";
