import { CorpusError } from '../domain/errors.ts';
import { toAbsolute } from './page-links.ts';

export interface OpmlFeed {
  readonly url: string;
  readonly title: string | null;
}

/**
 * The feeds that an OPML file lists, in its order, each once, from groups too.
 * @throws CorpusError `invalid-line` when it is no OPML.
 */
export async function parseOpml(text: string): Promise<OpmlFeed[]> {
  const { parseOpml: parse } = await import('feedsmith');
  const outlines = readOutlines(() => parse(text).body?.outlines ?? []);
  const feeds = new Map<string, OpmlFeed>();
  for (const { xmlUrl, title, text: label } of flatten(outlines, 0)) {
    const url = xmlUrl && toAbsolute(xmlUrl, 'invalid:');
    if (url && !feeds.has(url)) feeds.set(url, { url, title: title ?? label ?? null });
  }
  return [...feeds.values()];
}

/** An OPML 2.0 file of these feeds. */
export async function writeOpml(feeds: readonly OpmlFeed[]): Promise<string> {
  const { generateOpml } = await import('feedsmith');
  const outlines = feeds.map(({ url, title }) => ({
    type: 'rss',
    text: title ?? url,
    title: title ?? url,
    xmlUrl: url,
  }));
  return generateOpml({ head: { title: 'Sanad' }, body: { outlines } });
}

interface Outline {
  readonly xmlUrl?: string;
  readonly title?: string;
  readonly text?: string;
  readonly outlines?: readonly Outline[];
}

function readOutlines(read: () => readonly unknown[]): readonly Outline[] {
  try {
    return read() as readonly Outline[];
  } catch (cause) {
    throw new CorpusError('The file is no OPML that can be read. Export the feeds of your reader as OPML.', {
      code: 'invalid-line',
      cause,
    });
  }
}

const mostLevels = 20;

function flatten(outlines: readonly Outline[], level: number): Outline[] {
  if (level > mostLevels) return [];
  return outlines.flatMap((outline) => [outline, ...flatten(outline.outlines ?? [], level + 1)]);
}
