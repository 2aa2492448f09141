import type { CallbackQuery, Message, MessageEntity, Update } from 'grammy/types';
import { fakeBotInfo } from '../fakes/telegram-api.ts';

export const reader = { id: 7, is_bot: false, first_name: 'Reader', language_code: 'en' } as const;
export const arabicReader = { id: 8, is_bot: false, first_name: 'Reader', language_code: 'ar' } as const;

export const privateChat = { id: 7, type: 'private', first_name: 'Reader' } as const;
export const group = { id: -100, type: 'supergroup', title: 'A group', is_forum: true } as const;

let lastId = 0;

/** A message in a private chat from an English reader, but for what is changed. */
export function messageUpdate(changes: Partial<Message> = {}): Update {
  lastId += 1;
  const message = { message_id: lastId, date: 0, chat: privateChat, from: reader, ...changes };
  return { update_id: lastId, message: message as Message & Update.NonChannel };
}

/** A text, with the entities that Telegram finds in it. */
export function textUpdate(text: string, changes: Partial<Message> = {}): Update {
  const entities: MessageEntity[] = [];
  for (const match of text.matchAll(/@\w+/g)) {
    entities.push({ type: 'mention', offset: match.index, length: match[0].length });
  }
  const [command] = /^\/\w+(?:@\w+)?/.exec(text) ?? [];
  if (command !== undefined) entities.unshift({ type: 'bot_command', offset: 0, length: command.length });
  const isWithMention = command?.includes('@') === true;
  return messageUpdate({ text, entities: isWithMention ? entities.slice(0, 1) : entities, ...changes });
}

/** A message that the bot sent. */
export function messageOfBot(changes: Partial<Message> = {}): Message['reply_to_message'] {
  return {
    message_id: 1,
    date: 0,
    chat: group,
    from: fakeBotInfo,
    text: 'An answer',
    ...changes,
  } as Message['reply_to_message'];
}

/** The press of a button under a message of the bot's in a private chat, by an English reader, but for what is changed. */
export function pressUpdate(data: string, changes: Partial<CallbackQuery> = {}, about: Partial<Message> = {}): Update {
  lastId += 1;
  const message = { ...messageOfBot({ message_id: 1, chat: privateChat }), ...about } as Message;
  const pressed = { id: 'q', from: reader, chat_instance: '', data, message, ...changes };
  return { update_id: lastId, callback_query: pressed };
}

/** The same message with another text, as its writer edits it. */
export function editUpdate({ message }: Update, text: string, changes: Partial<Message> = {}): Update {
  const { update_id: updateId, message: written } = textUpdate(text);
  const { entities } = written ?? {};
  return {
    update_id: updateId,
    edited_message: { ...message, text, entities, edit_date: 1, ...changes } as Update['edited_message'],
  };
}
