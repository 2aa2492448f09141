import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest, type Manifest } from './manifest.ts';
import { hasCode } from '../domain/errors.ts';

/** What the folder holds, without having looked into the index file. */
export type ManifestReading =
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'found'; readonly manifest: Manifest };

/** The files of the vector index: one index file of a name that is used once, and a manifest that names it. */
export interface IndexFiles {
  /** Tells one manifest from its successor; undefined when there is none. Cheap: asked for with every search. */
  stamp(): Promise<string | undefined>;
  readManifest(): Promise<ManifestReading>;
  pathOf(manifest: Manifest): string;
  /** @throws Error when the bytes of the manifest's index file are not those that were published. */
  verify(manifest: Manifest): Promise<void>;
  /** A path for a new index file, in the same folder, that nobody reads yet. */
  allocate(): Promise<string>;
  /** Makes an allocated file the index: a crash leaves the former one or this one. Removes what is no longer named. */
  publish(allocated: string, description: ManifestDescription): Promise<void>;
  discard(allocated: string): Promise<void>;
}

export type ManifestDescription = Pick<Manifest, 'model' | 'dimensions' | 'count' | 'lastPassageId'>;

export function createIndexFiles(folder: string): IndexFiles {
  const manifestPath = join(folder, 'manifest.json');
  return {
    stamp: () => stampOf(manifestPath),
    readManifest: () => readManifest(manifestPath),
    pathOf: (manifest) => join(folder, manifest.file),
    verify: (manifest) => verify(join(folder, manifest.file), manifest.sha256),
    async allocate() {
      await mkdir(folder, { recursive: true });
      return join(folder, `${randomUUID()}${indexEnding}${temporaryEnding}`);
    },
    async publish(allocated, description) {
      const file = allocated.slice(folder.length + 1, -temporaryEnding.length);
      const sha256 = await hashFile(allocated);
      await syncToDisk(allocated);
      await rename(allocated, join(folder, file));
      await syncToDisk(folder);
      await replaceFile(folder, manifestPath, JSON.stringify({ format: 1, ...description, file, sha256 }, null, 2));
      await removeOthers(folder, file);
    },
    discard: (allocated) => rm(allocated, { force: true }),
  };
}

const indexEnding = '.hnsw';
const temporaryEnding = '.tmp';

async function stampOf(path: string): Promise<string | undefined> {
  try {
    const { ino, mtimeNs, size } = await stat(path, { bigint: true });
    return `${ino}:${mtimeNs}:${size}`;
  } catch {
    return undefined;
  }
}

async function readManifest(path: string): Promise<ManifestReading> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return hasCode(error, 'ENOENT') ? { kind: 'missing' } : { kind: 'damaged', detail: String(error) };
  }
  const manifest = parseManifest(text);
  return manifest ? { kind: 'found', manifest } : { kind: 'damaged', detail: 'the manifest cannot be understood' };
}

async function verify(path: string, sha256: string): Promise<void> {
  const found = await hashFile(path);
  if (found !== sha256) throw new Error(`the index file has the checksum ${found} instead of ${sha256}`);
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const blockBytes = 1 << 20;
  const blocks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: blockBytes });
  for await (const block of blocks) hash.update(block);
  return hash.digest('hex');
}

async function replaceFile(folder: string, path: string, text: string): Promise<void> {
  const temporary = `${path}${temporaryEnding}`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
  await syncToDisk(folder);
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files of earlier indexes, and what a crash left of unfinished ones. */
async function removeOthers(folder: string, current: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const isIndexFile = name.endsWith(indexEnding) || name.endsWith(indexEnding + temporaryEnding);
    if (isIndexFile && name !== current) await rm(join(folder, name), { force: true });
  }
}
