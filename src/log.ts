import { pino } from 'pino';
import type { Logger } from './domain/runtime.ts';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** `text`: a line for people; `json`: one object a line. */
  readonly format: 'text' | 'json';
  /** Values that never appear, wherever they stand. */
  readonly secrets: readonly string[];
}

/** A logger whose lines go to `write`. Tokens, keys and what people wrote are left out of every line. */
export function createLogger(write: (line: string) => void, { level, format, secrets }: LogOptions): Logger {
  const destination = { write: format === 'json' ? write : (line: string) => write(toText(line)) };
  const logger = pino({ level, base: null, formatters: { level: (label) => ({ level: label }) } }, destination);
  const clean = (value: unknown) => redact(value, secrets);
  return {
    debug: (fields, message) =>
      logger.isLevelEnabled('debug') && logger.debug(clean(fields), redactText(message, secrets)),
    info: (fields, message) =>
      logger.isLevelEnabled('info') && logger.info(clean(fields), redactText(message, secrets)),
    warn: (fields, message) =>
      logger.isLevelEnabled('warn') && logger.warn(clean(fields), redactText(message, secrets)),
    error: (fields, message) =>
      logger.isLevelEnabled('error') && logger.error(clean(fields), redactText(message, secrets)),
  };
}

const redacted = '[redacted]';
const maxDepth = 6;

/** Fields that hold what people wrote or who they are. */
const personal =
  /^(?:text|caption|question|query|quote|message|messages|reply_?text|payload|body|title|first_?name|last_?name|user_?name|phone_?number)$/i;
/** Fields that hold what opens doors. */
const confidential = /token|secret|password|api_?key|authorization|cookie/i;
/** What tokens and keys look like inside a text: a bot's token, a bearer's, a provider's key, a name in an address. */
const secretShapes = [
  /\d{5,}:[\w-]{20,}/g,
  /(?<=\bBearer\s+)[\w.~+/=-]{8,}/gi,
  /\bsk-[\w-]{8,}/g,
  /(?<=:\/\/)[^/\s:@]*:[^/\s@]*(?=@)/g,
];

function redact(value: unknown, secrets: readonly string[], depth = 0): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (depth > maxDepth) return '[deep]';
  if (value instanceof Error) return redactError(value, secrets, depth);
  if (Array.isArray(value)) return value.map((item) => redact(item, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isHidden(key) ? redacted : redact(item, secrets, depth + 1)]),
  );
}

function isHidden(key: string): boolean {
  return personal.test(key) || confidential.test(key);
}

function redactError(error: Error, secrets: readonly string[], depth: number): object {
  return {
    name: error.name,
    code: 'code' in error ? error.code : undefined,
    reason: redactText(error.message, secrets),
    stack: error.stack === undefined ? undefined : redactText(error.stack, secrets),
    cause: error.cause === undefined ? undefined : redact(error.cause, secrets, depth + 1),
  };
}

function redactText(text: string, secrets: readonly string[]): string {
  const known = secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, redacted), text);
  return secretShapes.reduce((cleaned, shape) => cleaned.replace(shape, redacted), known);
}

/** `21:55:48 warn  what happened  key=value`: a JSON line of pino's, for people. */
function toText(line: string): string {
  const { level, time, msg, ...fields } = JSON.parse(line) as { level: string; time: number; msg: string };
  const clock = new Date(time).toISOString().slice(11, 19);
  const pairs = Object.entries(fields).map(([key, value]) => `${key}=${toFieldText(value)}`);
  return `${[clock, level.padEnd(5), msg, ...pairs].join(' ')}\n`;
}

function toFieldText(value: unknown): string {
  return typeof value === 'string' && /^[\w.:/-]+$/.test(value) ? value : JSON.stringify(value);
}
