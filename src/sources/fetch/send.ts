import { request as sendRequest, type Dispatcher } from 'undici';
import type { FetchOutcome, FetchRequest } from '../../domain/page-fetcher.ts';
import { findBlockedHost, toFailure, toStatusFailure } from './failure.ts';
import { acceptedEncodings, readBody, TooLong } from './read-body.ts';

export interface SentRequest {
  readonly url: URL;
  readonly agent: Dispatcher;
  readonly timeoutMs: number;
  readonly request: FetchRequest & { readonly maxBytes: number };
}

export type Answer =
  | FetchOutcome
  | { readonly kind: 'redirect'; readonly location: string; readonly isPermanent: boolean }
  | { readonly kind: 'blocked'; readonly host: string };

/** Sends one request and reads its answer; redirects are told, not followed. */
export async function send(sent: SentRequest): Promise<Answer> {
  const timeout = AbortSignal.timeout(sent.timeoutMs);
  const signal = sent.request.signal ? AbortSignal.any([timeout, sent.request.signal]) : timeout;
  try {
    return await exchange(sent, signal);
  } catch (error) {
    const host = findBlockedHost(error);
    if (host !== undefined) return { kind: 'blocked', host };
    if (error instanceof TooLong) return tooLarge(sent.request.maxBytes);
    return toFailure(error, { isTimeout: timeout.aborted, isAborted: sent.request.signal?.aborted ?? false });
  }
}

async function exchange(sent: SentRequest, signal: AbortSignal): Promise<Answer> {
  const { url, request } = sent;
  const { statusCode, headers: raw, body } = await ask(sent, signal);
  const headers = toSingleHeaders(raw);
  const objection = judge(url, statusCode, headers, request);
  if (objection) {
    // What is left of the answer is let go; that it then ends early is no news.
    body.on('error', () => undefined).destroy();
    return objection;
  }
  const bytes = await readBody(body, headers['content-encoding'] ?? '', request.maxBytes);
  const { mediaType, charset } = parseContentType(headers['content-type'] ?? '');
  const validators = { etag: headers['etag'] ?? null, lastModified: headers['last-modified'] ?? null };
  return { kind: 'fetched', url: url.href, movedTo: null, mediaType, charset, ...validators, headers, bytes };
}

/**
 * A connection that was kept open may have been closed by the server just when it was used again; nothing was answered then, and a second
 * connection tells whether the server is there.
 */
async function ask({ url, agent, request }: SentRequest, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  const options = { dispatcher: agent, headers: toHeaders(request), signal };
  try {
    return await sendRequest(url, options);
  } catch (error) {
    if (!isBrokenOff(error) || signal.aborted) throw error;
    return sendRequest(url, options);
  }
}

function isBrokenOff(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET';
}

const version = '0.1';
const defaultAccept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

function toHeaders({ etag, lastModified, accept = defaultAccept }: FetchRequest): Record<string, string> {
  return {
    'user-agent': `Sanad/${version} (reads news articles to quote them)`,
    accept,
    'accept-encoding': acceptedEncodings,
    ...(etag !== undefined && isHeaderValue(etag) ? { 'if-none-match': etag } : {}),
    ...(lastModified !== undefined && isHeaderValue(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}

/** What a server once sent is sent back only when it can be. */
function isHeaderValue(value: string): boolean {
  return /^[\t\u0020-\u007E\u0080-\u00FF]{1,1000}$/u.test(value);
}

function toSingleHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]));
}

/** What an answer is whose body need not be read. */
function judge(
  url: URL,
  status: number,
  headers: Readonly<Record<string, string>>,
  request: SentRequest['request'],
): Answer | undefined {
  const location = headers['location'];
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined)
    return { kind: 'redirect', location, isPermanent: status === 301 || status === 308 };
  if (status === 304) return { kind: 'not-modified', url: url.href, movedTo: null };
  if (status !== 200 && status !== 203) return toStatusFailure(status, headers['retry-after']);
  if (Number(headers['content-length'] ?? 0) > request.maxBytes) return tooLarge(request.maxBytes);
  const { mediaType } = parseContentType(headers['content-type'] ?? '');
  if (isWanted(mediaType, request.mediaTypes)) return undefined;
  return { kind: 'refused', reason: 'media-type', detail: `it is of the kind ${mediaType}, which is not read` };
}

function isWanted(mediaType: string, wanted: readonly string[] | undefined): boolean {
  return mediaType === '' || !wanted || wanted.some((beginning) => mediaType.startsWith(beginning));
}

function tooLarge(maxBytes: number): Answer {
  const megabytes = Math.ceil((maxBytes / 1_048_576) * 10) / 10;
  return { kind: 'refused', reason: 'too-large', detail: `it has more than ${megabytes} MB` };
}

function parseContentType(header: string): { readonly mediaType: string; readonly charset: string | null } {
  const mediaType = /^\s*([\w.+-]{1,60}\/[\w.+-]{1,80})/u.exec(header)?.[1]?.toLowerCase() ?? '';
  const charset = /;\s*charset\s*=\s*["']?([\w:.+-]{1,40})/iu.exec(header)?.[1]?.toLowerCase() ?? null;
  return { mediaType, charset };
}
