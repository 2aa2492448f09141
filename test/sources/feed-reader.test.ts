import { describe, expect, it } from 'vitest';
import type { FeedDocument } from '../../src/domain/feed.ts';
import { createFeedReader } from '../../src/sources/feed-reader.ts';
import { sampleFormats, writeFeed, writeStory, type SampleEntry } from './feed-samples.ts';

const reader = createFeedReader();
const feedUrl = 'https://www.outlet.test/feeds/news.xml';
const toContent = (text: string | Uint8Array, url = feedUrl) => ({
  url,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  charset: null,
});

async function read(text: string | Uint8Array, url = feedUrl): Promise<FeedDocument> {
  const document = await reader.readFeed(toContent(text, url));
  if (document.kind !== 'feed') throw new Error(document.detail);
  return document;
}

const entries: Readonly<Record<'ar' | 'en', SampleEntry>> = {
  en: {
    id: 'story-1',
    url: 'https://outlet.test/2024/harbour?utm_source=rss',
    title: 'Harbour & schools: "a new plan"',
    publishedAt: '2024-11-12T08:30:00Z',
    content: writeStory('en', 'the harbour'),
  },
  ar: {
    id: 'خبر-1',
    url: 'https://outlet.test/ar/harbour',
    title: 'الميناء والمدارس: «خطة جديدة»',
    publishedAt: '2024-11-12T08:30:00Z',
    content: writeStory('ar', 'الميناء'),
  },
};

describe.each(sampleFormats)('a feed in %s', (format) => {
  it.each(['en', 'ar'] as const)('gives its articles whole where it has them (%s)', async (language) => {
    const entry = entries[language];
    const { title, entries: found } = await read(writeFeed(format, { title: 'The Outlet', entries: [entry] }));
    expect(title).toBe('The Outlet');
    const [only] = found;
    expect(only).toMatchObject({ guid: entry.id, url: entry.url, publishedAt: '2024-11-12T08:30:00Z' });
    const whole = only?.whole;
    if (whole?.kind !== 'draft') throw new Error('not whole');
    expect(whole.draft).toMatchObject({ title: entry.title, language, source: 'The Outlet', url: entry.url });
    expect(whole.draft.names).toEqual([
      `guid:outlet.test ${entry.id}`,
      `url:${entry.url.replace('?utm_source=rss', '')}`,
    ]);
    expect(whole.draft.text.split('\n\n')).toHaveLength(6);
    expect(whole.draft.text).not.toMatch(/[<>&]/);
  });

  it.each([
    [
      'en',
      '<p>Bus drivers in Port Selwyn began a strike on Sunday to ask for more pay.</p><p>The walkout took 640 buses off the road, and many employees of the town walked to work.</p>',
      'Bus drivers strike.',
    ],
    [
      'ar',
      '<p>بدأ سائقو الحافلات في ميناء سلوان إضرابًا يوم الأحد للمطالبة بزيادة أجورهم بنسبة عشرين في المئة.</p><p>وأوقف الإضراب 640 حافلة، ومشى كثير من الموظفين إلى أعمالهم.</p>',
      'إضراب سائقي الحافلات.',
    ],
  ] as const)('gives a brief that is longer than its summary whole (%s)', async (language, content, summary) => {
    const brief = { ...entries[language], content, summary };
    const { entries: found } = await read(writeFeed(format, { title: 'Outlet', entries: [brief] }));
    expect(found.map(({ whole }) => whole?.kind)).toEqual(['draft']);
  });

  it('leads to the page where it has a teaser only', async () => {
    const teaser = { ...entries.en, content: undefined, summary: 'The council met. Read more' };
    const { entries: found } = await read(writeFeed(format, { title: 'Outlet', entries: [teaser] }));
    expect(found.map(({ url, whole }) => [url, whole])).toEqual([[teaser.url, undefined]]);
  });

  it('has an entry of another sum when anything of it changes, and of the same when nothing does', async () => {
    const hashOf = async (change: Partial<SampleEntry>) =>
      (await read(writeFeed(format, { title: 'Outlet', entries: [{ ...entries.ar, ...change }] }))).entries[0]?.hash;
    const hash = await hashOf({});
    expect(await hashOf({})).toBe(hash);
    for (const change of [
      { title: 'عنوان آخر' },
      { content: writeStory('ar', 'المدينة') },
      { url: 'https://outlet.test/ar/2' },
    ])
      expect(await hashOf(change)).not.toBe(hash);
  });
});

