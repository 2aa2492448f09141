import { describe, expect, it } from 'vitest';
import { stripDirectionControls } from '../../src/text/direction.ts';
import { createHarness, phrasebook } from './harness.ts';
import { answerIn } from './sample-answers.ts';
import { arabicReader, editUpdate, pressUpdate, reader, textUpdate } from './updates.ts';

/** Who chose the other language than Telegram's, and writes in a third way: in Telegram's. */
const readers = [
  ['ar', reader, 'who attended?'],
  ['en', arabicReader, 'من حضر؟'],
] as const;

describe.each(readers)('a reader who chose a language (%s) is told in it', (language, from, question) => {
  const choose = pressUpdate(`set:language:${language}`, { from });
  const say = (key: string, variables?: Record<string, number>) => phrasebook.format(language, key, variables);
  const chosen = async (...given: Parameters<typeof createHarness>) => {
    const harness = createHarness(...given);
    await harness.handle(choose);
    return harness;
  };

  it('that something failed, whether it was a question, an edit or a button', async () => {
    const { handle, shown } = await chosen(() => Promise.reject(new Error('no')));
    await handle(textUpdate(question, { from }));
    await handle(editUpdate(textUpdate(question, { from }), `${question}?`));
    await handle(textUpdate(`/ask ${question}`, { from }));
    await handle(pressUpdate('example:1', { from }));
    expect(shown().map(({ text }) => text)).toEqual(Array(4).fill(say('failure')));
  });

  it('that it was too much, that a button does not work any more, and what cannot be read', async () => {
    const { handle, shown, api } = await chosen(() => answerIn(language), {
      limits: { personPerMinute: 1, groupPerHour: 1 },
    });
    for (const update of [textUpdate(question, { from }), textUpdate(question, { from })]) await handle(update);
    expect(shown().at(-1)?.text).toBe(say('limit-person', { seconds: 60 }));
    for (const data of ['x', 'cite:zz:1']) {
      await handle(pressUpdate(data, { from }));
      expect(api.of('answerCallbackQuery').at(-1)).toMatchObject({ text: say('button-unknown') });
    }
    await handle(textUpdate('/weather', { from }));
    expect(stripDirectionControls(shown().at(-1)?.text ?? '')).toBe(say('unknown-command'));
  });

  it('that a message holds no question or is too long, whatever language that is in', async () => {
    const { handle, asker } = await chosen(() => answerIn(language));
    await handle(textUpdate(question, { from }));
    expect(asker.requests.at(-1)?.readerLanguage).toBe(language);
  });
});

it.each([
  ['en', reader],
  ['ar', arabicReader],
] as const)(
  'the apology is in the language of Telegram when the chosen one cannot be looked up: %s',
  async (language, from) => {
    const { handle, shown, readers } = createHarness(() => Promise.reject(new Error('no')));
    readers.findSettings = () => Promise.reject(new Error('the disk is gone'));
    await handle(textUpdate('?', { from }));
    expect(shown().map(({ text }) => text)).toEqual([phrasebook.format(language, 'failure')]);
  },
);
