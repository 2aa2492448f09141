import { createReadStream } from 'node:fs';
import type { SourceItem } from '../domain/ingest.ts';
import { toSourceItem } from './draft.ts';
import { decodeUtf8, isObject, parseJson, parseRecord } from './json-record.ts';
import { describe } from './list-files.ts';
import { reject, type ParsedSource, type Rejection, type SourceFile, type SourceLimits } from './source-kind.ts';
import { toMegabytes } from './whole-file.ts';

/** One article a line, read as a stream: of a file of any size only one line is held. Blank lines are passed over. */
export async function* readJsonLines(file: SourceFile, limits: SourceLimits): AsyncIterable<SourceItem> {
  let number = 0;
  try {
    for await (const line of readLines(file.path, limits.maxBytes)) {
      number++;
      if (number === 1 && line !== 'too-long' && line.includes(0)) {
        yield { ...reject('not-text', 'it holds binary data or UTF-16; JSON Lines are UTF-8'), origin: file.origin };
        return;
      }
      const parsed = line === 'too-long' ? tooLong(limits) : parseLine(line);
      const origin = `${file.origin}:${number}`;
      if (parsed) yield toSourceItem({ ...file, origin, identity: `${file.identity}:${number}` }, parsed);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    yield {
      ...reject('unreadable', describe(error)),
      origin: number > 0 ? `${file.origin}:${number + 1}` : file.origin,
    };
  }
}

/** Whether a text begins with a whole line that is a JSON object. */
export function looksLikeJsonLines(head: string): boolean {
  const line = /^\s*(\{[^\n]*\})[ \t]*(?:\n|$)/u.exec(head)?.[1];
  return line !== undefined && isObject(parseJson(line));
}

const newLine = 0x0a;

async function* readLines(path: string, maxBytes: number): AsyncIterable<Buffer | 'too-long'> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = () => {
    const line = size > maxBytes ? 'too-long' : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  const add = (part: Buffer) => {
    size += part.length;
    if (size > maxBytes) parts = [];
    else parts.push(part);
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(newLine); end !== -1; end = chunk.indexOf(newLine, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

function parseLine(line: Buffer): ParsedSource | Rejection | undefined {
  const text = decodeUtf8(line);
  if (text === undefined) return reject('unknown-encoding', 'the line is not valid UTF-8; JSON Lines are');
  if (text.trim() === '') return undefined;
  const value = parseJson(text);
  if (value === undefined) return reject('bad-front-matter', 'the line is not valid JSON');
  return parseRecord(value, 'the line');
}

function tooLong({ maxBytes }: SourceLimits): Rejection {
  return reject('too-large', `the line has more than ${toMegabytes(maxBytes)}`);
}
