import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = new URL('../corpus/', import.meta.url);
const fileNames = readdirSync(folder).sort();
const articles = fileNames.map(readArticle);
const maxSentenceWords = 60;
const planWords = ['first half of 2025', 'النصف الأول من 2025'];

describe('the shipped corpus', () => {
  it('has sixteen Markdown articles: eight stories in two languages', () => {
    expect(fileNames.filter((name) => /^[a-z0-9-]+\.(ar|en)\.md$/.test(name))).toHaveLength(16);
    expect(fileNames).toHaveLength(16);
    expect(new Set(articles.map((article) => article.id)).size).toBe(16);
  });

  it('pairs every English article with an Arabic one, exactly one of which is the translation of the other', () => {
    for (const article of articles) {
      const partner = articles.find((other) => other.id === partnerIdOf(article));
      expect(partner, `partner of ${article.id}`).toBeDefined();
      const links = [article.frontMatter.translationOf, partner?.frontMatter.translationOf];
      expect(links.filter((link) => link !== undefined)).toHaveLength(1);
      expect([partner?.id, article.id]).toContain(links.find((link) => link !== undefined));
      expect(article.frontMatter.translationOf).not.toBe(article.id);
    }
  });

  it('says the same in both languages: as many paragraphs, and the same headings in the same places', () => {
    for (const english of articles.filter((article) => article.language === 'en')) {
      const arabic = articles.find((other) => other.id === partnerIdOf(english));
      expect(shapeOf(arabic?.body ?? ''), english.id).toEqual(shapeOf(english.body));
    }
  });

  it('gives the same figures in both languages, paragraph by paragraph, where it gives a year', () => {
    for (const english of articles.filter((article) => article.language === 'en')) {
      const arabic = articles.find((other) => other.id === partnerIdOf(english));
      expect(yearsByParagraph(arabic?.body ?? ''), english.id).toEqual(yearsByParagraph(english.body));
    }
  });
});

describe.each(articles)('$fileName', ({ id, language, frontMatter, body }) => {
  it('has an id equal to its file name with a hyphen before the language', () => {
    expect(frontMatter.id).toBe(id);
    expect(frontMatter.language).toBe(language);
  });

  it('has only the fields of an article, with a title, an outlet and the addresses that it rests on', () => {
    const known = ['id', 'title', 'language', 'publishedAt', 'source', 'translationOf', 'sources'];
    expect(Object.keys(frontMatter).filter((key) => !known.includes(key))).toEqual([]);
    expect(String(frontMatter.title).length).toBeGreaterThan(10);
    expect(frontMatter.source).toBe('Sanad');
    const sources = frontMatter.sources as string[];
    expect(sources.length).toBeGreaterThan(0);
    expect(new Set(sources).size).toBe(sources.length);
    for (const source of sources) expect(source).toMatch(/^https?:\/\/\S+$/);
  });

  it('carries the as-of date, unless it retells a report that has none', () => {
    expect(frontMatter.publishedAt).toBe(id.startsWith('astana-22-report') ? undefined : '2024-11-15');
  });

  it('is written in the language that it declares', () => {
    for (const text of [String(frontMatter.title), body]) {
      const share = arabicShareOf(text);
      if (language === 'ar') expect(share).toBeGreaterThan(0.9);
      else expect(share).toBe(0);
    }
  });

  it('names a year after 2024 only as a plan', () => {
    for (const sentence of sentencesOf(body).filter((text) => /20(2[5-9]|[3-9]\d)/.test(text)))
      expect(
        planWords.some((words) => sentence.includes(words)),
        sentence,
      ).toBe(true);
  });

  it('has no invisible direction controls and no Arabic-Indic digits', () => {
    expect(body).not.toMatch(/[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
    expect(body).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
  });

  it('has no sentence of more than sixty words', () => {
    for (const sentence of sentencesOf(body))
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(maxSentenceWords);
  });

  it('is between 300 and 1,000 words long', () => {
    const words = body.split(/\s+/).length;
    expect(words).toBeGreaterThan(300);
    expect(words).toBeLessThan(1000);
  });
});

function readArticle(fileName: string) {
  const text = readFileSync(new URL(fileName, folder), 'utf8');
  const parts = /^---\n([\s\S]*?)\n---\n\n([\s\S]+)\n$/.exec(text);
  const frontMatter = parse(parts?.[1] ?? '') as Record<string, unknown>;
  const [stem = '', language = ''] = fileName.split('.');
  return { fileName, id: `${stem}-${language}`, stem, language, frontMatter, body: parts?.[2] ?? '' };
}

function partnerIdOf(article: { stem: string; language: string }): string {
  return `${article.stem}-${article.language === 'ar' ? 'en' : 'ar'}`;
}

/** One entry a block: `h` for a heading, else the number of the paragraph's sentences. */
function shapeOf(body: string): (string | number)[] {
  return body.split('\n\n').map((block) => (block.startsWith('## ') ? 'h' : sentencesOf(block).length));
}

function yearsByParagraph(body: string): string[] {
  return body.split('\n\n').map((block) => [...new Set(block.match(/\b(19|20)\d\d\b/g) ?? [])].sort().join(' '));
}

function sentencesOf(body: string): string[] {
  const prose = body.replace(/^## .*$/gm, '');
  return prose.split(/(?<=[.?!\u061f]["\u00bb]?)\s+/).filter((sentence) => sentence.trim() !== '');
}

function arabicShareOf(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Arabic}/u.test(letter)).length / letters.length;
}
