import { open, type FileHandle } from 'node:fs/promises';
import type { SourceItem } from '../domain/ingest.ts';
import { decodeText } from './decode.ts';
import { toSourceItem } from './draft.ts';
import { describe } from './list-files.ts';
import { reject, type ParsedSource, type Rejection, type SourceFile, type SourceKind } from './source-kind.ts';

/** Gives the article of a file whose text was decoded. */
export type ParseText = (text: string) => ParsedSource | Rejection | Promise<ParsedSource | Rejection>;

/** A reader of files that hold one article each. */
export function wholeFile(parse: ParseText): SourceKind['read'] {
  return async function* readWholeFile(file, { maxBytes }): AsyncIterable<SourceItem> {
    const bytes = await readBytes(file, maxBytes);
    const decoded = bytes instanceof Uint8Array ? decodeText(bytes) : bytes;
    yield toSourceItem(file, decoded.kind === 'decoded' ? await parse(decoded.text) : decoded);
  };
}

async function readBytes(file: SourceFile, maxBytes: number): Promise<Uint8Array | Rejection> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file.path, 'r');
    const { size } = await handle.stat();
    if (size > maxBytes)
      return reject('too-large', `it has ${toMegabytes(size)}; at most ${toMegabytes(maxBytes)} are read`);
    return await handle.readFile();
  } catch (error) {
    return reject('unreadable', describe(error));
  } finally {
    await handle?.close();
  }
}

export function toMegabytes(bytes: number): string {
  return `${Math.ceil((bytes / 1_048_576) * 10) / 10} MB`;
}
