import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SourceItem } from '../domain/ingest.ts';
import type { SourceFile } from './source-kind.ts';

/** A file to read, or a place below the folder that cannot be read. */
export type ListedFile =
  { readonly kind: 'file'; readonly file: SourceFile } | Extract<SourceItem, { kind: 'rejected' }>;

/**
 * The files below a folder, by path. Hidden files and folders are left out, and so are the folders that browsers save
 * beside a page. A symbolic link is followed when it stays below the folder; no file is given twice.
 */
export async function listFiles(folder: string): Promise<ListedFile[]> {
  const walk: Walk = { folder, root: await realpath(folder), found: [], links: [], seen: new Set() };
  await walkFolder(walk, folder, walk.root);
  for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) await followLink(walk, link);
  return walk.found.sort((a, b) => compare(originOf(a), originOf(b)));
}

interface Walk {
  readonly folder: string;
  readonly root: string;
  readonly found: ListedFile[];
  readonly links: string[];
  /** Real paths. */
  readonly seen: Set<string>;
}

async function walkFolder(walk: Walk, folder: string, real: string): Promise<void> {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    addUnreadable(walk, folder, describe(error));
    return [];
  });
  const names = new Set(entries.map((entry) => entry.name));
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isSymbolicLink()) walk.links.push(path);
    else if (entry.isFile()) addFile(walk, path, join(real, entry.name));
    else if (entry.isDirectory() && !isPageFolder(entry.name, names))
      await walkFolder(walk, path, join(real, entry.name));
  }
}

async function followLink(walk: Walk, path: string): Promise<void> {
  try {
    const real = await realpath(path);
    if (real !== walk.root && !real.startsWith(walk.root + sep)) {
      addUnreadable(walk, path, 'the symbolic link leads out of the folder');
      return;
    }
    const found = await stat(real);
    if (found.isDirectory()) await walkFolder(walk, path, real);
    else if (found.isFile()) addFile(walk, path, real);
  } catch (error) {
    addUnreadable(walk, path, describe(error));
  }
}

function addFile(walk: Walk, path: string, real: string): void {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const identity = relative(walk.folder, path).split(sep).join('/');
  walk.found.push({ kind: 'file', file: { path, origin: path, identity } });
}

function addUnreadable(walk: Walk, origin: string, detail: string): void {
  walk.found.push({ kind: 'rejected', origin, code: 'unreadable', detail });
}

/** Whether this is the folder of images and scripts that belongs to a page saved beside it. */
function isPageFolder(name: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)_files$/u.exec(name)?.[1];
  return page !== undefined && [`${page}.html`, `${page}.htm`].some((file) => names.has(file));
}

/** What went wrong with a file, without its path. */
export function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? (code || String(error));
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['ENOENT', 'it is not there (any more)'],
  ['ELOOP', 'the symbolic link leads in a circle'],
]);

function originOf(listed: ListedFile): string {
  return listed.kind === 'file' ? listed.file.origin : listed.origin;
}

/** By UTF-16 units, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
