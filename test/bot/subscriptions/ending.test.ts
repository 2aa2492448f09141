import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/domain/store.ts';
import type { Schedule, SubscriptionKind } from '../../../src/domain/subscription.ts';
import { fakeBotInfo } from '../../fakes/telegram-api.ts';
import { useFolder } from '../../helpers/data-folder.ts';
import { openStore } from '../../store/open-store.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { arabicReader, reader, textUpdate } from '../updates.ts';

const { id: botId } = fakeBotInfo;
const to = { chatId: 7 };
const firstSchedule: Schedule = {
  ...{ timeZone: 'UTC', digestMinute: 480, digestWeekday: 0, quietHours: null, mutedUntil: null },
};
const folder = useFolder();
let store: Store;

beforeEach(async () => void (store = await openStore(folder.path)));
afterEach(() => store.close());

const held = [
  ['everything', ''],
  ['topic', 'Cholera'],
  ['topic', 'أسعار الطحين'],
  ['question', 'Who won the cup?'],
] as const satisfies readonly (readonly [SubscriptionKind, string])[];

async function subscribeToAll(language: 'ar' | 'en'): Promise<void> {
  for (const [kind, words] of held) {
    const base = { botId, to, language, firstSchedule, limit: 9, at: 'x', timing: 'at-once' } as const;
    await store.subscriptions.subscribe({ ...base, kind, words });
  }
}

const listWords = async () => (await store.subscriptions.listSubscriptions(botId, to)).map(({ words }) => words);

describe.each([
  ['en', reader],
  ['ar', arabicReader],
] as const)('/unsubscribe (%s)', (language, from) => {
  const write = async (argument: string, command = '/unsubscribe') => {
    await subscribeToAll(language);
    const { handle, shown } = createHarness(undefined, { subscriptions: store.subscriptions });
    await handle(textUpdate(`${command}${argument}`, { from }));
    return shown().map(({ text }) => text.replaceAll(/[\u2066-\u2069]/gu, ''));
  };

  it.each([
    [' cholera', 'Cholera'],
    [' أسعار الطَّحين', 'أسعار الطحين'],
    [' who won the cup', 'Who won the cup?'],
    [' everything', ''],
    [' الكل', ''],
    [' 2', 'Cholera'],
    [' ٣', 'أسعار الطحين'],
  ])('with "%s" ends that one alone', async (argument, ended) => {
    expect(await write(argument)).toEqual([phrasebook.format(language, 'unsubscribed', { count: 1 })]);
    expect(await listWords()).toEqual(held.map(([, words]) => words).filter((words) => words !== ended));
  });

  it.each([' football', ' كرة القدم', ' 9', ' 0', ' ?'])('with "%s" ends none and shows them', async (argument) => {
    const [text = ''] = await write(argument);
    expect(text).toContain(phrasebook.format(language, 'unsubscribe-unknown'));
    expect(text).toContain('Cholera');
    expect(await listWords()).toHaveLength(held.length);
  });

  it.each([
    ['unsubscribe from cholera', 'Cholera'],
    ['ألغِ اشتراكي بأخبار أسعار الطحين', 'أسعار الطحين'],
  ])('is read in words: "%s"', async (words, ended) => {
    expect(await write('', words)).toEqual([phrasebook.format(language, 'unsubscribed', { count: 1 })]);
    expect(await listWords()).toEqual(held.map(([, each]) => each).filter((each) => each !== ended));
  });

  it('with nothing behind it ends them all', async () => {
    expect(await write('')).toEqual([phrasebook.format(language, 'unsubscribed', { count: held.length })]);
    expect(await listWords()).toEqual([]);
  });
});
