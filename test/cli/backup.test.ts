import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { createFileLocks } from '../../src/store/locks.ts';
import { restoreBackup } from '../../src/store/restore.ts';
import { useFolder } from '../helpers/data-folder.ts';
import { run } from '../helpers/run-cli.ts';

const folder = useFolder();
const data = () => join(folder.path, 'data');
const file = () => join(folder.path, 'sanad.backup');
const rows = [
  {
    id: 'en',
    title: 'The mill opens',
    language: 'en',
    text: 'The mill of Karsu opened on Monday. Nine farmers own it.',
  },
  { id: 'ar', title: 'افتتاح المطحنة', language: 'ar', text: 'افتُتحت مطحنة كارسو يوم الاثنين. ويملكها تسعة مزارعين.' },
];

async function ingest(target: string, added: readonly object[]) {
  const path = join(folder.path, 'articles.jsonl');
  writeFileSync(path, added.map((row) => JSON.stringify(row)).join('\n'));
  expect((await run(target, ['ingest', '--no-corpus', path])).exitCode).toBe(0);
}

const listIds = async (target: string) =>
  (await run(target, ['articles', 'list', '--json'])).objects
    .map((row) => (row as { readonly articleId: string }).articleId)
    .sort();

beforeEach(async () => {
  await ingest(data(), rows);
  writeFileSync(join(data(), 'words.tsv'), 'glimrock\tزقنبوط\n');
  await run(data(), ['articles', 'edit', 'en', '--title', 'A mill for Karsu']);
});

describe('a backup', () => {
  it('holds all that is held, in one file that only its owner may read, and gives it to a new folder', async () => {
    const made = await run(data(), ['backup', file(), '--json']);
    expect([made.exitCode, made.objects]).toEqual([0, [{ file: file(), articles: 2 }]]);
    expect([file(), data()].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o700]);
    const other = join(folder.path, 'other');
    const restored = await run(other, ['restore', file(), '--json']);
    expect([restored.exitCode, restored.objects]).toEqual([0, [{ file: file(), articles: 2 }]]);
    expect(readFileSync(join(other, 'words.tsv'), 'utf8')).toContain('glimrock');
    for (const [question, said] of [
      ['when did the mill of Karsu open?', 'on Monday'],
      ['متى افتتحت مطحنة كارسو؟', 'يوم الاثنين'],
    ] as const)
      expect((await run(other, ['ask', question])).stdout).toContain(said);
    expect((await run(other, ['articles', 'list'])).stdout).toContain('A mill for Karsu');
    expect((await run(other, ['doctor'])).exitCode).toBe(0);
  });

  it('is taken while a bot runs, and replaces an older one', async () => {
    const locks = createFileLocks(data());
    await locks.tryAcquire('bot');
    expect((await run(data(), ['backup', file()])).exitCode).toBe(0);
    await ingest(data(), [
      ...rows,
      { ...rows[0], id: 'more', text: 'The bakery of Karsu opened on Friday with six bakers.' },
    ]);
    expect((await run(data(), ['backup', file()])).stdout).toContain('3 articles');
    locks.close();
  });

  it('replaces no other file', async () => {
    writeFileSync(file(), 'something else');
    const { exitCode, stderr } = await run(data(), ['backup', file()]);
    expect([exitCode, readFileSync(file(), 'utf8')]).toEqual([1, 'something else']);
    expect(stderr).toContain('no backup of Sanad');
    expect((await run(data(), ['backup', join(data(), 'sanad.db')])).exitCode).toBe(1);
    expect(await listIds(data())).toEqual(['ar', 'en']);
  });
});

describe('restoring', () => {
  beforeEach(async () => {
    await run(data(), ['backup', file()]);
    await run(data(), ['articles', 'remove', 'en']);
    writeFileSync(join(data(), 'words.tsv'), 'flumdingle\tطنبقلوط\n');
  });

  it('puts the backup in the place of what is held, which is kept and can be restored', async () => {
    const { objects } = await run(data(), ['restore', file(), '--json']);
    const kept = join(data(), 'before-restore.db');
    expect(objects).toEqual([{ file: file(), articles: 2, kept, isDamaged: false }]);
    expect(await listIds(data())).toEqual(['ar', 'en']);
    expect(readFileSync(join(data(), 'words.tsv'), 'utf8')).toContain('glimrock');
    expect((await run(data(), ['restore', kept])).exitCode).toBe(0);
    expect(await listIds(data())).toEqual(['ar']);
    expect(readFileSync(join(data(), 'words.tsv'), 'utf8')).toContain('flumdingle');
  });

  it('is refused while a bot runs, which is told', async () => {
    const locks = createFileLocks(data());
    await locks.tryAcquire('bot');
    const { exitCode, stderr } = await run(data(), ['restore', file()]);
    locks.close();
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`process ${process.pid}`)]);
    expect(await listIds(data())).toEqual(['ar']);
  });

  it.each([
    ['is not there', () => join(folder.path, 'nothing')],
    ['is something else', () => write('text', (path) => writeFileSync(path, 'something else'))],
    ['is a database that was copied', () => join(data(), 'sanad.db')],
    ['is cut short', () => write('cut', (path) => writeFileSync(path, readFileSync(file()).subarray(0, 40_000)))],
    ['is of a newer version', () => write('newer', makeNewer)],
  ])('of what %s changes nothing', async (_, make) => {
    const { exitCode, stderr } = await run(data(), ['restore', make()]);
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(/no backup of Sanad|newer version of Sanad/u)]);
    expect(await listIds(data())).toEqual(['ar']);
    expect(readFileSync(join(data(), 'words.tsv'), 'utf8')).toContain('flumdingle');
  });

  it('that breaks off changes nothing, and leaves nothing behind the next time', async () => {
    const onChecked = async () => Promise.reject(new Error('stopped'));
    writeFileSync(join(data(), 'restoring-1'), 'left by one that was killed');
    await expect(restoreBackup({ folder: data(), path: file(), files: [], onChecked })).rejects.toThrow('stopped');
    expect(await listIds(data())).toEqual(['ar']);
    expect(existsSync(join(data(), 'restoring-1'))).toBe(false);
  });

  it('sets a damaged database aside', async () => {
    const broken = join(folder.path, 'broken');
    mkdirSync(broken);
    copyFileSync(join(data(), 'sanad.db'), join(broken, 'sanad.db'));
    writeFileSync(join(broken, 'sanad.db'), 'no database any more '.repeat(500));
    const { objects } = await run(broken, ['restore', file(), '--json']);
    expect(objects).toEqual([{ file: file(), articles: 2, kept: join(broken, 'sanad.db.damaged'), isDamaged: true }]);
    expect(readFileSync(join(broken, 'sanad.db.damaged'), 'utf8')).toContain('no database any more');
    expect(await listIds(broken)).toEqual(['ar', 'en']);
  });
});

function write(name: string, make: (path: string) => void): string {
  const path = join(folder.path, name);
  make(path);
  return path;
}

function makeNewer(path: string): void {
  copyFileSync(file(), path);
  const database = new Database(path);
  database
    .prepare('INSERT INTO migrations (number, name, applied_at) SELECT 9999, name, applied_at FROM migrations LIMIT 1')
    .run();
  database.close();
}
