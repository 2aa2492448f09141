import { describe, expect, it } from 'vitest';
import type { Update } from 'grammy/types';
import { findActiveChatId, findMovedChat, toAddress, toLane } from '../../src/bot/place.ts';
import { group, messageUpdate, privateChat, reader, textUpdate } from './updates.ts';

const plainGroup = { id: -5, type: 'group', title: 'G' } as const;

describe('where a message is answered', () => {
  it.each([
    [
      { message_thread_id: 77, is_topic_message: true as const },
      { chatId: -100, threadId: 77 },
    ],
    [{ message_thread_id: 1, is_topic_message: true as const }, { chatId: -100 }],
    [{ message_thread_id: 77 }, { chatId: -100 }],
    [{}, { chatId: -100 }],
  ])('is its topic, but for the general one: %j', (place, address) => {
    const { message } = textUpdate('?', { chat: group, ...place });
    expect(message && toAddress(message)).toEqual(address);
  });
});

describe('a lane', () => {
  const changed = (kind: string): Update => ({ update_id: 1, [kind]: textUpdate('?').message });

  it.each(['edited_message', 'channel_post', 'edited_channel_post'])('is that of the chat for an %s too', (kind) => {
    expect(toLane(changed(kind))).toBe(toLane(textUpdate('?')));
    expect(findActiveChatId(changed(kind))).toBe(privateChat.id);
  });

  it('is that of the person for an inline query', () => {
    const asked = { update_id: 1, inline_query: { id: '1', from: reader, query: '?', offset: '' } };
    expect(toLane(asked)).toBe(`inline:${reader.id}`);
    expect(findActiveChatId(asked)).toBeUndefined();
  });
});

describe('a group that becomes a supergroup', () => {
  it('is followed, whichever of the two tells', () => {
    const moved = { fromChatId: -5, toChatId: -100 };
    expect(findMovedChat(messageUpdate({ chat: plainGroup, migrate_to_chat_id: -100 }))).toEqual(moved);
    expect(findMovedChat(messageUpdate({ chat: group, migrate_from_chat_id: -5 }))).toEqual(moved);
    expect(findMovedChat(textUpdate('?'))).toBeUndefined();
    expect(findMovedChat(messageUpdate({ chat: plainGroup, migrate_to_chat_id: 'x' as never }))).toBeUndefined();
  });
});
