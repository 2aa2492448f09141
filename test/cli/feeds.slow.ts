import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { useFolder } from '../helpers/data-folder.ts';
import { openNewsSite } from '../helpers/news-site.ts';
import { openStore } from '../store/open-store.ts';

const folder = useFolder();
const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});

function startPoll(): ChildProcess {
  const argv = ['--import', 'tsx', cli, 'feeds', 'poll', '--json', '--no-corpus', '--data', folder.path];
  const env = { ...process.env, ALLOW_PRIVATE_SOURCES: 'true', LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Polls until so many articles were told, then a little further, and is killed; undefined lets it end by itself. */
async function poll(killAfter?: { readonly lines: number; readonly ms: number }): Promise<number> {
  const child = startPoll();
  const ended = once(child, 'exit');
  let lines = 0;
  for await (const _ of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    lines++;
    if (killAfter?.lines !== lines) continue;
    await wait(killAfter.ms);
    child.kill('SIGKILL');
    break;
  }
  await ended;
  return lines;
}

it('a poll that is killed again and again loses no article and stores none twice', async () => {
  const site = await openNewsSite(120);
  try {
    const store = await openStore(folder.path);
    for (const url of site.feeds) await store.feeds.addFeed({ url, at: '2024-11-04T00:00:00.000Z' });
    await store.articles.setSetting('shipped-corpus', 'left-out');
    await store.close();
    for (const [lines, ms] of [[1, 0], [9, 3], [17, 11], [5, 40], [23, 90]] as const) await poll({ lines, ms }); // prettier-ignore
    await poll();
    expect(await poll()).toBe(0);
    const after = await openStore(folder.path);
    const titles = (await after.articles.listArticles()).map(({ title }) => title);
    expect(titles.sort()).toEqual(site.articles.map(({ title }) => title).sort());
    const events = await after.events.listEvents({ afterId: 0, limit: 1000 });
    const count = (wanted: string) => events.filter(({ kind }) => kind === wanted).length;
    expect([count('new'), count('in-feed')]).toEqual([site.articles.length, site.articles.length]);
    expect(events).toHaveLength(site.articles.length * 2);
    expect(await after.checkIntegrity()).toEqual([]);
    await after.close();
  } finally {
    await site.close();
  }
}, 600_000);
