import type { ArticleId } from '../domain/article.ts';
import type { Feed, FeedDocument, FeedEntry, FeedItem, FeedReader, FeedStore } from '../domain/feed.ts';
import type { Ingester, IngestResult, SourceItem } from '../domain/ingest.ts';
import type { FetchOutcome, PageFetcher } from '../domain/page-fetcher.ts';
import type { Clock, Logger } from '../domain/runtime.ts';
import type { ArticleStore } from '../domain/store.ts';
import { dayMs } from '../domain/milliseconds.ts';
import { planNextPoll, type PollOutcome } from './feed-schedule.ts';
import { chooseEntries, choosePages, type KnownItems } from './feed-visits.ts';
import { toEntry, visitEntry, visitPage, type Visit } from './page-visits.ts';

export interface FeedPollerDependencies {
  readonly feeds: FeedStore;
  readonly articles: Pick<ArticleStore, 'findSummaries' | 'removeArticles'>;
  readonly fetcher: Pick<PageFetcher, 'fetch'>;
  readonly reader: FeedReader;
  readonly ingester: Pick<Ingester, 'ingest'>;
  readonly clock: Clock;
  readonly logger: Logger;
  /** In [0, 1). */
  readonly random: () => number;
}

export interface FeedPoller {
  /**
   * Reads what is new or changed in a feed, and looks whether some of its articles are still there. Gives a result for each
   * entry that was read, and one for a feed that could not be. What is not stored when the signal comes, or when the process
   * is killed, is read with the next poll: nothing is remembered of an entry before its article is stored.
   */
  poll(feed: Feed, options?: PollOptions): AsyncIterable<IngestResult>;
}

export interface PollOptions {
  readonly signal?: AbortSignal;
  /** Told how many entries are to be read, once that is known. */
  readonly onPlanned?: (entries: number) => void;
  /** Whether the feed is read whole, and what has no article is tried again, however lately or often it was. Default: false. */
  readonly triesMissed?: boolean;
}

export function createFeedPoller(dependencies: FeedPollerDependencies): FeedPoller {
  return { poll: (feed, options = {}) => poll(dependencies, feed, options) };
}

const maxFeedBytes = 10 * 1_048_576;
/** Pages that are fetched at the same time; the fetcher keeps each host's pace. */
const visitsAtOnce = 8;

async function* poll(parts: FeedPollerDependencies, feed: Feed, options: PollOptions): AsyncIterable<IngestResult> {
  const { signal } = options;
  const { outcome, read } = await fetchFeed(parts, feed, options);
  if (signal?.aborted) return;
  if (read.kind !== 'feed' && read.kind !== 'not-modified') {
    yield await noteFailure(parts, feed, toFailure(read));
    return;
  }
  const document = read.kind === 'feed' ? read : null;
  const tally = { hasNews: false, isIncomplete: false };
  const visits = await planVisits(parts, feed, { document, options });
  yield* visitAll(parts, { feed, tally, signal }, visits);
  if (!signal?.aborted) await noteSuccess(parts, feed, { outcome, document, tally });
}

/** A few pages at a time. */
async function* visitAll(
  parts: FeedPollerDependencies,
  { feed, tally, signal }: Pick<Settling, 'feed' | 'tally' | 'signal'>,
  visits: readonly (() => Promise<Visit>)[],
): AsyncIterable<IngestResult> {
  for (let at = 0; at < visits.length && !signal?.aborted; at += visitsAtOnce) {
    const made = await Promise.all(visits.slice(at, at + visitsAtOnce).map((visit) => visit()));
    if (!signal?.aborted) yield* settle(parts, { feed, visits: made, tally, signal });
  }
}

