import { isWebAddress } from './fields.ts';

/**
 * The address that a page gives as its own: the first that is one. Where it is known whence the page was fetched, only an
 * address of the same site counts, so that no page can pass for another's, and not the site's front page, which some
 * pages name by mistake; else it is where the page was fetched from.
 */
export function chooseAddress(named: readonly (string | undefined)[], fetched?: string): string | undefined {
  const found = named
    .filter((url): url is string => url !== undefined && url !== '')
    .map((url) => (URL.canParse(url, fetched) ? new URL(url, fetched).href : url))
    .filter(isWebAddress);
  if (fetched === undefined) return found[0];
  return found.find((url) => isSameSite(url, fetched) && !isFrontPage(url)) ?? fetched;
}

function isSameSite(one: string, other: string): boolean {
  return toSite(one) === toSite(other);
}

/** The host without what names only another edition of it. */
function toSite(address: string): string {
  return new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\./u, '');
}

function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}
