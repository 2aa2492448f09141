import type { Chat, User } from 'grammy/types';
import type { TurnSetting } from './create-turn.ts';

/** Whether the bot answers there: channels only where they are allowed, and where chats are listed in these and to administrators in private. */
export function isAllowed(
  { allowedChats, adminIds }: Pick<TurnSetting, 'allowedChats' | 'adminIds'>,
  chat: Chat | undefined,
  from: User | undefined,
): boolean {
  if (chat === undefined) return allowedChats === undefined;
  if (allowedChats === undefined) return chat.type !== 'channel';
  return (
    allowedChats.includes(chat.id) || (chat.type === 'private' && from !== undefined && adminIds.includes(from.id))
  );
}
