import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import type { Retriever } from '../../src/domain/question.ts';
import { createRetriever } from '../../src/retrieval/retriever.ts';
import { createSummarizer } from '../../src/summarize/summarizer.ts';
import { createTestClock, summaryPhrases, words } from '../answer/world.ts';
import { createMemoryStore, type MemoryArticle } from '../fakes/memory-store.ts';
import { stillClock } from '../fakes/still-clock.ts';

const articles: readonly MemoryArticle[] = [
  {
    id: 'prize-ar',
    language: 'ar',
    title: 'جائزة دولية لمهندسين في بيروت',
    text: 'فاز مهندسان من بيروت بجائزة دولية للتصميم. وتسلّم الفائزان الجائزة في حفل أقيم في المدينة. وقال المنظمون إن المنافسة على الجائزة كانت شديدة بين فرق من العالم.',
  },
  {
    id: 'prize-en',
    language: 'en',
    translationOf: 'prize-ar',
    title: 'International award for engineers in Beirut',
    text: 'Two engineers from Beirut have won an international award for design. The winners received the award at a ceremony in the city. The organisers said that competition for the award had been fierce among teams from abroad.',
  },
  {
    id: 'charter-en',
    language: 'en',
    title: 'Council votes for a reform of the town charter',
    text: 'The council of Portmere voted on Monday for a reform of the town charter. The reform alters how the mayor is elected. The mood among members was calm, the clerk said.',
  },
  {
    id: 'charter-ar',
    language: 'ar',
    translationOf: 'charter-en',
    title: 'المجلس يصوت لإصلاح ميثاق البلدة',
    text: 'صوّت مجلس بورتمير يوم الاثنين لإصلاح ميثاق البلدة. ويبدّل الإصلاح طريقة انتخاب رئيس البلدية. وكان الجو بين الأعضاء هادئًا، بحسب أمين المجلس.',
  },
];

const store = createMemoryStore(articles);
const openSummarizer = (retriever: Retriever) =>
  createSummarizer({
    articles: store.articles,
    retriever,
    phrasebook: summaryPhrases,
    clock: createTestClock(),
    summaryWriter: async () => undefined,
  });
const summarizer = openSummarizer(createRetriever({ ...store, ...words, clock: stillClock }));
const summarise = (text: string) => summarizer.summarize({ subject: { kind: 'typed', text } });

const cup: readonly MemoryArticle[] = [
  {
    id: 'cholera-en',
    language: 'en',
    title: 'Cholera kills seven in Wadi Sanbul',
    text: 'Seven people have died of cholera in Wadi Sanbul. The well was polluted by sewage after heavy rain. Cholera had not been seen there for ten years. A campaign of vaccination begins on Monday.',
  },
  {
    id: 'cup-ar',
    language: 'ar',
    title: 'نجوم الوادي يتوج بالكأس',
    text: 'توج فريق نجوم الوادي بكأس الجمهورية لكرة القدم للمرة الثالثة في تاريخه. وسجل برهوم هدف الفوز في الدقيقة الأخيرة. وأهدى المدرب الكأس إلى ضحايا الكوليرا.',
  },
];

describe('a summary of a topic that another story mentions once', () => {
  const held = createMemoryStore(cup);
  const retriever = createRetriever({ ...held, ...words, clock: stillClock });
  const cupSummarizer = createSummarizer({
    articles: held.articles,
    retriever,
    phrasebook: summaryPhrases,
    clock: createTestClock(),
    summaryWriter: async () => undefined,
  });
  const listCited = async (text: string) => {
    const summary = await cupSummarizer.summarize({ subject: { kind: 'typed', text } });
    return summary.kind === 'summarized' ? summary.citations.map(({ articleId }) => articleId) : [];
  };

  it.each(['cholera', 'الكوليرا'])('leaves that one out: %s', async (topic) => {
    expect(new Set(await listCited(topic))).toEqual(new Set(['cholera-en']));
  });

  it.each(['كرة القدم', 'football'])('is of a story that begins with it, in either language: %s', async (topic) => {
    expect(new Set(await listCited(topic))).toEqual(new Set(['cup-ar']));
  });

  it.each([
    ['campaign in Wadi Sanbul', 'cholera-en'],
    ['مدرب نجوم الوادي', 'cup-ar'],
  ])('quotes what says it together, where no sentence does alone: %s', async (topic, articleId) => {
    expect(new Set(await listCited(topic))).toEqual(new Set([articleId]));
  });
});

describe('a summary of a topic', () => {
  it.each([
    'the World Cup',
    'كأس العالم',
    'climate change',
    'تغير المناخ',
    'elections in Brazil',
    'الانتخابات في البرازيل',
    'the Nobel Prize',
  ])('that no article names is none, and the nearest articles are named: %s', async (topic) => {
    const summary = await summarise(topic);
    expect(summary).toMatchObject({ kind: 'abstained', reason: 'not-in-articles' });
    expect(summary.kind === 'abstained' && summary.text).toContain(topic);
    expect(summary.kind === 'abstained' && summary.nearest.length).toBeGreaterThan(0);
  });

  it.each([
    ['the earthquake of Peru in Beirut', 'prize-en'],
    ['زلزال البيرو في بيروت', 'prize-ar'],
  ])('of which articles hold a name is none, and these are the nearest: %s', async (topic, articleId) => {
    const summary = await summarise(topic);
    expect(summary).toMatchObject({ kind: 'abstained', reason: 'not-in-articles' });
    expect(summary.kind === 'abstained' && summary.nearest.map((near) => near.articleId)).toContain(articleId);
  });

  it.each([
    ['the award in Beirut', 'prize-en'],
    ['الجائزة في بيروت', 'prize-ar'],
    ['Portmeere', 'charter-en'],
    ['the town charter', 'charter-en'],
    ['ميثاق البلدة', 'charter-ar'],
    ['Portmere', 'charter-en'],
    ['بورتمير', 'charter-ar'],
  ])('that one names is of that, however the name is written: %s', async (topic, articleId) => {
    const summary = await summarise(topic);
    expect(summary.kind === 'summarized' && summary.citations.map((citation) => citation.articleId)).toContain(
      articleId,
    );
  });

  it.each<[Language, Language, string, string]>([
    ['ar', 'en', 'ميثاق البلدة', 'charter-en'],
    ['en', 'ar', 'the town charter', 'charter-ar'],
  ])('found only in %s is told in the language of the reader, %s', async (found, language, text, articleId) => {
    const retriever = createRetriever({ ...store, ...words, clock: stillClock });
    const oneLanguage: Retriever = {
      retrieve: async (...asked) => {
        const retrieval = await retriever.retrieve(...asked);
        return { ...retrieval, sentences: retrieval.sentences.filter((sentence) => sentence.language === found) };
      },
    };
    const summary = await openSummarizer(oneLanguage).summarize({ subject: { kind: 'typed', text }, language });
    expect(summary.kind === 'summarized' && summary.citations.map((citation) => citation.articleId)).toContain(
      articleId,
    );
  });
});
