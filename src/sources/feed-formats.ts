import type { RawEntry, RawFeed } from './feed-fields.ts';

/** A feed in one of its four formats, as `feedsmith` gives it. */
export interface AnyFeed {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly feed: object;
}

/** What the four formats have in common. */
export function toRawFeed({ format, feed }: AnyFeed): Omit<RawFeed, 'unreadable'> {
  const { title, language } = feedPaths[format];
  const items = (feed as Readonly<Record<string, unknown>>)[format === 'atom' ? 'entries' : 'items'];
  const entries = Array.isArray(items) ? items.map((item: unknown) => toEntry(format, item)) : [];
  return { title: find(feed, title), language: find(feed, language), entries };
}

type Paths = Readonly<Record<keyof RawEntry, readonly string[]>>;

const feedPaths: Readonly<Record<AnyFeed['format'], { readonly title: string[]; readonly language: string[] }>> = {
  rss: { title: ['title'], language: ['language'] },
  rdf: { title: ['title'], language: ['dc.languages.0'] },
  atom: { title: ['title.value'], language: ['xml.lang'] },
  json: { title: ['title'], language: ['language'] },
};

/** Where each format may have what, the surest place first. */
const entryPaths: Readonly<Record<AnyFeed['format'], Paths>> = {
  rss: {
    id: ['guid.value'],
    url: ['link'],
    title: ['title'],
    publishedAt: ['pubDate', 'dc.dates.0', 'dcterms.issued.0'],
    modifiedAt: ['atom.updated', 'dcterms.modified.0'],
    language: ['dc.languages.0'],
    content: ['content.encoded', 'atom.content.value'],
    summary: ['description', 'atom.summary.value'],
  },
  rdf: {
    id: ['rdf.about', 'link'],
    url: ['link'],
    title: ['title'],
    publishedAt: ['dc.dates.0', 'dcterms.issued.0'],
    modifiedAt: ['dcterms.modified.0'],
    language: ['dc.languages.0'],
    content: ['content.encoded'],
    summary: ['description'],
  },
  atom: {
    id: ['id'],
    url: [],
    title: ['title.value'],
    publishedAt: ['published', 'dc.dates.0', 'updated'],
    modifiedAt: ['updated'],
    language: ['content.xml.lang', 'xml.lang'],
    content: ['content.value'],
    summary: ['summary.value'],
  },
  json: {
    id: ['id'],
    url: ['url', 'external_url'],
    title: ['title'],
    publishedAt: ['date_published'],
    modifiedAt: ['date_modified'],
    language: ['language'],
    content: ['content_html'],
    summary: ['summary'],
  },
};

function toEntry(format: AnyFeed['format'], item: unknown): RawEntry {
  const paths = Object.entries(entryPaths[format]);
  const entry: RawEntry = Object.fromEntries(paths.map(([field, places]) => [field, find(item, places)]));
  const text = find(item, ['content_text']);
  return {
    ...entry,
    url: entry.url ?? findAlternate(item) ?? findPermanentLink(item),
    modifiedAt: entry.modifiedAt === entry.publishedAt ? undefined : entry.modifiedAt,
    content: entry.content ?? (text === undefined ? undefined : escapeMarkup(text)),
  };
}

/** The first text at one of these places, such as `dc.dates.0`. */
function find(value: unknown, places: readonly string[]): string | undefined {
  for (const place of places) {
    const found = place
      .split('.')
      .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>>)?.[key], value);
    if (typeof found === 'string') return found;
  }
  return undefined;
}

/** The link of an entry of Atom to its page. */
function findAlternate(item: unknown): string | undefined {
  const { links, atom } = item as { readonly links?: unknown; readonly atom?: { readonly links?: unknown } };
  const found = [links, atom?.links].flat().find((link) => /^(?:alternate)?$/u.test(find(link, ['rel']) ?? ''));
  return find(found, ['href']);
}

/** The guid of an item of RSS, which is its address unless it says not to be. */
function findPermanentLink(item: unknown): string | undefined {
  const { guid } = item as { readonly guid?: { readonly isPermaLink?: boolean } };
  const value = find(guid, ['value']);
  return guid?.isPermaLink === false || !/^https?:\/\//iu.test(value ?? '') ? undefined : value;
}

/** Text as HTML: paragraphs apart where lines are blank. */
function escapeMarkup(text: string): string {
  const escaped = text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
  return `<p>${escaped.replace(/\n\s*\n/gu, '</p><p>').replace(/\n/gu, '<br>')}</p>`;
}
