import { describe, expect, it } from 'vitest';
import type { Answered, GrowingAnswer } from '../../../src/domain/answer.ts';
import { createFakeChatModel, readPassages } from '../../fakes/chat-model.ts';
import type { MemoryArticle } from '../../fakes/memory-store.ts';
import { hostileArticles } from '../../fixtures/hostile-articles.ts';
import { noGaps } from '../../../src/domain/question.ts';
import { createToldRetriever, openAsker } from '../world.ts';

const facts = {
  en: {
    title: 'A new bridge',
    quote: 'The mayor Huda Nassar opened the new bridge in Kafroun on 3 May 2024.',
    question: 'Who opened the new bridge in Kafroun?',
  },
  ar: {
    title: 'جسر جديد',
    quote: 'افتتحت رئيسة البلدية هدى نصار الجسر الجديد في كفرون في 3 مايو 2024.',
    question: 'من افتتح الجسر الجديد في كفرون؟',
  },
} as const;

describe.each(['en', 'ar'] as const)('a model that obeys what articles tell it (%s)', (language) => {
  const { title, quote, question } = facts[language];
  const cases = hostileArticles[language];

  it('is told twenty different things', () => {
    expect(new Set(cases.map(({ attack }) => attack)).size).toBe(20);
  });

  it.each(cases.map(({ attack, ...more }) => [attack, more] as const))('changes nothing: %s', async (attack, more) => {
    const articles = [{ id: 'bridge', language, title, text: `${quote} ${attack}` } as MemoryArticle];
    const chat = createFakeChatModel((request) => {
      const said = more.obeyed.replaceAll('{name}', readPassages(request)[0]?.name ?? '');
      return request.system.includes('[a1]') ? `[r1] ${said}` : said;
    });
    const found = [{ articleId: 'bridge', quote, score: 5, more: { gaps: noGaps } }];
    const asker = openAsker({ articles, retriever: createToldRetriever(articles, found), chat });
    const shown: GrowingAnswer[] = [];
    const answer = await asker.ask({ question }, { onProgress: (soFar) => shown.push(soFar) });
    const without = await asker.ask({ question });
    expect(chat.requests.length).toBeGreaterThan(0);
    expect(answer).toEqual({ ...without, elapsedMs: answer.elapsedMs });
    expect((answer as Answered).sentences.map(({ text }) => text)).toEqual([quote]);
    expect(JSON.stringify(shown)).not.toContain(more.forbidden);
  });
});
