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
export function toConversation(message: Message): string {
  const { chatId, threadId = generalTopicId } = toAddress(message);
  const place = `telegram:${chatId}:${threadId}`;
  if (message.chat.type === 'private') return place;
  return `${place}:${message.sender_chat?.id ?? message.from?.id ?? 'unknown'}`;
}

/** Updates of one lane are handled in order: those of a chat or topic. What belongs to no chat shares one. */
export function toLane({ message }: Update): string {
  if (message?.chat === undefined) return 'other';
  const { chatId, threadId = generalTopicId } = toAddress(message);
  return `${chatId}:${threadId}`;
}
