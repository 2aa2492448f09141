import { describe, expect, it } from 'vitest';
import type { SearchRequest } from '../../../src/domain/answer.ts';
import type { ArticleId } from '../../../src/domain/article.ts';
import type { MemoryArticle } from '../../fakes/memory-store.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { findControlFaults, parseTelegramHtml, toShownLines } from '../telegram-text.ts';
import { arabicReader, pressUpdate, reader, textUpdate } from '../updates.ts';

/** Stories in both languages, newest last. */
const held: readonly MemoryArticle[] = Array.from({ length: 7 }, (_, at) => [
  article(at, 'ar', `خبر رقم ${at}`, 'وصل الوفد إلى أستانا.'),
  { ...article(at, 'en', `Story number ${at}`, 'The delegation arrived in Astana.'), translationOf: `ar-${at}` },
]).flat();

function article(at: number, language: 'ar' | 'en', title: string, text: string): MemoryArticle {
  const url = at % 2 === 0 ? `https://example.org/${at}` : undefined;
  return { id: `${language}-${at}`, title, language, text, url, publishedAt: `2024-11-0${at + 1}`, source: 'Sanad' };
}

const cases = [
  ['en', reader, 'Story number', '8 November 2024', 'Older'],
  ['ar', arabicReader, 'خبر رقم', '8 نوفمبر 2024', 'الأقدم'],
] as const;

