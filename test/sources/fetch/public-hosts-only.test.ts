import { isIPv6 } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAddressRules } from '../../../src/sources/fetch/check-url.ts';
import { toAddressKind } from '../../../src/sources/fetch/public-address.ts';
import { disguisedHosts, forbiddenAddresses } from './forbidden-addresses.ts';
import { openWeb, type Web } from './web.ts';

const toHost = (address: string) => (isIPv6(address) ? `[${address}]` : address);
/** As servers send it: UTF-8 bytes as they are. */
const toHeader = (text: string) => Buffer.from(text).toString('latin1');
const blocked = { kind: 'refused', reason: 'blocked-address' };

let web: Web;

beforeAll(async () => {
  web = await openWeb((request, response) => {
    if (request.url?.startsWith('/to/'))
      response.writeHead(302, { location: toHeader(decodeURIComponent(request.url.slice(4))) });
    else if (request.url === '/robots.txt') response.writeHead(404);
    response.end('inside');
  });
});

afterAll(() => web.close());

describe.each(forbiddenAddresses)('the address %s (%s)', (address) => {
  it('is refused when it is asked for', async () => {
    expect(await web.fetcher.fetch(`http://${toHost(address)}:${web.port}/`)).toMatchObject(blocked);
  });

  it('is refused when a name leads to it', async () => {
    web.names.set('evil.example', address);
    const outcome = await web.fetcher.fetch(web.at('/page', 'evil.example'));
    expect(outcome).toMatchObject(blocked);
    expect(JSON.stringify(outcome)).not.toContain(`"${address}`);
  });

  it('is refused when a page redirects to it, and to a name that leads to it', async () => {
    const direct = encodeURIComponent(`http://${toHost(address)}:${web.port}/`);
    expect(await web.fetcher.fetch(web.at(`/to/${direct}`))).toMatchObject(blocked);
    web.names.set('evil.example', address);
    const named = encodeURIComponent(web.at('/page', 'evil.example'));
    expect(await web.fetcher.fetch(web.at(`/to/${named}`))).toMatchObject(blocked);
  });
});

it.each(disguisedHosts)(
  'sees through the host %s, when it is asked for and when a page redirects to it',
  async (host) => {
    expect(await web.fetcher.fetch(`http://${host}/`)).toMatchObject(blocked);
    expect(await web.fetcher.fetch(web.at(`/to/${encodeURIComponent(`http://${host}/`)}`))).toMatchObject(blocked);
  },
);

it('has never let a request for the inside through', () => {
  expect(web.asked.filter((path) => path === '/' || path === '/page')).toEqual([]);
});

it.each([
  'file:///etc/passwd',
  'ftp://news.example/a',
  'gopher://news.example/',
  'data:text/html,hello',
  'javascript:alert(1)',
  'http://user:secret@news.example/',
  'http://news.example:22/',
  'http://news.example:6/',
  'nonsense',
  '',
  'http://',
])('does not ask %s', async (address) => {
  const outcome = await web.fetcher.fetch(address);
  expect(outcome).toMatchObject(blocked);
  expect(JSON.stringify(outcome)).not.toContain('secret');
});

it('does not ask a name again that has changed its meaning since', async () => {
  web.names.set('rebinding.example', '127.0.0.77');
  expect(await web.fetcher.fetch(web.at('/first', 'rebinding.example'))).toMatchObject({ kind: 'fetched' });
  web.names.set('rebinding.example', '127.0.0.1');
  await web.fetcher.fetch(web.at('/second', 'rebinding.example'));
  const other = await openWeb((_, response) => void response.end('ok'));
  other.names.set('rebinding.example', '127.0.0.1');
  expect(await other.fetcher.fetch(other.at('/second', 'rebinding.example'))).toMatchObject(blocked);
  await other.close();
});

it('refuses a name of which one address is inside, whatever the others are', async () => {
  const resolve = async () => [
    { address: '127.0.0.77', family: 4 },
    { address: '10.0.0.1', family: 4 },
  ];
  const mixed = await openWeb((_, response) => void response.end('ok'), { resolve });
  expect(await mixed.fetcher.fetch(mixed.at('/'))).toMatchObject(blocked);
  expect(mixed.asked).toEqual([]);
  await mixed.close();
});

it.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '64:ff9b::101:101', '::ffff:1.1.1.1'])(
  'takes %s for public',
  (address) => {
    expect(toAddressKind(address)).toBe('public');
  },
);

it("lets one have one's own network, and still not the metadata of clouds", () => {
  const { isAllowed } = createAddressRules(true);
  expect(['127.0.0.1', '10.1.2.3', '192.168.1.1', '::1', 'fd00::1', '1.1.1.1'].every(isAllowed)).toBe(true);
  expect(['169.254.169.254', 'fe80::1', '0.0.0.0', '224.0.0.1', '64:ff9b::a9fe:a9fe'].some(isAllowed)).toBe(false);
});
