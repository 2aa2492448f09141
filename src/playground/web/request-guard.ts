import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from this server's own page or from a program: a name that is not this machine's may be another site in
 * disguise (DNS rebinding), and pages of other origins have no business here, be it in a frame, an image or a form.
 * A link from elsewhere may open the page itself.
 */
export function isFromOwnPage({ headers, url = '/' }: IncomingMessage, host: string): boolean {
  const given = (headers.host ?? '').toLowerCase();
  if (!isOwnName(given.replace(/:\d+$/, ''), host)) return false;
  if (headers.origin !== undefined && headers.origin.toLowerCase() !== `http://${given}`) return false;
  const site = headers['sec-fetch-site'];
  const isFromElsewhere = site === 'cross-site' || site === 'same-site';
  return !isFromElsewhere || (isPageItself(url) && headers['sec-fetch-dest'] === 'document');
}

function isOwnName(name: string, host: string): boolean {
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(name);
  return isLoopback || name === host.toLowerCase() || name === `[${host.toLowerCase()}]`;
}

function isPageItself(url: string): boolean {
  return /^\/(?:\?|$)/.test(url);
}
