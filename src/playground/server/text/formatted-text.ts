import type { MessageEntity } from 'grammy/types';
import { badRequest, notEmulated } from '../refusal.ts';
import { arrangeEntities } from './arrange-entities.ts';
import { cleanText, isInvisible } from './clean-text.ts';
import { findEntities } from './find-entities.ts';
import { parseGivenEntities } from './given-entities.ts';
import { parseHtml, type FindUser, type FormattedText } from './html-entities.ts';

export interface RawText {
  readonly text: string;
  /** `HTML`, or empty. */
  readonly parseMode: string;
  /** The `entities` of the call; Telegram ignores them when there is a parse mode. */
  readonly entities: unknown;
}

/** Telegram keeps no more entities than this of one message. */
const maxEntities = 100;

/**
 * A text as Telegram stores it: entities parsed, cleaned of controls and marks, trimmed, addresses and commands found. Lengths are for
 * the caller to measure, on this. May be empty.
 * @throws Refusal 400 when the entities cannot be parsed.
 */
export function toFormattedText(raw: RawText, findUser: FindUser): FormattedText {
  if (/\p{Surrogate}/u.test(raw.text)) throw badRequest('strings must be encoded in UTF-8');
  const { text, entities } = parse(raw, findUser);
  const cleaned = cleanText(text);
  const moved = entities.map((entity) => move(entity, cleaned.toNew));
  const trimmed = trim(cleaned.text, arrangeEntities(moved));
  if (isInvisible(trimmed.text)) return { text: '', entities: [] };
  return { text: trimmed.text, entities: addFound(trimmed).slice(0, maxEntities) };
}

function parse({ text, parseMode, entities }: RawText, findUser: FindUser): FormattedText {
  const mode = parseMode.toLowerCase();
  if (mode === 'html') return parseHtml(text, findUser);
  if (mode === 'markdown' || mode === 'markdownv2') throw notEmulated(`the parse mode ${parseMode}`);
  if (mode !== '' && mode !== 'none') throw badRequest('unsupported parse_mode');
  return { text, entities: entities === undefined ? [] : parseGivenEntities(entities, text, findUser) };
}

function move(entity: MessageEntity, toNew: readonly number[]): MessageEntity {
  const offset = toNew[entity.offset] ?? 0;
  const end = toNew[entity.offset + entity.length] ?? offset;
  return { ...entity, offset, length: end - offset };
}

/** Spaces at the end go; those at the beginning up to the first entity. Entities of spaces only go; others do not begin with one. */
function trim(text: string, entities: readonly MessageEntity[]): FormattedText {
  const end = text.replace(/[ \n]+$/, '').length;
  const kept = entities.flatMap((entity) => trimEntity(entity, text, end));
  const firstOffset = Math.min(end, ...kept.map(({ offset }) => offset));
  const start = /^[ \n]*/.exec(text.slice(0, firstOffset))?.[0].length ?? 0;
  return {
    text: text.slice(start, end),
    entities: arrangeEntities(kept.map((entity) => ({ ...entity, offset: entity.offset - start }))),
  };
}

function trimEntity(entity: MessageEntity, text: string, textEnd: number): readonly MessageEntity[] {
  const end = Math.min(entity.offset + entity.length, textEnd);
  const inside = text.slice(entity.offset, end);
  const isHidden = entity.type === 'text_link' || entity.type === 'text_mention';
  const lead = isHidden ? 0 : inside.length - inside.replace(/^[ \n]+/, '').length;
  const offset = entity.offset + lead;
  const isEmpty = end <= offset || (!isHidden && inside.trim() === '');
  return isEmpty ? [] : [{ ...entity, offset, length: end - offset }];
}

function addFound({ text, entities }: FormattedText): readonly MessageEntity[] {
  const given = entities.filter(({ type }) => ['text_link', 'text_mention', 'pre', 'code'].includes(type));
  const found = findEntities(text).filter((entity) => !given.some((other) => overlap(entity, other)));
  if (found.length === 0) return entities;
  // An entity that is cut where a hashtag ends may leave spaces only.
  const seen = (entity: MessageEntity) => trimEntity(entity, text, text.length).length > 0;
  return arrangeEntities(arrangeEntities([...entities, ...found]).filter(seen));
}

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
