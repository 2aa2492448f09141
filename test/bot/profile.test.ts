import { Api } from 'grammy';
import { describe, expect, it } from 'vitest';
import { setProfile } from '../../src/bot/profile.ts';
import { createRecordingLogger } from '../fakes/recording-logger.ts';
import { createFakeTelegramApi } from '../fakes/telegram-api.ts';
import { phrasebook } from './harness.ts';

function createProfileTest() {
  const [fake, logger, api] = [createFakeTelegramApi(), createRecordingLogger(), new Api('1:t')];
  api.config.use(fake.transformer);
  return { fake, logger, set: (...adminIds: number[]) => setProfile({ api, phrasebook, logger }, adminIds) };
}

const namesOf = (payload: { readonly commands?: unknown } | undefined) =>
  (payload?.commands as { command: string }[]).map(({ command }) => command);

describe('the profile', () => {
  it.each([
    ['ar', 'ar'],
    ['en', undefined],
  ] as const)('lists the commands of each place, in %s', async (language, code) => {
    const { fake, set } = createProfileTest();
    await set(7);
    const lists = fake.of('setMyCommands').filter(({ language_code }) => language_code === code);
    expect(lists.map(({ scope }) => scope)).toEqual([
      { type: 'all_private_chats' },
      { type: 'all_group_chats' },
      { type: 'chat', chat_id: 7 },
    ]);
    const [inPrivate = [], inGroups = [], ofAdministrators = []] = lists.map(namesOf);
    expect(inPrivate).toContain('help');
    expect(inPrivate).not.toContain('status');
    expect(inGroups).not.toContain('status');
    expect(ofAdministrators).toEqual(expect.arrayContaining([...inPrivate, 'status']));
    for (const { command, description } of lists[2]?.commands as { command: string; description: string }[]) {
      expect(description).toBe(phrasebook.format(language, `command-${command}`));
    }
  });

  it('says what the bot is in both languages, within what Telegram takes', async () => {
    const { fake, set } = createProfileTest();
    await set();
    const descriptions = fake.of('setMyDescription').map(({ description }) => String(description));
    const shorts = fake.of('setMyShortDescription').map(({ short_description }) => String(short_description));
    expect(descriptions).toEqual(['ar', 'en'].map((each) => phrasebook.format(each as 'ar', 'profile-description')));
    for (const text of descriptions) expect(text.length).toBeLessThanOrEqual(512);
    expect(shorts).toHaveLength(2);
    for (const text of shorts) expect(text.length).toBeLessThanOrEqual(120);
  });

  it('is not written again where it is so already', async () => {
    const { fake, set } = createProfileTest();
    for (const language of ['ar', 'en'] as const) {
      fake.enqueue('getMyDescription', {
        result: { description: phrasebook.format(language, 'profile-description') },
      });
    }
    await set();
    expect(fake.of('setMyDescription')).toEqual([]);
  });

  it('goes on where a part is refused', async () => {
    const { fake, logger, set } = createProfileTest();
    fake.enqueue('setMyCommands', { status: 400, description: 'Bad Request: chat not found' });
    await set(7);
    expect(fake.of('setMyCommands')).toHaveLength(6);
    expect(logger.entries).toMatchObject([{ level: 'warn', fields: { method: 'setMyCommands', status: 400 } }]);
  });
});
