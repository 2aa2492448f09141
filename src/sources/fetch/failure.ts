import type { FetchFailure } from '../../domain/page-fetcher.ts';
import { BlockedHost } from './guarded-agent.ts';
import { UnknownEncoding } from './read-body.ts';

/** The host that a connection was not made to because of its address. */
export function findBlockedHost(error: unknown): string | undefined {
  return chain(error).find((one) => one instanceof BlockedHost)?.message;
}

/** What an answer with this status amounts to. */
export function toStatusFailure(status: number, retryAfter: string | undefined): FetchFailure {
  const detail = `the server answers ${status}${statusWords.get(status) ?? ''}`;
  return { kind: 'failed', reason: 'status', status, retryAfterSeconds: toSeconds(retryAfter), detail };
}

const statusWords: ReadonlyMap<number, string> = new Map([
  [401, ' (it asks for a password)'],
  [403, ' (it does not allow it)'],
  [404, ' (there is no such page)'],
  [410, ' (the page was removed)'],
  [429, ' (too many requests)'],
]);

/** Of a date nothing is kept: clocks differ, and our own waits grow anyway. */
function toSeconds(retryAfter: string | undefined): number | null {
  return /^\d{1,7}$/u.test(retryAfter?.trim() ?? '') ? Number(retryAfter) : null;
}

/** What was thrown while asking, in words, without addresses of inner machines. */
export function toFailure(
  error: unknown,
  { isTimeout, isAborted }: { readonly isTimeout: boolean; readonly isAborted: boolean },
): FetchFailure {
  const none = { kind: 'failed', status: null, retryAfterSeconds: null } as const;
  if (isAborted) return { ...none, reason: 'aborted', detail: 'stopped on request' };
  const codes = chain(error).map(toCode);
  if (isTimeout || codes.some((code) => /TIMEOUT|ETIMEDOUT/u.test(code)))
    return { ...none, reason: 'timeout', detail: 'the server takes too long' };
  if (error instanceof UnknownEncoding)
    return { ...none, reason: 'broken', detail: `it is packed in a way that is not read ("${error.message}")` };
  if (codes.some((code) => /^(?:Z_|ERR__ERROR_FORMAT|ERR_BROTLI|HPE_|UND_ERR_HEADERS_OVERFLOW)/u.test(code)))
    return { ...none, reason: 'broken', detail: 'the answer is damaged' };
  const known = codes.map((code) => networkWords.find(([pattern]) => pattern.test(code))?.[1]).find(Boolean);
  return { ...none, reason: 'network', detail: known ?? `the connection failed (${codes[0] ?? 'unknown'})` };
}

const networkWords: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^(?:ENOTFOUND|EAI_)/u, 'there is no host of that name, or no network'],
  [/^(?:CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/u, 'its certificate is not valid'],
  [/^ECONNREFUSED$/u, 'nothing answers there'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE)$/u, 'the connection broke off'],
];

function toCode(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** The error with what it was caused by, and what it is made of. */
function chain(error: unknown, depth = 0): Error[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...inner].flatMap((one) => chain(one, depth + 1))];
}
