import type { Feed, FeedEntry, FeedItem, FeedReader } from '../domain/feed.ts';
import type { SourceItem } from '../domain/ingest.ts';
import type { FetchOutcome, PageFetcher } from '../domain/page-fetcher.ts';
import type { Clock } from '../domain/runtime.ts';
import { mostAttempts } from './feed-visits.ts';

/** What came of looking at an entry of a feed. */
export interface Visit {
  /** To be ingested; null where there is nothing new. */
  readonly found: SourceItem | null;
  /** What is remembered once that is done. */
  readonly item: FeedItem;
  /** What is told of the article once it is taken in. */
  readonly warning?: string;
  /** Whether the entry is to be read again, so that the feed must be fetched whole. */
  readonly isToBeRepeated: boolean;
}

interface VisitParts {
  readonly fetcher: Pick<PageFetcher, 'fetch'>;
  readonly reader: Pick<FeedReader, 'readPage'>;
  readonly clock: Clock;
}

interface VisitOptions {
  /** What is remembered of the entry. */
  readonly held: FeedItem | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * Takes the article from the feed where it has it, else from its page, and for want of that the brief of the feed. One that was deleted at
 * its source comes back with its page only.
 */
export async function visitEntry(parts: VisitParts, entry: FeedEntry, options: VisitOptions): Promise<Visit> {
  const { whole } = entry;
  if (whole === undefined) return visitPage(parts, entry, options);
  if (options.held?.isGone && options.held.isPageSeen) return visitGone(parts, entry, { ...options, whole });
  return takeWhole(begin(entry, options.held, parts.clock), whole);
}

function takeWhole(item: FeedItem, whole: SourceItem): Visit {
  return { found: whole, item: { ...item, isWhole: true, attempts: mostAttempts }, isToBeRepeated: false };
}

async function visitGone(
  parts: VisitParts,
  entry: FeedEntry,
  { whole, ...options }: VisitOptions & { readonly whole: SourceItem },
): Promise<Visit> {
  const visit = await visitPage(parts, entry, options);
  return visit.item.goneChecks > 0 ? visit : takeWhole(visit.item, whole);
}

/** Looks at the page of an entry: for its article, or, where the feed has the text, only whether it is still there. */
export async function visitPage(parts: VisitParts, entry: FeedEntry, { held, signal }: VisitOptions): Promise<Visit> {
  const item = begin(entry, held, parts.clock);
  if (entry.url === null) return { found: null, item: { ...item, attempts: mostAttempts }, isToBeRepeated: false };
  const outcome = await parts.fetcher.fetch(entry.url, {
    ...toValidators(entry, held),
    maxBytes: maxPageBytes,
    signal,
  });
  if (outcome.kind === 'not-modified') {
    const validators = { pageEtag: held?.pageEtag ?? null, pageLastModified: held?.pageLastModified ?? null };
    return { found: null, item: { ...item, ...validators, goneChecks: 0, isPageSeen: true }, isToBeRepeated: false };
  }
  if (outcome.kind !== 'fetched')
    return takeFromFeed(entry, item, outcome) ?? toMissing(entry, item, { held, outcome });
  const { etag: pageEtag, lastModified: pageLastModified } = outcome;
  const seen = { ...item, pageEtag, pageLastModified, goneChecks: 0, attempts: mostAttempts, isPageSeen: true };
  if (isToldByFeed(entry, item, held)) return { found: null, item: seen, isToBeRepeated: false };
  const read = await parts.reader.readPage(outcome, entry);
  return { ...chooseText(read, entry, seen), isToBeRepeated: false };
}

/** A feed that has changed and no longer has the text says that the page does. */
function isToldByFeed({ whole, brief, hash }: FeedEntry, item: FeedItem, held: FeedItem | undefined): boolean {
  return whole !== undefined || (item.isWhole && brief === undefined && held?.hash === hash);
}

/** What was read on a page is not replaced by less, only by more. */
function chooseText(read: SourceItem, { brief }: FeedEntry, seen: FeedItem): Pick<Visit, 'found' | 'item'> {
  return read.kind === 'rejected' && brief !== undefined && mayBeOfFeed(seen)
    ? { found: brief, item: { ...seen, isWhole: true } }
    : { found: read, item: { ...seen, isWhole: false } };
}

function mayBeOfFeed({ articleId, isWhole }: FeedItem): boolean {
  return articleId === null || isWhole;
}

/** What a server said of another address does not count for this one, nor of a page of which no article is held. */
function toValidators(entry: FeedEntry, held: FeedItem | undefined) {
  if (held === undefined || held.articleId === null || held.isGone || held.pageUrl !== entry.url) return {};
  return { etag: held.pageEtag ?? undefined, lastModified: held.pageLastModified ?? undefined };
}

const maxPageBytes = 10 * 1_048_576;
const mostGoneChecks = 2;

/** An entry as far as it is remembered. */
export function toEntry(
  { guid, pageUrl, hash, publishedAt }: FeedItem,
  { url: feedUrl, title: feedTitle }: Feed,
): FeedEntry {
  return { guid, feedUrl, feedTitle, url: pageUrl, hash, publishedAt };
}

function begin(entry: FeedEntry, held: FeedItem | undefined, clock: Clock): FeedItem {
  return {
    ...(held ?? fresh),
    guid: entry.guid,
    hash: entry.hash,
    pageUrl: entry.url,
    pageEtag: null,
    pageLastModified: null,
    publishedAt: entry.publishedAt,
    checkedAt: clock.now().toISOString(),
    isOtherLanguage: false,
  };
}

const fresh = {
  articleId: null,
  goneChecks: 0,
  attempts: 0,
  isGone: false,
  isWhole: false,
  isPageSeen: false,
} as const;

interface Missing {
  readonly held: FeedItem | undefined;
  readonly outcome: Exclude<FetchOutcome, { readonly kind: 'fetched' | 'not-modified' }>;
}

/**
 * The text of the feed where a page is not there for good. One that never was there says nothing about whether the article is
 * still published, and is looked at no more where the feed had the text; one that was there is deleted.
 */
function takeFromFeed({ brief }: FeedEntry, item: FeedItem, outcome: Missing['outcome']): Visit | undefined {
  if (isMissing(outcome) && item.isPageSeen) return undefined;
  const isLast = isLasting(outcome) || item.attempts + 1 >= mostAttempts;
  if (brief !== undefined && isLast && mayBeOfFeed(item)) {
    const taken = { ...item, pageUrl: null, isWhole: true, attempts: mostAttempts };
    const warning = `its page could not be read (${outcome.detail}), so that the short text of the feed was taken`;
    return { found: brief, item: taken, warning, isToBeRepeated: false };
  }
  if (!isMissing(outcome) || item.articleId === null || !item.isWhole) return undefined;
  return { found: null, item: { ...item, pageUrl: null }, isToBeRepeated: false };
}

/** A page that is not there, may not be read, or could not be. */
function toMissing(entry: FeedEntry, item: FeedItem, { held, outcome }: Missing): Visit {
  const goneChecks = isMissing(outcome) ? item.goneChecks + 1 : item.goneChecks;
  const attempts = outcome.kind === 'refused' ? mostAttempts : Math.min(item.attempts + 1, mostAttempts);
  // A held article's page is asked for again with the next poll: what the feed says of it now has not been dealt with.
  const remembered =
    held === undefined
      ? item
      : { ...item, hash: held.hash, pageEtag: held.pageEtag, pageLastModified: held.pageLastModified };
  return {
    found: item.articleId === null ? toRejection(entry, outcome, attempts) : null,
    item: { ...remembered, goneChecks, attempts, isGone: goneChecks >= mostGoneChecks },
    isToBeRepeated: attempts < mostAttempts && goneChecks < mostGoneChecks,
  };
}

function isMissing(outcome: Missing['outcome']): boolean {
  return outcome.kind === 'failed' && (outcome.status === 404 || outcome.status === 410);
}

const lastingStatuses: ReadonlySet<number | null> = new Set([401, 403, 404, 410, 451]);

function isLasting(outcome: Missing['outcome']): boolean {
  return outcome.kind === 'refused' || lastingStatuses.has(outcome.status);
}

function toRejection(entry: FeedEntry, outcome: Missing['outcome'], attempts: number): SourceItem {
  const code = outcome.kind === 'refused' && outcome.reason === 'blocked-address' ? 'blocked-address' : 'unreadable';
  const isWaiting = entry.brief !== undefined && attempts < mostAttempts;
  const prospect = isWaiting
    ? `; of ${mostAttempts} tries this was number ${attempts}, then the short text of the feed is taken`
    : '';
  return { kind: 'rejected', origin: entry.url ?? entry.guid, code, detail: `${outcome.detail}${prospect}` };
}
