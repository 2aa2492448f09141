import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/sources/page.ts';

const words = {
  en: {
    site: 'Selwan Gazette',
    headlines: [
      'Buses return to Selwan in spring',
      'Harbour bridge closed for repairs',
      'Clinic opens in the old station',
      'Flour prices fall for third month',
      'Schools reopen after the flood',
      'Council agrees on a new budget',
      'Ferry to the islands sails again',
      'Farmers ask for water from dam',
    ],
    line: (headline: string) =>
      `${headline}, the authorities said on Sunday, after weeks of talks between the town and the province.`,
    paragraph: (at: number) =>
      `The director said on day ${at} that ${at + 12} teams had worked on the pier since March and that the last of them would leave in May, when the cranes go back to the yard.`,
    short: (at: number) => `Team ${at} had mended the pier by Monday, the director said.`,
    more: 'Read more',
    also: 'Read also:',
    about: 'News of the town since 1931.',
  },
  ar: {
    site: 'صحيفة سلوان',
    headlines: [
      'عودة الحافلات إلى سلوان في الربيع',
      'إغلاق جسر الميناء لأعمال الإصلاح',
      'افتتاح عيادة في المحطة القديمة',
      'أسعار الطحين تهبط للشهر الثالث',
      'المدارس تفتح أبوابها بعد الفيضان',
      'المجلس يتفق على موازنة جديدة',
      'عبّارة الجزر تبحر من جديد',
      'مزارعون يطلبون الماء من السد',
    ],
    line: (headline: string) =>
      `${headline}، كما أعلنت السلطات يوم الأحد بعد أسابيع من المحادثات بين البلدة والمحافظة.`,
    paragraph: (at: number) =>
      `وقال المدير في اليوم ${at} إن ${at + 12} فريقا عملت على الرصيف منذ آذار وإن آخرها سيغادر في أيار حين تعود الرافعات إلى الساحة بعد انتهاء الأعمال كلها.`,
    short: (at: number) => `وقال المدير إن الفريق ${at} أصلح الرصيف بحلول يوم الاثنين الماضي.`,
    more: 'اقرأ المزيد',
    also: 'اقرأ أيضا:',
    about: 'أخبار البلدة منذ عام 1931.',
  },
};

type Words = (typeof words)['en'];
type Write = (headline: string, at: number, words: Words) => string;

const feed = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';
const read = (html: string, address?: string) => parsePage(html, address);
const toPage = ({ site }: Words, body: string, { head = '', title = site } = {}) =>
  `<html><head><title>${title}</title>${head}</head><body><header><a href="/">${site}</a></header><nav><a href="/a">A</a></nav>${body}<footer><p>© ${site}</p></footer></body></html>`;
const listAll = (write: Write, given: Words, count = 8) =>
  given.headlines
    .slice(0, count)
    .map((headline, at) => write(headline, at, given))
    .join('\n');
const fill = (count: number, write: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => `<p>${write(at)}</p>`).join('');

const teasers: Readonly<Record<string, Write>> = {
  'articles with a header': (headline, at, { line, more }) =>
    `<article><header><h2><a href="/n/${at}">${headline}</a></h2></header><p>${line(headline)}</p><a href="/n/${at}">${more}</a></article>`,
  'headings with a line': (headline, at, { line }) =>
    `<div><h3><a href="/n/${at}">${headline}</a></h3><p>${line(headline)}</p><span>3/5/2031</span></div>`,
  'headings with two lines': (headline, at, { line }) =>
    `<div><a href="/n/${at}"><img src="${at}.png" alt=""></a><h3><a href="https://selwan.example/n/${at}">${headline}</a></h3><p>${line(headline)}</p><p>${line(headline)}</p></div>`,
  'links round it all': (headline, at, { line }) =>
    `<a href="/n/${at}"><h3>${headline}</h3><p>${line(headline)}</p></a>`,
  'blocks without headings': (headline, at, { line }) =>
    `<div class="item"><div><a href="/n/${at}">${headline}</a></div><div>${line(headline)}</div></div>`,
  'items of a list': (headline, at, { line }) =>
    `<ul><li><a href="/n/${at}">${headline}</a><p>${line(headline)}</p></li></ul>`,
  'cells of a table': (headline, at, { line }) =>
    `<table><tr><td><a href="/n/${at}">${headline}</a><br>${line(headline)}</td></tr></table>`,
  'headlines alone': (headline, at) => `<section><h2><a href="/n/${at}">${headline}</a></h2></section>`,
  'headlines above "read more"': (headline, at, { line, more }) =>
    `<div><h3>${headline}</h3><p>${line(headline)}</p><div><a href="/n/${at}">${more}</a></div></div>`,
};