async function fetchFeed(
  { fetcher, reader }: FeedPollerDependencies,
  { url, etag, lastModified }: Feed,
  { signal, triesMissed }: PollOptions,
) {
  const validators = triesMissed ? {} : { etag: etag ?? undefined, lastModified: lastModified ?? undefined };
  const outcome = await fetcher.fetch(url, { ...validators, maxBytes: maxFeedBytes, signal });
  const read = outcome.kind === 'fetched' ? await reader.readFeed({ ...outcome, url }) : outcome;
  return { outcome, read };
}

interface Plan {
  /** Null when it is as it was. */
  readonly document: FeedDocument | null;
  readonly options: PollOptions;
}

/** What is to be looked at: entries of the feed, then pages of articles that are held. */
async function planVisits(
  parts: FeedPollerDependencies,
  feed: Feed,
  { document, options: { signal, onPlanned, triesMissed = false } }: Plan,
): Promise<(() => Promise<Visit>)[]> {
  const known = await findKnown(parts, feed);
  const toBeRead = chooseEntries(document?.entries ?? [], { ...known, triesMissed });
  onPlanned?.(toBeRead.length);
  const heldOf = ({ guid, brief }: FeedEntry) => {
    const item = known.items.get(guid);
    const isMissed = triesMissed && item?.articleId === null;
    // Where no text is taken after the last try, somebody who polls by hand uses none of the tries up
    return isMissed && brief === undefined ? { ...item, attempts: 0, goneChecks: 0, isGone: false } : item;
  };
  const reading = new Set(toBeRead.map(({ guid }) => guid));
  const wholes = new Map(document?.entries.map(({ guid, whole }) => [guid, whole]));
  const pages = choosePages(document?.entries ?? null, known).filter(({ guid }) => !reading.has(guid));
  return [
    ...toBeRead.map((entry) => () => visitEntry(parts, entry, { held: heldOf(entry), signal })),
    ...pages.map((item) => () => {
      const entry = { ...toEntry(item, feed), whole: wholes.get(item.guid) };
      return visitPage(parts, entry, { held: item, signal });
    }),
  ];
}

interface Success {
  readonly outcome: FetchOutcome;
  readonly document: FeedDocument | null;
  readonly tally: Settling['tally'];
}

/** The feed is fetched whole the next time when some of it is to be read again. */
async function noteSuccess(
  { feeds, clock, random }: FeedPollerDependencies,
  feed: Feed,
  { outcome, document, tally }: Success,
): Promise<void> {
  if (document !== null)
    await feeds.pruneItems(feed.url, { before: toPruneTime(clock.now()), keep: toGuids(document) });
  const polled = { kind: 'polled', hasNews: tally.hasNews } as const;
  const current = outcome.kind === 'fetched' ? outcome : feed;
  const { etag, lastModified } = tally.isIncomplete ? { etag: null, lastModified: null } : current;
  const schedule = planNextPoll(feed, polled, { now: clock.now(), random: random() });
  await feeds.updateFeed(feed.url, { title: document?.title ?? feed.title, etag, lastModified, ...schedule });
}

/** What has been out of the feed for so long does not come again. */
const forgottenAfterMs = 180 * dayMs;

function toPruneTime(now: Date): string {
  return new Date(now.getTime() - forgottenAfterMs).toISOString();
}

function toGuids({ entries }: FeedDocument): readonly string[] {
  return entries.map(({ guid }) => guid);
}

async function findKnown({ feeds, articles, clock }: FeedPollerDependencies, { url }: Feed): Promise<KnownItems> {
  const items = await feeds.listItems(url);
  const ids = items.flatMap(({ articleId }) => articleId ?? []);
  const summaries = ids.length > 0 ? await articles.findSummaries(ids) : [];
  return {
    items: new Map(items.map((item) => [item.guid, item])),
    held: new Set(summaries.map(({ id }) => id)),
    now: clock.now(),
  };
}

interface Settling {
  readonly feed: Feed;
  readonly visits: readonly Visit[];
  /** What the poll has seen so far. */
  readonly tally: { hasNews: boolean; isIncomplete: boolean };
  readonly signal: AbortSignal | undefined;
}

