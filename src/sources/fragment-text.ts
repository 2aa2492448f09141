import type { PageDocument } from './page-node.ts';
import { toPageText } from './page-text.ts';

/** The text of a piece of HTML such as an entry of a feed: blocks apart by blank lines. Empty where it cannot be taken apart. */
export async function toFragmentText(html: string): Promise<string> {
  if (!/[<&]/u.test(html)) return html.trim();
  const { parseHTML } = await import('linkedom');
  try {
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`) as { document: PageDocument };
    return toPageText(document.body);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return '';
  }
}
