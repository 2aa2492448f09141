import type { User } from 'grammy/types';
import type { ChatState, StoredMessage } from '../world/chats.ts';
import { isPresent } from '../world/members.ts';
import type { World } from '../world/world.ts';

/** Who does something, and where. */
export interface From {
  readonly personId: number;
  /** Default: the person's own chat with the bot. */
  readonly chatId?: number;
  /** A topic of a forum; none for General. */
  readonly threadId?: number;
}

export interface Place {
  readonly person: User;
  readonly state: ChatState;
}

/** @throws Error for somebody or a chat that does not exist. */
export function findPlace(world: World, { personId, chatId = personId }: From): Place {
  return { person: findPerson(world, personId), state: findChatState(world, chatId) };
}

/**
 * Where a person may write.
 * @throws Error also in a chat that the person is not in, in a topic that is not there, and to a bot that the person has blocked.
 */
export function findWritingPlace(world: World, from: From): Place {
  const place = findPlace(world, from);
  const { chat, members, topics, access, movedTo } = place.state;
  const isOwn = chat.type === 'private' && chat.id === from.personId;
  if (!isOwn && !isPresent(members.get(from.personId))) throw new Error(`${from.personId} is not in chat ${chat.id}`);
  if (access === 'blocked') throw new Error(`${from.personId} has blocked the bot and cannot write to it`);
  if (movedTo !== undefined) throw new Error(`chat ${chat.id} has become ${movedTo}`);
  if (from.threadId !== undefined && !topics.has(from.threadId)) throw new Error(`there is no topic ${from.threadId}`);
  return place;
}

export function findPerson(world: World, personId: number): User {
  const person = world.people.get(personId);
  if (!person) throw new Error(`there is nobody with the id ${personId}`);
  return person;
}

export function findChatState(world: World, chatId: number): ChatState {
  const state = world.chats.find(chatId);
  if (!state) throw new Error(`there is no chat ${chatId}`);
  return state;
}

export function findStored({ chat, messages }: ChatState, messageId: number): StoredMessage {
  const stored = messages.get(messageId);
  if (!stored) throw new Error(`there is no message ${messageId} in chat ${chat.id}`);
  return stored;
}
