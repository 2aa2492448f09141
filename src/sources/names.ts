import { toCanonicalUrl } from './canonical-url.ts';

/** What an article is called by its address, the same for all spellings of it. */
export function toUrlName(address: string): string {
  return `url:${toCanonicalUrl(address)}`;
}

/** What an article is called by the guid of its feed, which is a name among those of the feed's site only. */
export function toGuidName(guid: string, feedUrl: string): string {
  return `guid:${toSite(feedUrl)} ${guid}`;
}

/** The host of an address without `www.`. */
export function toSite(address: string): string {
  return new URL(address).hostname.replace(/^www\d?\./u, '');
}

/** Whether two addresses are of one host, or one's host lies below the other's. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [toSite(one), toSite(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
