import type { FeedDocument, FeedEntry, FeedReader, FeedRejection, WebContent } from '../domain/feed.ts';
import type { SourceItem } from '../domain/ingest.ts';
import { decodeText } from './decode.ts';
import { toSourceItem } from './draft.ts';
import { toFeedEntry } from './feed-entry.ts';
import { cleanTitle } from './fields.ts';
import { toFragmentText } from './fragment-text.ts';
import { isSameSite, toGuidName, toSite, toUrlName } from './names.ts';
import { parsePageApart } from './page-apart.ts';
import { findFeedLinks, findTranslations } from './page-links.ts';
import { parseFeedApart } from './parse-feed-apart.ts';
import { reject } from './source-kind.ts';

/** Takes feeds in RSS, Atom, RDF and JSON Feed apart, and the pages that they lead to. */
export function createFeedReader(): FeedReader {
  return {
    readFeed,
    readPage,
    findFeeds: async ({ url, bytes, charset }) => {
      const decoded = decodeText(bytes, charset);
      return decoded.kind === 'decoded' ? findFeedLinks(decoded.text, url) : [];
    },
  };
}

async function readFeed({ url, bytes, charset }: WebContent): Promise<FeedDocument | FeedRejection> {
  const decoded = decodeText(bytes, charset);
  if (decoded.kind === 'rejected') return decoded;
  const raw = await parseFeedApart(decoded.text);
  if (raw.kind === 'rejected') return raw;
  const title = cleanTitle(await toFragmentText(raw.title ?? '')) || null;
  const entries = new Map<string, FeedEntry>();
  const rejected: FeedRejection[] = Array.from({ length: raw.unreadable }, () => unreadable);
  for (const one of raw.entries) {
    const entry = await toFeedEntry(one, { url, title });
    // The newer of two of one name stands first.
    if (!entries.has(entry.guid)) entries.set(entry.guid, entry);
  }
  return { kind: 'feed', title, entries: [...entries.values()], rejected };
}

const unreadable = reject('unreadable', 'an entry of the feed is broken');

async function readPage({ url, bytes, charset }: WebContent, entry: FeedEntry): Promise<SourceItem> {
  const origin = entry.url ?? url;
  if (isHome(url) && !isHome(origin)) return { ...leadsHome, origin };
  const decoded = decodeText(bytes, charset);
  if (decoded.kind === 'rejected') return { ...decoded, origin };
  const parsed = await parsePageApart(decoded.text, { address: url });
  if (parsed.kind === 'rejected') return { ...parsed, origin };
  const { url: declared, ...fields } = parsed.fields;
  const own = declared ?? url;
  const publishedAt = fields.publishedAt ?? entry.publishedAt ?? undefined;
  const source = fields.source ?? findSource(own, entry);
  const item = toSourceItem(
    { path: '', origin, identity: url },
    { ...parsed, fields: { ...fields, url: own, publishedAt, source } },
  );
  if (item.kind === 'rejected') return item;
  const addresses = [...new Set([own, url, ...(entry.url === null ? [] : [entry.url])].map(toUrlName))];
  const names = [toGuidName(entry.guid, entry.feedUrl), ...addresses];
  return { kind: 'draft', draft: { ...item.draft, names, translations: findTranslations(decoded.text, url) } };
}

/** What a page that names no outlet is from: the feed of its own site by its title, else its host. */
function findSource(url: string, { feedUrl, feedTitle }: FeedEntry): string {
  return (isSameSite(url, feedUrl) ? feedTitle : null) ?? toSite(url);
}

const leadsHome = reject('unreadable', 'its address leads to the front page, as those of deleted articles often do');

function isHome(address: string): boolean {
  return URL.canParse(address) && /^\/?$/u.test(new URL(address).pathname) && new URL(address).search === '';
}
