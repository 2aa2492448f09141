import { badRequest } from './refusal.ts';

/** A file that came in a multipart body. */
export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** What a call carries, however it was encoded: fields as they came, and files by the name of their part. */
export interface Parameters {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** Empty when it is absent. Numbers and truth values become text, and so does JSON. */
export function readText({ fields }: Parameters, name: string): string {
  return toText(fields[name]);
}

/** Undefined when it is absent; what does not begin as a whole number is 0, as at Telegram. */
export function readInteger(parameters: Parameters, name: string): number | undefined {
  const text = readText(parameters, name).trim();
  return text === '' ? undefined : toInteger(text);
}

/** True for `true`, `yes` and `1`, in any case. */
export function readBoolean(parameters: Parameters, name: string): boolean {
  return ['true', 'yes', '1'].includes(readText(parameters, name).trim().toLowerCase());
}

/**
 * A value that is JSON: itself in a JSON body, as text in the other bodies. Undefined when it is absent or empty.
 * @throws Refusal 400 `can't parse <what> JSON object`.
 */
export function readJson({ fields }: Parameters, name: string, what: string): unknown {
  const value = fields[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw badRequest(`can't parse ${what} JSON object`);
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field inside a JSON value, as `readText` would give it. */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

/** A field inside a JSON value, as `readInteger` would give it. */
export function toInteger(value: unknown): number {
  const digits = /^-?\d+/.exec(toText(value))?.[0];
  return digits === undefined ? 0 : Number(digits);
}
