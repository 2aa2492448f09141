import { toRawFeed } from './feed-formats.ts';
import type { RawFeed } from './feed-fields.ts';
import { reject, type Rejection } from './source-kind.ts';

export type ParsedFeed = { readonly kind: 'raw-feed' } & RawFeed;

/** Most entries of a feed that are looked at; the newest stand first in nearly all. */
const maxEntries = 2000;

/**
 * A feed in RSS, Atom, RDF or JSON Feed. Entities are never expanded, nothing is fetched. Where the whole is broken, entries are
 * read one by one, so that one which cannot be read does not cost the others.
 */
export async function parseFeed(text: string): Promise<ParsedFeed | Rejection> {
  const { parseFeed: parse, DetectError } = await import('feedsmith');
  try {
    return { kind: 'raw-feed', ...toRawFeed(parse(text, { maxItems: maxEntries })), unreadable: 0 };
  } catch (error) {
    if (error instanceof DetectError) return notFeed;
    return salvage(text, (part) => toRawFeed(parse(part))) ?? notFeed;
  }
}

const notFeed = reject('unsupported', 'it is no feed in RSS, Atom, RDF or JSON Feed that can be read');

type ParsePart = (part: string) => Omit<RawFeed, 'unreadable'>;

/** What can be read of a broken feed: each entry alone, within the feed's own outer element, whose namespaces it needs. */
function salvage(text: string, parse: ParsePart): ParsedFeed | undefined {
  const root = /<(?:rss|feed|rdf:RDF)(?=[\s>])[^>]{0,4000}>/iu.exec(text)?.[0];
  const entries = findEntries(text);
  if (root === undefined || entries.length === 0) return undefined;
  const frame = toFrame(root);
  const attempt = (part: string) => {
    try {
      return parse(`${frame.before}${part}${frame.after}`);
    } catch {
      return undefined;
    }
  };
  const read = entries.map((entry) => attempt(entry)?.entries ?? []);
  const about = attempt(
    text.slice(text.indexOf(root) + root.length, text.search(entryStart)).replace(/<channel[^>]*>/iu, ''),
  );
  return {
    kind: 'raw-feed',
    title: about?.title,
    language: about?.language,
    entries: read.flat(),
    unreadable: read.filter((found) => found.length === 0).length,
  };
}

function toFrame(root: string): { readonly before: string; readonly after: string } {
  if (/^<feed/iu.test(root)) return { before: root, after: '</feed>' };
  if (/^<rdf/iu.test(root)) return { before: `${root}<channel></channel>`, after: '</rdf:RDF>' };
  return { before: `${root}<channel>`, after: '</channel></rss>' };
}

const entryStart = /<(?:item|entry)(?=[\s>])/iu;

/** From each opening tag of an entry to its closing tag, or to the next opening one. */
function findEntries(text: string): string[] {
  const starts = [...text.matchAll(new RegExp(entryStart, 'giu'))].slice(0, maxEntries + 1).map(({ index }) => index);
  return starts.slice(0, maxEntries).map((start, at) => {
    const whole = text.slice(start, starts[at + 1]);
    const end = /<\/(?:item|entry)>/iu.exec(whole);
    return end ? whole.slice(0, end.index + end[0].length) : whole;
  });
}