describe('/articles', () => {
  it.each(cases)('lists stories once, newest first, a page at a time: %s', async (language, from, title) => {
    const { handle, api, shown } = createHarness(undefined, { held });
    await handle(textUpdate('/articles', { from }));
    const lines = toShownLines(shown()[0] ?? { text: '', entities: [] });
    expect(lines.filter(({ text }) => text.includes(title)).map(({ text }) => text.at(-1))).toEqual([...'65432']);
    expect(lines.map(({ direction }) => direction)).toEqual(lines.map(() => (language === 'ar' ? 'rtl' : 'ltr')));
    expect(findControlFaults(shown()[0]?.text ?? '')).toEqual([]);
    expect(JSON.stringify(api.of('sendMessage')[0]?.reply_markup)).toContain('"articles:1"');
    expect(shown()[0]?.entities.filter(({ tag }) => tag === 'a')).toHaveLength(3);
  });

  it.each(cases)('puts what carries no date last, and says so: %s', async (language, from, title) => {
    const undated = [7, 8].map((at) => ({
      ...article(at, language, `${title} ${at}`, 'Astana.'),
      publishedAt: undefined,
      addedAt: `2031-01-0${at}T00:00:00.000Z`,
    }));
    const { handle, api, shown } = createHarness(undefined, { held: [...undated, ...held] });
    await handle(textUpdate('/articles', { from }));
    await handle(pressUpdate('articles:1', { from }));
    const noDate = phrasebook.format(language, 'article-undated');
    expect(shown()[0]?.text).not.toContain(noDate);
    const second = parseTelegramHtml(String(api.of('editMessageText')[0]?.text)).text.split('\n');
    expect(second.filter((text) => text.includes(title)).map((text) => text.at(-1))).toEqual([...'1087']);
    expect(second.filter((text) => text.includes(noDate))).toHaveLength(2);
  });

  it.each(cases)('turns its pages in the message itself: %s', async (_language, from, title) => {
    const { handle, api } = createHarness(undefined, { held });
    await handle(pressUpdate('articles:1', { from }));
    const [edit] = api.of('editMessageText');
    expect(edit).toMatchObject({ chat_id: 7, message_id: 1 });
    expect(parseTelegramHtml(String(edit?.text)).text).toContain(`${title} 0`);
    expect(JSON.stringify(edit?.reply_markup)).toContain('"articles:0"');
    expect(JSON.stringify(edit?.reply_markup)).not.toContain('"articles:2"');
  });

  it.each(cases)('says that there are none where none can be searched: %s', async (language, from) => {
    const { handle, shown } = createHarness(undefined, { held: [] });
    for (const text of ['/articles', '/articles Astana']) await handle(textUpdate(text, { from }));
    for (const { text } of shown()) expect(text).toBe(phrasebook.format(language, 'articles-none'));
    expect(shown()).toHaveLength(2);
  });

  it.each([
    [reader, 'I hold 14 articles on 7 stories, newest first.', 'Articles: 14 on 7 stories, in'],
    [arabicReader, 'عندي 14 مقالة عن 7 أخبار، الأحدث أولًا.', 'المقالات: 14 عن 7 أخبار،'],
  ])('counts articles and stories apart, as /status does', async (from, title, status) => {
    const { handle, shown } = createHarness(undefined, { held, adminIds: [from.id] });
    for (const text of ['/articles', '/status']) await handle(textUpdate(text, { from }));
    expect(shown().map(({ text }) => text.split('\n')[0])).toEqual([title, expect.stringContaining(status)]);
  });

  it.each([
    [reader, 'Story number', ['2 stories tell of “opera”', 'No article tells of “opera”', 'No article fits “opera”']],
    [arabicReader, 'خبر رقم', ['خبران عن «opera»', 'لا مقالة عن «opera»', 'لا مقالة توافق «opera»']],
  ])(
    'lists what tells of the words, else the few nearest, and says which',
    async (from, title, [found, nearest, none]) => {
      const toPassage = (id: string) => ({ articleId: id as ArticleId, title: '', start: 0, end: 1, score: 1 });
      const searchIn = (told: readonly string[], resembling: readonly string[]) => {
        const search = ({ isOnTopic }: SearchRequest) =>
          (isOnTopic ? told : resembling).map((id) => ({ ...toPassage(id), passageId: id, language: 'en' as const }));
        return createHarness(undefined, { held, search });
      };
      const all = held.map(({ id }) => id);
      for (const [told, resembling, heading, count] of [
        [['en-1', 'ar-1', from === reader ? 'ar-2' : 'en-2'], all, found, 2],
        [[], all, nearest, 5],
        [[], [], none, 0],
      ] as const) {
        const { handle, shown, api } = searchIn(told, resembling);
        await handle(textUpdate('/articles opera', { from }));
        const [message] = shown();
        expect(message?.text.replaceAll(/[\u2066-\u2069]/gu, '')).toContain(heading);
        expect(message?.text.match(new RegExp(`${title} \\d`, 'gu')) ?? []).toHaveLength(count);
        const markup = JSON.stringify(api.of('sendMessage')[0]?.reply_markup ?? {});
        expect(markup.match(/"article:/g) ?? []).toHaveLength(count);
        expect(markup).not.toContain('"articles:');
      }
    },
  );

  it.each(cases)('opens the one whose number in the list is written: %s', async (language, from, title) => {
    const { handle, shown } = createHarness(undefined, { held });
    for (const number of ['2', '٢']) await handle(textUpdate(`/articles ${number}`, { from }));
    for (const { text } of shown()) expect(text).toContain(`${title} 5`);
    expect(shown().map(({ text }) => text.includes(phrasebook.format(language, 'article-ask')))).toEqual([true, true]);
  });

  it.each(cases)('says where the list ends: %s', async (language, from) => {
    const { handle, shown } = createHarness(undefined, { held });
    const beyond = ['8', '٩٩', '0', '-1'];
    for (const command of ['/articles', '/summary'])
      for (const number of beyond) await handle(textUpdate(`${command} ${number}`, { from }));
    const said = beyond.map((number) => phrasebook.format(language, 'articles-unlisted', { number, count: 7 }));
    expect(shown().map(({ text }) => text.replaceAll(/[\u2066-\u2069]/gu, ''))).toEqual([...said, ...said]);
  });

  it('shows the last page when there are fewer articles by then', async () => {
    const { handle, api } = createHarness(undefined, { held });
    await handle(pressUpdate('articles:999'));
    expect(String(api.of('editMessageText')[0]?.text)).toContain('Story number 0');
  });

  it.each([
    [reader, 'no articles yet'],
    [arabicReader, 'لا مقالات عندي بعد'],
  ])('says so when there are none', async (from, words) => {
    const { handle, shown } = createHarness();
    await handle(textUpdate('/articles', { from }));
    expect(shown()[0]?.text).toContain(words);
  });
});
