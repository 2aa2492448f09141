import type { MessageEntity } from 'grammy/types';
import { isObject, toInteger, toText } from '../parameters.ts';
import { badRequest, notEmulated } from '../refusal.ts';
import { toCheckedLink } from './checked-link.ts';
import type { FindUser } from './html-entities.ts';

const reach = 1_000_000;
const simpleTypes = new Set(
  'bold italic underline strikethrough spoiler blockquote expandable_blockquote code'.split(' '),
);
/** What Telegram finds by itself and ignores when it is given. */
const foundTypes = new Set('mention hashtag cashtag bot_command url email phone_number'.split(' '));

/**
 * The `entities` of a call, each looked at: its type, that it begins and ends inside the text and not inside a character.
 * @throws Refusal 400.
 */
export function parseGivenEntities(value: unknown, text: string, findUser: FindUser): readonly MessageEntity[] {
  if (!Array.isArray(value)) throw badRequest("can't parse entities: expected an Array of MessageEntity");
  return value.flatMap((item: unknown) => {
    if (!isObject(item)) throw badRequest("can't parse MessageEntity: expected an Object");
    const entity = toEntity(item, findUser);
    if (entity) checkPlace(entity, text);
    return entity && entity.length > 0 ? [entity] : [];
  });
}

function toEntity(item: Readonly<Record<string, unknown>>, findUser: FindUser): MessageEntity | undefined {
  for (const field of ['type', 'offset', 'length']) {
    if (item[field] === undefined) throw badRequest(`can't parse MessageEntity: Can't find field "${field}"`);
  }
  const place = { offset: toInteger(item['offset']), length: toInteger(item['length']) };
  const type = toText(item['type']);
  if (foundTypes.has(type)) return undefined;
  if (simpleTypes.has(type)) return { type, ...place } as MessageEntity;
  if (type === 'pre') return { type, ...place, ...(item['language'] ? { language: toText(item['language']) } : {}) };
  if (type === 'text_link') return toLink(toText(item['url']), place);
  if (type === 'text_mention') return toMention(item['user'], place, findUser);
  if (type === 'custom_emoji' || type === 'date_time') throw notEmulated(`entities of the type "${type}"`);
  throw badRequest("can't parse MessageEntity: Unsupported type specified");
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

function toLink(address: string, place: Place): MessageEntity | undefined {
  const url = toCheckedLink(address);
  return url === undefined ? undefined : { type: 'text_link', ...place, url };
}

function toMention(value: unknown, place: Place, findUser: FindUser): MessageEntity | undefined {
  if (!isObject(value)) throw badRequest('can\'t parse MessageEntity: Can\'t find field "user"');
  const user = findUser(toInteger(value['id']));
  return user && { type: 'text_mention', ...place, user };
}

function checkPlace({ offset, length }: MessageEntity, text: string): void {
  if (offset < 0 || offset > reach) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (length < 0 || length > reach) throw badRequest(`receive an entity with incorrect length ${length}`);
  if (length === 0) return;
  if (offset >= text.length) {
    throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  }
  if (offset + length > text.length) {
    const end = `ends after the end of the text at UTF-16 offset ${offset + length}`;
    throw badRequest(`entity beginning at UTF-16 offset ${offset} ${end}`);
  }
  if (splitsCharacter(text, offset)) {
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset + 1)}`);
  }
  if (splitsCharacter(text, offset + length)) {
    const end = `ends in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset + length + 1)}`;
    throw badRequest(`entity beginning at UTF-16 offset ${offset} ${end}`);
  }
}

function splitsCharacter(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

function byteOffset(text: string, end: number): number {
  return Buffer.byteLength(text.slice(0, end));
}
