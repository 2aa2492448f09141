import type { User } from 'grammy/types';
import type { ChatState, StoredMessage } from '../world/chats.ts';
import { isPresent } from '../world/members.ts';
import type { World } from '../world/world.ts';

/** What a client would not let a person do. */
export class Impossible extends Error {
  override readonly name = 'Impossible';
}

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

/** @throws Impossible for somebody or a chat that does not exist, and for a chat that the person is not in. */
export function findPlace(world: World, { personId, chatId = personId }: From): Place {
  const [person, state] = [findPerson(world, personId), findChatState(world, chatId)];
  const isOwn = state.chat.type === 'private' && chatId === personId;
  if (!isOwn && !isPresent(state.members.get(personId))) throw new Impossible(`${personId} is not in chat ${chatId}`);
  return { person, state };
}

/**
 * Where a person may write.
 * @throws Impossible as `findPlace`, and in a topic that is not there, and to a bot that the person has blocked.
 */
export function findWritingPlace(world: World, from: From): Place {
  const place = findPlace(world, from);
  const { chat, topics, access, movedTo } = place.state;
  if (access === 'blocked') throw new Impossible(`${from.personId} has blocked the bot and cannot write to it`);
  if (movedTo !== undefined) throw new Impossible(`chat ${chat.id} has become ${movedTo}`);
  if (from.threadId !== undefined && !topics.has(from.threadId))
    throw new Impossible(`there is no topic ${from.threadId}`);
  return place;
}

export function findPerson(world: World, personId: number): User {
  const person = world.people.get(personId);
  if (!person) throw new Impossible(`there is nobody with the id ${personId}`);
  return person;
}

export function findChatState(world: World, chatId: number): ChatState {
  const state = world.chats.find(chatId);
  if (!state) throw new Impossible(`there is no chat ${chatId}`);
  return state;
}

export function findStored({ chat, messages }: ChatState, messageId: number): StoredMessage {
  const stored = messages.get(messageId);
  if (!stored) throw new Impossible(`there is no message ${messageId} in chat ${chat.id}`);
  return stored;
}
