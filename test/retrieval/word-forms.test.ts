import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { news } from './news.ts';
import { ask, open } from './open-retriever.ts';

const inLanguage = (articles: readonly MemoryArticle[], language: Language) =>
  articles.filter((article) => article.language === language);
const festival: readonly MemoryArticle[] = [
  {
    id: 'festival-en',
    title: 'Zanbaq festival opens in Marwada',
    language: 'en',
    text: 'Thousands of visitors came to the square on Friday. The programme has fourteen concerts and ends on Sunday.',
  },
  {
    id: 'festival-ar',
    title: 'افتتاح مهرجان زنبق في مروادا',
    language: 'ar',
    text: 'حضر آلاف الزوار إلى الساحة يوم الجمعة. ويضم البرنامج أربع عشرة أمسية وينتهي يوم الأحد.',
  },
];
const forms: readonly MemoryArticle[] = [
  {
    id: 'crossing-ar',
    title: 'يوم في المعبر',
    language: 'ar',
    text: 'كان اليوم هادئًا في المعبر. وقد صادرت الجمارك طنين من التبغ. وقال المعلمون إنهم سيرجعون إلى الصفوف يوم الخميس.',
  },
];

describe('retrieve', () => {
  it.each<[Language, string, string, string]>([
    ['en', 'When does the Zanbaq festival end?', 'festival-en', 'Sunday'],
    ['ar', 'متى ينتهي مهرجان زنبق؟', 'festival-ar', 'الأحد'],
  ])('finds (%s) by a word that only a title says: %s', async (language, text, articleId, answer) => {
    const { sentences, spelling } = await open([...news, ...inLanguage(festival, language)]).retrieve(
      ask(text, language),
    );
    expect(sentences[0]).toMatchObject({ articleId, quote: expect.stringContaining(answer) as string });
    expect(spelling).toEqual([]);
  });

  it.each<[Language, string]>([
    ['ar', 'من المراقبون؟'],
    ['en', 'Who were the observers?'],
  ])('finds (%s) an Arabic noun with its preposition bound to it: %s', async (language, text) => {
    const talks: MemoryArticle = {
      ...{ id: 'talks-ar', title: 'المحادثات', language: 'ar' },
      text: 'بدأت المحادثات في سلمى. وشارك الأردن كمراقب في الجلسة الأولى. وانتهت مساء الأحد.',
    };
    const { sentences } = await open([talks]).retrieve(ask(text, language));
    expect(sentences[0]?.quote).toContain('كمراقب');
  });

  it.each<[Language, string, string]>([
    ['ar', 'شو صادروا عالمعبر', 'صادرت'],
    ['en', 'How much tobacco did customs confiscate?', 'صادرت'],
    ['ar', 'متى هيرجع المعلمون', 'سيرجعون'],
  ])('finds (%s) an Arabic verb by another of its forms: %s', async (language, text, answer) => {
    const { sentences } = await open([...news, ...forms]).retrieve(ask(text, language));
    expect(sentences[0]?.quote).toContain(answer);
  });
});
