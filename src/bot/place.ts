import type { Message, Update } from 'grammy/types';
import type { MovedChat } from '../domain/inbox.ts';
import type { ChatAddress } from '../domain/messenger.ts';

/** Telegram's number for the topic that every forum has; messages to it must not name it. */
const generalTopicId = 1;

export function toAddress(message: Message): ChatAddress {
  const { message_thread_id: threadId } = message;
  // Outside topics the number stands for a chain of replies.
  const isTopic = message.is_topic_message === true && threadId !== undefined && threadId !== generalTopicId;
  return isTopic ? { chatId: message.chat.id, threadId } : { chatId: message.chat.id };
}

/** Whose questions follow up on each other: those of a chat or topic, and in groups of one person there. */
export function toConversation(message: Message, writerId: number | undefined): string {
  const { chatId, threadId = generalTopicId } = toAddress(message);
  const place = `telegram:${chatId}:${threadId}`;
  return message.chat.type === 'private' ? place : `${place}:${writerId ?? 'unknown'}`;
}

/** Commands that must not wait for the answer that they are to end. */
const urgentCommands = /^\/(?:stop|cancel)(?:@\w+)?(?:\s|$)/i;

/**
 * Updates of one lane are handled in order: those of a chat or topic. A button that was pressed and a command to stop overtake what is under way
 * there: they have a lane beside it. What belongs to no chat shares one.
 */
export function toLane(update: Update): string {
  const { callback_query: pressed, inline_query: asked } = update;
  if (pressed) return `${toPlace(pressed.message)}:urgent`;
  if (asked) return `inline:${asked.from?.id}`;
  const message = findMessage(update);
  return urgentCommands.test(message?.text ?? '') ? `${toPlace(message)}:urgent` : toPlace(message);
}

function toPlace(message: Message | undefined): string {
  if (findChatId(message) === undefined || message === undefined) return 'other';
  const { chatId, threadId = generalTopicId } = toAddress(message);
  return `${chatId}:${threadId}`;
}

/** What was written, or written anew. */
export function findMessage(update: Update): Message | undefined {
  return update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
}

/** The chat in which somebody has written or pressed a button. */
export function findActiveChatId(update: Update): number | undefined {
  return findChatId(findMessage(update)) ?? findChatId(update.callback_query?.message);
}

/** The group that has become a supergroup, which has another id; both are told of it. */
export function findMovedChat({ message }: Update): MovedChat | undefined {
  const chatId = findChatId(message);
  const { migrate_to_chat_id: to, migrate_from_chat_id: from } = message ?? {};
  if (chatId === undefined) return undefined;
  if (typeof to === 'number') return { fromChatId: chatId, toChatId: to };
  return typeof from === 'number' ? { fromChatId: from, toChatId: chatId } : undefined;
}

/** An update may be malformed, and is given to this before anybody has looked at it. */
function findChatId(message: Pick<Message, 'chat'> | undefined): number | undefined {
  const id: unknown = message?.chat?.id;
  return typeof id === 'number' ? id : undefined;
}
