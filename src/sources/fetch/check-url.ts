import { isIP } from 'node:net';
import type { FetchRefusal } from '../../domain/page-fetcher.ts';
import { toAddressKind, type AddressKind } from './public-address.ts';

export interface AddressRules {
  /** Whether a connection to this IP address may be made. */
  readonly isAllowed: (address: string) => boolean;
  /** Whether one's own network may be reached: names and ports of inner machines then are allowed too. */
  readonly allowsOwnNetwork: boolean;
}

/** The rules for strangers' addresses, or those for who runs Sanad over the pages of an inner network. */
export function createAddressRules(allowsOwnNetwork: boolean): AddressRules {
  const allowed: ReadonlySet<AddressKind> = new Set(allowsOwnNetwork ? ['public', 'own-network'] : ['public']);
  return { isAllowed: (address) => allowed.has(toAddressKind(address)), allowsOwnNetwork };
}

/** The address to ask, or why it is not asked; told from its text alone. A relative one stands on `base`. */
export function checkUrl(text: string, rules: AddressRules, base?: URL): URL | FetchRefusal {
  if (!URL.canParse(text, base?.href)) return refuseAddress(`"${shorten(text)}" is not an address`);
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuseAddress(`${url.protocol} addresses are not read; give one that begins with http:// or https://`);
  if (url.username !== '' || url.password !== '')
    return refuseAddress('addresses that hold a name or a password are not read');
  const host = url.hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  if (isIP(host) !== 0 ? !rules.isAllowed(host) : isInnerName(host) && !rules.allowsOwnNetwork)
    return refuseHost(url.hostname);
  if (!rules.allowsOwnNetwork && isInnerPort(url.port))
    return refuseAddress(`port ${url.port} is not one that web pages are served on`);
  url.hash = '';
  return url;
}

export function refuseHost(host: string): FetchRefusal {
  return refuseAddress(
    `${shorten(host)} is not a public address; ALLOW_PRIVATE_SOURCES=true allows those of your own network`,
  );
}

function refuseAddress(detail: string): FetchRefusal {
  return { kind: 'refused', reason: 'blocked-address', detail };
}

/** Names that never belong to the public internet (RFC 6761, RFC 6762, RFC 8375, and the one ICANN set aside). */
function isInnerName(host: string): boolean {
  return host === '' || /(?:^|\.)(?:localhost|local|internal|home\.arpa|localdomain)$/iu.test(host);
}

/** The ports below 1024 belong to other services, but for the two of the web. */
function isInnerPort(port: string): boolean {
  return port !== '' && Number(port) < 1024 && port !== '80' && port !== '443';
}

function shorten(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
