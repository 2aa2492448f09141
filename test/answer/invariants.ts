import { expect } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { MemoryArticle } from '../fakes/memory-store.ts';

/** What holds of each answer, whatever was asked. */
export function expectSound(answer: Answer, articles: readonly MemoryArticle[]): void {
  expect(answer.text).not.toBe('');
  expect(answer.elapsedMs).toBeGreaterThan(0);
  if (answer.kind === 'replied' || answer.kind === 'summarized') return;
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  const textOf = (id: string) => articles.find((article) => article.id === id)?.text ?? '';
  for (const { articleId, start, end, quote, score } of answer.ranked) {
    expect(textOf(articleId).slice(start, end)).toBe(quote);
    expect(score).not.toBeNaN();
  }
  if (answer.kind === 'abstained') return expect(answer.citations).toEqual([]);
  expect(answer.sentences.length).toBeLessThanOrEqual(5);
  expect(answer.citations.map(({ number }) => number)).toEqual(answer.citations.map((_, at) => at + 1));
  for (const { articleId, start, end, quote, title } of answer.citations) {
    expect(textOf(articleId).slice(start, end)).toBe(quote);
    expect(articles.find(({ id }) => id === articleId)?.title).toBe(title);
  }
  const lines = answer.sentences.map(({ text, citations }) => `${text} ${citations.map((n) => `[${n}]`).join('')}`);
  expect(answer.text).toBe([...(answer.lead === null ? [] : [answer.lead]), ...lines].join('\n'));
  for (const { text, citations } of answer.sentences) {
    expect(citations.length).toBeGreaterThan(0);
    for (const number of citations) expect(answer.citations[number - 1]?.quote).toBe(text);
  }
}
