import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { HeldLock, Locks } from '../domain/runtime.ts';
import { makeFolder } from './make-folder.ts';
import { toStoreError } from './store-error.ts';

export interface FileLocks extends Locks {
  /** Lets go of every lock that is still held. */
  close(): void;
}

/**
 * Locks as files of `folder`: `<name>.lock` is a small database on which the holder keeps an exclusive transaction open.
 * The operating system frees it when the process dies in whatever way, so no lock is ever stale. `<name>.pid` beside it
 * tells who holds it. Names are made of letters, digits and hyphens.
 *
 * @throws StoreError when the folder cannot be written.
 */
export function createFileLocks(folder: string): FileLocks {
  const held = new Set<() => void>();
  return {
    tryAcquire: async (name) => {
      try {
        return acquire(folder, name, held);
      } catch (error) {
        throw toStoreError(error, { folder, path: join(folder, `${name}.lock`) });
      }
    },
    findHolder: async (name) => readHolder(toPidPath(folder, name)),
    close: () => held.forEach((release) => release()),
  };
}

/** `held` also keeps the connection from being collected, which would end the transaction. */
function acquire(folder: string, name: string, held: Set<() => void>): HeldLock | undefined {
  makeFolder(folder);
  const database = new Database(join(folder, `${name}.lock`), { timeout: 0 });
  const pidPath = toPidPath(folder, name);
  const release = () => {
    if (!held.delete(release)) return;
    rmSync(pidPath, { force: true });
    database.close();
  };
  try {
    database.exec('BEGIN EXCLUSIVE');
    held.add(release);
    writeAtomically(pidPath, String(process.pid));
    return { release: async () => release() };
  } catch (error) {
    held.delete(release);
    database.close();
    if (isHeldElsewhere(error)) return undefined;
    throw error;
  }
}

function isHeldElsewhere(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function toPidPath(folder: string, name: string): string {
  return join(folder, `${name}.pid`);
}

function writeAtomically(path: string, content: string): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

/** What a killed process left behind is not believed. */
function readHolder(pidPath: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidPath, 'utf8'));
    return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
