import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Following } from '../../../src/domain/following.ts';
import type { Store } from '../../../src/domain/store.ts';
import type { Schedule } from '../../../src/domain/subscription.ts';
import { fakeBotInfo } from '../../fakes/telegram-api.ts';
import { useFolder } from '../../helpers/data-folder.ts';
import { openStore } from '../../store/open-store.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { arabicReader, messageUpdate, reader, textUpdate } from '../updates.ts';

const readers = [
  ['en', reader, '/mute 3h'],
  ['ar', arabicReader, '/mute 3 ساعات'],
] as const;
const following: Following = {
  preview: async () => [],
  findTimeZones: () => [],
  findTimeZoneAt: (latitude) => (latitude > 0 ? 'Asia/Damascus' : 'Africa/Johannesburg'),
};
const { id: botId } = fakeBotInfo;
const to = { chatId: 7 };
const firstSchedule: Schedule = {
  ...{ timeZone: 'UTC', digestMinute: 480, digestWeekday: 0, quietHours: null, mutedUntil: null },
};
const folder = useFolder();
let store: Store;

beforeEach(async () => void (store = await openStore(folder.path)));
afterEach(() => store.close());

const open = () => createHarness(undefined, { subscriptions: store.subscriptions, following });
const subscribe = (language: 'ar' | 'en') =>
  store.subscriptions.subscribe({
    ...{ botId, to, language, firstSchedule, limit: 5, at: 'x' },
    ...{ kind: 'topic', words: 'Astana', timing: 'at-once' },
  });

describe.each(readers)('who subscribed (%s)', (language, from, mute) => {
  it('may hold back what waits to be sent already, and have it after all', async () => {
    await subscribe(language);
    const message = { kind: 'text', to, message: { html: 'x', plain: 'x' } } as const;
    const base = { botId, place: 1, message, priority: 'bulk', createdAt: '1970-01-01T00:00:00.000Z' } as const;
    await store.outbox.addMessages([
      { ...base, batch: 'news:1:1', expiresAt: '1970-01-01T01:00:00.000Z' },
      { ...base, batch: 'other', message: { ...message, to: { chatId: 9 } } },
    ]);
    await open().handle(textUpdate(mute, { from }));
    const claim = async (now: string) => {
      const rows = await store.outbox.claimMessages({ botId, runId: 'r', now, limit: 9, exceptChatIds: [] });
      return rows.map((row) => row.message.to.chatId);
    };
    expect(await claim('1970-01-01T02:59:00.000Z')).toEqual([9]);
    expect(await claim('1970-01-01T03:00:00.000Z')).toEqual([7]);
  });

  it('is told until when the news is held back', async () => {
    await subscribe(language);
    const { handle, shown } = open();
    await handle(messageUpdate({ from, location: { latitude: 33.5, longitude: 36.3 } }));
    await handle(textUpdate(mute, { from }));
    await handle(textUpdate('/subscriptions', { from }));
    const [, muted = '', listed = ''] = shown().map(({ text }) => text.replaceAll(/[\u2066-\u2069]/gu, ''));
    // Three hours after the beginning of 1970, in Damascus
    const until = language === 'ar' ? '1 يناير 1970 الساعة 05:00' : '1 January 1970, 05:00';
    expect(muted).toContain(until);
    expect(listed).toContain(until);
  });

  it('is told when that is longer than news are held back', async () => {
    await subscribe(language);
    const { handle, shown } = open();
    await handle(textUpdate('/mute 400d', { from }));
    expect(shown()[0]?.text.replaceAll(/[\u2066-\u2069]/gu, '')).toBe(
      phrasebook.format(language, 'mute-too-long', { days: 90 }),
    );
    expect((await store.subscriptions.findSubscriber(botId, to))?.schedule.mutedUntil).toBeNull();
  });

  it('is offered to hold back all news by /stop when nothing is being written', async () => {
    const { handle, shown, api } = open();
    await handle(textUpdate('/stop', { from }));
    await subscribe(language);
    await handle(textUpdate('/stop', { from }));
    expect(shown().map(({ text }) => text)).toEqual([
      phrasebook.format(language, 'stop-nothing'),
      phrasebook.format(language, 'stop-news'),
    ]);
    expect(JSON.stringify(api.of('sendMessage')[1]?.reply_markup)).toContain('"subs:mute:1"');
  });

  it('has the time zone of a place that is sent', async () => {
    const { handle, shown } = open();
    const location = { latitude: 33.5, longitude: 36.3 };
    await handle(messageUpdate({ from, location }));
    await subscribe(language);
    await handle(messageUpdate({ from, location }));
    expect(shown()[0]?.text).toBe(phrasebook.format(language, 'unreadable-other'));
    expect(shown()[1]?.text).toContain('Asia/Damascus');
    expect((await store.subscriptions.findSubscriber(botId, to))?.schedule.timeZone).toBe('Asia/Damascus');
  });
});
