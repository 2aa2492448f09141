import { describe, expect, it } from 'vitest';
import { noGaps, type RetrievalExplanation, type SentenceCandidate } from '../../src/domain/question.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';
import { createToldRetriever, openAsker, phrasebook } from './world.ts';

const texts = {
  en: ['Irbid gets electric buses', 'The city of Irbid opened its first bus line on Sunday.', 'irbid', 'line', 'mayor'],
  ar: ['حافلات كهربائية في إربد', 'افتتحت مدينة إربد أول خط حافلات الأحد.', 'اربد', 'حافل', 'محافظ'],
} as const;

describe.each(['en', 'ar'] as const)('articles that come nearest (%s)', (language) => {
  const [title, quote, name, word, absent] = texts[language];
  const article: MemoryArticle = { id: 'bus', language, title, text: quote };
  const question = { en: 'Who is it?', ar: 'من هو؟' }[language];

  const toTerm = (stems: string, role: 'name' | 'word'): RetrievalExplanation['terms'][number] => ({
    text: stems,
    language,
    role,
    alternatives: [{ stems, weight: 1, via: 'itself' }],
  });
  const abstain = (terms: RetrievalExplanation['terms'], more: Partial<SentenceCandidate>) => {
    const explain = () => ({ terms, candidates: [] });
    const told = { confidence: 0.01, searchedTerms: [absent], explain };
    const retriever = createToldRetriever([article], [{ articleId: 'bus', quote, score: 1, more }], told);
    return openAsker({ articles: [article], retriever }).ask({ question });
  };

  it('are those that hold a name, however little else', async () => {
    const answer = await abstain([toTerm(name, 'name'), toTerm(absent, 'word')], { contextCoverage: 0.2 });
    expect(answer).toMatchObject({ kind: 'abstained', nearest: [{ articleId: 'bus' }] });
    expect(answer.text).toContain(quote);
  });

  it('are those that hold half of what was asked', async () => {
    const answer = await abstain([toTerm(word, 'word'), toTerm(absent, 'word')], { contextCoverage: 0.5 });
    expect(answer).toMatchObject({ kind: 'abstained', nearest: [{ articleId: 'bus' }] });
  });

  it.each([
    ['hold less than half', 'word', 0.4, 0],
    ['hold another word than the name', 'name', 0.6, 1],
  ] as const)('are not those that %s, and then nothing is said to be near', async (_, role, contextCoverage, names) => {
    const terms = [toTerm(word, 'word'), toTerm(absent, role)];
    const answer = await abstain(terms, { contextCoverage, gaps: { ...noGaps, names } });
    expect(answer).toMatchObject({ kind: 'abstained', nearest: [] });
    expect(answer.text).toBe(phrasebook.format(language, 'abstain-looked-for', { terms: absent }));
  });

  it('are not those that hold only what resembles the words', async () => {
    const answer = await abstain([toTerm(absent, 'word')], { contextCoverage: 0.9 });
    expect(answer).toMatchObject({ kind: 'abstained', nearest: [] });
  });
});
