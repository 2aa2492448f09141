/**
 * One spelling for the addresses of one page: lower-case host, no fragment, no default port, no tracking parameters,
 * parameters in order, no slash at the end. `http` and `https` are one.
 */
export function toCanonicalUrl(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.protocol = 'https:';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.port === '80' || url.port === '443' ? url.hostname : url.host;
  return `https://${host}${url.pathname.replace(/\/+$/u, '')}${url.search}`;
}

const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|cmpid|ocid)$/iu;
