import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { toEmbedding } from './article-records.ts';
import { openStore } from './open-store.ts';

const root = mkdtempSync(join(tmpdir(), 'sanad-kill-'));
const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function start(work: 'open' | 'save' | 'lock', folder: string): ChildProcess {
  const script = fileURLToPath(new URL('store-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, work, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** The child's lines from the first on, as it says them. */
function readLines(child: ChildProcess): AsyncIterator<string> {
  if (child.stdout === null) throw new Error('the child has no output');
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

describe('processes that open a new folder together', () => {
  it('all find the migrated database', async () => {
    const folder = join(root, 'together');
    const started = Array.from({ length: 4 }, () => start('open', folder));
    const said = await Promise.all(started.map(async (child) => (await readLines(child).next()).value as string));
    expect(said).toEqual(started.map(() => '0 articles'));
  });
});

describe('a process that is killed while it saves', () => {
  it.each([0, 2, 5, 9, 14, 20, 27, 35])('leaves all of a version or nothing of it, after %i ms', async (delayMs) => {
    const folder = join(root, `killed-${delayMs}`);
    const child = start('save', folder);
    const lines = readLines(child);
    while ((await lines.next()).value !== '3');
    await wait(delayMs);
    await kill(child);
    const store = await openStore(folder);
    const articles = await store.articles.listArticles();
    const passages = await store.articles.listPassages(articles.map(({ id }) => id));
    const version = articles[0]?.title.slice('version '.length) ?? '';
    expect(Number(version)).toBeGreaterThanOrEqual(2);
    expect(articles.map(({ title }) => title)).toEqual(Array(12).fill(`version ${version}`));
    const texts = passages.map(({ text }) => text.slice(0, text.indexOf(' حشو')));
    expect(texts).toEqual(passages.map(() => `نسخة version${version}`));
    expect(passages).toHaveLength(articles.reduce((sum, article) => sum + article.passages, 0));
    const words = (await store.keywords.listVocabulary()).map(({ word }) => word);
    expect([...new Set(words)].sort()).toEqual([`version${version}`, 'حشو', 'نسخة']);
    const embeddings = await store.embeddings.listEmbeddings({ model: 'test:2', limit: 1000 });
    expect(new Map(embeddings.map(({ passageId, embedding }) => [passageId, embedding]))).toEqual(
      new Map(passages.map(({ id, text }) => [id, toEmbedding(text)])),
    );
    expect(await store.checkIntegrity()).toEqual([]);
    await store.close();
  });
});

describe('a lock', () => {
  it('is refused to a second process, and free once the first was killed', async () => {
    const folder = join(root, 'locked');
    const [first, store] = [start('lock', folder), await openStore(folder)];
    expect((await readLines(first).next()).value).toBe('held');
    expect(await store.locks.tryAcquire('writer')).toBeUndefined();
    expect(await store.locks.findHolder('writer')).toBe(first.pid);
    await kill(first);
    expect(await store.locks.findHolder('writer')).toBeUndefined();
    expect(await store.locks.tryAcquire('writer')).toBeDefined();
    const second = start('lock', folder);
    expect((await readLines(second).next()).value).toBe('refused');
    await store.close();
  });
});
