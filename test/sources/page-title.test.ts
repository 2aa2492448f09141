import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/sources/page.ts';

const words = {
  en: {
    headline: 'Buses return to Selwan',
    outlet: 'Selwan Gazette',
    rights: '© 2019–2024 Selwan Gazette. All rights reserved.',
    text: '<p>The transport authority of Selwan said that buses will return to work on 14 April after the bridges were mended.</p>',
  },
  ar: {
    headline: 'عودة الحافلات إلى سلوان',
    outlet: 'صحيفة سلوان',
    rights: 'جميع الحقوق محفوظة © صحيفة سلوان 2024',
    text: '<p>أعلنت هيئة النقل في سلوان أن الحافلات ستعود إلى العمل يوم 14 نيسان بعد إصلاح الجسور وتجهيز المحطات.</p>',
  },
};

const readTitle = async (title: string, { head = '', body = '' }, address?: string) => {
  const html = `<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
  const parsed = await parsePage(html, address);
  return parsed.kind === 'parsed' ? parsed.fields.title : parsed.detail;
};

describe.each(['en', 'ar'] as const)('the title of a page (%s)', (language) => {
  const { headline, outlet, rights, text } = words[language];

  it.each([' - ', ' | ', ' – ', ' — '])('is without its outlet behind "%s"', async (dash) => {
    const head = `<meta property="og:site_name" content="${outlet}">`;
    expect(await readTitle(`${headline}${dash}${outlet}`, { head, body: text })).toBe(headline);
    expect(await readTitle(`${outlet}${dash}${headline}`, { head, body: text })).toBe(headline);
  });

  it.each([
    ['its linked data', `<script type="application/ld+json">{"@type":"WebSite","name":"${outlet}"}</script>`, ''],
    ['a link to its front page', '', `<header><a href="/">${outlet}</a></header>`],
    ['a picture that leads there', '', `<a href="https://selwan.example/"><img alt="${outlet}" src="a.png"></a>`],
    ['the owner of the copyright', '', `<footer>${rights}</footer>`],
    ['an account of its own', `<meta name="twitter:site" content="@${outlet.replace(' ', '')}">`, ''],
    ['a heading with the rest', '', `<h2>${headline}</h2>`],
  ])('is without the outlet that is known by %s', async (_, head, around) => {
    expect(await readTitle(`${headline} - ${outlet}`, { head, body: text + around })).toBe(headline);
  });

  it('keeps what only looks like an outlet: a section, a link elsewhere', async () => {
    const [first = '', ...rest] = headline.split(' ');
    const title = `${first} - ${rest.join(' ')} ${headline}`;
    expect(await readTitle(title, { body: `${text}<h3>${first}</h3>` })).toBe(title);
    const elsewhere = `<a href="https://elsewhere.example/">${first}</a><a href="">${first}</a>`;
    expect(await readTitle(title, { body: text + elsewhere }, 'https://selwan.example/1')).toBe(title);
    expect(await readTitle(title, { body: `<h1>${title}</h1>${text}<h2>${first}</h2>` })).toBe(title);
  });

  it('is without the last part only', async () => {
    const head = `<meta property="og:site_name" content="${outlet}">`;
    const title = `${headline} - 2024 - ${outlet}`;
    expect(await readTitle(title, { head, body: text })).toBe(`${headline} - 2024`);
  });

  it('keeps what is not known to be an outlet', async () => {
    const body = `${text}<a href="/news/1">${outlet}</a>`;
    expect(await readTitle(`${headline} - ${outlet}`, { body })).toBe(`${headline} - ${outlet}`);
  });

  it('is not the heading that names the outlet', async () => {
    const body = `<h1><a href="/">${outlet}</a></h1>${text}`;
    expect(await readTitle(`${headline} - ${outlet}`, { body })).toBe(headline);
  });
});

describe('the name of a host', () => {
  it.each([
    ['Buses return | BBC News', 'https://www.bbc.co.uk/news/1', 'Buses return'],
    ['عودة الحافلات | BBC عربي', 'https://www.bbc.com/arabic/1', 'عودة الحافلات'],
    ['Buses return - The Selwan Gazette', 'https://selwan-gazette.example/1', 'Buses return'],
    ['Buses return - Selwan', 'https://www.gazette.example/selwan', 'Buses return - Selwan'],
  ])('is cut from "%s" at %s', async (title, address, expected) => {
    const body = /[a-z]{6}/u.test(title) ? words.en.text : words.ar.text;
    expect(await readTitle(title, { body }, address)).toBe(expected);
    const head = `<link rel="canonical" href="${address}">`;
    expect(await readTitle(title, { head, body })).toBe(expected);
  });
});
