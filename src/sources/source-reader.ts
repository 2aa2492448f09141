import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { CorpusError, hasCode } from '../domain/errors.ts';
import type { OnPassedOver, SourceItem, SourceReader } from '../domain/ingest.ts';
import type { PageFetcher } from '../domain/page-fetcher.ts';
import { isAddress, readAddress, type AddressRequest } from './address-source.ts';
import { chooseKind } from './choose-kind.ts';
import { describe, listFiles, type ListedFile } from './list-files.ts';
import { sourceKinds } from './registry.ts';
import { isWithoutArticles, type SourceFile, type SourceLimits } from './source-kind.ts';

export interface SourceReaderDependencies {
  /** Made when the first address is read. */
  readonly openFetcher: () => Promise<PageFetcher>;
}

export interface SourceReaderOptions {
  /** Most bytes of a file, or of one line of JSON Lines, which may be any number of lines long. Default 20 MB (20 · 2^20). */
  readonly maxBytes?: number;
}

/** Reads articles from addresses, files and folders, in the formats of `registry.ts` and the encodings they come in. */
export function createSourceReader(
  { openFetcher }: SourceReaderDependencies,
  options: SourceReaderOptions = {},
): SourceReader {
  const limits: SourceLimits = { maxBytes: options.maxBytes ?? 20 * 1_048_576 };
  return {
    read: (source, signal, onPassedOver) =>
      isAddress(source) ? readFetched(source, openFetcher, { limits, signal }) : readPath(source, limits, onPassedOver),
    estimate: estimateItems,
  };
}

type OpenFetcher = SourceReaderDependencies['openFetcher'];

async function* readFetched(source: string, open: OpenFetcher, request: AddressRequest): AsyncIterable<SourceItem> {
  yield await readAddress(source, await open(), request);
}

async function* readPath(
  source: string,
  limits: SourceLimits,
  onPassedOver: OnPassedOver = () => {},
): AsyncIterable<SourceItem> {
  const counts = { given: 0, passedOver: 0 };
  for (const listed of await listSource(source)) {
    const items = listed.kind === 'rejected' ? [listed] : readFileItems(listed.file, limits);
    for await (const item of items) {
      const isPassedOver = isWithoutArticles(item) && item.origin !== source;
      counts[isPassedOver ? 'passedOver' : 'given']++;
      if (isPassedOver) onPassedOver(item.origin);
      else yield item;
    }
  }
  if (counts.given === 0 && counts.passedOver > 0) throw emptyFolder(source);
}

async function* readFileItems(file: SourceFile, limits: SourceLimits): AsyncIterable<SourceItem> {
  const kind = await chooseKind(file);
  if ('read' in kind) yield* kind.read(file, limits);
  else yield { ...kind, origin: file.origin };
}

async function listSource(source: string): Promise<readonly ListedFile[]> {
  try {
    const found = await stat(source);
    if (found.isFile()) return [{ kind: 'file', file: { path: source, origin: source, identity: basename(source) } }];
    if (!found.isDirectory()) return [unreadable(source, 'it is neither a file nor a folder')];
  } catch (error) {
    if (isMissing(error)) throw missingSource(source, error);
    return [unreadable(source, describe(error))];
  }
  const files = await listFiles(source).catch((error: unknown) => [unreadable(source, describe(error))]);
  if (files.length === 0) throw emptyFolder(source);
  return files;
}

function unreadable(origin: string, detail: string): ListedFile {
  return { kind: 'rejected', origin, code: 'unreadable', detail };
}

function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR');
}

function missingSource(source: string, cause: unknown): CorpusError {
  const message = `There is no file or folder "${source}". Check the path; a path that does not begin with / counts from the folder you are in.`;
  return new CorpusError(message, { code: 'source-not-found', cause });
}

function emptyFolder(source: string): CorpusError {
  const extensions = sourceKinds.flatMap((kind) => kind.extensions).filter((extension) => extension !== '');
  const message = `The folder "${source}" holds no articles. Put files into it (${extensions.join(', ')}), or give another folder.`;
  return new CorpusError(message, { code: 'no-articles-in-folder' });
}

/** Beyond this, counting the lines of a file takes too long to be worth it. */
const maxCountedBytes = 256 * 1_048_576;

async function estimateItems(source: string): Promise<number | undefined> {
  if (isAddress(source)) return 1;
  let total = 0;
  for (const listed of await listSource(source)) {
    const count = listed.kind === 'rejected' ? 1 : await estimateFile(listed.file.path);
    if (count === undefined) return undefined;
    total += count;
  }
  return total;
}

async function estimateFile(path: string): Promise<number | undefined> {
  if (!/^\.(?:jsonl|ndjson)$/iu.test(extname(path))) return 1;
  try {
    return (await stat(path)).size > maxCountedBytes ? undefined : await countLines(path);
  } catch {
    return 1;
  }
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  let isOpen = false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count++;
    isOpen = chunk.at(-1) !== 10;
  }
  return count + (isOpen ? 1 : 0);
}
