import type { ArticleId } from '../domain/article.ts';
import type { FeedEntry, FeedItem } from '../domain/feed.ts';
import { hourMs } from '../domain/milliseconds.ts';

export interface KnownItems {
  readonly items: ReadonlyMap<string, FeedItem>;
  /** Of the articles of these items those that are held. */
  readonly held: ReadonlySet<ArticleId>;
  readonly now: Date;
}

/**
 * The entries to be read, the oldest first: new ones, those of which the feed says something else than before, and those whose
 * page could not be read, a few times, or whenever missed ones are asked for. What was removed by hand stays away.
 */
export function chooseEntries(
  entries: readonly FeedEntry[],
  { items, held, now, triesMissed }: KnownItems & { readonly triesMissed: boolean },
): FeedEntry[] {
  return entries.filter((entry) => isToBeRead(entry, items.get(entry.guid))).reverse();

  function isToBeRead(entry: FeedEntry, item: FeedItem | undefined): boolean {
    if (item === undefined) return true;
    const wasRemoved = item.articleId !== null && !item.isGone && !held.has(item.articleId);
    if (wasRemoved) return false;
    if (item.hash !== entry.hash) return true;
    if (item.isOtherLanguage) return false;
    if (triesMissed && item.articleId === null) return true;
    if (item.articleId !== null || item.isGone || item.attempts >= mostAttempts) return false;
    return now.getTime() - Date.parse(item.checkedAt) >= retryMs * 2 ** Math.max(0, item.attempts - 1);
  }
}

/** What is tried so often is left alone until the feed says something else of it. */
export const mostAttempts = 5;
const retryMs = 10 * 60_000;

/**
 * The items whose pages are looked at again, a few with each poll: those that were not there last time, those that left the feed
 * before older ones did, and the young ones from time to time.
 */
export function choosePages(entries: readonly FeedEntry[] | null, { items, held, now }: KnownItems): FeedItem[] {
  const current = new Set(entries?.map(({ guid }) => guid));
  const dates = entries?.flatMap(({ publishedAt }) => publishedAt ?? []).map((date) => Date.parse(date)) ?? [];
  const oldestMs = Math.min(...dates);
  const leftEarly = ({ guid, publishedAt }: FeedItem) =>
    entries !== null && !current.has(guid) && publishedAt !== null && Date.parse(publishedAt) > oldestMs;
  return [...items.values()]
    .filter(
      ({ articleId, pageUrl, isGone }) => articleId !== null && pageUrl !== null && !isGone && held.has(articleId),
    )
    .map((item) => ({ item, urgency: item.goneChecks > 0 ? 2 : leftEarly(item) ? 1 : isDue(item, now) ? 0 : -1 }))
    .filter(({ urgency }) => urgency >= 0)
    .sort((a, b) => b.urgency - a.urgency || (a.item.checkedAt < b.item.checkedAt ? -1 : 1))
    .slice(0, mostPages)
    .map(({ item }) => item);
}

const mostPages = 10;

/** Six hours after the last look in its first two days, three days after it in its first month. */
function isDue({ publishedAt, checkedAt }: FeedItem, now: Date): boolean {
  const ageMs = now.getTime() - Date.parse(publishedAt ?? checkedAt);
  const sinceMs = now.getTime() - Date.parse(checkedAt);
  if (ageMs > 30 * 24 * hourMs) return false;
  return sinceMs >= (ageMs < 48 * hourMs ? 6 * hourMs : 72 * hourMs);
}
