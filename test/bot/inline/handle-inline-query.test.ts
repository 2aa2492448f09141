import type { InlineQuery, InlineQueryResultArticle, Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import type { Answer, AskRequest } from '../../../src/domain/answer.ts';
import type { ArticleId } from '../../../src/domain/article.ts';
import type { MemoryArticle } from '../../fakes/memory-store.ts';
import { findSurfaceFaults } from '../any-update/surface-faults.ts';
import { createHarness, phrasebook } from '../harness.ts';
import { abstentionIn, answerIn, citationIn, replyIn } from '../sample-answers.ts';
import { parseTelegramHtml, toShownLines } from '../telegram-text.ts';
import { arabicReader, reader } from '../updates.ts';

const readers = [
  { language: 'en', from: reader, question: 'who attended?' },
  { language: 'ar', from: arabicReader, question: 'من حضر؟' },
] as const;

const sentences = {
  en: { first: 'First.', second: 'Second.', title: 'Two' },
  ar: { first: 'أولًا.', second: 'ثانيًا.', title: 'الثانية' },
} as const;

let lastId = 0;

function inlineUpdate(query: string, changes: Partial<InlineQuery> = {}): Update {
  lastId += 1;
  return { update_id: lastId, inline_query: { id: `query-${lastId}`, from: reader, query, offset: '', ...changes } };
}

const articles: readonly MemoryArticle[] = [
  {
    id: 'en',
    language: 'en',
    title: 'Astana talks end',
    text: 'The talks ended. More followed.',
    publishedAt: '2024-11-12',
  },
  {
    id: 'ar',
    title: 'اختتام محادثات أستانا',
    text: 'انتهت المحادثات. وتلا ذلك المزيد.',
    language: 'ar',
    translationOf: 'en',
  },
];

/** What the bot offers for a query. */
async function offer(
  update: Update,
  ask?: (request: AskRequest) => Answer | Promise<Answer>,
  options: Parameters<typeof createHarness>[1] = { held: articles },
) {
  const { handle, api, asker, logger } = createHarness(ask, options);
  await handle(update);
  const [payload = {}, ...others] = api.of('answerInlineQuery');
  expect(others).toEqual([]);
  expect(api.calls.flatMap(findSurfaceFaults)).toEqual([]);
  const results = payload['results'] as readonly InlineQueryResultArticle[];
  const shown = results.map(({ input_message_content: content }) =>
    parseTelegramHtml((content as { message_text: string }).message_text),
  );
  return { payload, results, shown, asker, logger };
}

describe('a question after the name of the bot', () => {
  it.each(readers)('gives the cited answer to insert: $language', async ({ language, from, question }) => {
    const { payload, results, shown, asker } = await offer(inlineUpdate(` ${question} `, { from }), () =>
      answerIn(language),
    );
    expect(asker.requests).toEqual([{ question }]);
    expect(payload).toMatchObject({ cache_time: 300, is_personal: true });
    expect(results.map(({ id, title }) => [id, title])).toEqual([['answer', citationIn(language).quote]]);
    expect(results[0]?.description).toContain(citationIn(language).title);
    const [message = { text: '', entities: [] }] = shown;
    expect(toShownLines(message)[0]?.text).toBe(`${citationIn(language).quote}\u00A0[1]`);
    expect(toShownLines(message).map(({ direction }) => direction)).toContain(language === 'ar' ? 'rtl' : 'ltr');
    expect(message.entities.map(({ attributes }) => attributes)).toContain(`href="https://example.org/${language}"`);
  });

  it.each(readers)(
    'offers each sentence by itself too, with its own source: $language',
    async ({ language, from, question }) => {
      const words = sentences[language];
      const [first, second] = [
        citationIn(language, { quote: words.first }),
        citationIn(language, { quote: words.second, number: 2, title: words.title, articleId: 'two' as ArticleId }),
      ];
      const { results, shown } = await offer(inlineUpdate(question, { from }), () =>
        answerIn(language, [first, second]),
      );
      expect(results.map(({ id }) => id)).toEqual(['answer', 'sentence-1', 'sentence-2']);
      expect(shown[0]?.text).toContain(`${words.second}\u00A0[2]`);
      expect(shown[2]?.text).toContain(`${words.second}\u00A0[1]`);
      expect(shown[2]?.text).toContain(`[1] ${words.title}`);
      expect(shown[2]?.text).not.toContain(words.first);
    },
  );

  it.each(readers)(
    'is cut after a whole sentence with its citation when it is too long: $language',
    async ({ language, from, question }) => {
      const words = language === 'ar' ? 'اجتمعت الوفود. ' : 'The delegations met. ';
      const citations = [1, 2, 3].map((number) =>
        citationIn(language, {
          number,
          quote: `${number}: ${words.repeat(50).trim()}`,
          articleId: `${number}` as ArticleId,
        }),
      );
      const { shown } = await offer(inlineUpdate(question, { from }), () => answerIn(language, citations as never));
      const [message = { text: '', entities: [] }] = shown;
      const marks = [...message.text.matchAll(/\[\d\]/g)].map(([mark]) => mark);
      expect(new Set(marks)).toEqual(new Set(language === 'ar' ? ['[1]', '[2]'] : ['[1]']));
      for (const mark of new Set(marks)) expect(marks.filter((each) => each === mark)).toHaveLength(2);
    },
  );

  it.each(readers)(
    'that the articles do not answer gives the nearest articles: $language',
    async ({ language, from, question }) => {
      const abstention = { ...abstentionIn(language, '?'), nearest: [{ articleId: 'en' as ArticleId, title: '' }] };
      const { payload, results } = await offer(inlineUpdate(question, { from }), () => abstention);
      expect(payload['button']).toEqual({
        text: phrasebook.format(language, 'inline-none'),
        start_parameter: 'inline',
      });
      expect(results.map(({ title }) => title)).toEqual(['Astana talks end']);
    },
  );

  it.each(readers)(
    'that fails gives a way to the private chat, and is not kept: $language',
    async ({ language, from, question }) => {
      const { payload, logger } = await offer(inlineUpdate(question, { from }), () => {
        throw new Error('secret words');
      });
      expect(payload).toMatchObject({ results: [], cache_time: 0 });
      expect(payload['button']).toEqual({
        text: phrasebook.format(language, 'inline-late'),
        start_parameter: 'inline',
      });
      expect(logger.text()).not.toContain('secret words');
    },
  );

  it.each(readers)(
    'goes out plainly when the formatting is refused: $language',
    async ({ language, from, question }) => {
      const { handle, api } = createHarness(() => answerIn(language, [citationIn(language, { quote: 'a < b & "c"' })]));
      api.enqueue('answerInlineQuery', { status: 400, description: "Bad Request: can't parse entities" });
      await handle(inlineUpdate(question, { from }));
      const [, payload = {}] = api.of('answerInlineQuery');
      const [result] = payload['results'] as readonly InlineQueryResultArticle[];
      expect(result?.input_message_content).not.toHaveProperty('parse_mode');
      expect(JSON.stringify(result?.input_message_content)).toContain(JSON.stringify('a < b & "c"').slice(1, -1));
    },
  );

  it('is answered in time, with nothing when it takes too long', async () => {
    const { payload } = await offer(inlineUpdate('?'), () => new Promise(() => undefined), {
      held: articles,
      deadline: (ms) => (ms === 8_000 ? Promise.resolve() : new Promise(() => undefined)),
    });
    expect(payload).toMatchObject({ results: [], cache_time: 0 });
  });
});

describe('the name of the bot alone', () => {
  it.each(readers)(
    'gives the newest articles, each story once, in the language of the reader: $language',
    async ({ language, from }) => {
      const { payload, results, shown, asker } = await offer(inlineUpdate('  ', { from }));
      expect(asker.requests).toEqual([]);
      expect(payload['button']).toEqual({ text: phrasebook.format(language, 'inline-how'), start_parameter: 'inline' });
      expect(results.map(({ title }) => title)).toEqual([
        language === 'ar' ? 'اختتام محادثات أستانا' : 'Astana talks end',
      ]);
      expect(shown[0]?.text).toContain(language === 'ar' ? 'انتهت المحادثات.' : 'The talks ended.');
      expect(shown[0]?.text).not.toContain(language === 'ar' ? 'المزيد' : 'More');
    },
  );

  it.each(readers)('and a greeting give them too: $language', async ({ language, from }) => {
    const { results } = await offer(inlineUpdate('hello', { from }), () => replyIn(language, 'Hello!'));
    expect(results).toHaveLength(1);
  });

  it.each(readers)(
    'gives a way to the private chat, and says so, when there are no articles: $language',
    async (who) => {
      const { language, from, question } = who;
      const abstention = { ...abstentionIn(language, '?'), reason: 'no-articles' as const };
      for (const query of ['', question]) {
        const { payload } = await offer(inlineUpdate(query, { from }), () => abstention, {});
        expect(payload).toMatchObject({ results: [], cache_time: 60 });
        expect(payload['button']).toMatchObject({ text: phrasebook.format(language, 'inline-no-articles') });
      }
    },
  );

  it.each(readers)(
    'speaks of no nearest articles where there are none: $language',
    async ({ language, from, question }) => {
      const abstention = { ...abstentionIn(language, '?'), nearest: [] };
      const { payload } = await offer(inlineUpdate(question, { from }), () => abstention);
      expect(payload['button']).toMatchObject({ text: phrasebook.format(language, 'inline-nothing') });
    },
  );
});
