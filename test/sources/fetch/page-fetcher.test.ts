import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { PageFetcherOptions } from '../../../src/sources/fetch/page-fetcher.ts';
import { openWeb, type Web } from './web.ts';

type Answers = Readonly<Record<string, (response: ServerResponse, request: Parameters<RequestListener>[0]) => void>>;

let web: Web | undefined;

afterEach(() => web?.close());

async function open(answers: Answers, options?: PageFetcherOptions): Promise<Web> {
  web = await openWeb((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) return answer(response, request);
    response.writeHead(404).end();
  }, options);
  return web;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const page = (body: string) => (response: ServerResponse) => {
  response.setHeader('content-type', 'text/html; Charset="windows-1256"');
  response.end(body);
};
const to = (location: string, status: number) => (response: ServerResponse) =>
  void response.writeHead(status, { location }).end('moved');

describe('fetching a page', () => {
  it('gives bytes, kind, character set and what tells whether it has changed', async () => {
    const answer = (response: ServerResponse) => {
      response.setHeader('etag', '"a"').setHeader('last-modified', 'Tue, 12 Nov 2024 08:00:00 GMT');
      page('hello')(response);
    };
    const { fetcher, at } = await open({ '/a': answer });
    const outcome = await fetcher.fetch(at('/a#part'));
    const expected = { kind: 'fetched', url: at('/a'), movedTo: null, mediaType: 'text/html', charset: 'windows-1256' };
    expect(outcome).toMatchObject({ ...expected, etag: '"a"', lastModified: 'Tue, 12 Nov 2024 08:00:00 GMT' });
    expect(outcome.kind === 'fetched' && text(outcome.bytes)).toBe('hello');
  });

  it('says who asks, and asks whether anything has changed', async () => {
    const answer: Answers['/'] = (response, { headers }) => {
      expect(headers['user-agent']).toMatch(/^Sanad\//u);
      expect(headers).toMatchObject({ 'if-none-match': '"a"', 'if-modified-since': 'yesterday' });
      response.writeHead(304).end();
    };
    const { fetcher, at } = await open({ '/a': answer });
    const outcome = await fetcher.fetch(at('/a'), { etag: '"a"', lastModified: 'yesterday' });
    expect(outcome).toEqual({ kind: 'not-modified', url: at('/a'), movedTo: null });
  });

  it('asks once more where a connection that was kept is closed when it is used again', async () => {
    const used = new Set<unknown>();
    const answer: Answers['/'] = (response, { socket }) => {
      if (used.has(socket)) return socket.destroy();
      used.add(socket);
      page('hello')(response);
    };
    const { fetcher, at } = await open({ '/a': answer });
    for (let time = 0; time < 2; time++) expect(await fetcher.fetch(at('/a'))).toMatchObject({ kind: 'fetched' });
    expect(used.size).toBe(2);
  });

  it('does not send back a tag that would break out of its header', async () => {
    const answer: Answers['/'] = (response, { headers }) => response.end(String(headers['if-none-match']));
    const { fetcher, at } = await open({ '/a': answer });
    const outcome = await fetcher.fetch(at('/a'), { etag: '"a"\r\nx-evil: 1' });
    expect(outcome.kind === 'fetched' && text(outcome.bytes)).toBe('undefined');
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('unpacks %s', async (encoding, pack) => {
    const answer = (response: ServerResponse) =>
      void response.writeHead(200, { 'content-encoding': encoding }).end(pack('صفحة'));
    const { fetcher, at } = await open({ '/a': answer });
    const outcome = await fetcher.fetch(at('/a'));
    expect(outcome.kind === 'fetched' && text(outcome.bytes)).toBe('صفحة');
  });
});

describe('redirects', () => {
  it('follows them and tells where a page has moved for good', async () => {
    const { fetcher, at } = await open({ '/a': to('/b', 301), '/b': to('c?x=1', 308), '/c?x=1': page('c') });
    expect(await fetcher.fetch(at('/a'))).toMatchObject({ url: at('/c?x=1'), movedTo: at('/c?x=1') });
  });

  it('does not take a detour for a move', async () => {
    const { fetcher, at } = await open({ '/a': to('/b', 301), '/b': to('/c', 302), '/c': page('c') });
    expect(await fetcher.fetch(at('/a'))).toMatchObject({ kind: 'fetched', url: at('/c'), movedTo: null });
  });

  it('gives up on a circle', async () => {
    const { fetcher, at } = await open({ '/a': to('/b', 302), '/b': to('/a', 302) });
    expect(await fetcher.fetch(at('/a'))).toMatchObject({ kind: 'failed', reason: 'redirects' });
  });
});

describe('limits', () => {
  it('refuses a page that says how long it is, and one that does not', async () => {
    const endless = (response: ServerResponse) => {
      const more = () => response.write('x'.repeat(10_000), () => (response.destroyed ? undefined : more()));
      more();
    };
    const { fetcher, at } = await open({ '/long': page('x'.repeat(2000)), '/endless': endless });
    const refused = { kind: 'refused', reason: 'too-large' };
    expect(await fetcher.fetch(at('/long'), { maxBytes: 1000 })).toMatchObject(refused);
    expect(await fetcher.fetch(at('/endless'), { maxBytes: 100_000 })).toMatchObject(refused);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(200 * 1_048_576))],
    ['br', brotliCompressSync(Buffer.alloc(200 * 1_048_576))],
  ])('lets go of a bomb packed with %s before it fills the memory', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(300_000);
    const answer = (response: ServerResponse) =>
      void response.writeHead(200, { 'content-encoding': encoding }).end(bomb);
    const { fetcher, at } = await open({ '/bomb': answer });
    const before = process.memoryUsage.rss();
    expect(await fetcher.fetch(at('/bomb'), { maxBytes: 1_048_576 })).toMatchObject({ reason: 'too-large' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(60 * 1_048_576);
  });

  it('waits for no server longer than the limit: one that is silent, one that drips', async () => {
    const drip = (response: ServerResponse) => {
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    };
    const answers = { '/robots.txt': page(''), '/silent': () => undefined, '/drip': drip };
    const { fetcher, at } = await open(answers, { timeoutMs: 300 });
    expect(await fetcher.fetch(at('/silent'))).toMatchObject({ kind: 'failed', reason: 'timeout' });
    expect(await fetcher.fetch(at('/drip'))).toMatchObject({ kind: 'failed', reason: 'timeout' });
  });

  it('reads only the kinds that are wanted', async () => {
    const { fetcher, at } = await open({ '/a': page('a') });
    const outcome = await fetcher.fetch(at('/a'), { mediaTypes: ['application/pdf'] });
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'media-type' });
  });

  it('stops when it is told to', async () => {
    const control = new AbortController();
    const { fetcher, at } = await open({ '/a': () => control.abort() });
    expect(await fetcher.fetch(at('/a'), { signal: control.signal })).toMatchObject({ reason: 'aborted' });
  });
});

