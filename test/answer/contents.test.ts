import { describe, expect, it } from 'vitest';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { openAsker } from './world.ts';

const articles: readonly MemoryArticle[] = [
  {
    id: 'prize-en',
    language: 'en',
    publishedAt: '2024-11-18',
    title: 'Director Rima Nassar wins top prize at Sfax festival',
    text: 'Rima Nassar, 34, won the top prize of the Sfax festival on Friday with "The Salt Road", the story of two sisters who carry their grandmother\'s piano across a desert. It is her first feature.\n\nThe film was shot in eleven weeks near Tozeur with a crew of nine. The jury praised its silence, said its chairman, Farid Louati. It will be shown in cinemas from 3 March.',
  },
  {
    id: 'bus-en',
    language: 'en',
    publishedAt: '2024-11-17',
    title: 'Irbid gets its first electric bus line',
    text: 'The city of Irbid opened its first electric bus line on Sunday. Its director, Hazem Obeidat, said that passengers pay by card.',
  },
  {
    id: 'prize-ar',
    language: 'ar',
    publishedAt: '2024-11-18',
    title: 'المخرجة ريما نصار تفوز بجائزة مهرجان صفاقس الكبرى',
    text: 'فازت ريما نصار، 34 عاما، بالجائزة الكبرى لمهرجان صفاقس الجمعة عن «طريق الملح»، وهو يروي قصة شقيقتين تحملان بيانو جدتهما عبر الصحراء. وهو عملها الطويل الأول.\n\nوصُوّر الفيلم في أحد عشر أسبوعا قرب توزر بفريق من تسعة أشخاص. وأشادت لجنة التحكيم بصمته، كما قال رئيسها فريد اللواتي. ويُعرض في دور السينما ابتداء من 3 آذار/مارس.',
    translationOf: 'prize-en',
  },
  {
    id: 'bus-ar',
    language: 'ar',
    publishedAt: '2024-11-17',
    title: 'أول خط حافلات كهربائية في إربد',
    text: 'افتتحت مدينة إربد أول خط حافلات كهربائية الأحد. وقال مديره حازم عبيدات إن الركاب يدفعون بالبطاقة.',
    translationOf: 'bus-en',
  },
];

/** Another story that tells of a film. */
const others: readonly MemoryArticle[] = [
  {
    id: 'museum-en',
    language: 'en',
    publishedAt: '2024-11-19',
    title: 'Film on the old port opens the museum',
    text: 'A film on the old port opened the museum of Sarfand on Tuesday. Its first visitors were dockers.',
  },
  {
    id: 'museum-ar',
    language: 'ar',
    publishedAt: '2024-11-19',
    title: 'فيلم عن المرفأ القديم يفتتح المتحف',
    text: 'افتتح فيلم عن المرفأ القديم متحف الصرفند الثلاثاء. وكان عمال المرفأ أول زواره.',
    translationOf: 'museum-en',
  },
];

const asked = {
  en: {
    before: 'Who won the top prize of the Sfax festival?',
    ofArticle: "what's this article about?",
    ofNothing: 'what is the opera about?',
  },
  ar: {
    before: 'من فاز بالجائزة الكبرى لمهرجان صفاقس؟',
    ofArticle: 'عن شو هالمقال؟',
    ofNothing: 'عن شو الأوبرا؟',
  },
} as const;

describe.each([
  ['en', 'what is the film about?'],
  ['ar', 'عن شو الفيلم؟'],
] as const)('what something is about (%s)', (language, question) => {
  const { before, ofArticle, ofNothing } = asked[language];

  it('is told by the beginning of the one story that tells of it, though that does not name it', async () => {
    const answer = await openAsker({ articles }).ask({ question });
    expect(answer).toMatchObject({ kind: 'answered', language });
    expect(answer.kind === 'answered' && answer.citations.map(({ articleId, start }) => [articleId, start])).toEqual([
      [`prize-${language}`, 0],
    ]);
  });

  it('is told by each story where several tell of it', async () => {
    const answer = await openAsker({ articles: [...articles, ...others] }).ask({ question });
    expect(answer.kind === 'answered' && new Set(answer.citations.map(({ articleId }) => articleId))).toEqual(
      new Set([`museum-${language}`, `prize-${language}`]),
    );
  });

  it('is not told where no story tells of it', async () => {
    expect(await openAsker({ articles }).ask({ question: ofNothing })).toMatchObject({ kind: 'abstained' });
  });

  it('is a short summary of the article that was quoted, where it is asked of that', async () => {
    const asker = openAsker({ articles });
    await asker.ask({ question: before, conversation: 'a' });
    expect(await asker.ask({ question: ofArticle, conversation: 'a' })).toMatchObject({
      kind: 'summarized',
      language,
      length: 'short',
      articleIds: [`prize-${language}`],
    });
  });
});
