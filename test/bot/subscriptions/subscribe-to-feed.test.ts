import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Following } from '../../../src/domain/following.ts';
import type { Store } from '../../../src/domain/store.ts';
import { fakeBotInfo } from '../../fakes/telegram-api.ts';
import { newFeed } from '../../fakes/memory-feeds.ts';
import { useFolder } from '../../helpers/data-folder.ts';
import { openStore } from '../../store/open-store.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { arabicReader, pressUpdate, reader, textUpdate } from '../updates.ts';

const url = 'https://News.example.org/en/feed.xml';
const feeds = [
  newFeed(url, { title: 'The Gazette' }),
  newFeed('https://sahifa.example.org/rss', { title: 'صحيفة المدينة' }),
  newFeed('https://sahifa.example.org/sport', { title: null }),
];
const following: Following = {
  preview: async () => [],
  findTimeZones: () => [],
  findTimeZoneAt: () => 'UTC',
};
const folder = useFolder();
let store: Store;

beforeEach(async () => {
  store = await openStore(folder.path);
  for (const feed of feeds) await store.feeds.addFeed({ ...feed, at: '2026-01-01T00:00:00.000Z' });
});
afterEach(() => store.close());

const listHeld = () => store.subscriptions.listSubscriptions(fakeBotInfo.id, { chatId: 7 });
const readers = [
  ['en', reader],
  ['ar', arabicReader],
] as const;

describe.each(readers)('/subscribe (%s)', (language, from) => {
  const open = () => createHarness(undefined, { subscriptions: store.subscriptions, following, feeds });

  it.each([
    ['https://news.example.org/en/feed.xml', url],
    ['news.example.org/en/feed.xml/', url],
    ['https://www.news.example.org/', url],
    ['the gazette', url],
    ['صَحيفة المدينه', feeds[1]?.url],
    ['https://sahifa.example.org/sport', feeds[2]?.url],
  ])('knows a feed by %s', async (written, expected) => {
    const { handle, shown } = open();
    await handle(textUpdate(`/subscribe ${written}`, { from }));
    const replied = textUpdate(`/subscribe ${written}`).message as never;
    await handle(pressUpdate('subs:add:daily', { from }, { reply_to_message: replied }));
    expect(await listHeld()).toMatchObject([{ kind: 'feed', words: expected, timing: 'daily' }]);
    await handle(textUpdate('/subscriptions', { from }));
    const topic = feeds.find((feed) => feed.url === expected)?.title ?? 'sahifa.example.org';
    const name = phrasebook.format(language, 'subscription-feed', { topic }).replaceAll(/[\u2066-\u2069]/gu, '');
    expect(shown()[0]?.text.replaceAll(/[\u2066-\u2069]/gu, '')).toContain(name);
    expect(
      shown()
        .at(-1)
        ?.text.replaceAll(/[\u2066-\u2069]/gu, ''),
    ).toContain(name);
  });

  it.each([
    ['Please let me know about cholera', 'cholera'],
    ['خبرني إذا صار شي عن الكوليرا', 'الكوليرا'],
  ])('is read in words: "%s"', async (message, words) => {
    const { handle, shown } = open();
    await handle(textUpdate(message, { from }));
    expect(shown()[0]?.text).toContain(phrasebook.format(language, 'subscribe-when'));
    const replied = textUpdate(message).message as never;
    await handle(pressUpdate('subs:add:daily', { from }, { reply_to_message: replied }));
    expect(await listHeld()).toMatchObject([{ kind: 'topic', words, timing: 'daily' }]);
    await handle(textUpdate(language === 'ar' ? 'بشو أنا مشترك؟' : 'what am I subscribed to?', { from }));
    expect(shown().at(-1)?.text).toContain(words);
  });

  it('takes the words of a command as they are', async () => {
    const { handle } = open();
    const replied = textUpdate('/subscribe to football').message as never;
    await handle(pressUpdate('subs:add:daily', { from }, { reply_to_message: replied }));
    expect(await listHeld()).toMatchObject([{ kind: 'topic', words: 'to football' }]);
  });

  it.each([
    ['let me know about cholera', 'cholera'],
    ['خبرني إذا صار شي عن الكوليرا', 'الكوليرا'],
  ])('is read below a mention of the bot: "%s"', async (message, words) => {
    const { handle } = open();
    const mention = `@${fakeBotInfo.username}`;
    const entities = [{ type: 'mention', offset: 0, length: mention.length }] as never;
    const replied = textUpdate(`${mention} ${message}`, { entities }).message as never;
    await handle(pressUpdate('subs:add:daily', { from }, { reply_to_message: replied }));
    expect(await listHeld()).toMatchObject([{ kind: 'topic', words }]);
  });

  it.each([
    'https://elsewhere.example.org/feed.xml',
    'https://sahifa.example.org/',
    `https://a.org/${'x'.repeat(300)}`,
  ])('says of %s that no such feed is read, and which there are', async (written) => {
    const { handle, shown } = open();
    await handle(textUpdate(`/subscribe ${written}`, { from }));
    expect(shown()[0]?.text).toContain(phrasebook.format(language, 'subscribe-unknown-feed'));
    for (const name of ['The Gazette', 'صحيفة المدينة', 'sahifa.example.org']) expect(shown()[0]?.text).toContain(name);
    expect(shown()[0]?.text).not.toContain('/rss');
  });

  it('takes what only resembles the name of a feed for a topic', async () => {
    const { handle } = open();
    const written = language === 'ar' ? 'المدينة' : 'Gazette';
    await handle(textUpdate(`/subscribe ${written}`, { from }));
    const replied = textUpdate(`/subscribe ${written}`).message as never;
    await handle(pressUpdate('subs:add:daily', { from }, { reply_to_message: replied }));
    expect(await listHeld()).toMatchObject([{ kind: 'topic', words: written, feedTitle: null }]);
  });
});
