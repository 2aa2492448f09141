import { isDeepStrictEqual } from 'node:util';
import type { InlineKeyboardMarkup, Message } from 'grammy/types';
import { readText } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import type { ChatState, StoredMessage } from '../world/chats.ts';
import { isAdministrator } from '../world/members.ts';
import { changeMessage, removeMessage } from '../world/messages.ts';
import { nowSeconds } from '../world/world.ts';
import { readInlineMarkup } from './markup.ts';
import { defineMethod, type Call, type Methods } from './method.ts';
import { readLinkPreview, toEntities } from './send-methods.ts';
import { readMessageText } from './send.ts';
import { findMessage, findWritableChat } from './target.ts';

const place = 'chat_id message_id inline_message_id';

/** editMessageText, editMessageReplyMarkup, deleteMessage. */
export const editMethods: Methods = {
  editMessageText: defineMethod(
    `${place} text parse_mode entities link_preview_options disable_web_page_preview reply_markup`,
    editMessageText,
  ),
  editMessageReplyMarkup: defineMethod(`${place} reply_markup`, editMessageReplyMarkup),
  deleteMessage: defineMethod('chat_id message_id', deleteMessage),
};

function editMessageText(call: Call): unknown {
  const { text, entities } = readMessageText(call);
  const markup = readInlineMarkup(call.parameters);
  const target = findEditable(call);
  const { message } = target.stored;
  if (message.text === undefined) throw badRequest('there is no text in the message to edit');
  const { entities: _entities, link_preview_options: _preview, ...rest } = withoutMarkup(message);
  return edit(call, target, { ...rest, text, ...toEntities(entities), ...readLinkPreview(call), ...toMarkup(markup) });
}

function editMessageReplyMarkup(call: Call): unknown {
  const markup = readInlineMarkup(call.parameters);
  const target = findEditable(call);
  return edit(call, target, { ...withoutMarkup(target.stored.message), ...toMarkup(markup) });
}

interface Target {
  readonly state: ChatState;
  readonly stored: StoredMessage;
}

/** The bot's own message, in a chat or sent by a person through the bot. */
function findEditable(call: Call): Target {
  const inlineId = readText(call.parameters, 'inline_message_id');
  if (inlineId !== '') return findInlineMessage(call, inlineId);
  const state = findWritableChat(call);
  const stored = findMessage(call, state, 'edit');
  if (!isOwn(call, stored)) throw badRequest("message can't be edited");
  return { state, stored };
}

function findInlineMessage({ world }: Call, inlineId: string): Target {
  for (const state of world.chats.list()) {
    const stored = [...state.messages.values()].find(({ inlineMessageId }) => inlineMessageId === inlineId);
    if (stored) return { state, stored };
  }
  throw badRequest('MESSAGE_ID_INVALID');
}

function isOwn({ world }: Call, { message, writerId }: StoredMessage): boolean {
  if (message.chat.type === 'channel') return writerId === undefined;
  return message.from?.id === world.bot.id;
}

function withoutMarkup({ reply_markup: _markup, ...message }: Message): Message {
  return message;
}

function toMarkup(markup: InlineKeyboardMarkup | undefined): { reply_markup?: InlineKeyboardMarkup } {
  return markup ? { reply_markup: markup } : {};
}

function edit({ world }: Call, { state, stored }: Target, next: Message): unknown {
  if (isDeepStrictEqual(next, stored.message)) throw badRequest(notModified);
  world.limiter.take(state.chat);
  const edited = changeMessage(world, state, stored, { ...next, edit_date: nowSeconds(world) });
  return stored.inlineMessageId === undefined ? edited : true;
}

const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** Of others' messages: all in a private chat, in groups as an administrator only. Nothing after two days. */
function deleteMessage(call: Call): unknown {
  const { world } = call;
  const state = findWritableChat(call);
  const stored = findMessage(call, state, 'delete');
  const { message } = stored;
  const isPrivate = state.chat.type === 'private';
  const isAllowed = isOwn(call, stored) || isPrivate || isAdministrator(state.members.get(world.bot.id));
  if (!isAllowed) throw badRequest("message can't be deleted");
  if (nowSeconds(world) - message.date > deletableSeconds) throw badRequest("message can't be deleted for everyone");
  removeMessage(world, state, message.message_id);
  return true;
}

const deletableSeconds = 48 * 60 * 60;
