import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Summary } from '../../../src/domain/summary.ts';
import type { SummarizeRequest } from '../../../src/domain/summary-request.ts';
import { findSurfaceFaults } from '../any-update/surface-faults.ts';
import type { MemoryArticle } from '../../fakes/memory-store.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { citationIn, summaryIn } from '../sample-answers.ts';
import { arabicReader, messageOfBot, pressUpdate, reader, textUpdate } from '../updates.ts';

const held: readonly MemoryArticle[] = [
  {
    id: 'new-en',
    title: 'A new round',
    language: 'en',
    text: 'It began.',
    publishedAt: '2024-11-12',
    url: 'https://example.org/new',
  },
  {
    id: 'new-ar',
    title: 'جولة جديدة',
    language: 'ar',
    text: 'بدأت.',
    publishedAt: '2024-11-12',
    translationOf: 'new-en',
  },
  { id: 'old-en', title: 'An old round', language: 'en', text: 'It ended.', publishedAt: '2023-01-01' },
];

const readers = [
  ['en', reader],
  ['ar', arabicReader],
] as const;

/** The bot with a summariser that summarises whatever it is asked for. */
function createSummarizing(ids?: string[]) {
  const summarize = (request: SummarizeRequest) => summaryIn(request.language ?? 'en', request, ids);
  const harness = createHarness(undefined, { held, summarize });
  return {
    ...harness,
    say: async (update: Update) => {
      await harness.handle(update);
      expect(harness.api.calls.flatMap(findSurfaceFaults)).toEqual([]);
      return harness.asker.summaries.at(-1);
    },
    labels: (method: string) => toButtons(harness.api.of(method).at(-1)?.['reply_markup']).map(({ text }) => text),
    data: () =>
      toButtons(harness.api.of('sendMessage').at(-1)?.['reply_markup']).map(({ callback_data: data }) => data),
  };
}

function toButtons(markup: unknown) {
  const { inline_keyboard: rows = [] } = (markup ?? {}) as {
    inline_keyboard?: { text: string; callback_data: string }[][];
  };
  return rows.flat();
}

