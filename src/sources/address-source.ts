import { basename, extname } from 'node:path';
import type { RejectionCode, SourceItem } from '../domain/ingest.ts';
import type { FetchedPage, FetchFailure, FetchRefusal, PageFetcher } from '../domain/page-fetcher.ts';
import { toCanonicalUrl } from './canonical-url.ts';
import { toSourceItem } from './draft.ts';
import { sourceKinds } from './registry.ts';
import { reject, type ParsedSource, type Rejection, type SourceKind, type SourceLimits } from './source-kind.ts';

/** Whether a SOURCE is an address rather than a path. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,20}:\/\//iu.test(source);
}

export interface AddressRequest {
  readonly limits: SourceLimits;
  readonly signal?: AbortSignal;
}

/** Fetches the article at an address. What cannot be got or read is a rejection. */
export async function readAddress(
  address: string,
  fetcher: PageFetcher,
  { limits, signal }: AddressRequest,
): Promise<SourceItem> {
  const outcome = await fetcher.fetch(address, { maxBytes: limits.maxBytes, signal });
  const parsed = outcome.kind === 'fetched' ? await parseFetched(outcome) : toRejection(outcome);
  const found = outcome.kind === 'fetched' ? outcome.url : address;
  const file = { path: '', origin: address, identity: URL.canParse(found) ? toCanonicalUrl(found) : found };
  return toSourceItem(file, parsed.kind === 'parsed' ? withAddress(parsed, found) : parsed);
}

async function parseFetched(page: FetchedPage): Promise<ParsedSource | Rejection> {
  const kind = chooseFetchedKind(page);
  if (!kind?.parse) return reject('unsupported', `it is of the kind ${page.mediaType || 'unknown'}, which is not read`);
  return kind.parse(page.bytes, { charset: page.charset, address: page.url });
}

/** By the media type; where it says little, by the ending of the address; a page where neither tells. */
function chooseFetchedKind({ mediaType, url }: FetchedPage): SourceKind | undefined {
  const extension = extname(new URL(url).pathname).toLowerCase();
  const byEnding = sourceKinds.find((kind) => kind.parse && extension !== '' && kind.extensions.includes(extension));
  const byType = sourceKinds.find((kind) => kind.mediaTypes.some((type) => mediaType.startsWith(type)));
  if (byType && mediaType !== 'text/plain') return byType;
  if (mediaType !== '' && !vagueTypes.has(mediaType)) return undefined;
  return byEnding ?? byType ?? sourceKinds.find((kind) => kind.mediaTypes.includes('text/html'));
}

const vagueTypes = new Set(['text/plain', 'application/octet-stream', 'binary/octet-stream', 'application/download']);

/** A title made of the name is that of the last part of the path. */
function withAddress(parsed: ParsedSource, address: string): ParsedSource {
  const name = decodeName(basename(new URL(address).pathname)) || new URL(address).hostname;
  const { url = address, title = name.replace(/\.[a-z]{1,8}$/u, '').replace(/[-_]+/gu, ' ') } = parsed.fields;
  return { ...parsed, fields: { ...parsed.fields, url, title } };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function toRejection(outcome: FetchRefusal | FetchFailure | { readonly kind: 'not-modified' }): Rejection {
  if (outcome.kind === 'not-modified') return reject('unreadable', 'the server answers 304, which was not asked for');
  const code = outcome.kind === 'refused' ? refusalCodes[outcome.reason] : 'unreadable';
  return reject(code, outcome.detail);
}

const refusalCodes: Readonly<Record<FetchRefusal['reason'], RejectionCode>> = {
  'blocked-address': 'blocked-address',
  robots: 'unreadable',
  'too-large': 'too-large',
  'media-type': 'unsupported',
};
