import { describe, expect, it } from 'vitest';
import { noGaps, type RetrievalExplanation, type SentenceCandidate } from '../../src/domain/question.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { createToldRetriever, openAsker, phrasebook } from './world.ts';

const texts = {
  en: ['Irbid gets electric buses', 'The city of Irbid opened its first bus line on Sunday.', 'irbid', 'line', 'mayor'],
  ar: ['حافلات كهربائية في إربد', 'افتتحت مدينة إربد أول خط حافلات الأحد.', 'اربد', 'حافل', 'محافظ'],
} as const;
const others = {
  en: ['The harvest', 'The harvest was poor this year.'],
  ar: ['الحصاد', 'كان الحصاد ضعيفا هذا العام.'],
} as const;

describe.each(['en', 'ar'] as const)('articles that come nearest (%s)', (language) => {
  const [title, quote, name, word, absent] = texts[language];
  const [otherTitle, otherQuote] = others[language];
  const articles: readonly MemoryArticle[] = [
    { id: 'harvest', language, title: otherTitle, text: otherQuote },
    { id: 'bus', language, title, text: quote },
  ];
  const question = { en: 'Who is it?', ar: 'من هو؟' }[language];

  const toTerm = (stems: string, role: 'name' | 'word'): RetrievalExplanation['terms'][number] => ({
    text: stems,
    language,
    role,
    alternatives: [{ stems, weight: 1, via: 'itself' }],
  });
  const far = { contextCoverage: 0.2, gaps: { ...noGaps, names: 1 } };
  const abstain = (terms: RetrievalExplanation['terms'], more: Partial<SentenceCandidate>, rest = far) => {
    const explain = () => ({ terms, candidates: [] });
    const told = { confidence: 0.01, searchedTerms: [absent], explain };
    const found = [
      { articleId: 'harvest', quote: otherQuote, score: 2, more: rest },
      { articleId: 'bus', quote, score: 1, more },
    ];
    return openAsker({ articles, retriever: createToldRetriever(articles, found, told) }).ask({ question });
  };

  it('are those that hold a name, however little else', async () => {
    const answer = await abstain([toTerm(name, 'name'), toTerm(absent, 'word')], { contextCoverage: 0.2 });
    expect(answer).toMatchObject({ kind: 'abstained', nearest: [{ articleId: 'bus' }] });
    expect(answer.text).toContain(quote);
    expect(answer.text).not.toContain(otherTitle);
  });

  it('are those that hold half of what was asked', async () => {
    const answer = await abstain([toTerm(word, 'word'), toTerm(absent, 'word')], { contextCoverage: 0.5 });
    expect(answer).toMatchObject({ kind: 'abstained', nearest: [{ articleId: 'bus' }] });
  });

  it.each([
    ['less than half', 'word', 0.4, 0],
    ['another word than the name', 'name', 0.6, 1],
    ['only what resembles the words', 'word', 0.9, 0],
  ] as const)(
    'are all that share something where none holds more than %s',
    async (what, role, contextCoverage, names) => {
      const own = what === 'only what resembles the words' ? [] : [toTerm(word, 'word')];
      const answer = await abstain([...own, toTerm(absent, role)], { contextCoverage, gaps: { ...noGaps, names } });
      expect(answer).toMatchObject({ kind: 'abstained', nearest: [{ articleId: 'harvest' }, { articleId: 'bus' }] });
      expect(answer.text).toContain(otherQuote);
    },
  );

  it('are none where nothing shares a word with it', async () => {
    const nothing = { contextCoverage: 0, gaps: { ...noGaps, names: 1 } };
    const answer = await abstain([toTerm(absent, 'word')], nothing, nothing);
    expect(answer).toMatchObject({ kind: 'abstained', nearest: [] });
    expect(answer.text).toBe(phrasebook.format(language, 'abstain-looked-for', { terms: absent }));
  });
});
