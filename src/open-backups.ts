import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { ConfigError, hasCode } from './domain/errors.ts';
import type { Clock, Logger } from './domain/runtime.ts';
import type { KeptFile, Store } from './domain/store.ts';
import { ownWordsFile } from './open-own-words.ts';

/** Of a data folder what is no part of the database, and not made from it. */
const keptNames = [ownWordsFile];

/** Writes all that is held, and an editor's words, into one file. @throws StoreError */
export async function backUp(store: Pick<Store, 'backUp'>, { dataDir }: Pick<Config, 'dataDir'>, path: string) {
  await store.backUp(path, await readKept(dataDir));
}

export interface Restored {
  readonly articles: number;
  /** Where what was held until then is; undefined where nothing was. */
  readonly kept: string | undefined;
  /** Whether that was damaged, and is kept as it was. */
  readonly isDamaged: boolean;
}

/**
 * Puts a backup in the place of all that a data folder holds.
 *
 * @throws ConfigError `already-running` while a bot runs on it; StoreError where it cannot be done, and nothing is changed then.
 */
export async function restore(
  { dataDir: folder }: Pick<Config, 'dataDir'>,
  path: string,
  runtime: { readonly clock: Clock; readonly logger: Logger },
): Promise<Restored> {
  const [{ createFileLocks }, { restoreBackup }, { openSqliteStore }] = await Promise.all([
    import('./store/locks.ts'),
    import('./store/restore.ts'),
    import('./store/sqlite.ts'),
  ]);
  const locks = createFileLocks(folder);
  try {
    await refuseBeside(locks, folder);
    const onChecked = async (files: readonly KeptFile[]) => {
      // It is made anew from the database.
      await rm(join(folder, 'index'), { recursive: true, force: true });
      await replaceKept(folder, files);
    };
    const replaced = await restoreBackup({ folder, path, files: await readKept(folder), onChecked });
    const store = await openSqliteStore({ folder, ...runtime });
    const articles = await store.articles.listArticles().finally(() => store.close());
    return { ...replaced, articles: articles.length };
  } finally {
    locks.close();
  }
}

async function refuseBeside(locks: Store['locks'], folder: string): Promise<void> {
  for (const name of ['bot', 'vector-index']) {
    if (await locks.tryAcquire(name)) continue;
    const holder = (await locks.findHolder(name)) ?? 'unknown';
    const who = name === 'bot' ? 'A bot runs on' : 'Another command writes into';
    throw new ConfigError(`${who} the data folder ${folder}: process ${holder}. Stop it, then restore.`, {
      code: 'already-running',
    });
  }
}

async function readKept(folder: string): Promise<KeptFile[]> {
  const files = keptNames.map(async (name) => {
    try {
      return [{ name, content: await readFile(join(folder, name)) }];
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    }
  });
  return (await Promise.all(files)).flat();
}

async function replaceKept(folder: string, files: readonly KeptFile[]): Promise<void> {
  for (const name of keptNames) {
    const path = join(folder, name);
    const file = files.find((each) => each.name === name);
    if (file === undefined) await rm(path, { force: true });
    else {
      await writeFile(`${path}.tmp`, file.content);
      await rename(`${path}.tmp`, path);
    }
  }
}
