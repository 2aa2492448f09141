import type { Message } from 'grammy/types';
import { readJson, readText } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import { toFormattedText } from '../text/formatted-text.ts';
import type { FormattedText } from '../text/html-entities.ts';
import type { ChatState } from '../world/chats.ts';
import { addMessage, type MessageContent } from '../world/messages.ts';
import { toBotUser, userFinder } from '../world/world.ts';
import { readMarkup } from './markup.ts';
import type { Call } from './method.ts';
import { readReply, replyParameters } from './reply.ts';
import { findThread, findWritableChat } from './target.ts';

/** Parameters that every way of sending takes. The last three change nothing here. */
export const sendParameters = `chat_id message_thread_id reply_markup ${replyParameters} disable_notification protect_content allow_paid_broadcast`;

export interface TextNames {
  readonly text: string;
  readonly entities: string;
}

/** A text of a call with its parse mode or entities. @throws Refusal 400. */
export function readFormattedText({ world, parameters }: Call, names: TextNames): FormattedText {
  const raw = {
    text: readText(parameters, names.text),
    parseMode: readText(parameters, 'parse_mode'),
    entities: readJson(parameters, names.entities, 'entities'),
  };
  return toFormattedText(raw, userFinder(world));
}

/** The text of a message. @throws Refusal 400 when it is empty or longer than 4096 units, without its tags. */
export function readMessageText(call: Call): FormattedText {
  if (readText(call.parameters, 'text') === '') throw badRequest('message text is empty');
  const formatted = readFormattedText(call, { text: 'text', entities: 'entities' });
  if (formatted.text === '') throw badRequest('text must be non-empty');
  if (formatted.text.length > maxTextUnits) throw badRequest('message is too long');
  return formatted;
}

export const maxTextUnits = 4096;

/** Sends what was read to the chat of the call; the parts that all messages share are added. */
export function sendContent(call: Call, content: MessageContent): Message {
  const { world } = call;
  const { inline, keyboard } = readMarkup(call.parameters);
  const state = findWritableChat(call);
  const threadId = findThread(call, state);
  const reply = readReply(call, state, threadId);
  world.limiter.take(state.chat);
  const message = addMessage(
    world,
    state,
    {
      ...senderOf(call, state),
      ...content,
      ...toThread(threadId ?? reply?.to.message_thread_id),
      ...(reply && { reply_to_message: reply.to as Message['reply_to_message'], quote: reply.quote }),
      ...(inline && { reply_markup: inline }),
    },
    { keyboard },
  );
  world.drafts.end(state.chat.id);
  return message;
}

function senderOf({ world }: Call, { chat }: ChatState): MessageContent {
  return chat.type === 'channel' ? { sender_chat: chat } : { from: toBotUser(world) };
}

/** How a message says in which topic it stands. */
export function toThread(threadId: number | undefined): MessageContent {
  return threadId === undefined ? {} : { message_thread_id: threadId, is_topic_message: true };
}
