import { describe, expect, it } from 'vitest';
import { renderBlocks } from '../../../src/bot/render/block.ts';
import { toPhraseLines } from '../../../src/bot/render/words.ts';
import type { MemoryArticle } from '../../fakes/memory-store.ts';
import { createHarness, phrasebook, type HarnessOptions } from '../harness.ts';
import { abstentionIn, answerIn, citationIn } from '../sample-answers.ts';
import { arabicReader, group, pressUpdate, reader, textUpdate } from '../updates.ts';

const readers = [
  ['en', reader, 'who attended?'],
  ['ar', arabicReader, 'من حضر؟'],
] as const;

const around = {
  en: ['It began in the morning.', 'Nobody spoke to the press.'],
  ar: ['بدأت في الصباح.', 'ولم يتحدث أحد إلى الصحافة.'],
} as const;

/** The article that the sample answers quote. */
function heldIn(language: 'ar' | 'en'): MemoryArticle {
  const [before, after] = around[language];
  const { articleId: id, title, quote } = citationIn(language);
  return { id, language, title, text: `${before} ${quote} ${after}`, url: `https://example.org/${language}` };
}

/** Quotes that article where the words stand. */
function quoteIn(language: 'ar' | 'en') {
  const { quote } = citationIn(language);
  const start = heldIn(language).text.indexOf(quote);
  return answerIn(language, [citationIn(language, { start, end: start + quote.length })]);
}

