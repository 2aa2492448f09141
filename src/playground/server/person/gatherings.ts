import type { Chat, User } from 'grammy/types';
import type { ChatState } from '../world/chats.ts';
import { isAdministrator, isPresent, toMember, withAnonymity, type MemberStatus } from '../world/members.ts';
import { addMessage } from '../world/messages.ts';
import { changeMember, notifyMessage } from '../world/notify.ts';
import { toBotUser, type World } from '../world/world.ts';
import { findChatState, findPerson, Impossible } from './place.ts';

export interface NewGroup {
  readonly title: string;
  readonly ownerId: number;
  readonly memberIds?: readonly number[];
  /** Default `group`; a forum is a supergroup. */
  readonly type?: 'group' | 'supergroup';
  readonly isForum?: boolean;
  readonly username?: string;
  /** Default `member`; the bot is told. */
  readonly bot?: 'member' | 'administrator' | 'absent';
}

export interface NewChannel {
  readonly title: string;
  readonly ownerId: number;
  readonly username?: string;
  /** Default `administrator`. */
  readonly bot?: 'administrator' | 'absent';
}

/** Groups, forums and channels, and who is in them. */
export interface Gatherings {
  addGroup(group: NewGroup): Chat;
  addChannel(channel: NewChannel): Chat;
  /** Of a forum. @returns the thread id. */
  addTopic(chatId: number, name: string): number;
  join(personId: number, chatId: number): void;
  leave(personId: number, chatId: number): void;
  /** Somebody in the chat adds the bot, or makes it an administrator or a plain member. */
  setBotStatus(byId: number, chatId: number, status: 'member' | 'administrator'): void;
  /** Somebody in the chat throws the bot out. */
  removeBot(byId: number, chatId: number): void;
  setStatus(personId: number, chatId: number, status: 'administrator' | 'member'): void;
  /** Whether an administrator of a supergroup writes in its name instead of their own. */
  setAnonymous(personId: number, chatId: number, isAnonymous: boolean): void;
  /** The group becomes a supergroup with another id; the old one takes no more messages. */
  migrate(chatId: number): Chat;
}

export function createGatherings(world: World): Gatherings {
  let count = 0;
  const nextId = (type: 'group' | 'supergroup' | 'channel') => {
    count += 1;
    return type === 'group' ? -(4_000_000 + count) : -(1_001_000_000_000 + count);
  };
  const addBot = (state: ChatState, by: User, status: MemberStatus) => {
    const wasPresent = isPresent(state.members.get(world.bot.id));
    changeMember(world, state, { user: toBotUser(world), by, to: status });
    if (!wasPresent && state.chat.type !== 'channel')
      announce(world, state, by, { new_chat_members: [toBotUser(world)] });
  };
  return {
    addGroup({ title, ownerId, memberIds = [], type = 'group', isForum = false, username, bot = 'member' }) {
      const owner = findPerson(world, ownerId);
      const chat = toGroup(isForum ? 'supergroup' : type, { title, isForum, username, nextId });
      const state = world.chats.add(chat);
      state.members.set(ownerId, toMember(owner, 'creator'));
      for (const id of memberIds) state.members.set(id, toMember(findPerson(world, id), 'member'));
      world.events.publish({ kind: 'chat', chatId: chat.id });
      if (bot !== 'absent') addBot(state, owner, bot);
      return chat;
    },
    addChannel({ title, ownerId, username, bot = 'administrator' }) {
      const owner = findPerson(world, ownerId);
      const chat: Chat = { id: nextId('channel'), type: 'channel', title, ...(username !== undefined && { username }) };
      const state = world.chats.add(chat);
      state.members.set(ownerId, toMember(owner, 'creator'));
      world.events.publish({ kind: 'chat', chatId: chat.id });
      if (bot !== 'absent') addBot(state, owner, bot);
      return chat;
    },
    addTopic(chatId, name) {
      const state = findChatState(world, chatId);
      if (!state.chat.is_forum) throw new Impossible(`chat ${chatId} is no forum`);
      const owner = findOwner(state);
      const message = addMessage(world, state, { from: owner, forum_topic_created: { name, icon_color: 7322096 } });
      state.topics.set(message.message_id, name);
      world.events.publish({ kind: 'chat', chatId });
      notifyMessage(world, state, message);
      return message.message_id;
    },
    join(personId, chatId) {
      const state = findChatState(world, chatId);
      const person = findPerson(world, personId);
      changeMember(world, state, { user: person, by: person, to: 'member' });
      if (state.chat.type !== 'channel') announce(world, state, person, { new_chat_members: [person] });
    },
    leave(personId, chatId) {
      const state = findChatState(world, chatId);
      const person = findPerson(world, personId);
      changeMember(world, state, { user: person, by: person, to: 'left' });
      if (state.chat.type !== 'channel') announce(world, state, person, { left_chat_member: person });
    },
    setBotStatus: (byId, chatId, status) => addBot(findChatState(world, chatId), findPerson(world, byId), status),
    removeBot(byId, chatId) {
      const state = findChatState(world, chatId);
      const by = findPerson(world, byId);
      const bot = toBotUser(world);
      if (state.chat.type !== 'channel') announce(world, state, by, { left_chat_member: bot });
      changeMember(world, state, { user: bot, by, to: 'kicked' });
    },
    setStatus(personId, chatId, status) {
      const state = findChatState(world, chatId);
      changeMember(world, state, { user: findPerson(world, personId), by: findOwner(state), to: status });
    },
    setAnonymous(personId, chatId, isAnonymous) {
      const { chat, members } = findChatState(world, chatId);
      const member = members.get(personId);
      if (chat.type !== 'supergroup' || !member || !isAdministrator(member))
        throw new Impossible(`${personId} cannot be unnamed in chat ${chatId}`);
      members.set(personId, withAnonymity(member, isAnonymous));
      world.events.publish({ kind: 'chat', chatId });
    },
    migrate(chatId) {
      const old = findChatState(world, chatId);
      if (old.chat.type !== 'group') throw new Impossible(`chat ${chatId} is no group`);
      const chat: Chat = { id: nextId('supergroup'), type: 'supergroup', title: old.chat.title };
      const state = world.chats.add(chat);
      for (const [id, member] of old.members) state.members.set(id, member);
      // Known before anything is said there.
      world.events.publish({ kind: 'chat', chatId: chat.id });
      const owner = findOwner(old);
      announce(world, old, owner, { migrate_to_chat_id: chat.id });
      old.movedTo = chat.id;
      announce(world, state, owner, { migrate_from_chat_id: chatId });
      world.events.publish({ kind: 'chat', chatId });
      return chat;
    },
  };
}

interface GroupParts {
  readonly title: string;
  readonly isForum: boolean;
  readonly username: string | undefined;
  readonly nextId: (type: 'group' | 'supergroup') => number;
}

function toGroup(type: 'group' | 'supergroup', { title, isForum, username, nextId }: GroupParts): Chat {
  if (type === 'group') return { id: nextId('group'), type, title };
  return {
    id: nextId('supergroup'),
    type,
    title,
    ...(username !== undefined && { username }),
    ...(isForum && { is_forum: true as const }),
  };
}

/** A service message: who came, who went, what became of the chat. */
function announce(world: World, state: ChatState, by: User, content: Parameters<typeof addMessage>[2]): void {
  notifyMessage(world, state, addMessage(world, state, { from: by, ...content }));
}

function findOwner({ chat, members }: ChatState): User {
  const owner = [...members.values()].find(({ status }) => status === 'creator');
  if (!owner) throw new Impossible(`chat ${chat.id} has no owner`);
  return owner.user;
}
