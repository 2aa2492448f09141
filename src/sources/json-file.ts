import type { SourceItem } from '../domain/ingest.ts';
import { toSourceItem } from './draft.ts';
import { readJsonLines } from './json-lines.ts';
import { decodeUtf8, isObject, parseJson, parseRecord } from './json-record.ts';
import { parseJsonValues } from './json-values.ts';
import { reject, type Rejection, type SourceFile, type SourceLimits } from './source-kind.ts';
import { readBeginning, readBytes } from './whole-file.ts';

/** The articles of a file of JSON: one a line, or one list of them, one alone, or one after the other, over any number of lines. */
export async function* readJson(file: SourceFile, limits: SourceLimits): AsyncIterable<SourceItem> {
  const shape = await judgeBeginning(file.path);
  const records = shape === 'lines' ? undefined : await readWhole(file, limits, shape);
  if (records === undefined || ('kind' in records && shape === 'either' && !isToldWhole(records, file)))
    yield* readJsonLines(file, limits);
  else if ('kind' in records) yield { ...records, origin: file.origin };
  else
    for (const [at, record] of records.entries()) {
      const place = { origin: `${file.origin}:${at + 1}`, identity: `${file.identity}:${at + 1}` };
      yield toSourceItem({ ...file, ...place }, parseRecord(record, 'the item'));
    }
}

/** Whether a file's one line, which may be JSON Lines too, is told of as the whole. */
function isToldWhole({ code, cause }: Rejection, { path }: SourceFile): boolean {
  return cause === 'no-articles' && (code === 'empty' || /\.json$/iu.test(path));
}

/** Whether a file surely holds an article a line, surely one list or object, or either: then its lines are read if it is not one. */
async function judgeBeginning(path: string): Promise<'lines' | 'one' | 'either'> {
  const found = await readBeginning(path).catch(() => undefined);
  const head = new TextDecoder().decode(found?.bytes).trimStart();
  if (/^\{[ \t]*\r?\n/u.test(head)) return 'one';
  if (!/^[[{]/u.test(head)) return 'lines';
  const first = parseJson(head.split('\n', 1)[0] ?? '');
  if (isObject(first) && isRecord(first)) return 'lines';
  return first === undefined && (head.startsWith('[') || isOverLines(head)) ? 'one' : 'either';
}

/** Whether no line of a beginning is an object, and the second does not begin as one: it stands over several lines. */
function isOverLines(head: string): boolean {
  const lines = head.split('\n');
  return lines[1] !== undefined && !lines[1].startsWith('{') && !lines.some((line) => isObject(parseJson(line)));
}

type Records = readonly unknown[] | Rejection;

/** Undefined where it may be lines and is not one whole. */
async function readWhole(
  file: SourceFile,
  { maxBytes }: SourceLimits,
  shape: 'one' | 'either',
): Promise<Records | undefined> {
  const bytes = await readBytes(file, maxBytes);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const text = decodeUtf8(bytes);
  if (text === undefined) return reject('unknown-encoding', 'the file is not valid UTF-8; JSON is');
  const whole = parseJson(text);
  if (whole !== undefined) return toRecords(whole);
  return shape === 'either' ? undefined : readParts(text);
}

/** The records of values that follow each other, or of lists that do. */
function readParts(text: string): Records {
  const found = parseJsonValues(text);
  if (found.kind === 'values') return toRecords(found.values.flat());
  return reject(
    'bad-front-matter',
    `it begins as one JSON list or object, but is not valid JSON${findFault(text, found.at)}; ${advice}`,
  );
}

function toRecords(value: unknown): Records {
  return findRecords(value) ?? { ...rejectOther(value), cause: 'no-articles' };
}

function rejectOther(value: unknown): Rejection {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  return isEmptyList
    ? reject('empty', `the list is empty; ${advice}`)
    : reject('bad-front-matter', `it is JSON without articles; ${advice}`);
}

const advice = 'give a list of objects with title and text, or one such object a line';

/** Where the parser says that it stumbles. */
function findFault(text: string, at: number): string {
  try {
    JSON.parse(text.slice(at));
    return '';
  } catch (error) {
    const within = /position (\d+)/u.exec(String(error))?.[1];
    return within === undefined ? '' : ` in line ${text.slice(0, at + Number(within)).split('\n').length}`;
  }
}

function isRecord(value: Readonly<Record<string, unknown>>): boolean {
  return (
    'text' in value ||
    ('title' in value && !Object.values(value).some((one) => Array.isArray(one) && one.some(isObject)))
  );
}

/** A list of articles, one article, or the only list of articles in an object. */
function findRecords(value: unknown): readonly unknown[] | undefined {
  if (isListOfArticles(value)) return value;
  if (!isObject(value)) return undefined;
  if (isRecord(value)) return [value];
  const lists = Object.values(value).filter(isListOfArticles);
  return lists.length === 1 ? lists[0] : undefined;
}

function isListOfArticles(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some((one) => isObject(one) && ('title' in one || 'text' in one));
}