describe.each(readers)('what a reader may do (%s)', (language, from, question) => {
  /** A phrase as it is sent. */
  const say = (key: string, variables?: Record<string, string | number>) =>
    renderBlocks([{ kind: 'text', lines: toPhraseLines(phrasebook.format(language, key, variables), language) }]).plain;
  /** A reader who has asked something. `press` presses a button under the answer. */
  const asked = async (options: HarnessOptions = {}, ask = () => quoteIn(language)) => {
    const harness = createHarness(ask, { held: [heldIn(language)], ...options });
    const update = textUpdate(question, { from });
    await harness.handle(update);
    const key = update.update_id.toString(36);
    const last = () => harness.shown().at(-1)?.text ?? '';
    return {
      ...harness,
      last,
      write: async (text: string, changes = {}) => {
        await harness.handle(textUpdate(text, { from, ...changes }));
        return last();
      },
      press: (name: string, ...values: string[]) =>
        harness.handle(pressUpdate([name, key, ...values].join(':'), { from })),
      hint: () => harness.api.of('answerCallbackQuery').at(-1)?.text,
    };
  };

  it('/ask answers what stands behind it, and tells how when nothing does', async () => {
    const { write, asker } = await asked();
    expect(await write('/ask')).toBe(say('ask-empty'));
    expect(await write(`/ask ${question} 2`)).toContain('[1]');
    expect(asker.requests.at(-1)?.question).toBe(`${question} 2`);
  });

  it('/sources lists what the last answer quotes; in a group that of the own question there', async () => {
    const { write } = await asked();
    expect(await write('/sources')).toContain(citationIn(language).quote);
    expect(await write('/sources@SanadTestBot', { chat: group })).toBe(say('sources-none'));
    await write(`@SanadTestBot ${question}`, { chat: group });
    expect(await write('/sources@SanadTestBot', { chat: group })).toContain(citationIn(language).quote);
    expect(await write('/sources@SanadTestBot', { chat: group, from: { ...from, id: 99 } })).toBe(say('sources-none'));
  });

  it('a number under an answer opens the quoted words among their neighbours, with the way to the article', async () => {
    const { press, shown, api, hint } = await asked();
    await press('cite', '1');
    const [before, after] = around[language];
    const opened = shown().at(-1);
    expect(opened?.text).toContain(`${before} ${citationIn(language).quote} ${after}`);
    const bold = opened?.entities
      .filter(({ tag }) => tag === 'b')
      .map(({ start, end }) => opened.text.slice(start, end));
    expect(bold).toContain(citationIn(language).quote);
    expect(JSON.stringify(api.of('sendMessage').at(-1)?.reply_markup)).toContain(`https://example.org/${language}`);
    await press('cite', '2');
    expect(hint()).toBe(say('button-unknown'));
  });

  it('a number opens the quoted words alone when the article is gone or has changed', async () => {
    const gone = await asked({ held: [] });
    await gone.press('cite', '1');
    expect(gone.last()).toContain(say('passage-gone'));
    const changed = await asked({ held: [{ ...heldIn(language), text: around[language].join(' ') }] });
    await changed.press('cite', '1');
    expect(changed.last()).toContain(citationIn(language).quote);
    expect(changed.last()).toContain(say('passage-changed'));
  });

  it('a button under "the articles do not say" tells what was searched, and what to try', async () => {
    const { press, last } = await asked({}, (() => abstentionIn(language, '…')) as never);
    await press('searched');
    expect(last()).toContain(say('searched-advice'));
  });

  it('👎 asks why, keeps the reason, and 👍 takes it back', async () => {
    const { press, api, readers: kept, hint } = await asked();
    await press('rate', 'bad');
    expect(hint()).toBe(say('feedback-why'));
    expect(JSON.stringify(api.of('editMessageReplyMarkup').at(-1))).toContain(say('reason-incomplete'));
    await press('rate', 'incomplete');
    expect(hint()).toBe(say('feedback-bad'));
    expect(await kept.listFeedback()).toMatchObject([{ verdict: 'bad', reason: 'incomplete' }]);
    await press('rate', 'good');
    expect(await kept.listFeedback()).toMatchObject([{ verdict: 'good', reason: null }]);
    await press('rate', 'whatever');
    expect(hint()).toBe(say('button-unknown'));
  });

  it('/language and /settings change the language of the interface and whether questions are suggested', async () => {
    const { write, handle, api, last } = await asked();
    expect(await write('/settings')).toContain(say('settings-language-auto'));
    const other = language === 'ar' ? 'en' : 'ar';
    await handle(pressUpdate(`set:language:${other}`, { from }));
    expect(String(api.of('editMessageText').at(-1)?.text)).toContain(
      phrasebook.format(other, `settings-language-${other}`),
    );
    await write('/language');
    expect(last()).toBe(phrasebook.format(other, 'language'));
    await handle(pressUpdate('set:language:auto', { from }));
    await handle(pressUpdate('set:suggestions:off', { from }));
    expect(await write('/settings')).toContain(say('settings-suggestions-off'));
  });

  it('/privacy names the days, /export sends all that is kept, and /forget drops it after asking', async () => {
    const { write, handle, press, api, readers: kept } = await asked({ retentionDays: 3 });
    expect(await write('/privacy')).toBe(say('privacy', { days: 3 }));
    await press('rate', 'good');
    await handle(textUpdate('/export', { from }));
    const file = api.of('sendDocument')[0]?.document as { toRaw?: () => Promise<Uint8Array> } | undefined;
    expect(file).toBeDefined();
    const person = { botId: 999, personId: from.id };
    const data = await kept.exportReader(person);
    expect([data.answers.length, data.feedback.length, data.replies.length]).toEqual([1, 1, 1]);
    expect(await write('/forget')).toBe(say('forget'));
    await handle(pressUpdate('forget:no', { from }));
    expect((await kept.exportReader(person)).answers).toHaveLength(1);
    await handle(pressUpdate('forget:yes', { from }));
    expect(await kept.exportReader(person)).toMatchObject({ answers: [], feedback: [], replies: [], settings: null });
    await press('cite', '1');
    expect(api.of('answerCallbackQuery').at(-1)).toMatchObject({ text: say('button-unknown') });
  });

  it('what is of a person stays out of groups', async () => {
    const { write } = await asked();
    for (const command of ['/settings', '/language', '/export', '/forget'])
      expect(await write(`${command}@SanadTestBot`, { chat: group })).toBe(say('only-private'));
  });

  it('/why is for administrators', async () => {
    const { write } = await asked({ adminIds: [from.id] });
    expect(await write('/why')).toContain(question);
    const other = await asked();
    expect(await other.write('/why')).toBe(say('unknown-command'));
  });

  it('too many questions are refused once, a group has a budget of its own, and who may ask may be listed', async () => {
    const { write, shown, asker } = await asked({ limits: { personPerMinute: 2, groupPerHour: 1 } });
    expect(await write(`@SanadTestBot ${question}`, { chat: group })).toContain('[1]');
    await write(`@SanadTestBot ${question}`, { chat: group, from: { ...from, id: 98 } });
    expect(shown().at(-1)?.text).toBe(say('limit-group', { minutes: 60 }));
    expect(await write(question)).toBe(say('limit-person', { seconds: 60 }));
    const count = shown().length;
    await write(question);
    expect([shown().length, asker.requests.length]).toEqual([count, 2]);
    const closed = createHarness(() => quoteIn(language), { allowedChats: [4] });
    await closed.handle(textUpdate(question, { from }));
    await closed.handle(textUpdate(`@SanadTestBot ${question}`, { from, chat: group }));
    expect(closed.shown().map(({ text }) => text)).toEqual([say('not-allowed')]);
    const open = createHarness(() => quoteIn(language), { allowedChats: [group.id] });
    await open.handle(textUpdate(`@SanadTestBot ${question}`, { from, chat: group }));
    expect(open.shown()[0]?.text).toContain('[1]');
  });
});
