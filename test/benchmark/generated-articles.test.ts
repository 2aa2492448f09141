import { describe, expect, it } from 'vitest';
import { generateArticles, type GeneratedArticle } from '../../src/benchmark/generated-articles.ts';
import { splitPassages } from '../../src/ingest/passages.ts';
import { toStems } from '../../src/text/analyse.ts';
import { readShippedMaterial } from './material.ts';

const material = await readShippedMaterial();

function take(count: number, seed: number): readonly GeneratedArticle[] {
  const source = generateArticles(material, seed);
  return Array.from({ length: count }, () => source.next().value);
}

const articles = take(200, 1);

describe('generated articles', () => {
  it('are the same for the same seed and others for another', () => {
    expect(take(20, 1)).toEqual(articles.slice(0, 20));
    expect(take(20, 2).map(({ text }) => text)).not.toContain(articles[0]?.text);
  });

  it('have ids of their own, a title, a day and a few passages', () => {
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    for (const { title, publishedAt, text, language } of articles) {
      expect(title.trim()).not.toBe('');
      expect(publishedAt).toMatch(/^20[12]\d-[01]\d-[0-3]\d$/);
      expect(splitPassages(text, language).length).toBeGreaterThan(0);
    }
    const passages = articles.reduce((sum, { text, language }) => sum + splitPassages(text, language).length, 0);
    expect(passages / articles.length).toBeGreaterThan(2);
  });

  it.each([
    ['ar', /\p{Script=Arabic}/gu],
    ['en', /\p{Script=Latin}/gu],
  ] as const)('are half of them in %s, in its letters', (language, letters) => {
    const own = articles.filter((article) => article.language === language);
    expect(own.length).toBe(articles.length / 2);
    for (const { text } of own) {
      const share = (text.match(letters)?.length ?? 0) / (text.match(/\p{L}/gu)?.length ?? 1);
      expect(share).toBeGreaterThan(0.95);
    }
  });

  it.each(['ar', 'en'] as const)('use few words often and many seldom, as news does (%s)', (language) => {
    const counts = new Map<string, number>();
    const own = articles.filter((article) => article.language === language);
    for (const stem of own.flatMap(({ text }) => toStems(text, language))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const total = sorted.reduce((sum, count) => sum + count, 0);
    const commonest = sorted.slice(0, 100).reduce((sum, count) => sum + count, 0);
    expect(commonest / total).toBeGreaterThan(0.2);
    expect(commonest / total).toBeLessThan(0.7);
    expect(sorted.filter((count) => count <= 2).length / sorted.length).toBeGreaterThan(0.3);
  });

  it('come back to words of their own', () => {
    const [first, second] = articles.filter(({ language }) => language === 'en').map(({ text }) => toStems(text, 'en'));
    const repeated = (stems: readonly string[] = []) =>
      new Set(stems.filter((stem, at) => stems.indexOf(stem) !== at && !/^\d/.test(stem)));
    const common = [...repeated(first)].filter((stem) => repeated(second).has(stem));
    expect(repeated(first).size).toBeGreaterThan(10);
    expect(common.length).toBeLessThan(repeated(first).size / 2);
  });
});
