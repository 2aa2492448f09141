import { Buffer } from 'node:buffer';
import type { ReactionTypeEmoji } from 'grammy/types';
import { reactionEmoji } from '../server/methods/reaction-emoji.ts';
import { isObject } from '../server/parameters.ts';
import type { PersonSide } from '../server/person/person-side.ts';
import type { From } from '../server/person/place.ts';
import type { WriteOptions } from '../server/person/writing.ts';

/** A request of the page that cannot be understood, or that a client would not let a person do. */
export class PageRequestError extends Error {}

type Fields = Readonly<Record<string, unknown>>;
type Action = (people: PersonSide, fields: Fields, from: From) => object | string | boolean | undefined | void;

/**
 * Does what a person did on the page. What is attached comes as `bytes`.
 * @returns what the page may want to know: the message, the id of a query.
 * @throws PageRequestError when it cannot be done.
 */
export function carryOut(people: PersonSide, name: string, fields: unknown): unknown {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new PageRequestError(`there is no action "${name}"`);
  if (!isObject(fields)) throw new PageRequestError('an object is expected');
  try {
    return action(people, fields, readPlace(fields)) ?? null;
  } catch (error) {
    // Whatever a client would not let a person do is an Error of the person's side.
    throw error instanceof Error ? new PageRequestError(error.message, { cause: error }) : error;
  }
}

const actions: Readonly<Record<string, Action>> = {
  send: (people, fields, from) => people.send(from, readText(fields, 'text'), readReply(fields)),
  edit: (people, fields, from) => people.edit(from, readNumber(fields, 'messageId'), readText(fields, 'text')),
  remove: (people, fields, from) => people.remove(from, readNumber(fields, 'messageId')),
  forward: (people, fields, from) =>
    people.forward(from, { chatId: readNumber(fields, 'sourceChatId'), messageId: readNumber(fields, 'messageId') }),
  start: (people, fields, { personId }) => people.start(personId, readText(fields, 'payload')),
  tap: (people, fields, from) => people.tap(from, readNumber(fields, 'messageId'), readText(fields, 'button')),
  react: (people, fields, from) => people.react(from, readNumber(fields, 'messageId'), readEmoji(fields)),
  block: (people, _, { personId }) => people.block(personId),
  unblock: (people, _, { personId }) => people.unblock(personId),
  'stop-draft': (people, _, { personId }) => people.stopDraft(personId),
  'ask-inline': (people, fields, from) => people.askInline(from, readText(fields, 'query')),
  'choose-inline': (people, fields, from) => people.chooseInline(from, readText(fields, 'resultId')),
  attach: (people, fields, from) => sendAttachment(people, fields, from),
};

const attachments: Readonly<Record<string, (people: PersonSide, from: From, file: File) => object>> = {
  document: (people, from, { bytes, name, contentType }) => people.sendFile(from, { bytes, name, contentType }),
  photo: (people, from, { bytes }) => people.sendPhoto(from, { bytes, width: 640, height: 480 }),
  voice: (people, from, { bytes }) => people.sendVoice(from, { bytes, seconds: 3 }),
  sticker: (people, from, { bytes }) => people.sendSticker(from, { bytes, emoji: '🌟' }),
};

interface File {
  readonly bytes: Buffer;
  readonly name: string;
  readonly contentType: string;
}

function sendAttachment(people: PersonSide, fields: Fields, from: From): object {
  const kind = readText(fields, 'kind');
  const send = Object.hasOwn(attachments, kind) ? attachments[kind] : undefined;
  if (!send || !Buffer.isBuffer(fields['bytes'])) throw new Error(`"${kind}" cannot be attached`);
  const name = readText(fields, 'name').slice(0, 200);
  const contentType = readText(fields, 'contentType') || 'application/octet-stream';
  return send(people, from, { bytes: fields['bytes'], name: name === '' ? 'file' : name, contentType });
}

function readPlace(fields: Fields): From {
  const [chatId, threadId] = [fields['chatId'], fields['threadId']];
  return {
    personId: readNumber(fields, 'personId'),
    ...(chatId !== undefined && { chatId: readNumber(fields, 'chatId') }),
    ...(threadId !== undefined && { threadId: readNumber(fields, 'threadId') }),
  };
}

function readReply(fields: Fields): WriteOptions {
  return fields['replyTo'] === undefined ? {} : { replyTo: readNumber(fields, 'replyTo') };
}

function readNumber(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new PageRequestError(`${name} must be a whole number`);
}

function readText(fields: Fields, name: string): string {
  const value = fields[name] ?? '';
  if (typeof value === 'string') return value;
  throw new PageRequestError(`${name} must be a text`);
}

function readEmoji(fields: Fields): readonly ReactionTypeEmoji['emoji'][] {
  const given = fields['emoji'];
  if (!Array.isArray(given) || given.length > 1) throw new PageRequestError('emoji must be a list of one at most');
  return given.map((one: unknown) => {
    const known = reactionEmoji.find((emoji) => emoji === one);
    if (known === undefined) throw new PageRequestError('this reaction is not known');
    return known;
  });
}
