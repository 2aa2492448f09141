import { cleanTitle } from './fields.ts';
import { chooseAddress } from './page-address.ts';
import { readLinkedData } from './page-linked-data.ts';
import type { PageDocument } from './page-node.ts';
import { toPublishedAt } from './published-at.ts';
import type { DraftFields } from './source-kind.ts';

/**
 * What a page says of its article, the surest first: linked data (schema.org), Open Graph and other meta elements, then
 * headings, `<time>` and `<title>`. The declared language is left to the text, which is more often right. `address` is
 * where the page was fetched from: then it may name another address of its own on the same site only.
 */
export function readPageMetadata(document: PageDocument, address?: string): DraftFields {
  const linked = readLinkedData(document);
  const source = first([linked.outlet, meta(document, 'og:site_name'), meta(document, 'application-name')]);
  return {
    title: findTitle(document, linked.title, source),
    url: chooseAddress([linkOf(document), meta(document, 'og:url'), linked.url], address),
    source,
    publishedAt: first([linked.publishedAt, ...dates(document)].map((date) => date && toPublishedAt(date))),
  };
}

const dateNames = [
  'article:published_time',
  'datePublished',
  'pubdate',
  'publishdate',
  'date',
  'dc.date',
  'dc.date.issued',
  'parsely-pub-date',
];

function findTitle(document: PageDocument, linked: string | undefined, outlet: string | undefined): string | undefined {
  const headings = [...document.querySelectorAll('article h1, main h1, h1')];
  const heading = headings.length > 0 ? headings[0]?.textContent : undefined;
  const named = first([linked, meta(document, 'og:title'), heading].map(toTitle));
  return dropOutlet(named ?? toTitle(document.querySelector('title')?.textContent), outlet, toTitle(heading));
}

function toTitle(text: string | null | undefined): string | undefined {
  return (text && cleanTitle(text)) || undefined;
}

/** Without " - Outlet" or " | Outlet" at the end. */
function dropOutlet(title: string | undefined, outlet: string | undefined, heading?: string): string | undefined {
  const cut = /^(.+?)\s+[-|\u2013\u2014\u00BB\u00B7]\s+([^-|\u2013\u2014\u00BB\u00B7]+)$/u.exec(title ?? '');
  if (!cut) return title;
  return cut[1] === heading || (outlet !== undefined && cut[2]?.toLowerCase() === outlet.toLowerCase())
    ? cut[1]
    : title;
}

function linkOf(document: PageDocument): string | undefined {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
}

function meta(document: PageDocument, name: string): string | undefined {
  const element = ['property', 'name', 'itemprop'].flatMap((key) => [
    ...document.querySelectorAll(`meta[${key}="${name}"]`),
  ])[0];
  return toTitle(element?.getAttribute('content'));
}

function dates(document: PageDocument): (string | undefined)[] {
  const times = [
    ...document.querySelectorAll(
      'time[itemprop="datePublished"], article time[datetime], time[pubdate], time[datetime]',
    ),
  ];
  return [...dateNames.map((name) => meta(document, name)), times[0]?.getAttribute('datetime') ?? undefined];
}

function first(values: readonly (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined && value !== '');
}
