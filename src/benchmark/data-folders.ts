import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeasuredSanad } from './held-corpus.ts';

export interface OpenOptions {
  readonly leaveOutCorpus: boolean;
  /** Where a language model is served, in the way of OpenAI, that writes the answers; else none does. */
  readonly chatUrl?: string;
}

/** Opens a data folder: with the shipped articles in it, or empty. */
export type OpenSanad = (folder: string, options: OpenOptions) => Promise<MeasuredSanad>;

/** Folders that are there only for the benchmark. */
export interface DataFolders {
  create(): Promise<string>;
  open(options: OpenOptions): Promise<{
    readonly folder: string;
    readonly sanad: MeasuredSanad;
  }>;
  /** Closes what is open and removes all. */
  remove(): Promise<void>;
}

export function createDataFolders(open: OpenSanad): DataFolders {
  const opened: MeasuredSanad[] = [];
  const created: string[] = [];
  const create = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sanad-bench-'));
    created.push(folder);
    return folder;
  };
  return {
    create,
    async open(options) {
      const folder = await create();
      const sanad = await open(folder, options);
      opened.push(sanad);
      return { folder, sanad };
    },
    async remove() {
      await Promise.allSettled(opened.splice(0).map((sanad) => sanad.close()));
      await Promise.all(created.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

/** Bytes of all files below a folder. */
export async function measureFolder(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
