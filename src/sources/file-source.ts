import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { SourceItem, SourceReader } from '../domain/ingest.ts';

/** A file that is not on this machine's disk. */
export interface GivenFile {
  readonly name: string;
  readonly identity: string;
  readonly bytes: Uint8Array;
}

/** Reads a file as if it lay in a folder, and leaves nothing of it there. */
export async function* readGivenFile(
  reader: Pick<SourceReader, 'read'>,
  { name, identity, bytes }: GivenFile,
): AsyncGenerator<SourceItem> {
  const folder = await mkdtemp(join(tmpdir(), 'sanad-'));
  try {
    const path = join(folder, toFileName(name));
    await writeFile(path, bytes);
    for await (const item of reader.read(path)) yield named(item, { name, identity });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const maxNameBytes = 120;

/** Its words may become the title, so they stay; what could lead out of the folder does not. */
function toFileName(name: string): string {
  const extension = extname(name)
    .replace(/[^.\p{L}\p{N}]/gu, '')
    .slice(0, 10);
  const words = name
    .slice(0, name.length - extname(name).length)
    .replace(/[\p{Cc}\p{Cs}/\\:]+/gu, ' ')
    .replace(/^[.\s]+/u, '');
  return `${cutToBytes(words) || 'file'}${extension}`;
}

function cutToBytes(words: string): string {
  let cut = '';
  for (const character of words) {
    if (Buffer.byteLength(cut + character) > maxNameBytes) break;
    cut += character;
  }
  return cut.trim();
}

function named(item: SourceItem, { name, identity }: Pick<GivenFile, 'name' | 'identity'>): SourceItem {
  if (item.kind === 'rejected') return { ...item, origin: name };
  const { draft } = item;
  const isByName = draft.url === undefined && draft.id === undefined;
  const place = /:\d+$/u.exec(draft.identity)?.[0] ?? '';
  return { kind: 'draft', draft: { ...draft, origin: name, ...(isByName && { identity: `${identity}${place}` }) } };
}
