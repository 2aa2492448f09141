import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { makeFolder } from './make-folder.ts';
import { toStoreError, type StorePlace } from './store-error.ts';

/** One open database, and the only ways to work on it. */
export interface Connection {
  readonly database: Database.Database;
  readonly place: StorePlace;
  /** Runs `work` on one snapshot. @throws StoreError */
  readonly read: <T>(work: () => T) => Promise<T>;
  /** Runs one reading statement, which sees one snapshot without a transaction. @throws StoreError */
  readonly look: <T>(statement: () => T) => Promise<T>;
  /** Runs `work` as one transaction that no other process writes beside. @throws StoreError */
  readonly write: <T>(work: () => T) => Promise<T>;
  readonly close: () => void;
}

/**
 * Opens `sanad.db` in `folder`. What is missing is created; on a dry run an empty database stands in for it in memory.
 *
 * @throws StoreError `store-unavailable` or `store-full`.
 */
export function openConnection(folder: string, { isDry = false } = {}): Connection {
  const place = { folder, path: join(folder, 'sanad.db') };
  const guard = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw toStoreError(error, place);
    }
  };
  const isInMemory = isDry && !existsSync(place.path);
  const database = guard(() => (isInMemory ? configure(new Database(':memory:')) : openDatabase(place)));
  const transact = database.transaction((work: () => unknown) => work());
  return {
    database,
    place,
    look: async <T>(statement: () => T) => guard(statement),
    read: async <T>(work: () => T) => guard(() => transact.deferred(work) as T),
    write: async <T>(work: () => T) => guard(() => transact.immediate(work) as T),
    close: () => void database.close(),
  };
}

/** How long a process waits for another one's transaction. */
const busyTimeoutMs = 10_000;

function openDatabase({ folder, path }: StorePlace): Database.Database {
  makeFolder(folder);
  return configure(new Database(path, { timeout: busyTimeoutMs }));
}

function configure(database: Database.Database): Database.Database {
  try {
    for (const pragma of pragmas) database.pragma(pragma);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Full synchronisation costs a flush per transaction, and keeps what was reported as stored when the power fails; without
 * it the newest transactions could be lost then, though the database would stay sound.
 */
const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  // What is deleted is overwritten: people may want it gone.
  'secure_delete = ON',
  'cache_size = -32768',
  'temp_store = MEMORY',
  `journal_size_limit = ${64 * 1024 * 1024}`,
];
