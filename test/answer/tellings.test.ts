import { describe, expect, it } from 'vitest';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { openAsker } from './world.ts';

const articles: readonly MemoryArticle[] = [
  {
    id: 'first-en',
    language: 'en',
    publishedAt: '2024-10-02',
    title: 'Cholera reaches the camps of Wadi Hamam',
    text: 'Doctors found 14 cases of cholera in the camps of Wadi Hamam on Wednesday. Wells were closed.\n\n"Cholera, cholera, nobody talks of anything else," said a nurse.',
  },
  {
    id: 'second-en',
    language: 'en',
    publishedAt: '2024-11-12',
    title: 'Cholera deaths rise to nine',
    text: 'Nine people have died of cholera in Wadi Hamam, the health office said. Vaccines are on their way.',
  },
  {
    id: 'aside-en',
    language: 'en',
    publishedAt: '2024-11-19',
    title: 'Council of Wadi Hamam adopts its budget',
    text: 'The council of Wadi Hamam adopted a budget of four million. A tenth of it is for the fight against cholera.',
  },
  {
    id: 'first-ar',
    language: 'ar',
    publishedAt: '2024-10-02',
    title: 'الجفاف يضرب سهل الروج',
    text: 'أتلف الجفاف ثلث محصول القمح في سهل الروج، بحسب مديرية الزراعة. وأغلقت آبار عدة.\n\nوقال مزارع: "الجفاف ثم الجفاف، لا حديث لنا سواه".',
  },
  {
    id: 'second-ar',
    language: 'ar',
    publishedAt: '2024-11-12',
    title: 'تعويضات لمتضرري الجفاف',
    text: 'أقرت الحكومة تعويضات لمزارعي سهل الروج الذين خسروا محاصيلهم بسبب الجفاف. وتصرف الدفعة الأولى في كانون الأول.',
  },
  {
    id: 'aside-ar',
    language: 'ar',
    publishedAt: '2024-11-19',
    title: 'مجلس البلدة يقر موازنته',
    text: 'أقر مجلس البلدة موازنة بقيمة أربعة ملايين. ويخصص عشرها لمواجهة الجفاف.',
  },
];

/** Where the articles that only come to it do. */
const asides = {
  en: 'The council of Wadi Hamam adopted a budget of four million. '.length,
  ar: 'أقر مجلس البلدة موازنة بقيمة أربعة ملايين. '.length,
};

describe('a message that only names a subject', () => {
  const asker = openAsker({ articles });

  it.each([
    ['cholera', 'en'],
    ['what is the latest on cholera?', 'en'],
    ['الجفاف', 'ar'],
    ['ما آخر أخبار الجفاف؟', 'ar'],
  ] as const)('is told of by each story, those about it and the newest first: %s', async (question, language) => {
    const answer = await asker.ask({ question });
    expect(answer.kind === 'answered' && answer.citations.map(({ articleId, start }) => [articleId, start])).toEqual([
      [`second-${language}`, 0],
      [`first-${language}`, 0],
      [`aside-${language}`, asides[language]],
    ]);
  });

  it.each([
    ['How many people have died of cholera?', 'second-en'],
    ['متى تصرف الدفعة الأولى من تعويضات الجفاف؟', 'second-ar'],
  ])('is no question: %s', async (question, expected) => {
    const answer = await asker.ask({ question });
    expect(answer.kind === 'answered' && answer.citations[0]?.articleId).toBe(expected);
  });
});
