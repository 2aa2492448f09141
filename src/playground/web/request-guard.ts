import type { IncomingMessage } from 'node:http';
import { isOwnName } from '../server/own-name.ts';

/**
 * Whether a request comes from this server's own page or from a program: pages of other origins have no business here, be it in a
 * frame, an image or a form. A link from elsewhere may open the page itself.
 */
export function isFromOwnPage({ headers, url = '/' }: IncomingMessage, listenedOn: string): boolean {
  if (!isOwnName(headers.host, listenedOn)) return false;
  if (headers.origin !== undefined && headers.origin.toLowerCase() !== `http://${headers.host?.toLowerCase()}`) {
    return false;
  }
  const site = headers['sec-fetch-site'];
  const isFromElsewhere = site === 'cross-site' || site === 'same-site';
  return !isFromElsewhere || (isPageItself(url) && headers['sec-fetch-dest'] === 'document');
}

function isPageItself(url: string): boolean {
  return /^\/(?:\?|$)/.test(url);
}
