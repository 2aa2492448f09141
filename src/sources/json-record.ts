import { checkFields } from './fields.ts';
import { reject, type ParsedSource, type Rejection } from './source-kind.ts';

/** The article of a JSON object. `place` is what is told of that held it: "the line". */
export function parseRecord(value: unknown, place: string): ParsedSource | Rejection {
  if (!isObject(value)) return reject('bad-front-matter', `${place} is not a JSON object`);
  const checked = checkFields(value);
  if (checked.kind === 'rejected') return reject(checked.code, checked.detail);
  if (checked.fields.title === undefined) return reject('bad-front-matter', 'title is missing');
  if (checked.text === undefined) return reject('empty', 'text is missing or empty');
  return { kind: 'parsed', fields: checked.fields, text: checked.text };
}

/** Without byte order mark, which only the beginning may have. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
