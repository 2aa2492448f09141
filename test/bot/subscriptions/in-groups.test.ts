import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Following } from '../../../src/domain/following.ts';
import type { Store } from '../../../src/domain/store.ts';
import { fakeBotInfo } from '../../fakes/telegram-api.ts';
import { useFolder } from '../../helpers/data-folder.ts';
import { createRecord } from '../../store/article-records.ts';
import { openStore } from '../../store/open-store.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { arabicReader, group, pressUpdate, reader, textUpdate } from '../updates.ts';

const folder = useFolder();
let store: Store;

beforeEach(async () => void (store = await openStore(folder.path)));
afterEach(() => store.close());

const readers = [
  ['en', reader, 'Astana', 'Talks in Astana'],
  ['ar', arabicReader, 'أستانا', 'محادثات في أستانا'],
] as const;
const topicId = 4;
const listHeld = (threadId?: number) =>
  store.subscriptions.listSubscriptions(fakeBotInfo.id, {
    chatId: group.id,
    ...(threadId === undefined ? {} : { threadId }),
  });

describe.each(readers)('in a group (%s)', (language, from, topic, title) => {
  const following: Following = {
    preview: async () => store.articles.listArticles(),
    findTimeZones: () => ['Asia/Damascus'],
    findTimeZoneAt: () => 'UTC',
  };
  const open = (status: 'member' | 'administrator' | 'creator') => {
    const harness = createHarness(undefined, { subscriptions: store.subscriptions, following });
    harness.api.enqueue('getChatMember', ...Array.from({ length: 50 }, () => ({ result: { status } })));
    const place = { from, chat: group, is_topic_message: true, message_thread_id: topicId } as const;
    const write = (text: string) => harness.handle(textUpdate(text, place));
    const subscribe = async (words: string) => {
      await write(`/subscribe ${words}`);
      const replied = textUpdate(`/subscribe ${words}`, place).message as never;
      const about = { chat: group, is_topic_message: true, message_thread_id: topicId, reply_to_message: replied };
      await harness.handle(pressUpdate('subs:add:daily', { from }, about));
    };
    return { ...harness, write, subscribe };
  };
  const onlyAdministrators = phrasebook.format(language, 'only-administrators');

  it('whoever is no administrator of it changes nothing, by a command or a button', async () => {
    await open('administrator').subscribe(topic);
    const { write, subscribe, shown, api } = open('member');
    await subscribe(`${topic} 22`);
    for (const command of ['/unsubscribe', '/mute 3h', '/subscriptions Damascus']) await write(command);
    expect(shown().map(({ text }) => text)).toEqual(Array.from({ length: 4 }, () => onlyAdministrators));
    expect(api.of('answerCallbackQuery')[0]?.text).toBe(onlyAdministrators);
    expect(await listHeld(topicId)).toMatchObject([{ words: topic }]);
    const to = { chatId: group.id, threadId: topicId };
    const held = await store.subscriptions.findSubscriber(fakeBotInfo.id, to);
    expect(held?.schedule).toMatchObject({ timeZone: 'UTC', mutedUntil: null });
  });

  it.each(['administrator', 'creator'] as const)(
    'its %s subscribes the topic, and no other, and ends it',
    async (who) => {
      const { write, subscribe, shown } = open(who);
      await subscribe(topic);
      expect(await listHeld(topicId)).toMatchObject([{ kind: 'topic', words: topic, timing: 'daily' }]);
      expect(await listHeld()).toEqual([]);
      await write('/mute 3h');
      const held = await store.subscriptions.findSubscriber(fakeBotInfo.id, { chatId: group.id, threadId: topicId });
      expect(held?.schedule.mutedUntil).toBe('1970-01-01T03:00:00.000Z');
      await write('/unsubscribe');
      expect(await listHeld(topicId)).toEqual([]);
      expect(shown().map(({ text }) => text)).not.toContain(onlyAdministrators);
    },
  );

  it('what the last week would have brought is shown before, and nothing is subscribed to', async () => {
    await store.articles.saveArticles([createRecord({ id: 'a', title, language, passages: [title] })]);
    const { write, shown } = open('administrator');
    await write(`/subscribe ${topic}`);
    expect(shown()[0]?.text).toContain(title);
    expect(shown()[0]?.text).toContain(phrasebook.format(language, 'subscribe-when'));
    expect(await listHeld(topicId)).toEqual([]);
  });

  it('there are twenty subscriptions at most, and more are turned away', async () => {
    const { subscribe, api } = open('administrator');
    for (let number = 1; number <= 21; number += 1) await subscribe(`${topic} ${number}`);
    expect(await listHeld(topicId)).toHaveLength(20);
    const edits = api.of('editMessageText').map(({ text }) => String(text));
    expect(edits).toHaveLength(21);
    expect(edits[20]).toContain('20');
    expect(edits[20]).toContain('/subscriptions');
  });
});
