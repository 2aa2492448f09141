import type { Message, Update } from 'grammy/types';
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
  const pressed = update.callback_query;
  if (pressed) return `${toPlace(pressed.message)}:urgent`;
  const { message } = update;
  return urgentCommands.test(message?.text ?? '') ? `${toPlace(message)}:urgent` : toPlace(message);
}

function toPlace(message: Message | undefined): string {
  if (findChatId(message) === undefined || message === undefined) return 'other';
  const { chatId, threadId = generalTopicId } = toAddress(message);
  return `${chatId}:${threadId}`;
}

/** The chat in which somebody has written or pressed a button. */
export function findActiveChatId({ message, callback_query: pressed }: Update): number | undefined {
  return findChatId(message) ?? findChatId(pressed?.message);
}

/** An update may be malformed, and is given to this before anybody has looked at it. */
function findChatId(message: Pick<Message, 'chat'> | undefined): number | undefined {
  const id: unknown = message?.chat?.id;
  return typeof id === 'number' ? id : undefined;
}
