import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/sources/page.ts';

const words = {
  en: {
    headline: 'Truce in Gaza',
    sentence: 'Mediators said on Monday that the two sides had agreed to a truce of ten days from Wednesday. ',
    other: (n: number) => `Another story of the day, number ${n} of the list`,
  },
  ar: {
    headline: 'هدنة في غزة',
    sentence: 'قال وسطاء الاثنين إن الطرفين اتفقا على هدنة تستمر عشرة أيام اعتبارا من الأربعاء. ',
    other: (n: number) => `قصة أخرى من قصص اليوم في القائمة رقم ${n}`,
  },
};

describe.each(['en', 'ar'] as const)('a page that is an article (%s)', (language) => {
  const { headline, sentence, other } = words[language];
  const related = [1, 2, 3, 4, 5, 6].map((n) => `<div><h3><a href="/n/${n}">${other(n)}</a></h3></div>`).join('');
  const read = async (body: string, { head = '', address = 'https://site.example/a' } = {}) => {
    const html = `<html><head><title>${headline}</title>${head}</head><body>${body}</body></html>`;
    const parsed = await parsePage(html, address);
    return parsed.kind === 'parsed' ? parsed.text : parsed.detail;
  };
  const brief = `<p>${sentence}</p><p>${sentence}</p>`;

  it.each([
    ['whose headline is short', `<h1>${headline}</h1>${brief}${related}`, {}],
    ['that says so', `<h2>${headline}</h2>${brief}${related}`, { head: '<meta property="og:type" content="article">' }],
    [
      'whose headline leads to itself',
      `<h1><a href="https://site.example/a/">${headline} - ${headline}</a></h1>${brief}${related}`,
      { address: 'https://site.example/a?utm_source=rss' },
    ],
    [
      'that links interrupt every few lines',
      [1, 2, 3, 4, 5, 6, 7, 8]
        .map((n) => `<p>${sentence.repeat(4)}</p><h3><a href="/n/${n}">${other(n)}</a></h3>`)
        .join(''),
      {},
    ],
  ])('is read, also one %s', async (_, body, options) => {
    expect(await read(body, options)).toContain(sentence.trim());
  });

  it('is none where it lists others', async () => {
    expect(await read(`<h2>${headline}</h2>${related}`)).toContain('list of articles');
  });
});
