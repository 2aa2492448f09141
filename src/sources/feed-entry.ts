import type { ArticleDraft } from '../domain/article.ts';
import type { FeedEntry } from '../domain/feed.ts';
import type { SourceItem } from '../domain/ingest.ts';
import { toParsedSource } from './body.ts';
import { toSourceItem } from './draft.ts';
import { toFeedDate } from './feed-dates.ts';
import { toGuid, toHash, type RawEntry } from './feed-fields.ts';
import { cleanTitle } from './fields.ts';
import { toFragmentText } from './fragment-text.ts';
import { isSameSite, toGuidName, toSite, toUrlName } from './names.ts';
import { toAbsolute } from './page-links.ts';
import { isTeaser } from './teaser.ts';

export interface FeedPlace {
  /** The feed's own address. */
  readonly url: string;
  readonly title: string | null;
}

/** An entry as it is judged: what it is called, and its article where the feed has the whole of it. */
export async function toFeedEntry(raw: RawEntry, feed: FeedPlace): Promise<FeedEntry> {
  const url = toAbsolute(raw.url, feed.url) ?? null;
  const { id, title, publishedAt, modifiedAt, content, summary } = raw;
  const entry: FeedEntry = {
    guid: toGuid({ ...raw, url: url ?? undefined }),
    feedUrl: feed.url,
    feedTitle: feed.title,
    url,
    hash: toHash([id, url ?? undefined, title, publishedAt, modifiedAt, content, summary]),
    publishedAt: toFeedDate(publishedAt) ?? null,
  };
  const { whole, brief } = await findBodies(raw, url !== null);
  if (whole !== undefined) return { ...entry, whole: await toArticle(entry, { raw, body: whole, feed }) };
  return brief === undefined ? entry : { ...entry, brief: await toArticle(entry, { raw, body: brief, feed }) };
}

interface Bodies {
  /** The text of the whole article, when the feed has it; without an address there is nothing better than what it has. */
  readonly whole?: string;
  /** What may be whole, but is so short that the page is asked first. */
  readonly brief?: string;
}

async function findBodies({ content, summary }: RawEntry, hasPage: boolean): Promise<Bodies> {
  const [whole, short] = [await toFragmentText(content ?? ''), await toFragmentText(summary ?? '')];
  // A brief with a summary of its own besides is whole however short it is
  const isBrief = short !== '' && whole.length >= minTimesSummary * short.length;
  if (!isTeaser(whole, isBrief ? minBriefChars : minContentChars)) return { whole };
  if (!isTeaser(short, minSummaryChars)) return { whole: short };
  if (!hasPage) return { whole: whole || short };
  const brief = [whole, short].find((text) => !isTeaser(text, minBriefChars));
  return brief === undefined ? {} : { brief };
}

/** The place for contents holds the whole more often than the place for descriptions. */
const minContentChars = 400;
const minSummaryChars = 1200;
const minBriefChars = 150;
const minTimesSummary = 2;

interface EntryParts {
  readonly raw: RawEntry;
  readonly body: string;
  readonly feed: FeedPlace;
}

async function toArticle(entry: FeedEntry, { raw, body, feed }: EntryParts): Promise<SourceItem> {
  const { url } = entry;
  const title = cleanTitle(await toFragmentText(raw.title ?? '')) || undefined;
  const guidName = toGuidName(entry.guid, feed.url);
  const file = { path: '', origin: url ?? `${feed.url}#${entry.guid}`, identity: guidName };
  const item = toSourceItem(file, parseBody(body, { entry, title }));
  if (item.kind === 'rejected') return item;
  const named = { ...item.draft, title: title ?? firstWords(item.draft.text), modifiedAt: toFeedDate(raw.modifiedAt) };
  // Only a site's own feed may speak for its addresses.
  if (url === null || !isSameSite(url, feed.url)) return toDraft({ ...named, identity: guidName, names: [guidName] });
  return toDraft({ ...named, names: [guidName, toUrlName(url)] });
}

/** A feed without a title leaves the outlet to a by-line, else it is the host. */
function parseBody(body: string, { entry, title }: { readonly entry: FeedEntry; readonly title: string | undefined }) {
  const { url, feedUrl, feedTitle, publishedAt } = entry;
  const known = { url: url ?? undefined, source: feedTitle ?? undefined, publishedAt: publishedAt ?? undefined };
  const parsed = toParsedSource({ ...known, title }, body);
  return { ...parsed, fields: { ...parsed.fields, source: parsed.fields.source ?? toSite(url ?? feedUrl) } };
}

function toDraft(draft: ArticleDraft): SourceItem {
  return { kind: 'draft', draft };
}

const maxTitleChars = 80;

/** Some feeds give no titles: the first words stand for one. */
function firstWords(text: string): string {
  const line = cleanTitle(text.slice(0, 400).split('\n')[0] ?? '');
  return line.length <= maxTitleChars ? line : `${line.slice(0, line.lastIndexOf(' ', maxTitleChars))}…`;
}
