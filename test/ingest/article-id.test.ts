import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toArticleId } from '../../src/ingest/article-id.ts';
import { toContentHash, type ArticleContent } from '../../src/ingest/content-hash.ts';

describe('the id of an article', () => {
  it.each(['harbour-1', 'ميناء-١', ' spaced ', 'x'.repeat(200)])('is kept where it is given: %s', (id) => {
    expect(toArticleId({ id, identity: 'a.md' })).toBe(id);
  });

  it.each([
    ['2031/harbour news.md', /^2031-harbour-news-[0-9a-f]{10}$/u],
    ['https://www.example.org/News/Ferries.html?id=7', /^example-org-news-ferries-html-id-7-[0-9a-f]{10}$/u],
    ['rows.jsonl:12', /^rows-12-[0-9a-f]{10}$/u],
    [`${'long '.repeat(50)}.md`, /^(?:long-){11}long-[0-9a-f]{10}$/u],
    ['latest', /^latest-[0-9a-f]{10}$/u],
    ['…', /^[0-9a-f]{10}$/u],
  ])('is made of its identity in words that can be read: %s', (identity, pattern) => {
    expect(toArticleId({ identity })).toMatch(pattern);
  });

  it('keeps Arabic letters, which are as readable as any', () => {
    const id = toArticleId({ identity: 'أخبار/عودة العبّارات.txt' });
    expect(id.slice(0, -10)).toBe('أخبار-عودة-العبّارات-');
  });

  it('is sound, always the same, and another for another identity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const id = toArticleId({ identity: one });
        expect(id).toBe(toArticleId({ identity: one }));
        expect(id.length).toBeGreaterThan(0);
        expect(id.length).toBeLessThanOrEqual(200);
        expect(id).not.toMatch(/\p{Cc}/u);
        expect(id === toArticleId({ identity: other })).toBe(one.normalize('NFC') === other.normalize('NFC'));
      }),
    );
  });

  it('does not depend on how a file system spells a name', () => {
    const name = 'Äußerung مؤتمر.md';
    expect(toArticleId({ identity: name.normalize('NFD') })).toBe(toArticleId({ identity: name.normalize('NFC') }));
  });
});

describe('the content hash', () => {
  const content: ArticleContent = {
    title: 'Title',
    language: 'en',
    text: 'Text',
    url: null,
    source: null,
    sources: [],
    publishedAt: null,
    translationOf: null,
  };

  it('is a SHA-256 in hexadecimal and does not depend on the order of fields', () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as ArticleContent;
    expect(toContentHash(content)).toMatch(/^[0-9a-f]{64}$/u);
    expect(toContentHash(turned)).toBe(toContentHash(content));
  });

  it('changes with each field, also when words move from one to the other', () => {
    const others: ArticleContent[] = [
      { ...content, title: 'TitleT', text: 'ext' },
      { ...content, text: 'Text ' },
      { ...content, language: 'ar' },
      { ...content, url: 'x' },
      { ...content, source: 'x' },
      { ...content, sources: ['x'] },
      { ...content, sources: ['', ''] },
      { ...content, publishedAt: 'x' },
    ];
    expect(new Set([content, ...others].map(toContentHash)).size).toBe(others.length + 1);
  });
});
