import { stat } from 'node:fs/promises';
import type { SourceItem } from '../domain/ingest.ts';
import type { FolderScanner, WatchedFile } from '../domain/watched-folder.ts';
import { chooseKind } from './choose-kind.ts';
import { listFiles } from './list-files.ts';
import { isWithoutArticles, type SourceLimits } from './source-kind.ts';

/** Looks into folders whose files come and change by themselves. */
export function createFolderScanner(options: Partial<SourceLimits> = {}): FolderScanner {
  const limits: SourceLimits = { maxBytes: options.maxBytes ?? 20 * 1_048_576 };
  return {
    scan: async (folder) => {
      const files: WatchedFile[] = [];
      for (const listed of await listFiles(folder)) {
        if (listed.kind === 'rejected') continue;
        const { path, identity } = listed.file;
        // One that has gone since it was listed comes with the next scan, if it comes again.
        const found = await stat(path).catch(() => undefined);
        if (found) files.push({ path, identity, size: found.size, modifiedMs: found.mtimeMs });
      }
      return files;
    },
    async *read(files) {
      for (const { path, identity } of files) {
        const file = { path, identity, origin: path };
        const kind = await chooseKind(file);
        if ('read' in kind) yield* dropOthers(kind.read(file, limits));
        else yield { ...kind, origin: path };
      }
    },
  };
}

/** Data that are no articles are passed over. */
async function* dropOthers(items: AsyncIterable<SourceItem>): AsyncIterable<SourceItem> {
  for await (const item of items) if (!isWithoutArticles(item)) yield item;
}
