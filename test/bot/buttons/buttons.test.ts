import { describe, expect, it } from 'vitest';
import { readButtonData, toButtonData } from '../../../src/bot/buttons/data.ts';
import { buttons } from '../../../src/bot/buttons/list.ts';
import { toKeyboard } from '../../../src/bot/render/keyboard.ts';
import { stripDirectionControls } from '../../../src/text/direction.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { answerIn } from '../sample-answers.ts';
import { arabicReader, group, pressUpdate, reader, textUpdate } from '../updates.ts';

const readers = [
  ['en', reader],
  ['ar', arabicReader],
] as const;

describe('the data of a button', () => {
  it('come back as they were given', () => {
    expect(readButtonData(toButtonData('articles', 12, 'a-b'))).toEqual({ prefix: 'articles', values: ['12', 'a-b'] });
    expect(readButtonData('articles')).toEqual({ prefix: 'articles', values: [] });
  });

  it.each(['من', 'a b', 'a:b', 'x'.repeat(64)])(
    'are refused when Telegram or the reading would not take them: %s',
    (value) => {
      expect(() => toButtonData('ask', value)).toThrow('too long or not ASCII');
    },
  );

  it('begin with a prefix that no other button has', () => {
    const prefixes = buttons.map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const prefix of prefixes) expect(prefix).toMatch(/^[a-z]+$/);
  });
});

describe('rows of buttons', () => {
  const rows = [
    [
      { text: '1', callbackData: 'a' },
      { text: '2', callbackData: 'b' },
    ],
    [],
  ];

  it('are turned round for Arabic, since clients do not', () => {
    expect(toKeyboard(rows, 'en')).toEqual([rows[0]]);
    expect(toKeyboard(rows, 'ar')).toEqual([rows[0]?.toReversed()]);
  });

  it('are rid of direction controls and shortened between words', () => {
    const text = `\u202E${'word '.repeat(20)}`;
    expect(toKeyboard([[{ text, callbackData: 'a' }]], 'en')).toEqual([
      [{ text: `${'word '.repeat(12).trim()}…`, callbackData: 'a' }],
    ]);
  });
});

describe('a button that is pressed', () => {
  it.each(readers)('asks the question that it shows, above its answer: %s', async (language, from) => {
    const { handle, api, asker, shown } = createHarness(() => answerIn(language));
    await handle(pressUpdate('example:0', { from }));
    const question = phrasebook.format(language, 'example-1');
    expect(asker.requests).toEqual([{ question, conversation: 'telegram:7:1', readerLanguage: language }]);
    expect(shown()[0]?.text.startsWith(question)).toBe(true);
    expect(api.of('answerCallbackQuery')).toEqual([{ callback_query_id: 'q' }]);
  });

  it('is of its person in a group', async () => {
    const { handle, asker } = createHarness(() => answerIn('en'));
    await handle(pressUpdate('example:0', {}, { chat: group }));
    expect(asker.requests[0]?.conversation).toBe('telegram:-100:1:7');
  });

  it.each(
    readers.flatMap(([language, from]) =>
      ['x', '', 'example:', 'example:9', 'example:__proto__', 'articles:-1', 'articles:1e9', ':', 'م'.repeat(32)].map(
        (data) => [language, data, from] as const,
      ),
    ),
  )('and is not known gets a kind word: %s "%s"', async (language, data, from) => {
    const { handle, api } = createHarness();
    await handle(pressUpdate(data, { from }));
    const text = phrasebook.format(language, 'button-unknown');
    expect(api.calls).toEqual([{ method: 'answerCallbackQuery', payload: { callback_query_id: 'q', text } }]);
    expect(text.length).toBeLessThanOrEqual(200);
  });

  it.each(readers)('and fails is answered at once, and apologised for: %s', async (language, from) => {
    const { handle, api, shown } = createHarness(() => Promise.reject(new Error('no')));
    await handle(pressUpdate('example:1', { from }));
    expect(api.of('answerCallbackQuery').length).toBeGreaterThan(0);
    expect(shown().map(({ text }) => text)).toEqual([phrasebook.format(language, 'failure')]);
  });

  it('is handled although Telegram takes no answer any more', async () => {
    const { handle, api, shown } = createHarness(() => answerIn('en'));
    api.enqueue('answerCallbackQuery', { status: 400, description: 'Bad Request: query is too old' });
    await handle(pressUpdate('example:0'));
    expect(shown()).toHaveLength(1);
  });
});

describe('commands that are not for everybody', () => {
  it('are unknown to readers, and work for administrators in private only', async () => {
    const { handle, shown } = createHarness(undefined, { adminIds: [7] });
    await handle(textUpdate('/status', { from: arabicReader }));
    await handle(textUpdate('/status@SanadTestBot', { chat: group }));
    await handle(textUpdate('/status'));
    expect(shown().map(({ text }) => stripDirectionControls(text))).toEqual([
      phrasebook.format('ar', 'unknown-command'),
      phrasebook.format('en', 'only-private'),
      expect.stringContaining('Articles: 0'),
    ]);
  });
});
