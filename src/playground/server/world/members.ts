import type { ChatMember, User } from 'grammy/types';

export type MemberStatus = ChatMember['status'];

/** What Telegram says of somebody's place in a chat; administrators may do everything that a bot can be allowed. */
export function toMember(user: User, status: MemberStatus): ChatMember {
  if (status === 'creator') return { status, user, is_anonymous: false };
  if (status === 'kicked') return { status, user, until_date: 0 };
  if (status === 'administrator') return { status, user, ...administratorRights };
  return { status: status === 'left' ? 'left' : 'member', user };
}

/** An administrator whose messages are the group's, or who is named again; nobody else can be unnamed. */
export function withAnonymity(member: ChatMember, isAnonymous: boolean): ChatMember {
  if (member.status !== 'creator' && member.status !== 'administrator') return member;
  return { ...member, is_anonymous: isAnonymous };
}

export function isAnonymous(member: ChatMember | undefined): boolean {
  return (member?.status === 'creator' || member?.status === 'administrator') && member.is_anonymous;
}

/** Whether one is in the chat. */
export function isPresent(member: ChatMember | undefined): boolean {
  return member !== undefined && member.status !== 'left' && member.status !== 'kicked';
}

export function isAdministrator(member: ChatMember | undefined): boolean {
  return member?.status === 'administrator' || member?.status === 'creator';
}

const administratorRights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_post_messages: true,
  can_edit_messages: true,
  can_pin_messages: true,
  can_manage_topics: true,
  can_send_welcome_messages: false,
} as const;