describe('/summary', () => {
  it.each(readers)('is of the latest article, in the language of the reader: %s', async (language, from) => {
    const { say, shown } = createSummarizing();
    expect(await say(textUpdate('/summary', { from }))).toEqual({ subject: { kind: 'latest' }, language });
    expect(shown()[0]?.text).toContain(citationIn(language).quote);
  });

  it.each([
    ['/summary 1', reader, ['new-en']],
    ['/summary 1', arabicReader, ['new-ar']],
    ['/summary ٢', arabicReader, ['old-en']],
    ['/summary old-en', reader, ['old-en']],
    ['/summary https://example.org/new', reader, ['new-en']],
    ['/summary جولة جديدة', arabicReader, ['new-ar']],
  ])('is of the article that is named: %s', async (text, from, articleIds) => {
    const { say } = createSummarizing();
    expect(await say(textUpdate(text, { from }))).toMatchObject({ subject: { kind: 'articles', articleIds } });
  });

  it.each([
    ['/summary this week', reader, 'this week', undefined],
    ['/summary أخبار اللاجئين', arabicReader, 'أخبار اللاجئين', undefined],
    ['/summary 2017', reader, '2017', 'en'],
    ['/summary ٢٠١٧', arabicReader, '٢٠١٧', 'ar'],
  ])('is of words in the language of these, and of a number in that of the reader: %s', async (...given) => {
    const [text, from, words, language] = given;
    const { say } = createSummarizing();
    expect(await say(textUpdate(text, { from }))).toEqual({ subject: { kind: 'typed', text: words }, language });
  });

  it('is of the article that the message replied to leads to, has in bold, or speaks of', async () => {
    const { say } = createSummarizing();
    const link = { type: 'text_link', offset: 0, length: 1, url: 'https://example.org/new' } as const;
    const bold = { type: 'bold', offset: 4, length: 12 } as const;
    const reply = (replied: object) => textUpdate('/summary', { reply_to_message: messageOfBot(replied) });
    expect(await say(reply({ entities: [link] }))).toMatchObject({ subject: { articleIds: ['new-en'] } });
    expect(await say(reply({ text: '[1] An old round', entities: [bold] }))).toMatchObject({
      subject: { articleIds: ['old-en'] },
    });
    expect(await say(reply({ from: reader, text: 'the refugees' }))).toMatchObject({
      subject: { text: 'the refugees' },
    });
    expect(await say(reply({ text: 'an answer' }))).toMatchObject({ subject: { kind: 'latest' } });
  });

  it.each(readers)('has its lengths and the other language as buttons, which edit it: %s', async (language, from) => {
    const { say, labels, data, api } = createSummarizing([`new-${language}`]);
    await say(textUpdate('/summary', { from }));
    const [medium, long] = ['button-medium', 'button-long'].map((key) => phrasebook.format(language, key));
    expect(labels('sendMessage')).toContain(`✓ ${medium}`);
    const toLong = data().find((each) => each.startsWith('summary:long')) ?? '';
    const wanted = { subject: { kind: 'articles', articleIds: [`new-${language}`] }, length: 'long', language };
    expect(await say(pressUpdate(toLong, { from }))).toEqual(wanted);
    expect(api.of('editMessageText')).toHaveLength(1);
    expect(labels('editMessageText')).toContain(`✓ ${long}`);
    const other = language === 'en' ? 'ar' : 'en';
    const toOther = data().find((each) => each.includes(`:${other}:`)) ?? '';
    expect(await say(pressUpdate(toOther, { from }))).toMatchObject({ length: 'medium', language: other });
  });

  it.each(readers)('has the other language as a button only where that gives something: %s', async (language, from) => {
    const other = language === 'en' ? 'ar' : 'en';
    const own = { id: `own-${language}`, title: 'x', language, text: 'x.' };
    const foreign = { id: `own-${other}`, title: 'y', language: other, text: 'y.' } as const;
    const isOffered = async (ids: string[], writer: 'extractive' | 'model' = 'extractive') => {
      const summarize = (request: SummarizeRequest) => ({ ...summaryIn(language, request, ids), writer }) as Summary;
      const { handle, api } = createHarness(undefined, { held: [...held, own, foreign], summarize });
      await handle(textUpdate('/summary', { from }));
      const toLabels = (method: string) => toButtons(api.of(method)[0]?.['reply_markup']);
      const isIn = (method: string) =>
        toLabels(method).some(({ text }) => text === phrasebook.format(language, `button-in-${other}`));
      const long = toLabels('sendMessage').find(({ callback_data: data }) => data.startsWith('summary:long'));
      await handle(pressUpdate(long?.callback_data ?? '', { from }));
      expect(isIn('editMessageText')).toBe(isIn('sendMessage'));
      return isIn('sendMessage');
    };
    expect(await isOffered([own.id])).toBe(false);
    expect(await isOffered([foreign.id])).toBe(false);
    expect(await isOffered([`new-${language}`])).toBe(true);
    expect(await isOffered([own.id, `new-${language}`])).toBe(true);
    expect(await isOffered([own.id], 'model')).toBe(true);
  });

  it.each([
    ['/summary Astana talks', reader, 'Astana talks'],
    ['/summary@SanadTestBot محادثات أستانا', arabicReader, 'محادثات أستانا'],
  ])('of words stays on these: %s', async (asked, from, text) => {
    const { say, data } = createSummarizing(['new-en', 'old-en']);
    await say(textUpdate(asked, { from }));
    const short = data().find((each) => each.startsWith('summary:short')) ?? '';
    expect(await say(pressUpdate(short, { from }))).toMatchObject({
      subject: { kind: 'typed', text },
      length: 'short',
    });
  });

  it.each(readers)('can be asked for in plain words, with the same buttons: %s', async (language, from) => {
    const subject = { kind: 'topic', text: 'x', timeText: '', textLanguage: language, timeWindow: null } as const;
    const summary = { ...summaryIn(language, {}), question: 'x', questionLanguage: language, elapsedMs: 1 };
    const answer = { ...summary, request: { subject, language } } as Answer;
    const summarize = (request: SummarizeRequest) => summaryIn(request.language ?? 'en', request);
    const { handle, api, asker } = createHarness(() => answer, { held, summarize });
    await handle(textUpdate('summarise x', { from }));
    const buttons = toButtons(api.of('sendMessage').at(-1)?.['reply_markup']);
    const long = buttons.find(({ callback_data: data }) => data.startsWith('summary:long'));
    expect(buttons.map(({ text }) => text)).toEqual(expect.arrayContaining(['[1]', '👍']));
    await handle(pressUpdate(long?.callback_data ?? '', { from }));
    expect(asker.summaries.at(-1)).toEqual({ subject, length: 'long', language });
    const after = toButtons(api.of('editMessageText').at(-1)?.['reply_markup']).map(({ text }) => text);
    expect(after).toEqual(expect.arrayContaining([`✓ ${phrasebook.format(language, 'button-long')}`, '[1]', '👍']));
  });

  it.each(readers)('is a button under an article: %s', async (language, from) => {
    const { say, handle, data, api } = createSummarizing();
    await handle(textUpdate('/articles', { from }));
    const first = toButtons(api.of('sendMessage').at(-1)?.['reply_markup']).find(({ text }) => text === '1');
    await handle(pressUpdate(first?.callback_data ?? '', { from }));
    const button = data().find((each) => each?.startsWith('summarise:')) ?? '';
    const articleIds = [language === 'en' ? 'new-en' : 'new-ar'];
    expect(await say(pressUpdate(button, { from }))).toEqual({ subject: { kind: 'articles', articleIds }, language });
    await handle(pressUpdate('summarise:999', { from }));
    expect(api.of('answerCallbackQuery').at(-1)?.['text']).toBe(phrasebook.format(language, 'button-unknown'));
  });

  it.each(readers)('stays when a button asks for what there is not: %s', async (language, from) => {
    const abstention = { kind: 'abstained', reason: 'too-short', language, text: 'x', nearest: [] } as const;
    const summarize = (request: SummarizeRequest) =>
      request.length === undefined ? summaryIn(language, request) : abstention;
    const { handle, api } = createHarness(undefined, { held, summarize });
    await handle(textUpdate('/summary', { from }));
    const buttons = toButtons(api.of('sendMessage').at(-1)?.['reply_markup']).map(({ callback_data: data }) => data);
    const long = buttons.find((each) => each.startsWith('summary:long')) ?? '';
    for (const data of [long, long.replace('long', 'endless'), 'summary:long:ar:zz'])
      await handle(pressUpdate(data, { from }));
    expect(api.of('editMessageText')).toEqual([]);
    const hints = api.of('answerCallbackQuery').map(({ text }) => text);
    const [notSo, unknown] = ['summary-not-so', 'button-unknown'].map((key) => phrasebook.format(language, key));
    expect(hints).toEqual([notSo, unknown, unknown]);
  });
});
