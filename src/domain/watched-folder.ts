import type { SourceItem } from './ingest.ts';

/** A file of a watched folder, as it was when looked at. */
export interface WatchedFile {
  readonly path: string;
  /** Its path below the folder, with `/`. */
  readonly identity: string;
  readonly size: number;
  readonly modifiedMs: number;
}

export interface FolderScanner {
  /** The files that may hold articles. @throws Error when the folder cannot be read. */
  scan(folder: string): Promise<readonly WatchedFile[]>;
  read(files: readonly WatchedFile[]): AsyncIterable<SourceItem>;
}