describe('a feed', () => {
  it('that is broken in the middle loses the broken entry only', async () => {
    const rss = writeFeed('rss', {
      title: 'Outlet',
      entries: ['a', 'b', 'c'].map((id) => ({ ...entries.en, id, url: `https://outlet.test/${id}` })),
    });
    const broken = rss.replace('isPermaLink="false">b<', 'isPermaLink="false>b<');
    const document = await read(broken);
    expect(document.title).toBe('Outlet');
    expect(document.entries.map(({ guid }) => guid)).toEqual(expect.arrayContaining(['a', 'c']));
  });

  it('that ends too early gives what came before', async () => {
    const rss = writeFeed('rss', {
      title: 'الصحيفة',
      entries: ['a', 'b', 'c'].map((id) => ({ ...entries.ar, id, url: `https://outlet.test/${id}` })),
    });
    const document = await read(rss.slice(0, rss.lastIndexOf('<title>') + 12));
    expect(document.entries.slice(0, 2).map(({ guid, whole }) => [guid, whole?.kind])).toEqual([
      ['a', 'draft'],
      ['b', 'draft'],
    ]);
  });

  it('may not speak for the addresses of another site', async () => {
    const text = writeFeed('rss', { title: 'Copy', entries: [{ ...entries.en, url: 'https://elsewhere.test/a' }] });
    const whole = (await read(text)).entries[0]?.whole;
    if (whole?.kind !== 'draft') throw new Error('not whole');
    expect(whole.draft).toMatchObject({ names: ['guid:outlet.test story-1'], identity: 'guid:outlet.test story-1' });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'http://name:word@outlet.test/', 'data:text/html,x'])(
    'leads nowhere by %s',
    async (url) => {
      const { entries: found } = await read(writeFeed('json', { title: 'x', entries: [{ ...entries.en, url }] }));
      expect(found[0]?.url).toBeNull();
    },
  );

  it('finds relative addresses from its own', async () => {
    const { entries: found } = await read(
      writeFeed('atom', { title: 'x', entries: [{ ...entries.en, url: '../a/b' }] }),
    );
    expect(found[0]?.url).toBe('https://www.outlet.test/a/b');
  });

  it('is read in Windows-1256 when it says so', async () => {
    const feed = { title: 'صحيفة المدينة', entries: [entries.ar] };
    const text = writeFeed('rss', feed).replace('UTF-8', 'windows-1256');
    const document = await read(toWindows1256(text));
    expect(document.title).toBe('صحيفة المدينة');
    expect(document.entries[0]?.whole).toMatchObject({ kind: 'draft', draft: { title: entries.ar.title } });
  });

  it('expands no entities', async () => {
    const levels = Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY a0 "lol">${levels}]><rss version="2.0"><channel><title>&a20;</title><item><guid>1</guid><title>&a20;</title><description>&a20;</description></item></channel></rss>`;
    expect(JSON.stringify(await reader.readFeed(toContent(bomb))).length).toBeLessThan(2000);
    const outside = `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>&f;</title><item><guid>1</guid></item></channel></rss>`;
    expect(JSON.stringify(await reader.readFeed(toContent(outside)))).not.toContain('root:');
  });

  it.each(['', 'words', '<html><body>x</body></html>', '{"version": 1}', '\u0000\u0001', '<rss', '[]'])(
    'is refused when it is %j',
    async (text) => {
      expect((await reader.readFeed(toContent(text))).kind).toBe('rejected');
    },
  );
});

describe('the page of an entry', { timeout: 60_000 }, () => {
  const pageOf = (language: 'ar' | 'en', head = '') =>
    `<html><head><title>T</title><meta property="og:site_name" content="The Page"><meta property="og:title" content="${entries[language].title.replace(/"/g, '')}">${head}</head><body><article>${writeStory(language, 'x', 8)}</article></body></html>`;
  const readPage = async (html: string, url: string, language: 'ar' | 'en' = 'en') => {
    const { entries: found } = await read(
      writeFeed('rss', { title: 'x', entries: [{ ...entries[language], content: undefined }] }),
    );
    const [entry] = found;
    if (entry === undefined) throw new Error('no entry');
    return reader.readPage(toContent(html, url), entry);
  };

  it.each(['en', 'ar'] as const)(
    'gives the article, with the names that it has in the feed and after redirects (%s)',
    async (language) => {
      const item = await readPage(pageOf(language), 'https://outlet.test/moved/1', language);
      if (item.kind !== 'draft') throw new Error(item.detail);
      expect(item.draft).toMatchObject({ language, source: 'The Page', publishedAt: '2024-11-12T08:30:00Z' });
      expect(item.draft.names).toEqual([
        `guid:outlet.test ${entries[language].id}`,
        'url:https://outlet.test/moved/1',
        `url:${entries[language].url.replace('?utm_source=rss', '')}`,
      ]);
    },
  );

  it.each([
    ['en', 'The Outlet', 'https://www.outlet.test/feeds/news.xml', 'The Outlet'],
    ['en', '', 'https://www.outlet.test/feeds/news.xml', 'outlet.test'],
    ['en', 'All the News', 'https://gathered.test/feed', 'outlet.test'],
    ['ar', 'صحيفة الميناء', 'https://www.outlet.test/feeds/news.xml', 'صحيفة الميناء'],
    ['ar', '', 'https://www.outlet.test/feeds/news.xml', 'outlet.test'],
    ['ar', 'كل الأخبار', 'https://gathered.test/feed', 'outlet.test'],
  ] as const)(
    'that names no outlet is of its feed, or of its host (%s, “%s” at %s)',
    async (language, title, url, source) => {
      const feed = writeFeed('rss', { title, entries: [{ ...entries[language], content: undefined }] });
      const [entry] = (await read(feed, url)).entries;
      if (entry === undefined) throw new Error('no entry');
      const html = pageOf(language).replace(/<meta property="og:site_name"[^>]*>/u, '');
      const page = 'https://www.outlet.test/2024/1';
      expect(await reader.readPage(toContent(html, page), entry)).toMatchObject({ draft: { source } });
      expect(await reader.readPage(toContent(pageOf(language), page), entry)).toMatchObject({
        draft: { source: 'The Page' },
      });
      const whole = writeFeed('rss', { title: '', entries: [entries[language]] });
      expect((await read(whole, url)).entries).toMatchObject([{ whole: { draft: { source: 'outlet.test' } } }]);
    },
  );

  it('may not pass itself off as an article of another site', async () => {
    const item = await readPage(
      pageOf('en', '<link rel="canonical" href="https://trusted.test/news">'),
      'https://outlet.test/a',
    );
    if (item.kind !== 'draft') throw new Error(item.detail);
    expect(item.draft.url).toBe('https://outlet.test/a');
    expect(item.draft.names?.join()).not.toContain('trusted');
  });

  it('names the same article in other languages', async () => {
    const head = `<link rel="alternate" hreflang="ar-SY" href="/ar/1?utm_medium=x"><link hreflang='fr' rel=alternate href=/fr/1><link rel="alternate" hreflang="x-default" href="/">`;
    const item = await readPage(pageOf('en', head), 'https://outlet.test/en/1');
    if (item.kind !== 'draft') throw new Error(item.detail);
    expect(item.draft.translations).toEqual(['https://outlet.test/ar/1']);
  });

  it('is no article when it is the front page that a deleted one leads to', async () => {
    expect((await readPage(pageOf('en'), 'https://outlet.test/')).kind).toBe('rejected');
  });
});

describe('a home page', () => {
  it('names its feeds, those of comments last', async () => {
    const html = `<html><head><link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate" type="application/atom+xml" href="https://outlet.test/a.atom">
      <LINK TYPE='application/feed+json' REL='alternate' HREF='feed.json'><link rel="stylesheet" type="text/css" href="x.css"><link rel="alternate" hreflang="ar" href="/ar"></head></html>`;
    expect(await reader.findFeeds(toContent(html, 'https://outlet.test/news/'))).toEqual([
      'https://outlet.test/a.atom',
      'https://outlet.test/news/feed.json',
      'https://outlet.test/comments/feed',
    ]);
  });
});

function toWindows1256(text: string): Uint8Array {
  const letters = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, at) => at));
  return Uint8Array.from(text, (character) => Math.max(0, letters.indexOf(character)));
}
