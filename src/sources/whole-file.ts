import { open, type FileHandle } from 'node:fs/promises';
import type { SourceItem } from '../domain/ingest.ts';
import { decodeText } from './decode.ts';
import { toSourceItem } from './draft.ts';
import { describe } from './list-files.ts';
import {
  reject,
  type ParseBytes,
  type ParsedSource,
  type Rejection,
  type SourceFile,
  type SourceHints,
  type SourceKind,
  type SourceLimits,
} from './source-kind.ts';

/** Gives the article of a file whose text was decoded. */
export type ParseText = (
  text: string,
  hints: SourceHints,
) => ParsedSource | Rejection | Promise<ParsedSource | Rejection>;

/** A reader of text files that hold one article each. */
export function wholeText(parse: ParseText): Pick<SourceKind, 'read' | 'parse'> {
  return wholeFile(async (bytes, hints) => {
    const decoded = decodeText(bytes, hints.charset);
    return decoded.kind === 'decoded' ? parse(decoded.text, hints) : decoded;
  });
}

/** A reader of files that hold one article each. */
export function wholeFile(parse: ParseBytes): Pick<SourceKind, 'read' | 'parse'> {
  async function* read(file: SourceFile, { maxBytes }: SourceLimits): AsyncIterable<SourceItem> {
    const bytes = await readBytes(file, maxBytes);
    yield toSourceItem(file, bytes instanceof Uint8Array ? await parse(bytes, {}) : bytes);
  }
  return { read, parse };
}

/** The first bytes of a file, or all of a small one. */
export async function readBeginning(path: string): Promise<{ readonly bytes: Buffer; readonly isWhole: boolean }> {
  const handle = await open(path, 'r');
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(beginningBytes), 0, beginningBytes)
    .finally(() => handle.close());
  return { bytes: buffer.subarray(0, bytesRead), isWhole: bytesRead < beginningBytes };
}

const beginningBytes = 65_536;

export async function readBytes(file: SourceFile, maxBytes: number): Promise<Uint8Array | Rejection> {
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
