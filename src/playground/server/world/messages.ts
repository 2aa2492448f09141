import type { Message } from 'grammy/types';
import type { ChatState, StoredMessage } from './chats.ts';
import type { ReplyKeyboard, TranscriptMessage } from './transcript.ts';
import { nowSeconds, type World } from './world.ts';

/** What a message says; its id, date and chat are given to it. */
export type MessageContent = Omit<Message, 'message_id' | 'date' | 'chat'>;

export interface MessageExtras {
  readonly keyboard?: ReplyKeyboard;
  readonly inlineMessageId?: string;
  readonly writerId?: number;
}

/** Puts a message into a chat and tells those who watch. */
export function addMessage(
  world: World,
  state: ChatState,
  content: MessageContent,
  { keyboard, inlineMessageId, writerId }: MessageExtras = {},
): Message {
  const { reply_to_message: repliedTo, ...rest } = content;
  const message: Message = {
    message_id: world.chats.nextMessageId(state),
    date: nowSeconds(world),
    chat: state.chat,
    ...rest,
    ...(repliedTo && { reply_to_message: withoutReply(repliedTo) as Message['reply_to_message'] }),
  };
  const stored: StoredMessage = { message, keyboard, inlineMessageId, writerId, reactions: new Map() };
  state.messages.set(message.message_id, stored);
  const [oldest] = state.messages.keys();
  if (state.messages.size > world.bounds.messagesPerChat && oldest !== undefined) state.messages.delete(oldest);
  publish(world, 'message', state, stored);
  return message;
}

/** @returns the message as it is now. */
export function changeMessage(world: World, state: ChatState, stored: StoredMessage, message: Message): Message {
  stored.message = message;
  publish(world, 'edited', state, stored);
  return message;
}

export function removeMessage(world: World, state: ChatState, messageId: number): void {
  state.messages.delete(messageId);
  world.events.publish({ kind: 'deleted', chatId: state.chat.id, messageId });
}

/** Tells those who watch that a message looks different now. */
export function publishChange(world: World, state: ChatState, stored: StoredMessage): void {
  publish(world, 'edited', state, stored);
}

export function toTranscript({ message, keyboard, reactions, writerId }: StoredMessage): TranscriptMessage {
  return {
    message,
    ...(keyboard && { keyboard }),
    ...(writerId !== undefined && { writerId }),
    reactions: Object.fromEntries(reactions),
  };
}

/** A message inside another does not hold a third. */
function withoutReply({ reply_to_message: _repliedTo, ...message }: Message): Omit<Message, 'reply_to_message'> {
  return message;
}

function publish(world: World, kind: 'message' | 'edited', { chat }: ChatState, stored: StoredMessage): void {
  world.events.publish({ kind, chatId: chat.id, message: toTranscript(stored) });
}
