import type { Chat } from 'grammy/types';
import { readInteger } from '../parameters.ts';
import { badRequest } from '../refusal.ts';
import { isAdministrator, toMember } from '../world/members.ts';
import { addMessage } from '../world/messages.ts';
import { changeMember } from '../world/notify.ts';
import { toBotUser, userFinder } from '../world/world.ts';
import { defineMethod, type Call, type Methods } from './method.ts';
import { findChat } from './target.ts';

/** getChat, getChatMember, getChatAdministrators, leaveChat. */
export const chatMethods: Methods = {
  getChat: defineMethod('chat_id', (call) => describe(findChat(call).chat)),
  getChatMember: defineMethod('chat_id user_id', getChatMember),
  getChatAdministrators: defineMethod('chat_id', getChatAdministrators),
  leaveChat: defineMethod('chat_id', leaveChat),
};

/** The chat with what Telegram always adds to it. */
function describe(chat: Chat): unknown {
  const giftTypes = {
    unlimited_gifts: false,
    limited_gifts: false,
    unique_gifts: false,
    premium_subscription: false,
    gifts_from_channels: false,
  };
  return {
    ...chat,
    accent_color_id: Math.abs(chat.id) % 7,
    max_reaction_count: 11,
    accepted_gift_types: giftTypes,
    ...(chat.username !== undefined && { active_usernames: [chat.username] }),
    ...((chat.type === 'group' || chat.type === 'supergroup') && { permissions: everyPermission }),
  };
}

const everyPermission = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_change_info: false,
  can_invite_users: true,
  can_pin_messages: false,
  can_manage_topics: false,
};

function getChatMember(call: Call): unknown {
  const state = findChat(call);
  const userId = readInteger(call.parameters, 'user_id') ?? 0;
  if (userId === 0) throw badRequest('invalid user_id specified');
  const user = userFinder(call.world)(userId);
  if (!user) throw badRequest('user not found');
  const isHere = state.chat.type === 'private' && [state.chat.id, call.world.bot.id].includes(userId);
  return state.members.get(userId) ?? toMember(user, isHere ? 'member' : 'left');
}

/** Other bots are left out; there are none. */
function getChatAdministrators(call: Call): unknown {
  const { chat, members } = findChat(call);
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  return [...members.values()].filter((member) => isAdministrator(member));
}

function leaveChat(call: Call): unknown {
  const { world } = call;
  const state = findChat(call);
  const { type } = state.chat;
  if (type === 'private') throw badRequest("chat member status can't be changed in private chats");
  const bot = toBotUser(world);
  if (type !== 'channel') addMessage(world, state, { from: bot, left_chat_member: bot });
  changeMember(world, state, { user: bot, by: bot, to: 'left' });
  return true;
}
