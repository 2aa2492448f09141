import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { news } from './news.ts';
import { ask, open } from './open-retriever.ts';

const held = open(news);

describe('what an answer lacks', () => {
  const theft: readonly MemoryArticle[] = [
    {
      id: 'lion-en',
      title: 'The lion of the mill',
      language: 'en',
      text: 'The bronze lion was stolen from the old mill in 2003. Its weight is 41 kilograms.',
    },
    {
      id: 'lion-ar',
      title: 'أسد المطحنة',
      language: 'ar',
      translationOf: 'lion-en',
      text: 'سُرق الأسد البرونزي من المطحنة القديمة عام 2003 خلسةً. ويبلغ وزنه 41 كيلوغرامًا.',
    },
  ];

  it.each<[Language, string]>([
    ['en', 'Who stole the bronze lion?'],
    ['ar', 'من سرق الأسد البرونزي؟'],
  ])('is a name where the English telling has none (question in %s)', async (language, text) => {
    const { sentences } = await open(theft).retrieve(ask(text, language));
    expect(sentences[0]).toMatchObject({ gaps: { kind: true } });
  });

  const fair: readonly MemoryArticle[] = [
    {
      id: 'fair-en',
      title: 'The fair in Selma',
      language: 'en',
      text: 'The fair in Selma goes on the next day, Tuesday. The Turkish team is there.',
    },
    {
      id: 'fair-ar',
      title: 'معرض سلمى',
      language: 'ar',
      text: 'يستمر المعرض الكبير في بلدة سلمى في اليوم التالي، الثلاثاء. وحضر الفريق التركي.',
    },
  ];

  it.each<[Language, string, boolean]>([
    ['en', 'When is the next fair in Selma?', true],
    ['en', 'When is the next day of the fair in Selma?', false],
    ['ar', 'متى المعرض التالي في سلمى؟', true],
    ['ar', 'متى اليوم التالي من معرض سلمى؟', false],
  ])('is the next of a thing where only another is next (%s): %s', async (language, text, expected) => {
    const held = fair.filter((each) => each.language === language);
    const { sentences } = await open(held).retrieve(ask(text, language));
    expect(sentences[0]?.gaps.numbers).toBe(expected);
  });

  it.each<[Language, string, boolean]>([
    ['en', 'When did the Israeli team go to Selma?', true],
    ['en', 'When did the Turkish team go to Selma?', false],
    ['ar', 'متى ذهب الفريق الإسرائيلي إلى سلمى؟', true],
    ['ar', 'متى ذهب الفريق التركي إلى سلمى؟', false],
  ])('is a country that its passage does not name (%s): %s', async (language, text, expected) => {
    const held = fair.filter((each) => each.language === language);
    const { sentences } = await open(held).retrieve(ask(text, language));
    expect(sentences[0]?.gaps.other).toBe(expected);
  });

  const bakers: readonly MemoryArticle[] = [
    {
      id: 'bread-en',
      title: 'The loaf goes up',
      language: 'en',
      text: 'The loaf will cost 32 piastres from Saturday. The president of the bakers, Hassan Abdel-Ghani, said that they would gain nothing. He denied that they planned to stop work.',
    },
    {
      id: 'bread-ar',
      title: 'ارتفاع سعر الرغيف',
      language: 'ar',
      translationOf: 'bread-en',
      text: 'سيبلغ سعر الرغيف 32 قرشًا يوم السبت. وذكر رئيس الخبازين حسن عبد الغني أنهم لن يكسبوا شيئًا، ونفى أنهم ينوون التوقف عن العمل.',
    },
  ];

  it.each<[Language, string]>([
    ['en', 'Who is the president of the bakers?'],
    ['ar', 'مين رئيس الخبازين؟'],
  ])('is nothing that one of two sentences of a translation holds (question in %s)', async (language, text) => {
    const { sentences } = await open(bakers).retrieve(ask(text, language));
    expect(sentences[0]).toMatchObject({
      quote: expect.stringContaining(language === 'en' ? 'Hassan' : 'حسن') as string,
      gaps: { kind: false },
    });
  });

  it.each<[Language, string, boolean]>([
    ['en', 'What did Lavrov say about the villages?', true],
    ['en', 'What did Haddad say about the villages?', false],
    ['ar', 'ماذا قال لافروف عن القرى؟', true],
    ['ar', 'ماذا قال حداد عن القرى؟', false],
  ])('is whoever was asked for (question in %s): %s', async (language, text, kind) => {
    const { sentences } = await open(news.filter(({ id }) => id.startsWith('bridge'))).retrieve(ask(text, language));
    expect(sentences[0]).toMatchObject({ gaps: { kind } });
  });

  it.each<[Language, string, string]>([
    ['en', 'Who is Karim Haddad?', 'The Minister of Transport, Karim Haddad'],
    ['en', 'who is haddad', 'The Minister of Transport, Karim Haddad'],
    ['ar', 'من هو كريم حداد؟', 'وزير النقل كريم حداد'],
    ['ar', 'مين هو كريم حداد', 'وزير النقل كريم حداد'],
  ])('is nothing where a sentence tells who somebody is (question in %s): %s', async (language, text, told) => {
    const { sentences } = await held.retrieve(ask(text, language));
    expect(sentences[0]).toMatchObject({ quote: expect.stringContaining(told) as string, gaps: { kind: false } });
  });
});
