import { isIP } from 'node:net';

/**
 * Whether the Host header of a request names this machine: a loopback name, or the address that is listened on. Where that is every
 * address of the machine, any number is taken, but no name: a name may be another site's in disguise (DNS rebinding).
 */
export function isOwnName(hostHeader: string | undefined, listenedOn: string): boolean {
  const name = (hostHeader ?? '').toLowerCase().replace(/:\d+$/, '');
  if (/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(name)) return true;
  const bare = name.replace(/^\[(.*)\]$/, '$1');
  return isEveryAddress(listenedOn) ? isIP(bare) !== 0 : bare !== '' && bare === listenedOn.toLowerCase();
}

/** Whether to listen there is to listen on all addresses of the machine. */
export function isEveryAddress(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
