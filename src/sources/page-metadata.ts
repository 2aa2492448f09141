import { cleanTitle } from './fields.ts';
import { chooseAddress } from './page-address.ts';
import { readLinkedData } from './page-linked-data.ts';
import { findPageTitle } from './page-title.ts';
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
  const url = chooseAddress([linkOf(document), meta(document, 'og:url'), linked.url], address);
  return {
    title: findPageTitle(document, {
      named: [linked.title, meta(document, 'og:title')],
      outlets: [source, linked.site, meta(document, 'twitter:site')],
      address: url,
    }),
    url,
    source,
    publishedAt: first([linked.publishedAt, ...dates(document)].map((date) => date && toPublishedAt(date))),
  };
}

/** Whether a page says of itself that it is one article. */
export function declaresArticle(document: PageDocument): boolean {
  return (
    meta(document, 'article:published_time') !== undefined ||
    meta(document, 'og:type') === 'article' ||
    document.querySelector('[itemprop="articleBody"]') !== null ||
    readLinkedData(document).title !== undefined
  );
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

function toTitle(text: string | null | undefined): string | undefined {
  return (text && cleanTitle(text)) || undefined;
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
