import { describe, expect, it } from 'vitest';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { createToldRetriever, openAsker, phrasebook } from './world.ts';

const texts = { en: 'The council met on the island.', ar: 'اجتمع المجلس في الجزيرة.' };
const questions = {
  relative: { en: 'Where did the council meet last week?', ar: 'أين اجتمع المجلس الأسبوع الماضي؟' },
  weekday: { en: 'Where did the council meet on Thursday?', ar: 'أين اجتمع المجلس يوم الخميس؟' },
  sinceThen: { en: 'Where has the council met since Thursday?', ar: 'أين اجتمع المجلس منذ الخميس؟' },
  absolute: { en: 'Where did the council meet in October?', ar: 'أين اجتمع المجلس في أكتوبر؟' },
} as const;

/** The council's meeting, published on a day of which last week, and October, know nothing but what is said here. */
function report(language: 'ar' | 'en', publishedAt?: string): MemoryArticle {
  const dated = publishedAt === undefined ? {} : { publishedAt };
  return {
    id: `council-${publishedAt ?? 'undated'}`,
    title: 'Council مجلس',
    language,
    text: texts[language],
    ...dated,
  };
}

async function ask(question: string, articles: readonly MemoryArticle[]) {
  const found = articles.map(({ id, text }, at) => ({ articleId: id, quote: text, score: 4 - at / 10 }));
  return openAsker({ articles, retriever: createToldRetriever(articles, found) }).ask({ question });
}

describe.each(['en', 'ar'] as const)('ask, of a time (%s)', (language) => {
  const inside = report(language, '2024-11-13');
  const outside = report(language, '2024-08-01');
  const undated = report(language);

  it('uses what was published last week, and nothing else that carries a date', async () => {
    const given = await ask(questions.relative[language], [outside, inside]);
    expect(given).toMatchObject({ kind: 'answered', lead: null, citations: [{ articleId: inside.id }] });
  });

  it('takes the day of publishing from a moment with its offset', async () => {
    const moment = { ...inside, publishedAt: '2024-11-13T23:30:00+03:00' };
    expect(await ask(questions.relative[language], [moment])).toMatchObject({ kind: 'answered', lead: null });
  });

  it('says so where an article carries no date', async () => {
    const given = await ask(questions.relative[language], [undated, outside]);
    const lead = phrasebook.format(language, 'lead-undated', { count: 1 });
    expect(given).toMatchObject({ kind: 'answered', lead, citations: [{ articleId: undated.id, publishedAt: null }] });
  });

  it('abstains and says that nothing is from then, showing the closest', async () => {
    const given = await ask(questions.relative[language], [outside]);
    expect(given).toMatchObject({ kind: 'abstained', reason: 'not-in-articles', nearest: [{ articleId: outside.id }] });
    expect(given.text).toContain(phrasebook.format(language, 'abstain-none-in-time'));
    expect(given.text).toContain(texts[language]);
  });

  it('takes a day of the week for a part of what is asked, of any week, and not a time since then', async () => {
    expect(await ask(questions.weekday[language], [outside])).toMatchObject({ kind: 'answered', lead: null });
    expect(await ask(questions.sinceThen[language], [outside])).toMatchObject({ kind: 'abstained' });
  });

  it('puts what belongs to a named month before what does not', async () => {
    const october = report(language, '2024-10-02');
    const given = await ask(questions.absolute[language], [outside, october]);
    expect(given.kind === 'answered' && given.citations.map(({ articleId }) => articleId)).toContain(october.id);
  });

  describe('when nothing but a time is asked about', () => {
    const dated = {
      ...report(language),
      id: 'dated',
      text: { en: 'The bridge was opened on 3 October 2024.', ar: 'افتُتح الجسر في 3 تشرين الأول 2024.' }[language],
    };
    const other = {
      ...report(language),
      id: 'other',
      text: { en: 'It rained on 3 May, as it had in 1998.', ar: 'أمطرت في 3 أيار كما في عام 1998.' }[language],
    };

    it.each([
      { en: 'What happened on 3 October 2024?', ar: 'ماذا حدث في 3 أكتوبر 2024؟' },
      { en: 'What happened on 3 October?', ar: 'ماذا جرى في 3 تشرين الأول؟' },
    ])('answers with what is told of it and nothing else: $en', async ({ [language]: question }) => {
      const given = await ask(question, [other, dated]);
      expect(given.kind === 'answered' && given.citations.map(({ articleId }) => articleId)).toEqual([dated.id]);
    });

    it('lists what was published then where no words name it', async () => {
      const question = { en: 'What happened on 13 November?', ar: 'ماذا حدث في 13 نوفمبر؟' }[language];
      const given = await ask(question, [other, outside, inside]);
      expect(given.kind === 'answered' && given.citations.map(({ articleId }) => articleId)).toEqual([inside.id]);
    });

    it('abstains where nothing is from then', async () => {
      const question = { en: 'What happened on 9 May 1999?', ar: 'ماذا حدث في 9 أيار 1999؟' }[language];
      const given = await ask(question, [outside, dated]);
      expect(given).toMatchObject({ kind: 'abstained', reason: 'not-in-articles' });
      expect(given.text).toContain(phrasebook.format(language, 'abstain-none-in-time'));
    });
  });

  it('filters by no date where no time is named', async () => {
    const question = { en: 'Where did the council meet?', ar: 'أين اجتمع المجلس؟' }[language];
    expect(await ask(question, [outside])).toMatchObject({ kind: 'answered', lead: null });
    expect(await ask(question, [undated])).toMatchObject({ kind: 'answered', lead: null });
  });
});
