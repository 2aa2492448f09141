import type { Ingester } from '../domain/ingest.ts';
import type { Logger, Sleep } from '../domain/runtime.ts';
import type { FolderScanner, WatchedFile } from '../domain/watched-folder.ts';

export interface FolderWatchDependencies {
  readonly scanner: FolderScanner;
  readonly ingester: Pick<Ingester, 'ingest'>;
  /** Called when articles were stored. */
  readonly onNews: () => Promise<void>;
  readonly sleep: Sleep;
  readonly logger: Logger;
}

/**
 * Ingests what is put into folders, or changed there, until the signal comes. A file is read once it has had the same size and
 * time in two looks, two seconds apart, so that none is read while it is being written. What is taken out of a folder stays held.
 */
export async function watchFolders(
  parts: FolderWatchDependencies,
  folders: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const watches = folders.map((folder) => createWatch(parts, folder));
  while (!signal.aborted && watches.length > 0) {
    for (const look of watches) await look(signal);
    await parts.sleep(betweenLooksMs, signal);
  }
}

const betweenLooksMs = 2000;

function createWatch({ scanner, ingester, onNews, logger }: FolderWatchDependencies, folder: string) {
  let before = new Map<string, string>();
  const done = new Map<string, string>();
  let hasFailed = false;

  return async (signal: AbortSignal): Promise<void> => {
    try {
      const files = await scanner.scan(folder);
      const settled = files.filter((file) => {
        const state = toState(file);
        return before.get(file.path) === state && done.get(file.path) !== state;
      });
      before = new Map(files.map((file) => [file.path, toState(file)]));
      if (settled.length > 0) await take(settled, signal);
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) logger.error({ error, folder }, 'a watched folder could not be read');
      hasFailed = true;
    }
  };

  async function take(files: readonly WatchedFile[], signal: AbortSignal): Promise<void> {
    const counts = { added: 0, updated: 0, unchanged: 0, rejected: 0 };
    for await (const { status, source, reason } of ingester.ingest(scanner.read(files), signal)) {
      counts[status]++;
      if (status === 'rejected') logger.warn({ source, reason }, 'a file of a watched folder was rejected');
    }
    if (signal.aborted) return;
    for (const file of files) done.set(file.path, toState(file));
    if (counts.added + counts.updated > 0) await onNews();
    logger.info({ folder, ...counts }, 'took in files of a watched folder');
  }
}

function toState({ size, modifiedMs }: WatchedFile): string {
  return `${size} ${modifiedMs}`;
}
