import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Creates a folder, for its owner alone since it holds people's words, and the folders above it where they are missing. One at a time: where a file system takes no folders, as
 * `/proc` does, Node.js' recursive way never ends.
 *
 * @throws Error of the operating system, such as `EACCES`, `EEXIST` where it is a file, `ENOTDIR` where one above it is.
 */
export function makeFolder(folder: string, mode = 0o700): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (!existsSync(parent)) makeFolder(parent, 0o777);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
