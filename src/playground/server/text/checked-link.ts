/**
 * An address that Telegram takes for a link: http, https or tg, with a dot in the host; `http://` is put before an address without a
 * scheme and a slash after a bare host. Undefined for what it does not take.
 */
export function toCheckedLink(address: string): string | undefined {
  const trimmed = address.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return undefined;
  return /^(?:tg|ton|tonsite):\/*[^/]/i.test(trimmed) ? trimmed : toWebLink(trimmed);
}

function toWebLink(address: string): string | undefined {
  const parts = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#]+)(.*)$/is.exec(address);
  if (!parts) return undefined;
  const [, givenScheme = 'http', givenHost = '', rest = ''] = parts;
  const [scheme, host] = [givenScheme.toLowerCase(), givenHost.toLowerCase()];
  if (!/^https?$/.test(scheme) || !isHost(host)) return undefined;
  return `${scheme}://${host}${rest.startsWith('/') ? rest : `/${rest}`}`;
}

function isHost(host: string): boolean {
  const name = host.replace(/^[^@]*@/, '').replace(/:\d{1,5}$/, '');
  return /^\[[0-9a-f:.]+\]$/.test(name) || /^[^\s:."'<>]+(?:\.[^\s:."'<>]+)+\.?$/.test(name);
}
