import { toCanonicalUrl } from './canonical-url.ts';
import { decodeEntities } from './entities.ts';
import { isWebAddress, toLanguage } from './fields.ts';

/** A `<link>` of a page's head, its address absolute. */
export interface PageLink {
  readonly rel: string;
  readonly href: string;
  readonly type: string;
  readonly hreflang: string;
}

/** The `<link>` elements of a page that have a web address. `base` is the page's own; without it only whole addresses count. */
function findLinks(html: string, base?: string): PageLink[] {
  const head = html.slice(0, searchedChars);
  return [...head.matchAll(/<link\b([^<>]{0,2000})>/giu)].slice(0, maxLinks).flatMap((match) => {
    const attributes = readAttributes(match[1] ?? '');
    const href = toAbsolute(attributes.get('href'), base);
    const get = (name: string) => (attributes.get(name) ?? '').toLowerCase();
    return href === undefined ? [] : [{ rel: get('rel'), href, type: get('type'), hreflang: get('hreflang') }];
  });
}

/** The canonical addresses, of the same outlet, under which a page says that it exists in our languages, its own left out. */
export function findTranslations(html: string, base: string): string[] {
  const own = toCanonicalUrl(base);
  const found = findLinks(html, base)
    .filter(
      ({ rel, hreflang, href }) => isAlternate(rel) && toLanguage(hreflang) !== undefined && isOfOneName(href, base),
    )
    .map(({ href }) => toCanonicalUrl(href));
  return [...new Set(found)].filter((address) => address !== own);
}

/** Addresses of the feeds that a page names, in its order, those of comments last. */
export function findFeedLinks(html: string, base?: string): string[] {
  const feeds = findLinks(html, base).filter(({ rel, type }) => isAlternate(rel) && feedTypes.test(type));
  const isOfComments = ({ href }: PageLink) => /comment/iu.test(href);
  const ordered = [...feeds.filter((link) => !isOfComments(link)), ...feeds.filter(isOfComments)];
  return [...new Set(ordered.map(({ href }) => href))];
}

/** Whether two hosts are one, or are called the same under other endings: `outlet.net`, `www.outlet.com`. */
function isOfOneName(one: string, other: string): boolean {
  const nameOf = (address: string) => new URL(address).hostname.split('.').at(-2) ?? '';
  const isTelling = nameOf(one).length >= leastTellingChars;
  return new URL(one).hostname === new URL(other).hostname || (isTelling && nameOf(one) === nameOf(other));
}

/** Shorter ones, such as `co` and `com`, are parts of an ending. */
const leastTellingChars = 4;
const searchedChars = 300_000;
const maxLinks = 500;
const feedTypes =
  /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/json|text\/xml|application\/xml)\s*(?:;|$)/u;

function isAlternate(rel: string): boolean {
  return rel.split(/\s+/u).includes('alternate');
}

function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(
    /([\w-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu,
  )) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? '').trim());
  }
  return attributes;
}

/** An http or https address without a name and a password; undefined for any other. */
export function toAbsolute(href: string | undefined, base?: string): string | undefined {
  if (href === undefined || href.trim() === '' || !URL.canParse(href.trim(), base)) return undefined;
  const url = new URL(href.trim(), base);
  return isWebAddress(url.href) && url.username === '' && url.password === '' ? url.href : undefined;
}
