import { parseApart } from './apart/parse-apart.ts';
import type { ParsedSource, Rejection, SourceHints } from './source-kind.ts';

/**
 * As `parsePage`, in a process of its own, so that this one goes on with its other work, and so that a page which hangs,
 * crashes or fills the memory is rejected instead of doing so here.
 */
export function parsePageApart(html: string, { address }: SourceHints = {}): Promise<ParsedSource | Rejection> {
  return parseApart({ kind: 'page', html, address });
}
