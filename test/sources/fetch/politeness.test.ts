import { afterEach, expect, it } from 'vitest';
import { openWeb, type Web } from './web.ts';

let web: Web | undefined;

afterEach(() => web?.close());

async function openWithRobots(robots: string | number): Promise<Web> {
  web = await openWeb((request, response) => {
    if (request.url !== '/robots.txt') return void response.end('page');
    if (typeof robots === 'number') return void response.writeHead(robots).end();
    response.end(robots);
  });
  return web;
}

it('asks robots.txt once and keeps to it', async () => {
  const { fetcher, at, asked } = await openWithRobots('User-agent: *\nDisallow: /private\nAllow: /private/open');
  expect(await fetcher.fetch(at('/private/a'))).toMatchObject({ kind: 'refused', reason: 'robots' });
  expect(await fetcher.fetch(at('/private/open'))).toMatchObject({ kind: 'fetched' });
  expect(await fetcher.fetch(at('/news'))).toMatchObject({ kind: 'fetched' });
  expect(asked).toEqual(['/robots.txt', '/private/open', '/news']);
});

it('follows the rules that name it before those for all', async () => {
  const { fetcher, at } = await openWithRobots('User-agent: sanad\nDisallow: /news\n\nUser-agent: *\nDisallow: /other');
  expect(await fetcher.fetch(at('/news'))).toMatchObject({ reason: 'robots' });
  expect(await fetcher.fetch(at('/other'))).toMatchObject({ kind: 'fetched' });
});

it.each([404, 403, 410])('reads on where robots.txt is answered with %i', async (status) => {
  const { fetcher, at } = await openWithRobots(status);
  expect(await fetcher.fetch(at('/news'))).toMatchObject({ kind: 'fetched' });
});

it.each([500, 503, 429])(
  'leaves a host alone whose robots.txt is answered with %i, and asks again later',
  async (status) => {
    const { fetcher, at, asked } = await openWithRobots(status);
    expect(await fetcher.fetch(at('/news'))).toMatchObject({ kind: 'failed', status });
    await fetcher.fetch(at('/news'));
    expect(asked).toEqual(['/robots.txt', '/robots.txt']);
  },
);

it('is not led astray by a robots.txt of rubbish', async () => {
  const { fetcher, at } = await openWithRobots(`${'\u0000\uFFFF%%%: *\n'.repeat(5000)}Disallow`);
  expect(await fetcher.fetch(at('/news'))).toMatchObject({ kind: 'fetched' });
});

it('asks a host once a second, and hosts beside each other', async () => {
  const { fetcher, at, waitsMs } = await openWithRobots(404);
  for (const path of ['/a', '/b', '/c']) await fetcher.fetch(at(path));
  await fetcher.fetch(at('/a', 'other.example'));
  expect(waitsMs).toEqual([1000, 2000]);
});

it('waits longer where robots.txt asks for it, within reason', async () => {
  const { fetcher, at, waitsMs } = await openWithRobots('User-agent: *\nCrawl-delay: 4');
  for (const path of ['/a', '/b']) await fetcher.fetch(at(path));
  await web?.close();
  const patient = await openWithRobots('User-agent: *\nCrawl-delay: 86400');
  for (const path of ['/a', '/b']) await patient.fetcher.fetch(patient.at(path));
  expect([...waitsMs, ...patient.waitsMs]).toEqual([4000, 10_000]);
});
