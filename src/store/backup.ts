import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { StoreError, toReason } from '../domain/errors.ts';
import type { KeptFile } from '../domain/store.ts';
import { toStoreError } from './store-error.ts';

/**
 * Writes one snapshot of a database, and files that are kept beside it, into one file at `path`, which only its owner may read. Others may go
 * on writing the database. A backup that is there already is replaced once the new one is whole; killed at any time, the old one is there.
 *
 * @throws StoreError `backup-unusable` where another kind of file is there, `store-full` or `store-unavailable` where it cannot be written.
 */
export function writeBackup(database: Database.Database, path: string, files: readonly KeptFile[]): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (isThere(path)) openBackup(path).close();
    closeSync(openSync(temporary, 'wx', ownerOnly));
    database.prepare('VACUUM INTO ?').run(temporary);
    keepFiles(temporary, files);
    syncToDisk(temporary);
    renameSync(temporary, path);
    syncToDisk(dirname(path));
  } catch (error) {
    throw toStoreError(error, { folder: dirname(path), path });
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Opens a backup, for reading. @throws StoreError `backup-unusable` where it is none, or is damaged. */
export function openBackup(path: string): Database.Database {
  let backup: Database.Database | undefined;
  try {
    backup = new Database(path, { readonly: true, fileMustExist: true });
    const kept = backup.prepare(`SELECT 1 FROM sqlite_master WHERE name = '${filesTable}'`).get();
    const damage = kept === undefined ? 'it is a database of something else' : findDamage(backup);
    if (damage !== undefined) throw new Error(damage);
    return backup;
  } catch (error) {
    backup?.close();
    throw new StoreError(
      `${path} is no backup of Sanad that can be read: ${toReason(error)}. Name one that \`backup\` made.`,
      {
        code: 'backup-unusable',
        cause: error,
      },
    );
  }
}

function findDamage(backup: Database.Database): string | undefined {
  const found = backup.prepare<[], string>('PRAGMA integrity_check(1)').pluck().get();
  return found === 'ok' ? undefined : `it is damaged (${found})`;
}

/** The files that were kept beside the database. */
export function readKeptFiles(backup: Database.Database): KeptFile[] {
  return backup.prepare<[], KeptFile>(`SELECT name, content FROM ${filesTable} ORDER BY name`).all();
}

/** Of a database, in which these files have no place. */
export function dropKeptFiles(database: Database.Database): void {
  database.exec(`DROP TABLE ${filesTable}`);
}

export const filesTable = 'backup_files';
const ownerOnly = 0o600;

function keepFiles(path: string, files: readonly KeptFile[]): void {
  const backup = new Database(path);
  try {
    backup.pragma('journal_mode = DELETE');
    backup.exec(`CREATE TABLE ${filesTable} (name TEXT PRIMARY KEY, content BLOB NOT NULL)`);
    const insert = backup.prepare(`INSERT INTO ${filesTable} (name, content) VALUES (?, ?)`);
    for (const { name, content } of files) insert.run(name, content);
  } finally {
    backup.close();
  }
}

function isThere(path: string): boolean {
  try {
    closeSync(openSync(path, 'r'));
    return true;
  } catch {
    return false;
  }
}

function syncToDisk(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
