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

interface Ending {
  readonly lines: number;
  readonly ms: number;
  readonly signal?: 'SIGKILL' | 'SIGINT';
}

/** Polls until so many articles were told, then a little further, and gets a signal; undefined lets it end by itself. */
async function poll(ending?: Ending): Promise<number> {
  const child = startPoll();
  const ended = once(child, 'exit');
  let lines = 0;
  const isKilled = ending !== undefined && ending.signal !== 'SIGINT';
  for await (const _ of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    lines++;
    if (ending?.lines !== lines) continue;
    await wait(ending.ms);
    child.kill(ending.signal ?? 'SIGKILL');
    if (isKilled) break;
  }
  const [exitCode] = (await ended) as [number | null];
  expect(exitCode).toBe(isKilled ? null : ending === undefined ? 0 : 130);
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

it('a poll that is stopped by Ctrl-C has stored what it told of, and the next one goes on from there', async () => {
  const site = await openNewsSite(120);
  try {
    const store = await openStore(folder.path);
    for (const url of site.feeds) await store.feeds.addFeed({ url, at: '2024-11-04T00:00:00.000Z' });
    await store.articles.setSetting('shipped-corpus', 'left-out');
    const told = await poll({ lines: 20, ms: 0, signal: 'SIGINT' });
    expect(told).toBeLessThan(120);
    expect(await store.articles.countArticles()).toBe(told);
    expect(await poll()).toBe(120 - told);
    expect(await store.articles.countArticles()).toBe(120);
    expect(await poll()).toBe(0);
    await store.close();
  } finally {
    await site.close();
  }
}, 300_000);