/** Stores what visits brought, and only then remembers them. */
async function* settle(
  parts: FeedPollerDependencies,
  { feed, visits, tally, signal }: Settling,
): AsyncIterable<IngestResult> {
  const found = visits.filter((visit) => visit.found !== null);
  const results: IngestResult[] = [];
  for await (const result of parts.ingester.ingest(toItems(found), signal)) results.push(result);
  if (signal?.aborted) return;
  const byVisit = new Map(found.map((visit, at) => [visit, results[at]]));
  const items = visits.map((visit) => toRemembered(visit, byVisit.get(visit)));
  await removeGone(parts, items);
  await parts.feeds.saveItems(feed.url, items);
  tally.hasNews ||= results.some(({ status }) => status === 'added' || status === 'updated');
  tally.isIncomplete ||= visits.some(({ isToBeRepeated }) => isToBeRepeated);
  yield* results.map((result, at) => toTold(result, found[at]?.warning));
}

function toTold(result: IngestResult, warning: string | undefined): IngestResult {
  if (warning === undefined || !(result.status === 'added' || result.status === 'updated')) return result;
  return { ...result, warning: result.warning === undefined ? warning : `${result.warning}; ${warning}` };
}

async function* toItems(visits: readonly Visit[]): AsyncIterable<SourceItem> {
  for (const { found } of visits) if (found !== null) yield found;
}

function toRemembered({ found, item }: Visit, result: IngestResult | undefined): FeedItem {
  if (found?.kind === 'rejected') return { ...item, isOtherLanguage: found.cause === 'other-language' };
  if (result === undefined || result.status === 'rejected') return item;
  return { ...item, articleId: result.articleId, attempts: 0, goneChecks: 0, isGone: false };
}

/** What was not there twice is deleted at its source and is cited no longer. */
async function removeGone({ articles, logger }: FeedPollerDependencies, items: readonly FeedItem[]): Promise<void> {
  const ids = items.flatMap(({ isGone, articleId }) => (isGone && articleId !== null ? [articleId] : []));
  const held = ids.length > 0 ? (await articles.findSummaries(ids)).map(({ id }): ArticleId => id) : [];
  if (held.length === 0) return;
  await articles.removeArticles(held);
  logger.info({ articles: held.length }, 'removed articles that are deleted at their source');
}

type Unread =
  | Exclude<FetchOutcome, { readonly kind: 'fetched' | 'not-modified' }>
  | Extract<SourceItem, { kind: 'rejected' }>
  | Awaited<ReturnType<FeedReader['readFeed']>>;

function toFailure(read: Unread): Extract<PollOutcome, { kind: 'failed' }> {
  const detail = 'detail' in read ? read.detail : 'it is no feed';
  const status = read.kind === 'failed' ? read.status : null;
  const isLasting = read.kind !== 'failed' || status === 410 || status === 401 || status === 403;
  return {
    kind: 'failed',
    detail,
    isLasting,
    retryAfterSeconds: read.kind === 'failed' ? read.retryAfterSeconds : null,
  };
}

async function noteFailure(
  parts: FeedPollerDependencies,
  feed: Feed,
  failure: Extract<PollOutcome, { kind: 'failed' }>,
): Promise<IngestResult> {
  const schedule = planNextPoll(feed, failure, { now: parts.clock.now(), random: parts.random() });
  const { title, etag, lastModified } = feed;
  await parts.feeds.updateFeed(feed.url, { title, etag, lastModified, ...schedule });
  // An address may hold a key; its host tells which feed it is.
  const { host } = new URL(feed.url);
  parts.logger.warn({ host, failures: schedule.failures, isPaused: schedule.isPaused }, 'a feed could not be read');
  const reason = `unreadable: ${failure.detail}`;
  return {
    source: feed.url,
    articleId: null,
    status: 'rejected',
    title: feed.title,
    language: null,
    passages: 0,
    reason,
  };
}
