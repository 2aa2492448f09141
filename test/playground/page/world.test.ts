import { describe, expect, it } from 'vitest';
import { ar } from '../../../src/playground/page/locales/ar.js';
import { en } from '../../../src/playground/page/locales/en.js';
import { applyEvent, findInlineQuery, listMessages, toWorld } from '../../../src/playground/page/world.js';

const say = (id: number, text: string, more = {}) => ({ message: { message_id: id, text, ...more }, reactions: {} });
const createWorld = (chat: object = { id: 101 }) =>
  toWorld({ chats: [{ chat, topics: [], messages: [say(1, 'سؤال')] }], profiles: {} }) as {
    readonly chats: Map<number, { readonly messages: Map<number, unknown>; readonly draft?: object }>;
    readonly profiles: unknown;
  };

describe('the world of the page', () => {
  it('takes each message once, however often it comes', () => {
    const world = createWorld();
    const event = { kind: 'message', chatId: 101, message: say(2, 'جواب') };
    applyEvent(world, event);
    applyEvent(world, event);
    expect([...(world.chats.get(101)?.messages.keys() ?? [])]).toEqual([1, 2]);
  });

  it('changes what was edited, and leaves out what was deleted even when an edit comes late', () => {
    const world = createWorld();
    applyEvent(world, { kind: 'edited', chatId: 101, message: say(1, 'question') });
    expect(world.chats.get(101)?.messages.get(1)).toMatchObject({ message: { text: 'question' } });
    applyEvent(world, { kind: 'deleted', chatId: 101, messageId: 1 });
    applyEvent(world, { kind: 'edited', chatId: 101, message: say(1, 'late') });
    expect(world.chats.get(101)?.messages.size).toBe(0);
  });

  it('shows a draft until that draft ends', () => {
    const world = createWorld();
    applyEvent(world, { kind: 'draft', draft: { chatId: 101, draftId: 7, text: 'وحضر' } });
    applyEvent(world, { kind: 'draft-ended', chatId: 101, draftId: 6 });
    expect(world.chats.get(101)?.draft).toMatchObject({ text: 'وحضر' });
    applyEvent(world, { kind: 'draft-ended', chatId: 101, draftId: 7 });
    expect(world.chats.get(101)?.draft).toBeUndefined();
  });

  it('does not stumble over a chat or an event that it does not know', () => {
    const world = createWorld();
    for (const kind of ['message', 'edited', 'deleted', 'draft', 'nonsense'])
      applyEvent(world, { kind, chatId: 5, draft: {}, message: say(1, '') });
    expect(world.chats.size).toBe(1);
  });

  it('keeps the topics of a forum apart', () => {
    const world = createWorld({ id: 101, is_forum: true });
    applyEvent(world, { kind: 'message', chatId: 101, message: say(2, '', { forum_topic_created: {} }) });
    applyEvent(world, { kind: 'message', chatId: 101, message: say(3, 'x', { message_thread_id: 2 }) });
    const list = (threadId?: number) =>
      listMessages(world.chats.get(101), threadId).map(
        ({ message }: { message: { message_id: number } }) => message.message_id,
      );
    expect([list(), list(2)]).toEqual([[1], [2, 3]]);
  });
});

it.each([
  ['@SanadBot who came', 'who came'],
  ['@sanadbot  من حضر؟', 'من حضر؟'],
  ['@SanadBot', undefined],
  ['hello @SanadBot x', undefined],
])('finds what is asked inline in "%s"', (text, query) => {
  expect(findInlineQuery(text, 'SanadBot')).toBe(query);
});

describe('the words of the page', () => {
  it('are there in both languages', () => {
    expect(Object.keys(ar)).toEqual(Object.keys(en));
    for (const [key, words] of Object.entries(ar)) expect(typeof words).toBe(typeof en[key as keyof typeof en]);
  });

  it('are Arabic in Arabic', () => {
    const plain = Object.values(ar).filter((words) => typeof words === 'string');
    expect(plain.filter((words) => !/\p{Script=Arabic}/u.test(words))).toEqual([]);
  });
});
