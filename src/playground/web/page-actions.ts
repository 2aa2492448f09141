import { Buffer } from 'node:buffer';
import type { ReactionTypeEmoji } from 'grammy/types';
import { reactionEmoji } from '../server/methods/reaction-emoji.ts';
import { isObject } from '../server/parameters.ts';
import type { PersonSide } from '../server/person/person-side.ts';
import { Impossible, type From } from '../server/person/place.ts';
import type { WriteOptions } from '../server/person/writing.ts';
import { Refusal } from '../server/refusal.ts';

/** A request of the page that cannot be understood, or that a client would not let a person do. */
export class PageRequestError extends Error {
  /** Of the answer over HTTP. */
  readonly status: number;

  constructor(message: string, { status = 400, cause }: { readonly status?: number; readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.status = status;
  }
}

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
    if (!(error instanceof Impossible || error instanceof Refusal)) throw error;
    throw new PageRequestError(error.message, { cause: error });
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
  upgrade: (people, _, { chatId = 0 }) => people.migrate(chatId),
  'write-unnamed': (people, fields, { personId, chatId = 0 }) =>
    people.setAnonymous(personId, chatId, fields['isUnnamed'] === true),
  'refuse-formatting': (people) => people.refuseFormatting(),
  'stop-draft': (people, _, { personId }) => people.stopDraft(personId),
  'ask-inline': (people, fields, from) => people.askInline(from, readText(fields, 'query')),
  'choose-inline': (people, fields, from) => people.chooseInline(from, readText(fields, 'resultId')),
  attach: (people, fields, from) => sendAttachment(people, fields, from),
};

const attachments: Readonly<Record<string, (people: PersonSide, from: From, file: File) => object>> = {
  document: (people, from, { reply, ...file }) => people.sendFile(from, file, reply),
  photo: (people, from, { reply, bytes, caption }) =>
    people.sendPhoto(from, { bytes, caption, width: 640, height: 480 }, reply),
  voice: (people, from, { reply, bytes, caption }) => people.sendVoice(from, { bytes, caption, seconds: 3 }, reply),
  sticker: (people, from, { reply, bytes }) => people.sendSticker(from, { bytes, emoji: '🌟' }, reply),
  location: (people, from, { reply }) => people.sendLocation(from, damascus, reply),
};

const damascus = { latitude: 33.5138, longitude: 36.2765 };

interface File {
  readonly bytes: Buffer;
  readonly name: string;
  readonly contentType: string;
  readonly caption: string;
  readonly reply: WriteOptions;
}

function sendAttachment(people: PersonSide, fields: Fields, from: From): object {
  const kind = readText(fields, 'kind');
  const send = Object.hasOwn(attachments, kind) ? attachments[kind] : undefined;
  if (!send || !Buffer.isBuffer(fields['bytes'])) throw new PageRequestError(`"${kind}" cannot be attached`);
  const name = readText(fields, 'name').slice(0, 200);
  const contentType = readText(fields, 'contentType') || 'application/octet-stream';
  const [caption, reply] = [readText(fields, 'caption'), readReply(fields)];
  return send(people, from, { bytes: fields['bytes'], name: name || 'file', contentType, caption, reply });
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
  if (fields['replyTo'] === undefined) return {};
  const quote = readText(fields, 'quote');
  return { replyTo: readNumber(fields, 'replyTo'), ...(quote !== '' && { quote }) };
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
