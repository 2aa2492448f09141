import { toParsedSource } from './body.ts';
import { rejectNoArticle } from './no-article.ts';
import { findFeedLinks } from './page-links.ts';
import { isListOfArticles } from './page-list.ts';
import { declaresArticle, readPageMetadata } from './page-metadata.ts';
import type { PageDocument } from './page-node.ts';
import { prunePage } from './page-pruning.ts';
import { findPageBody, toPageText } from './page-text.ts';
import { reject, type ParsedSource, type Rejection } from './source-kind.ts';

/** A page: the article that it holds, with what its metadata says of it. `address` is where it was fetched from. */
export async function parsePage(html: string, address?: string): Promise<ParsedSource | Rejection> {
  // Loaded when the first page is read: the two take longer to load than a question takes to answer.
  const [{ parseHTML }, { Readability }, { checkPageShape }] = await Promise.all([
    import('linkedom'),
    import('@mozilla/readability'),
    import('./check-page-shape.ts'),
  ]);
  try {
    const problem = checkPageShape(html);
    if (problem) return problem;
    const { document } = parseHTML(toWholePage(html)) as { document: PageDocument };
    const fields = readPageMetadata(document, address);
    prunePage(document);
    const own = address ?? fields.url;
    if (isListOfArticles(document, own) && !declaresArticle(document)) return rejectList(findFeedLinks(html, own));
    const fallback = toPageText(findPageBody(document));
    const options = {
      serializer: (node: unknown) => toPageText(node as PageDocument['body']),
    };
    const found = new Readability(document, options).parse();
    return rejectNoArticle(toParsedSource(fields, chooseText(found?.content ?? '', fallback)));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return reject('unsupported', `the page cannot be taken apart (${error.message.slice(0, 120)})`);
  }
}

function rejectList([feed]: readonly string[]): Rejection {
  const place = feed === undefined ? 'a feed' : `its feed ${feed}`;
  return reject('unsupported', `the page is a list of articles; give the addresses of the articles, or of ${place}`);
}

/** Whether a text begins like a page. */
export function looksLikePage(head: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])/iu.test(
    head,
  );
}

/** A fragment is given the frame that the parser needs. */
function toWholePage(html: string): string {
  return /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
}

/** What the reader view finds, unless it lost most of what stands in the page's article. */
function chooseText(found: string, fallback: string): string {
  return found.length * 3 < fallback.length && fallback.length < 2000 ? fallback : found || fallback;
}
