import type { Chat, ChatMember, Message, ReactionType } from 'grammy/types';
import type { ReplyKeyboard } from './transcript.ts';

export interface StoredMessage {
  /** Replaced, never changed. */
  message: Message;
  readonly keyboard: ReplyKeyboard | undefined;
  readonly reactions: Map<number, readonly ReactionType[]>;
  /** Who wrote it, where the message does not say: in the name of the chat. */
  readonly writerId?: number;
  /** By which the bot may edit what a person sent through it. */
  readonly inlineMessageId?: string;
}

/** A chat and everything in it. */
export interface ChatState {
  readonly chat: Chat;
  /** Who is or was here, by user id; the bot among them. Empty in private chats. */
  readonly members: Map<number, ChatMember>;
  /** By id, oldest first. */
  readonly messages: Map<number, StoredMessage>;
  /** Names of the topics of a forum by thread id. */
  readonly topics: Map<number, string>;
  /** Of a private chat: what stands between the bot and the person. */
  access: 'never-met' | 'open' | 'blocked' | 'deactivated';
  lastMessageId: number;
  /** The supergroup that the group has become. */
  movedTo: number | undefined;
}

export interface ChatStore {
  add(chat: Chat, access?: ChatState['access']): ChatState;
  find(id: number): ChatState | undefined;
  findByUsername(username: string): ChatState | undefined;
  list(): readonly ChatState[];
  /** In private chats and groups the ids are counted together, in supergroups and channels one by one. */
  nextMessageId(state: ChatState): number;
}

export function createChatStore(): ChatStore {
  const chats = new Map<number, ChatState>();
  let lastSharedId = 0;
  return {
    add(chat, access = 'open') {
      const state: ChatState = {
        chat,
        members: new Map(),
        messages: new Map(),
        topics: new Map(),
        access,
        lastMessageId: 0,
        movedTo: undefined,
      };
      chats.set(chat.id, state);
      return state;
    },
    find: (id) => chats.get(id),
    findByUsername(username) {
      const wanted = username.toLowerCase();
      return [...chats.values()].find(({ chat }) => chat.username?.toLowerCase() === wanted);
    },
    list: () => [...chats.values()],
    nextMessageId(state) {
      if (state.chat.type === 'supergroup' || state.chat.type === 'channel') return (state.lastMessageId += 1);
      lastSharedId += 1;
      return (state.lastMessageId = lastSharedId);
    },
  };
}
