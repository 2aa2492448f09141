import { describe, expect, it } from 'vitest';
import { news } from '../retrieval/news.ts';
import { openAsker } from './world.ts';

describe.each([
  ['en', 'How long is the bridge over the Selma river?', 'Who attended the ceremony?'],
  ['ar', 'كم يبلغ طول الجسر على نهر سلمى؟', 'من حضر الحفل؟'],
] as const)('an article that another outlet copied (%s)', (language, question, other) => {
  const original = news.find(({ id }) => id === `bridge-${language}`);
  if (original === undefined) throw new Error('no bridge');
  const copy = { ...original, id: `copy-${language}`, text: `${original.text}\n`, translationOf: undefined };
  const ask = async (articles: typeof news, asked: string) => {
    const answer = await openAsker({ articles }).ask({ question: asked });
    return answer.kind === 'answered' ? answer.citations : expect.fail(answer.kind);
  };

  it('is not quoted beside the original', async () => {
    for (const asked of [question, other]) {
      const citations = await ask([...news, { ...copy, duplicateOf: original.id }], asked);
      const cited = new Set(citations.map(({ articleId }) => articleId));
      expect([...cited].filter((id) => id === original.id || id === copy.id)).toHaveLength(1);
    }
  });

  it('is cited with the day on which it was corrected', async () => {
    const corrected = news.map((article) =>
      article.id === original.id ? { ...article, correctedAt: '2024-03-09' } : article,
    );
    expect((await ask(corrected, question))[0]).toMatchObject({ articleId: original.id, correctedAt: '2024-03-09' });
    expect(Object.keys((await ask(news, question))[0] ?? {})).not.toContain('correctedAt');
  });
});
