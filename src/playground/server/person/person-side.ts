import type { BotCommand, Chat, ChatMember, User } from 'grammy/types';
import type { Faults } from '../faults.ts';
import type { ChatState } from '../world/chats.ts';
import type { Listener } from '../world/events.ts';
import type { StoredFile } from '../world/files.ts';
import { isAdministrator, isAnonymous } from '../world/members.ts';
import { toTranscript } from '../world/messages.ts';
import { changeAccess } from '../world/notify.ts';
import type { Draft, TranscriptMessage } from '../world/transcript.ts';
import type { World } from '../world/world.ts';
import { createAttachments, type Attachments } from './attachments.ts';
import { createGatherings, type Gatherings } from './gatherings.ts';
import { createGestures, type Gestures } from './gestures.ts';
import { findChatState, findPerson, findPlace, Impossible, type From } from './place.ts';
import { createWriting, type Writing } from './writing.ts';

export interface NewPerson {
  /** Also the id of the person's chat with the bot. */
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  /** Such as `ar` or `en-GB`. */
  readonly languageCode?: string;
}

/** A chat as a page lists it. */
export interface ChatView {
  readonly chat: Chat;
  /** Of a private chat. */
  readonly isBlocked: boolean;
  readonly memberIds: readonly number[];
  /** The people who lead it. */
  readonly administratorIds: readonly number[];
  /** Those of them who write in its name. */
  readonly anonymousIds: readonly number[];
  readonly topics: readonly { readonly threadId: number; readonly name: string }[];
  readonly movedTo: number | undefined;
}

/** Telegram as people have it in their hands. Whatever a client would not let them do is `Impossible`. */
export interface PersonSide extends Writing, Attachments, Gestures, Gatherings {
  addPerson(person: NewPerson): User;
  listPeople(): readonly User[];
  listChats(): readonly ChatView[];
  /** The account is gone. */
  deactivate(personId: number): void;
  block(personId: number): void;
  unblock(personId: number): void;
  /** A chat's messages, oldest first, as they are now. */
  transcript(chatId: number): readonly TranscriptMessage[];
  /** A file that stands in a message; undefined when it is not kept any more. */
  findFile(fileId: string): StoredFile | undefined;
  /** What the bot is writing there. */
  draft(chatId: number): Draft | undefined;
  /** The commands that a person's menu shows, in the person's language. */
  commands(from: From): readonly BotCommand[];
  /** The bot's name and descriptions in a language. */
  botProfile(languageCode: string): { readonly name: string; readonly description: string; readonly about: string };
  /** Not what people do, but what they may want to see: Telegram refuses the formatting of the bot's next message. */
  refuseFormatting(): void;
  /** What happens from now on; the result ends it. */
  subscribe(listener: Listener): () => void;
}

const badFormatting = "Bad Request: can't parse entities: refused on request";

export function createPersonSide(world: World, faults: Faults): PersonSide {
  return {
    ...createWriting(world),
    ...createAttachments(world),
    ...createGestures(world),
    ...createGatherings(world),
    addPerson: (person) => addPerson(world, person),
    listPeople: () => [...world.people.values()],
    listChats: () => world.chats.list().map(toView),
    deactivate(personId) {
      findPlace(world, { personId }).state.access = 'deactivated';
    },
    block(personId) {
      const { person, state } = findPlace(world, { personId });
      changeAccess(world, state, person, 'blocked');
    },
    unblock(personId) {
      const { person, state } = findPlace(world, { personId });
      changeAccess(world, state, person, 'open');
    },
    transcript: (chatId) => structuredClone([...findChatState(world, chatId).messages.values()].map(toTranscript)),
    findFile: (fileId) => world.files.findById(fileId),
    draft: (chatId) => world.drafts.find(chatId),
    commands: (from) => findCommands(world, from),
    botProfile(languageCode) {
      const language = languageCode.slice(0, 2);
      return {
        name: world.profile.text('name', language),
        description: world.profile.text('description', language),
        about: world.profile.text('short_description', language),
      };
    },
    refuseFormatting: () =>
      faults.add({ kind: 'status', status: 400, method: 'sendMessage', description: badFormatting }),
    subscribe: (listener) => world.events.subscribe(listener),
  };
}

function addPerson(world: World, { id, firstName, lastName, username, languageCode }: NewPerson): User {
  if (world.people.has(id) || id <= 0 || id === world.bot.id) throw new Impossible(`the id ${id} is taken`);
  const names = {
    first_name: firstName,
    ...(lastName !== undefined && { last_name: lastName }),
    ...(username !== undefined && { username }),
  };
  const person: User = {
    id,
    is_bot: false,
    ...names,
    ...(languageCode !== undefined && { language_code: languageCode }),
  };
  world.people.set(id, person);
  world.chats.add({ id, type: 'private', ...names }, 'never-met');
  world.events.publish({ kind: 'chat', chatId: id });
  return person;
}

function toView({ chat, access, members, topics, movedTo }: ChatState): ChatView {
  const list = (fits: (member: ChatMember) => boolean) =>
    [...members].filter(([, member]) => !member.user.is_bot && fits(member)).map(([id]) => id);
  return {
    chat,
    isBlocked: access === 'blocked',
    memberIds: [...members.keys()],
    administratorIds: list(isAdministrator),
    anonymousIds: list(isAnonymous),
    topics: [...topics].map(([threadId, name]) => ({ threadId, name })),
    movedTo,
  };
}

/** The first list there is, from the narrowest scope to the widest (Bot API, "Determining list of commands"). */
function findCommands(world: World, from: From): readonly BotCommand[] {
  const language = findPerson(world, from.personId).language_code?.slice(0, 2) ?? '';
  for (const scope of scopesOf(from, findPlace(world, from).state)) {
    for (const code of [language, '']) {
      const commands = world.profile.commands(scope, code);
      if (commands.length > 0) return commands;
    }
  }
  return [];
}

function scopesOf({ personId }: From, { chat, members }: ChatState): readonly string[] {
  if (chat.type === 'private') return [`chat:${chat.id}`, 'all_private_chats', 'default'];
  const isAdmin = isAdministrator(members.get(personId));
  return [
    `chat_member:${chat.id}:${personId}`,
    ...(isAdmin ? [`chat_administrators:${chat.id}`] : []),
    `chat:${chat.id}`,
    ...(isAdmin ? ['all_chat_administrators'] : []),
    'all_group_chats',
    'default',
  ];
}
