import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/domain/errors.ts';
import { createArticles } from '../../src/store/articles.ts';
import { openConnection } from '../../src/store/connection.ts';
import { migrations } from '../../src/store/migrations.ts';
import { describeStoreContract } from '../contracts/store-contract.ts';
import { createRecord, toId } from './article-records.ts';
import { openStore } from './open-store.ts';

const root = mkdtempSync(join(tmpdir(), 'sanad-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describeStoreContract('SQLite', (place) => openStore(join(root, 'contract', place)));

let folders = 0;
const newFolder = () => join(root, `folder-${(folders += 1)}`);

/** Opens a store with one article, closes it, and works on its file behind its back. */
async function tamper(work: (database: Database.Database) => void): Promise<string> {
  const folder = newFolder();
  const store = await openStore(folder);
  await store.articles.saveArticles([createRecord({ id: 'a', passages: ['قمة astana', 'x', 'y'] })]);
  await store.close();
  const database = new Database(join(folder, 'sanad.db'));
  work(database);
  database.close();
  return folder;
}

describe('the migrations', () => {
  it('are numbered without gaps', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, at) => at + 1));
  });

  it('are noted in the database, once', async () => {
    const folder = await tamper(() => {});
    await (await openStore(folder)).close();
    const database = new Database(join(folder, 'sanad.db'));
    const rows = database.prepare('SELECT number, name, applied_at AS appliedAt FROM migrations').all();
    database.close();
    const appliedAt = '2025-01-01T00:00:00.000Z';
    expect(rows).toEqual(migrations.map(({ number, name }) => ({ number, name, appliedAt })));
  });

  it('leave a database of a newer version alone', async () => {
    const folder = await tamper((database) => database.exec(`INSERT INTO migrations VALUES (99, 'later', 'x')`));
    const before = readFileSync(join(folder, 'sanad.db'));
    await expect(openStore(folder)).rejects.toMatchObject({ code: 'store-too-new', name: 'StoreError' });
    await expect(openStore(folder)).rejects.toThrow(/99.*Update/);
    expect(readFileSync(join(folder, 'sanad.db')).equals(before)).toBe(true);
  });
});

describe('a store that cannot be used', () => {
  const expectUnavailable = async (folder: string, message: RegExp) => {
    const error: unknown = await openStore(folder).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code: 'store-unavailable', message: expect.stringMatching(message) as string });
    expect((error as StoreError).message).toContain(folder);
  };

  it('says so when the folder is a file', async () => {
    const folder = newFolder();
    writeFileSync(folder, 'x');
    await expectUnavailable(folder, /\(EEXIST: (?!EEXIST).*DATA_DIR/);
    await expectUnavailable(join(folder, 'below'), /ENOTDIR.*DATA_DIR/);
  });

  it('says so when the database is a folder', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'sanad.db'), { recursive: true });
    await expectUnavailable(folder, /SQLITE_CANTOPEN.*DATA_DIR/);
  });

  it('says so when the file is no database', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'sanad.db'), 'ليس قاعدة بيانات. '.repeat(500));
    await expectUnavailable(folder, /SQLITE_NOTADB.*backup/);
    expect(existsSync(join(folder, 'sanad.db'))).toBe(true);
  });

  it('says so when the tables are damaged', async () => {
    const folder = await tamper(() => {});
    const path = join(folder, 'sanad.db');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x5a, 4096));
    await expectUnavailable(folder, /SQLITE_CORRUPT.*backup/);
  });

  it('says so when the disk is full, and keeps what it held', async () => {
    const folder = await tamper(() => {});
    const connection = openConnection(folder);
    connection.database.pragma(
      `max_page_count = ${connection.database.pragma('page_count', { simple: true }) as number}`,
    );
    const articles = createArticles(connection);
    const records = [1, 2].map((at) => createRecord({ id: `b${at}`, passages: ['قمة '.repeat(50_000)] }));
    const error: unknown = await articles.saveArticles(records).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'store-full', name: 'StoreError', retryable: true });
    expect((error as StoreError).message).toMatch(/disk is full.*Free some space/);
    expect((error as StoreError).message).toContain(folder);
    expect((await articles.listArticles()).map(({ id }) => id)).toEqual(['a']);
    connection.close();
    const store = await openStore(folder);
    expect(await store.checkIntegrity()).toEqual([]);
    await store.close();
  });
});

describe('the check of integrity', () => {
  const problemsAfter = async (work: (database: Database.Database) => void) => {
    const store = await openStore(await tamper(work));
    const problems = await store.checkIntegrity();
    await store.close();
    return problems;
  };

  it.each([
    ['DELETE FROM embeddings WHERE passage_id = 1', /^1 passages lack their row of the table "embeddings"\.$/],
    ['DELETE FROM passage_grams WHERE rowid < 3', /^2 passages lack their row of the table "passage_grams"\.$/],
    [
      `INSERT INTO passage_words (rowid, words) VALUES (77, 'x')`,
      /^1 rows of the table "passage_words" belong to no passage\.$/,
    ],
    ['UPDATE passages SET article_key = 50', /^3 rows of the table "passages" belong to no row of "articles"\.$/],
    ['DELETE FROM passage_stems_data WHERE id > 100', /"passage_stems"/],
  ])('reports the harm that %s does', async (sql, problem) => {
    const problems = await problemsAfter((database) => {
      database.unsafeMode(true).pragma('foreign_keys = OFF');
      database.exec(sql);
    });
    expect(problems).toContainEqual(expect.stringMatching(problem));
  });

  it('reports damaged pages', async () => {
    const folder = await tamper((database) => database.exec('VACUUM'));
    const path = join(folder, 'sanad.db');
    const bytes = readFileSync(path);
    const database = new Database(path);
    const page = database
      .prepare(`SELECT rootpage FROM sqlite_master WHERE name = 'embeddings_by_model'`)
      .pluck()
      .get() as number;
    database.close();
    writeFileSync(path, bytes.fill(0xff, (page - 1) * 4096 + 8, page * 4096));
    const store = await openStore(folder);
    expect(await store.checkIntegrity()).toContainEqual(expect.stringMatching(/damaged|malformed/));
    await store.close();
  });
});

describe('a store that was closed', () => {
  it('lets go of its locks and can be opened again', async () => {
    const folder = newFolder();
    const store = await openStore(folder);
    await store.articles.saveArticles([createRecord({ id: 'أ', passages: ['x'] })]);
    await store.locks.tryAcquire('writer');
    await store.close();
    const again = await openStore(folder);
    expect(await again.locks.tryAcquire('writer')).toBeDefined();
    expect(await again.articles.findArticle(toId('أ'))).toMatchObject({ passages: 1 });
    await again.close();
  });
});
