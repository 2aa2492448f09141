import { beforeAll, describe, expect, it } from 'vitest';
import type { FetchedPage, FetchOutcome } from '../../src/domain/page-fetcher.ts';
import type { SourceItem } from '../../src/domain/ingest.ts';
import { parsePageApart } from '../../src/sources/page-apart.ts';
import { createSourceReader } from '../../src/sources/source-reader.ts';
import { collect } from '../contracts/source-contract.ts';
import { createFakeFetcher } from '../fakes/page-fetcher.ts';

// The process that takes pages apart is started once; on a busy machine that takes longer than a test may.
beforeAll(() => parsePageApart('<p>warm</p>'), 180_000);

const address = 'https://news.example.org/2031/ferries';
const encode = (text: string) => new TextEncoder().encode(text);

async function read(answer: Partial<FetchedPage> | FetchOutcome, from = address): Promise<SourceItem> {
  const reader = createSourceReader({ openFetcher: async () => createFakeFetcher({ [from]: answer }) });
  expect(await reader.estimate(from)).toBe(1);
  const items = await collect(reader.read(from));
  expect(items).toHaveLength(1);
  return items[0] as SourceItem;
}

const texts = {
  en: {
    title: 'Ferries return',
    text: 'Ferries to the islands will run again from next week, the port authority said on Tuesday.',
  },
  ar: {
    title: 'عودة العبّارات',
    text: 'أعلنت هيئة الميناء يوم الثلاثاء أن العبّارات إلى الجزر ستعود إلى العمل من الأسبوع المقبل.',
  },
} as const;

const toPage = ({ title, text }: { title: string; text: string }, head = '') =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1><p>${text}</p></article></body></html>`;

describe.each(['en', 'ar'] as const)('a page fetched by address (%s)', (language) => {
  const { title, text } = texts[language];

  it('gives its article, named after where it came from', async () => {
    const item = await read({ bytes: encode(toPage(texts[language])), url: `${address}?utm_source=feed` });
    expect(item).toMatchObject({ kind: 'draft', draft: { title, text, language, origin: address, identity: address } });
  });

  it('is named by the canonical address that it gives, relative too, of the same site only', async () => {
    const link = (href: string) => ({
      bytes: encode(toPage(texts[language], `<link rel="canonical" href="${href}">`)),
    });
    expect(await read(link('/2031/ferries-return'))).toMatchObject({
      draft: { identity: 'https://news.example.org/2031/ferries-return' },
    });
    for (const href of ['https://other.example.org/2031/famous', 'https://news.example.org/', 'javascript:alert(1)'])
      expect(await read(link(href))).toMatchObject({ draft: { url: address, identity: address } });
  });

  it('is read as plain text where the server says so', async () => {
    const item = await read({ bytes: encode(`${title}\n\n${text}`), mediaType: 'text/plain' });
    expect(item).toMatchObject({ draft: { title, text, url: address } });
  });
});

it.each(['windows-1256', 'iso-8859-6'])('reads a page in %s by what the server says', async (charset) => {
  const { title, text } = {
    title: 'عودة',
    text: 'أعلنت هيئة الميناء يوم الثلاثاء أن الرحلات إلى الجزر ستعود من الأسبوع المقبل.',
  };
  const bytes = toLegacy(toPage({ title, text }), charset);
  expect(await read({ bytes, charset })).toMatchObject({ draft: { title, text, language: 'ar' } });
  expect(await read({ bytes, charset: 'utf-8' })).toMatchObject({ draft: { title, text } });
});

function toLegacy(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? 63);
}

it.each([
  [{ kind: 'refused', reason: 'blocked-address', detail: 'inside' }, 'blocked-address'],
  [{ kind: 'refused', reason: 'robots', detail: 'not for programs' }, 'unreadable'],
  [{ kind: 'refused', reason: 'too-large', detail: 'long' }, 'too-large'],
  [{ kind: 'failed', reason: 'timeout', status: null, retryAfterSeconds: null, detail: 'slow' }, 'unreadable'],
  [{ mediaType: 'image/png', bytes: Uint8Array.of(1) }, 'unsupported'],
  [{ bytes: encode('<html><body></body></html>') }, 'empty'],
] as const)('turns %j away as %s', async (outcome, code) => {
  expect(await read(outcome as FetchOutcome)).toMatchObject({ kind: 'rejected', origin: address, code });
});