describe('what goes wrong', () => {
  const broken = (response: ServerResponse) =>
    void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(5000)).subarray(0, 30));
  const noise = (response: ServerResponse) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no');
  const odd = (response: ServerResponse) => void response.writeHead(200, { 'content-encoding': 'zpaq' }).end('x');
  const busy = (response: ServerResponse) => void response.writeHead(503, { 'retry-after': '120' }).end();
  const cut = (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': '1000' }).write('x', () => response.destroy());
  };
  const rude = (response: ServerResponse) => void response.socket?.end('no HTTP at all\r\n\r\n');

  it('is told, never thrown', async () => {
    const answers = { '/broken': broken, '/noise': noise, '/odd': odd, '/busy': busy, '/cut': cut, '/rude': rude };
    const { fetcher, at } = await open(answers);
    expect(await fetcher.fetch(at('/missing'))).toMatchObject({ kind: 'failed', reason: 'status', status: 404 });
    expect(await fetcher.fetch(at('/busy'))).toMatchObject({ reason: 'status', status: 503, retryAfterSeconds: 120 });
    expect(await fetcher.fetch(at('/broken'))).toMatchObject({ kind: 'failed', reason: 'broken' });
    expect(await fetcher.fetch(at('/noise'))).toMatchObject({ kind: 'failed', reason: 'broken' });
    expect(await fetcher.fetch(at('/odd'))).toMatchObject({ kind: 'failed', reason: 'broken' });
    expect(await fetcher.fetch(at('/cut'))).toMatchObject({ kind: 'failed', reason: 'network' });
    expect(await fetcher.fetch(at('/rude'))).toMatchObject({ kind: 'failed' });
  });

  it('is told of a host that is not there', async () => {
    const missing = () => Promise.reject(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }));
    const { fetcher, at } = await open({}, { resolve: missing });
    expect(await fetcher.fetch(at('/'))).toMatchObject({ kind: 'failed', reason: 'network' });
  });
});
