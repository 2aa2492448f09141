import { describe, expect, it } from 'vitest';
import type { AskRequest } from '../../src/domain/answer.ts';
import type { ArticleId } from '../../src/domain/article.ts';
import type { Language } from '../../src/domain/language.ts';
import { createSuggester } from '../../src/conversation/suggester.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';
import { answerIn, citationIn } from '../bot/sample-answers.ts';

const people = {
  en: ['Anna Berg', 'Carl Dahl', 'Eva Falk'],
  ar: ['سامي حداد', 'ليلى نصار', 'كمال عيسى'],
} as const;

/** A suggester of one question for each person, each of which takes so long to be answered. */
function createSlow(language: Language, answerMs: number) {
  let nowMs = 0;
  const asked: string[] = [];
  const ask = async ({ question }: AskRequest) => {
    nowMs += answerMs;
    asked.push(question);
    return answerIn(language, [citationIn(language, { quote: question })]);
  };
  const text = people[language].join(', ');
  const suggester = createSuggester(
    {
      asker: { ask },
      articles: createMemoryStore([{ id: 'a', title: 'a', language, text }]).articles,
      names: people[language].map((name) => ({ kind: 'person', names: { en: [], ar: [], [language]: [name] } })),
      phrasebook: { format: (_, key, { name } = {}) => `${key} ${name}` },
      clock: { now: () => new Date(0), monotonicMs: () => nowMs },
    },
    { budgetMs: 100 },
  );
  const suggest = () => suggester.suggest({ articleIds: ['a' as ArticleId], language, limit: 9 });
  return { suggest, asked };
}

describe.each(['en', 'ar'] as const)('suggested questions in %s', (language) => {
  it('are looked for once', async () => {
    const { suggest, asked } = createSlow(language, 1);
    const found = await suggest();
    expect(found).toHaveLength(6);
    expect(await suggest()).toEqual(found);
    expect(asked).toHaveLength(6);
  });

  it('are looked for further the next time where time ran out', async () => {
    const { suggest, asked } = createSlow(language, 101);
    expect(await suggest()).toHaveLength(1);
    expect(await suggest()).toHaveLength(2);
    for (let turn = 0; turn < 6; turn += 1) await suggest();
    expect(await suggest()).toHaveLength(6);
    expect(new Set(asked).size).toBe(6);
    expect(asked).toHaveLength(6);
  });
});
