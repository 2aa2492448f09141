import type { Message, MessageEntity, User } from 'grammy/types';
import type { ChatState } from './chats.ts';
import { isAdministrator, isPresent, toMember, type MemberStatus } from './members.ts';
import type { UpdateContent } from './update-queue.ts';
import { nowSeconds, toBotUser, type World } from './world.ts';

/**
 * Whether the bot is given a message. In groups with privacy mode only commands, mentions, replies to it, what was sent through it and
 * service messages; an administrator gets all.
 */
function isSeenByBot({ bot }: World, { chat, members }: ChatState, message: Message): boolean {
  if (chat.type === 'private') return true;
  const own = members.get(bot.id);
  if (!isPresent(own)) return false;
  if (chat.type === 'channel' || isAdministrator(own) || bot.can_read_all_group_messages) return true;
  return (
    isService(message) ||
    message.via_bot?.id === bot.id ||
    message.reply_to_message?.from?.id === bot.id ||
    isAddressed(message, bot.username)
  );
}

/** Tells the bot of a new message, when it may see it. */
export function notifyMessage(world: World, state: ChatState, message: Message): void {
  if (isSeenByBot(world, state, message)) world.updates.add(toUpdate('', message));
}

export function notifyEdit(world: World, state: ChatState, message: Message): void {
  if (isSeenByBot(world, state, message)) world.updates.add(toUpdate('edited_', message));
}

export interface MemberChange {
  readonly user: User;
  readonly by: User;
  readonly to: MemberStatus;
}

/** Changes somebody's place in a chat; the bot is told of its own, and as an administrator of others'. */
export function changeMember(world: World, state: ChatState, { user, by, to }: MemberChange): void {
  const before = state.members.get(user.id) ?? toMember(user, 'left');
  const after = toMember(user, to);
  state.members.set(user.id, after);
  world.events.publish({ kind: 'chat', chatId: state.chat.id });
  const isBot = user.id === world.bot.id;
  if (!isBot && !isAdministrator(state.members.get(world.bot.id))) return;
  const change = {
    chat: state.chat,
    from: by,
    date: nowSeconds(world),
    old_chat_member: before,
    new_chat_member: after,
  };
  world.updates.add(isBot ? { my_chat_member: change } : { chat_member: change });
}

/** Of a private chat: the person has blocked the bot or takes its messages again. */
export function changeAccess(world: World, state: ChatState, person: User, access: 'open' | 'blocked'): void {
  const status = (value: ChatState['access']) => (value === 'blocked' ? 'kicked' : 'member');
  const bot = toBotUser(world);
  const change = {
    chat: state.chat,
    from: person,
    date: nowSeconds(world),
    old_chat_member: toMember(bot, status(state.access)),
    new_chat_member: toMember(bot, status(access)),
  };
  state.access = access;
  world.events.publish({ kind: 'chat', chatId: state.chat.id });
  world.updates.add({ my_chat_member: change });
}

function toUpdate(prefix: '' | 'edited_', message: Message): UpdateContent {
  const kind = message.chat.type === 'channel' ? (`${prefix}channel_post` as const) : (`${prefix}message` as const);
  return { [kind]: message };
}

function isService(message: Message): boolean {
  return serviceFields.some((field) => message[field] !== undefined);
}

const serviceFields = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'group_chat_created',
  'supergroup_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'forum_topic_created',
  'pinned_message',
] as const;

function isAddressed(message: Message, username: string): boolean {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some((entity) =>
    isForBot(entity, text.slice(entity.offset, entity.offset + entity.length), username),
  );
}

/** A command without a name is for the only bot there is. */
function isForBot({ type }: MessageEntity, text: string, username: string): boolean {
  const name = /@(.+)$/.exec(text)?.[1]?.toLowerCase();
  if (type === 'bot_command') return name === undefined || name === username.toLowerCase();
  return type === 'mention' && name === username.toLowerCase();
}
