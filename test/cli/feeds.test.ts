import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';
import { writeFeed, writeStory } from '../sources/feed-samples.ts';

let server: Server;
let root: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(
        '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head><body>Home</body></html>',
      );
    } else if (request.url === '/feed.xml') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(
        writeFeed('rss', {
          title: 'The Outlet',
          entries: (['en', 'ar'] as const).map((language) => ({
            id: language,
            url: `${root}/${language}/1`,
            title: language === 'en' ? 'The harbour opens' : 'افتتاح الميناء',
            content: writeStory(language, language === 'en' ? 'the harbour' : 'الميناء'),
          })),
        }),
      );
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const folder = useFolder();
const feeds = (...argv: string[]) =>
  run(folder.path, ['feeds', ...argv, '--json'], { environment: { ALLOW_PRIVATE_SOURCES: 'true' } });

describe('feeds', () => {
  it('are added, listed, polled and removed', async () => {
    const url = `${root}/feed.xml`;
    expect((await feeds('add', url)).objects).toEqual([{ url, status: 'added' }]);
    expect((await feeds('add', url)).objects).toEqual([{ url, status: 'unchanged' }]);
    const polled = await feeds('poll');
    expect(polled.exitCode).toBe(0);
    expect(polled.objects.map(({ status, title, language }) => [status, title, language])).toEqual([
      ['added', 'افتتاح الميناء', 'ar'],
      ['added', 'The harbour opens', 'en'],
    ]);
    expect((await feeds('poll')).objects).toEqual([]);
    const [listed] = (await feeds('list')).objects;
    expect(listed).toEqual({
      url,
      title: 'The Outlet',
      status: 'ok',
      articles: 2,
      unread: 0,
      lastPolledAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      lastError: null,
    });
    expect((await feeds('remove', url)).objects).toEqual([{ url, status: 'removed' }]);
    const again = await feeds('remove', url);
    expect([again.exitCode, again.objects]).toEqual([1, []]);
    expect((await run(folder.path, ['articles', 'list', '--json'])).objects).toHaveLength(2);
  }, 60_000);

  it('are found on the page of an outlet', async () => {
    expect((await feeds('add', `${root}/`)).objects).toEqual([{ url: `${root}/feed.xml`, status: 'added' }]);
  });

  it.each(['/en/none', '/none.xml'])('are refused where there is none (%s)', async (path) => {
    const { exitCode, stderr } = await feeds('add', `${root}${path}`);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('nothing was added');
    expect((await feeds('list')).objects).toEqual([]);
  });

  it("of one's own network are refused unless that is allowed", async () => {
    const { exitCode } = await run(folder.path, ['feeds', 'add', `${root}/feed.xml`]);
    expect(exitCode).toBe(1);
  });

  it('go out as OPML and come back', async () => {
    await feeds('add', `${root}/feed.xml`);
    const { stdout } = await run(folder.path, ['feeds', 'export']);
    const file = join(folder.path, 'feeds.opml');
    await writeFile(file, stdout);
    await feeds('remove', `${root}/feed.xml`);
    expect((await feeds('import', file)).objects).toEqual([{ url: `${root}/feed.xml`, status: 'added' }]);
    expect((await feeds('list')).objects).toMatchObject([{ title: 'The Outlet', lastPolledAt: null }]);
  });

  it('that are not there go out as nothing, and that is said', async () => {
    const { exitCode, stdout, stderr } = await run(folder.path, ['feeds', 'export']);
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toContain('nothing to export');
  });

  it('are not imported from what is no OPML', async () => {
    const file = join(folder.path, 'x.opml');
    await writeFile(file, 'ليس هذا ملفا');
    expect((await feeds('import', file)).exitCode).toBe(1);
    expect((await feeds('import', join(folder.path, 'none'))).exitCode).toBe(1);
  });
});
