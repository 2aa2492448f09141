import type { ArticleId } from './article.ts';
import type { SourceItem } from './ingest.ts';
import type { FetchedPage } from './page-fetcher.ts';

/** Why a feed, or an entry of it, is not read. */
export type FeedRejection = Omit<Extract<SourceItem, { kind: 'rejected' }>, 'origin'>;

/** One article as a feed announces it. */
export interface FeedEntry {
  /** What the feed calls it; its address or a sum of its words where the feed gives no name. */
  readonly guid: string;
  /** The address of the feed that announces it. */
  readonly feedUrl: string;
  /** What that feed calls itself. */
  readonly feedTitle: string | null;
  /** Absolute, http or https. */
  readonly url: string | null;
  /** Changes when the feed says anything else of it. */
  readonly hash: string;
  /** `YYYY-MM-DD` or ISO 8601 with offset. */
  readonly publishedAt: string | null;
  /** The article where the feed has its whole text; undefined where its page must be read. */
  readonly whole?: SourceItem;
  /** What the feed has that may be a whole article, though a short one: for want of the page. */
  readonly brief?: SourceItem;
}

export interface FeedDocument {
  readonly kind: 'feed';
  readonly title: string | null;
  /** In the feed's order, each guid once. */
  readonly entries: readonly FeedEntry[];
  /** Entries that could not be read. */
  readonly rejected: readonly FeedRejection[];
}

/** What came from an address. */
export type WebContent = Pick<FetchedPage, 'url' | 'bytes' | 'charset'>;

/** Takes feeds and the pages that they name apart; reaches nothing itself. */
export interface FeedReader {
  readFeed(content: WebContent): Promise<FeedDocument | FeedRejection>;
  /** The article on the page of an entry. */
  readPage(content: WebContent, entry: FeedEntry): Promise<SourceItem>;
  /** Addresses of the feeds that a page names, the likeliest first. */
  findFeeds(content: WebContent): Promise<readonly string[]>;
}

export type FeedStatus = 'ok' | 'failing' | 'paused';

/** A feed that is polled. */
export interface Feed {
  readonly url: string;
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly nextPollAt: string;
  readonly lastPolledAt: string | null;
  readonly lastError: string | null;
  /** Failed polls since the last that went well. */
  readonly failures: number;
  readonly isPaused: boolean;
}

/** As `feeds list` shows it. */
export interface FeedSummary extends Feed {
  readonly status: FeedStatus;
  /** How many articles are held of it. */
  readonly articles: number;
  /** How many of its entries could not be read, so that there is no article of them; without those in another language than the two. */
  readonly unread: number;
}

/** What is remembered of an entry of a feed. */
export interface FeedItem {
  readonly guid: string;
  readonly hash: string;
  /** Null while there is none: its page could not be read, or is no article. */
  readonly articleId: ArticleId | null;
  /** Null where there is no page to look at, or none was there when the article was taken from the feed. */
  readonly pageUrl: string | null;
  readonly pageEtag: string | null;
  readonly pageLastModified: string | null;
  readonly publishedAt: string | null;
  /** When its page was looked at last. */
  readonly checkedAt: string;
  /** How often in a row its page was not there (404, 410). */
  readonly goneChecks: number;
  /** How often in a row reading it failed otherwise; the most that is tried where another try is of no use. */
  readonly attempts: number;
  /** Known to be deleted at its source. */
  readonly isGone: boolean;
  /** Whether the feed had the whole article, so that its page was not read. */
  readonly isWhole: boolean;
  /** Whether its page ever was there: one that never was says nothing about whether the article is still published. */
  readonly isPageSeen: boolean;
  /** Whether what was read is in a language that is not taken in. */
  readonly isOtherLanguage: boolean;
}

/** What a poll found out about its feed. */
export type FeedUpdate = Omit<Feed, 'url'>;

export interface FeedStore {
  /** False when it is there already; a paused one is taken up again. */
  addFeed(feed: { readonly url: string; readonly title?: string | null; readonly at: string }): Promise<boolean>;
  /** Polls it no more until it is added again; false when there is none of that address. */
  pauseFeed(url: string): Promise<boolean>;
  /** False when there is none of that address. Its articles stay. */
  removeFeed(url: string): Promise<boolean>;
  /** By the order of adding. */
  listFeeds(): Promise<readonly FeedSummary[]>;
  /** Those that are due, the longest overdue first. */
  listDueFeeds(at: string): Promise<readonly Feed[]>;
  /** Takes up none that is paused. */
  updateFeed(url: string, update: FeedUpdate): Promise<void>;
  /** All that is remembered of its entries. */
  listItems(url: string): Promise<readonly FeedItem[]>;
  /** Adds or replaces. An article that the feed did not have before is an event, `in-feed`. */
  saveItems(url: string, items: readonly FeedItem[]): Promise<void>;
  /** Forgets entries that were looked at last before a time, have no article that is held, and are not among those to keep. */
  pruneItems(url: string, unless: { readonly before: string; readonly keep: readonly string[] }): Promise<void>;
}
