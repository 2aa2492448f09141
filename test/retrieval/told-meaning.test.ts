import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { findMeaning } from '../../src/retrieval/told-meaning.ts';
import { analyse, toStems } from '../../src/text/analyse.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { ask, open } from './open-retriever.ts';

/** How surely it says what is meant; each word of that may be said by its own stem alone. */
function measure(meant: string, text: string, language: Language): number {
  const words = toStems(meant, language).map((stem) => [[stem]]);
  return findMeaning({ text, tokens: analyse(text, language), language }, words)?.strength ?? 0;
}

describe('what something is', () => {
  it.each<[Language, string, string]>([
    ['en', 'Harbour Council', 'The Harbour Council is a body of nine fishermen.'],
    ['en', 'Harbour Council', 'The Selma Harbour Council (SHC) was the first of its kind.'],
    ['en', 'sea fever', 'Sea fever means an illness of sailors.'],
    ['ar', 'مجلس المرفأ', 'مجلس المرفأ هيئة من تسعة صيادين.'],
    ['ar', 'مجلس المرفأ', 'ومجلس المرفأ هو أول هيئة من نوعها.'],
    ['ar', 'مجلس المرفأ', 'ويُعد مجلس المرفأ أقدم هيئة في المدينة.'],
  ])('(%s) is said of %s by "%s"', (language, meant, text) => {
    expect(measure(meant, text, language)).toBe(1);
  });

  it.each<[Language, string, string]>([
    ['en', 'Harbour Council', 'The Harbour Council, a body of fishermen, met on Monday.'],
    ['en', 'Harbour Council', 'The Harbour Council was founded in 1950.'],
    ['ar', 'مجلس المرفأ', 'تأسس مجلس المرفأ عام 1950.'],
    ['ar', 'الكوليرا', 'الكوليرا عدوى معوية حادة تنتقل بالماء.'],
  ])('(%s) is said of %s beside something else by "%s"', (language, meant, text) => {
    expect(measure(meant, text, language)).toBeCloseTo(0.7);
  });

  it.each<[Language, string, string]>([
    ['en', 'Harbour Council', 'The Harbour Council met on Monday.'],
    ['en', 'Harbour Council', 'The head of the Harbour Council is a fisherman.'],
    ['en', 'Harbour Council', 'On Monday a council was the talk of the harbour.'],
    ['ar', 'مجلس المرفأ', 'اجتمع مجلس المرفأ يوم الاثنين.'],
    ['ar', 'مجلس المرفأ', 'رئيس مجلس المرفأ هو صياد.'],
    ['ar', 'مجلس المرفأ', 'وتُعنى مجموعة في مجلس المرفأ بالصيد.'],
    ['ar', 'الكوليرا', 'الكوليرا تنتشر في المخيم.'],
    ['ar', 'الكوليرا', 'الكوليرا الحالية أودت بحياة ستة.'],
  ])('(%s) is not said of %s by "%s"', (language, meant, text) => {
    expect(measure(meant, text, language)).toBe(0);
  });

  it('is found nowhere where nothing is meant', () => {
    expect(measure('', 'The Harbour Council is a body.', 'en')).toBe(0);
    expect(measure('', 'مجلس المرفأ هيئة.', 'ar')).toBe(0);
  });
});

const articles: readonly MemoryArticle[] = [
  {
    id: 'council-en',
    title: 'The Selma Committee',
    language: 'en',
    text: 'The Selma Committee met on Monday in the harbour. The Selma Committee won a prize in 1954. The Selma Committee is a body of nine fishermen that divides the fishing grounds. The members of the Selma Committee are paid by the boats.',
  },
  {
    id: 'council-ar',
    title: 'لجنة سلمى',
    language: 'ar',
    text: 'اجتمعت لجنة سلمى يوم الاثنين في المرفأ. ونالت لجنة سلمى جائزة عام 1954. لجنة سلمى هيئة من تسعة صيادين توزع مناطق الصيد. ويدفع أصحاب القوارب أجور أعضاء لجنة سلمى.',
  },
];

it.each<[Language, string, string]>([
  ['en', 'What is the Selma Committee?', 'is a body of nine'],
  ['en', 'whats the Selma Committee, in a nutshell', 'is a body of nine'],
  ['ar', 'ما هي لجنة سلمى؟', 'هيئة من تسعة'],
  ['ar', 'ما المقصود بلجنة سلمى؟', 'هيئة من تسعة'],
  ['ar', 'شو يعني لجنة سلمى باختصار', 'هيئة من تسعة'],
])('(%s) "%s" finds the sentence that says what it is first', async (language, question, said) => {
  const { sentences } = await open(articles).retrieve(ask(question, language));
  expect(sentences.find((sentence) => sentence.language === language)?.quote).toContain(said);
});

const rounds = (name: string) => `Talks went on in the ${name}.`;

it('finds a thing by its other name as surely as by the one that is asked for', async () => {
  const store: readonly MemoryArticle[] = [
    {
      id: 'en',
      title: 'Talks',
      language: 'en',
      text: `The Astana process is a series of meetings. ${rounds('Astana format')} The Astana process went on. The Astana process ended.`,
    },
    {
      id: 'ar',
      title: 'محادثات',
      language: 'ar',
      text: 'مسار أستانا سلسلة اجتماعات. واستمرت المحادثات بصيغة أستانا. واستمر مسار أستانا. وعاد الجميع لمسار أستانا.',
    },
  ];
  const retriever = open(store);
  for (const [language, question, said] of [
    ['en', 'What is the Astana format?', 'is a series'],
    ['ar', 'ما هي صيغة أستانا؟', 'سلسلة اجتماعات'],
  ] as const) {
    const { sentences } = await retriever.retrieve(ask(question, language));
    expect(sentences.find((sentence) => sentence.language === language)?.quote).toContain(said);
  }
});
