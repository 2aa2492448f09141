import { readInteger, readText } from '../parameters.ts';
import { badRequest, forbidden } from '../refusal.ts';
import type { ChatState, StoredMessage } from '../world/chats.ts';
import { isAdministrator, isPresent } from '../world/members.ts';
import type { World } from '../world/world.ts';
import type { Call } from './method.ts';

/**
 * The chat of a call, by number or by `@name`, where the bot is or has been spoken to.
 * @throws Refusal 400 `chat not found`, or with `migrate_to_chat_id`; 403 where the bot is no member.
 */
export function findChat({ world, parameters }: Call): ChatState {
  const id = readText(parameters, 'chat_id').trim();
  if (id === '') throw badRequest('chat_id is empty');
  const state = lookUp(world, id);
  if (!state || isStranger(world, state)) throw badRequest('chat not found');
  checkAccess(world, state);
  return state;
}

/**
 * The chat of a call in which the bot may write.
 * @throws Refusal as `findChat`; 403 `bot was blocked by the user`; 400 in a channel that the bot does not administer.
 */
export function findWritableChat(call: Call): ChatState {
  const state = findChat(call);
  if (state.access === 'blocked') throw forbidden('bot was blocked by the user');
  if (state.access === 'deactivated') throw forbidden('user is deactivated');
  if (state.access === 'never-met') throw forbidden("bot can't initiate conversation with a user");
  if (state.chat.type === 'channel' && !isAdministrator(state.members.get(call.world.bot.id))) {
    throw badRequest('need administrator rights in the channel chat');
  }
  return state;
}

/**
 * The message of a call.
 * @throws Refusal 400 `message identifier is not specified`, or `message to <doing> not found`.
 */
export function findMessage({ parameters }: Call, state: ChatState, doing: 'edit' | 'delete' | 'react'): StoredMessage {
  const id = readInteger(parameters, 'message_id') ?? 0;
  if (id <= 0) throw badRequest('message identifier is not specified');
  const stored = state.messages.get(id);
  if (!stored) throw badRequest(`message to ${doing} not found`);
  return stored;
}

/**
 * The topic of a call; undefined for General and where there are none.
 * @throws Refusal 400 `message thread not found`, for General's own number too.
 */
export function findThread({ parameters }: Call, { topics }: ChatState): number | undefined {
  const id = readInteger(parameters, 'message_thread_id') ?? 0;
  if (id === 0) return undefined;
  if (!topics.has(id)) throw badRequest('message thread not found');
  return id;
}

function lookUp(world: World, id: string): ChatState | undefined {
  if (!id.startsWith('@')) return /^-?\d+$/.test(id) ? world.chats.find(Number(id)) : undefined;
  const state = world.chats.findByUsername(id.slice(1));
  return state?.chat.type === 'private' ? undefined : state;
}

/** Somebody who never wrote to the bot and is in no group with it. */
function isStranger({ bot, chats }: World, { chat, access }: ChatState): boolean {
  if (access !== 'never-met') return false;
  return !chats.list().some(({ members }) => isPresent(members.get(bot.id)) && isPresent(members.get(chat.id)));
}

function checkAccess({ bot }: World, { chat, members, movedTo }: ChatState): void {
  if (movedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: movedTo });
  }
  const own = members.get(bot.id);
  if (chat.type === 'private' || isPresent(own)) return;
  const isKicked = own?.status === 'kicked';
  throw forbidden(
    isKicked ? `bot was kicked from the ${chat.type} chat` : `bot is not a member of the ${chat.type} chat`,
  );
}
