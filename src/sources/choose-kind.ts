import { extname } from 'node:path';
import { decodeText } from './decode.ts';
import { describe } from './list-files.ts';
import { sourceKinds } from './registry.ts';
import { reject, type Rejection, type SourceFile, type SourceKind } from './source-kind.ts';
import { readBeginning } from './whole-file.ts';

/** The kind of a file: by its extension, and where that says little (`.txt`, none, unknown) by its first characters. */
export async function chooseKind(file: SourceFile): Promise<SourceKind | Rejection> {
  const extension = extname(file.path).toLowerCase();
  const named = sourceKinds.find((kind) => kind.extensions.includes(extension));
  if (named && !vague.has(extension)) return named;
  const head = await readHead(file.path);
  if (typeof head !== 'string') return head;
  const sniffed = sourceKinds.find((kind) => kind.looksLike(head)) ?? named;
  return sniffed ?? reject('unsupported', `${extension} files are not read; articles may be ${extensions()}`);
}

const vague = new Set(['.txt', '.text', '']);

async function readHead(path: string): Promise<string | Rejection> {
  try {
    const { bytes, isWhole } = await readBeginning(path);
    const decoded = decodeText(isWhole ? bytes : bytes.subarray(0, findCut(bytes)));
    if (decoded.kind === 'decoded') return decoded.text;
    if (bytes.toString('latin1', 0, 5) === '%PDF-') return '%PDF-';
    return decoded.code === 'not-text' ? decoded : '';
  } catch (error) {
    return reject('unreadable', describe(error));
  }
}

/** Before the last character of UTF-8 that begins in these bytes, and at an even place. */
function findCut(bytes: Buffer): number {
  let cut = bytes.length - 1;
  while (cut > bytes.length - 4 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut--;
  return cut - (cut % 2 === 0 || (bytes[cut - 1] ?? 0) > 0x7f ? 0 : 1);
}

function extensions(): string {
  return sourceKinds
    .flatMap((kind) => kind.extensions)
    .filter((extension) => extension !== '')
    .join(', ');
}
