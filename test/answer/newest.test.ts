import { describe, expect, it } from 'vitest';
import type { Answer, AskRequest } from '../../src/domain/answer.ts';
import type { ArticleId } from '../../src/domain/article.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { news } from '../retrieval/news.ts';
import { expectSound } from './invariants.ts';
import { openAsker, phrasebook } from './world.ts';

const ids = (...each: string[]) => each as ArticleId[];
const whatIsNew = { en: "What's new?", ar: 'ما الجديد؟' } as const;

async function list(request: AskRequest, articles: readonly MemoryArticle[] = news): Promise<Answer> {
  const given = await openAsker({ articles }).ask(request);
  expectSound(given, articles);
  return given;
}

const cited = (given: Answer) =>
  given.kind === 'answered' ? given.citations.map(({ articleId }) => articleId) : given.text;

describe.each(['en', 'ar'] as const)('ask for what is new (%s)', (language) => {
  const question = whatIsNew[language];
  const otherName = { en: 'Arabic', ar: 'الإنجليزية' }[language];

  it('lists the newest stories, each once and in the reader\u2019s language, newest first', async () => {
    const dated = news.filter(({ publishedAt }) => publishedAt !== undefined);
    const given = await list({ question }, dated);
    expect(cited(given)).toEqual([`bridge-${language}`, 'lavrentyev-ar', 'lavrov-en', 'vaccine-ar', 'museum-en']);
    expect(given).toMatchObject({
      kind: 'answered',
      language,
      writer: 'extractive',
      lead: [
        phrasebook.format(language, 'lead-newest-foreign', { count: 2, language: otherName }),
        phrasebook.format(language, 'lead-newest', { count: 5 }),
      ].join('\n'),
    });
  });

  it('quotes the first sentence of each article, with its date', async () => {
    const given = await list({ question });
    for (const { articleId, start, quote, publishedAt } of given.kind === 'answered' ? given.citations : []) {
      const article = news.find(({ id }) => id === articleId);
      expect([start, article?.text.startsWith(quote), publishedAt]).toEqual([0, true, article?.publishedAt ?? null]);
    }
  });

  it('ranks the openings it quotes, and three sentences at least where there are as many', async () => {
    const given = await list({ question });
    const places = (each: readonly { articleId: ArticleId; start: number }[]) =>
      each.map(({ articleId, start }) => `${articleId} ${start}`);
    if (given.kind !== 'answered') throw new Error(given.text);
    expect(places(given.ranked)).toEqual(places(given.citations));
    const one = await list({ question }, news.slice(0, 1));
    expect('ranked' in one && places(one.ranked)).toHaveLength(3);
    const none = await list({ question: language === 'en' ? 'What is new in 1999?' : 'ما الجديد في عام 1999؟' });
    expect('ranked' in none && none.ranked.length).toBeGreaterThanOrEqual(3);
  });

  it('says so where some carry no date, and puts them last', async () => {
    const given = await list({ question });
    const undated = phrasebook.format(language, 'lead-newest-undated');
    expect(cited(given)).toEqual([`bridge-${language}`, 'lavrentyev-ar', 'lavrov-en', 'vaccine-ar', 'museum-en']);
    expect(given.kind === 'answered' && given.lead).not.toContain(undated);
    const few = await list({ question, articleIds: ids('drought-ar', 'museum-en', 'strike-en', 'vaccine-ar') });
    expect(cited(few)).toEqual(['vaccine-ar', 'museum-en', 'strike-en', 'drought-ar']);
    expect(few.kind === 'answered' && few.lead).toContain(undated);
  });

  it('lists five stories at most, and fewer where fewer are held', async () => {
    expect(cited(await list({ question }))).toHaveLength(5);
    const one = news.slice(0, 1);
    const given = await list({ question }, one);
    expect(given.kind === 'answered' && given.lead?.split('\n')).toEqual([
      ...(language === 'ar' ? [phrasebook.format('ar', 'lead-newest-foreign', { count: 1, language: otherName })] : []),
      phrasebook.format(language, 'lead-newest', { count: 1 }),
    ]);
    expect(cited(given)).toEqual(['bridge-en']);
  });

  it('lists only the articles asked for, and none that is excluded', async () => {
    expect(cited(await list({ question, articleIds: ids('museum-en', 'vaccine-ar') }))).toEqual([
      'vaccine-ar',
      'museum-en',
    ]);
    const without = await list({
      question,
      excludedArticleIds: ids('bridge-en', 'bridge-ar', 'strike-en', 'drought-ar'),
    });
    expect(cited(without)).toEqual(['lavrentyev-ar', 'lavrov-en', 'vaccine-ar', 'museum-en']);
  });

  it('keeps to the time that is named', async () => {
    const inFebruary = { en: 'latest news in February', ar: 'آخر الأخبار في شباط' }[language];
    expect(cited(await list({ question: inFebruary }))).toEqual(['lavrentyev-ar', 'lavrov-en']);
  });

  it('says that nothing is from the time named, and what the newest date is', async () => {
    const lastWeek = { en: 'what happened last week?', ar: 'ماذا حدث الأسبوع الماضي؟' }[language];
    const given = await list({ question: lastWeek });
    expect(given).toMatchObject({ kind: 'abstained', reason: 'not-in-articles' });
    expect(given.kind === 'abstained' && given.nearest.length).toBeGreaterThan(0);
    expect(given.text).toContain(phrasebook.format(language, 'abstain-none-in-time'));
    expect(given.text).toContain({ en: '4 March 2024', ar: '4 مارس 2024' }[language]);
  });

  it('names no date where no article carries one', async () => {
    const undated = news.filter(({ publishedAt }) => publishedAt === undefined);
    const yesterday = { en: 'what happened yesterday?', ar: 'ماذا حدث أمس؟' }[language];
    const given = await list({ question: yesterday }, undated);
    expect(given.kind).toBe('abstained');
    expect(given.text).not.toMatch(/\d/);
  });
});

it('lists in the language asked for', async () => {
  expect(cited(await list({ question: whatIsNew.en, language: 'ar' }))).toContain('bridge-ar');
  expect(cited(await list({ question: whatIsNew.ar, language: 'en' }))).toContain('bridge-en');
});
