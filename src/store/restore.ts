import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { KeptFile } from '../domain/store.ts';
import { dropKeptFiles, openBackup, readKeptFiles, writeBackup } from './backup.ts';
import { makeFolder } from './make-folder.ts';
import { refuseNewer } from './migrations.ts';
import { toStoreError, type StorePlace } from './store-error.ts';

export interface RestoreOptions {
  readonly folder: string;
  /** The backup. */
  readonly path: string;
  /** What is kept in a backup of what was held until now. */
  readonly files: readonly KeptFile[];
  /** Called with the files of the backup once it is known to be whole, before the database is replaced. */
  readonly onChecked: (files: readonly KeptFile[]) => Promise<void>;
}

/** What became of the database that was there: kept as a backup, set aside as it was because it is damaged, or there was none. */
export interface Replaced {
  readonly kept: string | undefined;
  readonly isDamaged: boolean;
}

/**
 * Puts what a backup holds in the place of a data folder's database, in one transaction, so that killed at any time the folder holds all of the one or of
 * the other. What was held is kept as a backup in the folder. Only one process may do so, and no bot may run.
 *
 * @throws StoreError `backup-unusable`, `store-too-new`, `store-full` or `store-unavailable`; then nothing is changed.
 */
export async function restoreBackup({ folder, path, files, onChecked }: RestoreOptions): Promise<Replaced> {
  const place = { folder, path: join(folder, 'sanad.db') };
  try {
    makeFolder(folder);
    removeLeftOvers(folder);
    const copy = join(folder, `${copyName}${process.pid}`);
    openBackup(path).close();
    copyFileSync(path, copy);
    const source = new Database(copy);
    try {
      refuseNewer(source, path);
      const kept = readKeptFiles(source);
      dropKeptFiles(source);
      const replaced = keepHeld(place, files);
      await onChecked(kept);
      await source.backup(place.path);
      return replaced;
    } finally {
      source.close();
      removeLeftOvers(folder);
    }
  } catch (error) {
    throw toStoreError(error, place);
  }
}

const copyName = 'restoring-';

/** Copies that a restoring which was killed left behind. */
function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(copyName)) rmSync(join(folder, name), { force: true });
}

function keepHeld({ folder, path }: StorePlace, files: readonly KeptFile[]): Replaced {
  if (!existsSync(path)) return { kept: undefined, isDamaged: false };
  const kept = join(folder, 'before-restore.db');
  try {
    const held = new Database(path, { timeout: 10_000 });
    try {
      writeBackup(held, kept, files);
    } finally {
      held.close();
    }
    return { kept, isDamaged: false };
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { kept: setAside(path), isDamaged: true };
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && damaged.test(`${String('code' in error && error.code)} ${String(causeCode(error))}`);
}

function causeCode({ cause }: Error): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

const damaged = /SQLITE_(?:CORRUPT|NOTADB)/u;

/** With the log of what it had not taken in yet, which belongs to it alone. */
function setAside(path: string): string {
  const aside = `${path}.damaged`;
  for (const ending of ['', '-wal', '-shm']) {
    rmSync(`${aside}${ending}`, { force: true });
    if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${aside}${ending}`);
  }
  return aside;
}