describe.each(['en', 'ar'] as const)('a page (%s)', (language) => {
  const given = words[language];
  const { line, paragraph, short, headlines, also, about, site } = given;
  const [first = ''] = headlines;

  describe.each(Object.entries(teasers))('of %s', (_, write) => {
    it('is no article', async () => {
      const parsed = await read(toPage(given, `<main><h1>${site}</h1>${listAll(write, given)}</main>`));
      expect(parsed).toMatchObject({ kind: 'rejected', code: 'unsupported' });
      expect(parsed).toHaveProperty('detail', expect.stringMatching(/is a list of articles.*, or of a feed$/u));
    });

    it('is none with a first one that says more, and with words on the site', async () => {
      const lead = `<div><h2><a href="/lead">${first}</a></h2><p>${line(first)} ${short(1)}</p></div>`;
      const page = toPage(given, `<p>${about}</p>${lead}${listAll(write, given, 6)}`, { head: feed });
      expect(await read(page, 'https://selwan.example/')).toHaveProperty(
        'detail',
        expect.stringMatching(/or of its feed https:\/\/selwan\.example\/feed\.xml$/u),
      );
    });

    it.each([
      ['long', 14, paragraph, 8],
      ['of three paragraphs', 3, paragraph, 4],
      ['of three short paragraphs', 3, short, 8],
    ] as const)('is an article where they stand below one: %s', async (_, paragraphs, text, count) => {
      const own = fill(paragraphs, text);
      for (const body of [
        `<h1>${first}</h1>${own}<h2>${also}</h2>${listAll(write, given, count)}`,
        `<article><h2><a href="https://selwan.example/own">${first}</a></h2>${own}</article><div>${listAll(write, given, count)}</div>`,
        `<div>${listAll(write, given, count)}</div><h1>${first}</h1><div>${own}</div>`,
      ]) {
        const parsed = await read(toPage(given, body, { title: first }), 'https://selwan.example/own');
        expect(parsed).toMatchObject({ kind: 'parsed' });
      }
    });

    it('is an article that is a brief below its headline', async () => {
      const brief = `${line(first)} ${paragraph(3)} ${short(1)}`;
      const body = `<h1>${first}</h1><p>${brief}</p>${listAll(write, given, 6)}`;
      expect(await read(toPage(given, body, { title: first }))).toMatchObject({ kind: 'parsed' });
    });

    it('is an article where it says so', async () => {
      const head = '<meta property="article:published_time" content="2031-05-19T08:00:00+03:00">';
      const body = `<h2>${first}</h2><p>${short(1)}</p>${listAll(write, given, 8)}`;
      expect(await read(toPage(given, body, { title: first, head }))).toMatchObject({ kind: 'parsed' });
    });

    it('is an article that they interrupt', async () => {
      const parts = headlines.map((headline, at) => `${fill(3, paragraph)}${write(headline, at, given)}`);
      const body = `<article><h1>${first}</h1>${parts.join('')}</article>`;
      expect(await read(toPage(given, body, { title: first }))).toMatchObject({ kind: 'parsed' });
    });
  });

  it('is an article with links to others between its paragraphs', async () => {
    const parts = headlines.map((headline, at) => `<p>${paragraph(at)}</p><p><a href="/n/${at}">${headline}</a></p>`);
    const parsed = await read(toPage(given, `<article><h2>${first}</h2>${parts.join('')}</article>`, { title: first }));
    expect(parsed).toMatchObject({ kind: 'parsed' });
  });

  it('is an article whose lines are apart by line breaks', async () => {
    const text = Array.from({ length: 4 }, (_, at) => paragraph(at)).join('<br><br>');
    const body = `<div><b>${first}</b><br>${text}</div>${listAll(teasers['headings with a line'] as Write, given)}`;
    expect(await read(toPage(given, body, { title: first }))).toMatchObject({ kind: 'parsed' });
  });

  it('is an article whose sections can be linked to', async () => {
    const parts = headlines.map((headline, at) => `<h2><a href="#s${at}">${headline}</a></h2><p>${short(at)}</p>`);
    expect(await read(toPage(given, `<h1>${first}</h1>${parts.join('')}`, { title: first }))).toMatchObject({
      kind: 'parsed',
    });
  });
});
