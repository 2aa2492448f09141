import type { SourceItem } from '../domain/ingest.ts';
import { toSourceItem } from './draft.ts';
import { readJsonLines } from './json-lines.ts';
import { decodeUtf8, isObject, parseJson, parseRecord } from './json-record.ts';
import { reject, type Rejection, type SourceFile, type SourceLimits } from './source-kind.ts';
import { readBeginning, readBytes } from './whole-file.ts';

/** The articles of a file of JSON: one a line, or one list of them, or one alone, over any number of lines. */
export async function* readJson(file: SourceFile, limits: SourceLimits): AsyncIterable<SourceItem> {
  const shape = await judgeBeginning(file.path);
  const records = shape === 'lines' ? undefined : await readWhole(file, limits);
  if (records === undefined || ('kind' in records && shape === 'either')) yield* readJsonLines(file, limits);
  else if ('kind' in records) yield { ...records, origin: file.origin };
  else
    for (const [at, record] of records.entries()) {
      const place = { origin: `${file.origin}:${at + 1}`, identity: `${file.identity}:${at + 1}` };
      yield toSourceItem({ ...file, ...place }, parseRecord(record, 'the item'));
    }
}

/** Whether a file surely holds an article a line, surely one list or object, or either: then its lines are read if it is not one. */
async function judgeBeginning(path: string): Promise<'lines' | 'one' | 'either'> {
  const found = await readBeginning(path).catch(() => undefined);
  const head = new TextDecoder().decode(found?.bytes).trimStart();
  if (/^\{[ \t]*\r?\n/u.test(head)) return 'one';
  if (!/^[[{]/u.test(head)) return 'lines';
  const first = parseJson(head.split('\n', 1)[0] ?? '');
  if (isObject(first) && isRecord(first)) return 'lines';
  return head.startsWith('[') && first === undefined ? 'one' : 'either';
}

async function readWhole(file: SourceFile, { maxBytes }: SourceLimits): Promise<readonly unknown[] | Rejection> {
  const bytes = await readBytes(file, maxBytes);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const text = decodeUtf8(bytes);
  if (text === undefined) return reject('unknown-encoding', 'the file is not valid UTF-8; JSON is');
  const value = parseJson(text);
  if (value === undefined)
    return reject(
      'bad-front-matter',
      `it begins as one JSON list or object, but is not valid JSON${findFault(text)}; ${advice}`,
    );
  return findRecords(value) ?? reject('bad-front-matter', `it is JSON without articles; ${advice}`);
}

const advice = 'give a list of objects with title and text, or one such object a line';

/** Where the parser says that it stumbles. */
function findFault(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    const at = /position (\d+)/u.exec(String(error))?.[1];
    return at === undefined ? '' : ` in line ${text.slice(0, Number(at)).split('\n').length}`;
  }
}

function isRecord(value: Readonly<Record<string, unknown>>): boolean {
  return (
    'text' in value ||
    ('title' in value && !Object.values(value).some((one) => Array.isArray(one) && one.some(isObject)))
  );
}

/** A list of articles, one article, or the only list of objects in an object. */
function findRecords(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.length > 0 ? (value as unknown[]) : undefined;
  if (!isObject(value)) return undefined;
  if (isRecord(value)) return [value];
  const lists = Object.values(value).filter((one): one is unknown[] => Array.isArray(one) && one.some(isObject));
  return lists.length === 1 ? lists[0] : undefined;
}
