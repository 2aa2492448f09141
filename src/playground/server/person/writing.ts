import type { Message, TextQuote, User } from 'grammy/types';
import { toThread } from '../methods/send.ts';
import { toFormattedText } from '../text/formatted-text.ts';
import type { FormattedText } from '../text/html-entities.ts';
import {
  addMessage,
  changeMessage,
  removeMessage,
  type MessageContent,
  type MessageExtras,
} from '../world/messages.ts';
import type { ChatState } from '../world/chats.ts';
import { isAnonymous } from '../world/members.ts';
import { notifyEdit, notifyMessage } from '../world/notify.ts';
import { nowSeconds, userFinder, type World } from '../world/world.ts';
import { findPlace, findStored, findWritingPlace, Impossible, type From } from './place.ts';

export interface WriteOptions {
  /** The message that it replies to, in the same chat. */
  readonly replyTo?: number;
  /** What of that message it is about: up to 1024 units, word for word. */
  readonly quote?: string;
}

export interface ForwardedMessage {
  readonly chatId: number;
  readonly messageId: number;
}

export interface Writing {
  /** Without formatting, as most people write; addresses, commands, mentions and hashtags are found. 1-4096 units. */
  send(from: From, text: string, options?: WriteOptions): Message;
  /** The text after the bot's name. */
  mention(from: From, text: string, options?: WriteOptions): Message;
  reply(from: From, messageId: number, text: string): Message;
  /** `/start`, with the payload of a link `t.me/<bot>?start=<payload>`: up to 64 of `A-Za-z0-9_-`. */
  start(personId: number, payload?: string): Message;
  /** One's own message. */
  edit(from: From, messageId: number, text: string): Message;
  /** One's own message; the bot is not told. */
  remove(from: From, messageId: number): void;
  forward(from: From, source: ForwardedMessage): Message;
}

const maxUnits = 4096;
const maxQuoteUnits = 1024;

export function createWriting(world: World): Writing {
  const send: Writing['send'] = (from, text, options = {}) => {
    const { text: cleaned, entities } = toPlainText(world, text);
    return write(world, from, { text: cleaned, ...(entities.length > 0 && { entities: [...entities] }) }, options);
  };
  return {
    send,
    mention: (from, text, options) => send(from, `@${world.bot.username} ${text}`, options),
    reply: (from, messageId, text) => send(from, text, { replyTo: messageId }),
    start(personId, payload = '') {
      if (!/^[\w-]{0,64}$/.test(payload)) throw new Impossible('a payload is up to 64 of A-Z a-z 0-9 _ -');
      return send({ personId }, payload === '' ? '/start' : `/start ${payload}`);
    },
    edit(from, messageId, text) {
      const { state } = findWritingPlace(world, from);
      const stored = findOwn(world, from, messageId);
      if (stored.message.text === undefined) throw new Impossible(`message ${messageId} has no text`);
      const { entities: _entities, ...rest } = stored.message;
      const formatted = toPlainText(world, text);
      const entities = formatted.entities.length > 0 ? { entities: [...formatted.entities] } : {};
      const next = { ...rest, text: formatted.text, ...entities, edit_date: nowSeconds(world) };
      const message = changeMessage(world, state, stored, next);
      notifyEdit(world, state, message);
      return message;
    },
    remove(from, messageId) {
      const { state } = findPlace(world, from);
      findOwn(world, from, messageId);
      removeMessage(world, state, messageId);
    },
    forward: (from, source) => write(world, from, toForwarded(world, from, source), {}),
  };
}

/** Adds what a person says to a chat and tells the bot. */
export function write(
  world: World,
  from: From,
  content: MessageContent,
  { replyTo, quote, ...extras }: WriteOptions & MessageExtras,
): Message {
  const { person, state } = findWritingPlace(world, from);
  const repliedTo = replyTo === undefined ? undefined : findStored(state, replyTo).message;
  if (state.access === 'never-met') state.access = 'open';
  const sender = toSender(state, person);
  const message = addMessage(
    world,
    state,
    {
      ...sender,
      ...content,
      ...toThread(from.threadId ?? repliedTo?.message_thread_id),
      ...(repliedTo && { reply_to_message: repliedTo as Message['reply_to_message'] }),
      ...(repliedTo && quote !== undefined && { quote: toQuote(repliedTo, quote) }),
    },
    { ...extras, ...('sender_chat' in sender && { writerId: person.id }) },
  );
  notifyMessage(world, state, message);
  return message;
}

/** Of an administrator who stays unnamed Telegram gives bots an account of its own, and the group. */
const unnamed: User = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };

function toSender({ chat, members }: ChatState, person: User): Pick<Message, 'from' | 'sender_chat'> {
  if (chat.type === 'channel') return { sender_chat: chat };
  return isAnonymous(members.get(person.id)) ? { from: unnamed, sender_chat: chat } : { from: person };
}

function toQuote({ text, caption }: Message, quote: string): TextQuote {
  const position = (text ?? caption ?? '').indexOf(quote);
  if (position !== -1 && quote !== '' && quote.length <= maxQuoteUnits)
    return { text: quote, position, is_manual: true };
  throw new Impossible(`a quote is up to ${maxQuoteUnits} units of the message, word for word`);
}

/** @throws Impossible for a text that a client would not send. */
export function toPlainText(world: World, text: string): FormattedText {
  const formatted = toFormattedText({ text, parseMode: '', entities: undefined }, userFinder(world));
  if (formatted.text === '') throw new Impossible('a message needs a text');
  if (formatted.text.length > maxUnits) throw new Impossible(`a message has ${maxUnits} units at most`);
  return formatted;
}

function findOwn(world: World, from: From, messageId: number): ReturnType<typeof findStored> {
  const { person, state } = findPlace(world, from);
  const stored = findStored(state, messageId);
  if ((stored.writerId ?? stored.message.from?.id) !== person.id)
    throw new Impossible(`message ${messageId} is not by ${person.id}`);
  return stored;
}

/** What a message says, without who said it and where. */
function toContent(message: Message): MessageContent {
  const { text, entities, caption, caption_entities, document, photo, voice, sticker, location } = message;
  const all = { text, entities, caption, caption_entities, document, photo, voice, sticker, location };
  return JSON.parse(JSON.stringify(all)) as MessageContent;
}

/** Of a chat that the person is in too. */
function toForwarded(world: World, { personId }: From, { chatId, messageId }: ForwardedMessage): MessageContent {
  const { message } = findStored(findPlace(world, { personId, chatId }).state, messageId);
  const content = toContent(message);
  const { date, chat, from, sender_chat: sender } = message;
  if (message.forward_origin) return { ...content, forward_origin: message.forward_origin };
  if (chat.type === 'channel') {
    return { ...content, forward_origin: { type: 'channel', chat, message_id: messageId, date } };
  }
  if (sender) return { ...content, forward_origin: { type: 'chat', sender_chat: sender, date } };
  if (!from) throw new Impossible(`message ${messageId} is by nobody`);
  return { ...content, forward_origin: { type: 'user', sender_user: from, date } };
}
