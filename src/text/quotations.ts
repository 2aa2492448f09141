import type { Span } from '../domain/article.ts';

/**
 * Quotations of one line, quotation marks included, in order of their end. Marks of a family (curly, angle, straight)
 * open and close in turn, so that texts which mirror them are understood too; a mark without a partner opens nothing.
 */
export function findQuotations(line: string): Span[] {
  const openAt = new Map<string, number>();
  const quotations: Span[] = [];
  for (const match of line.matchAll(quotationMarks)) {
    const family = toFamily(match[0]);
    const start = openAt.get(family);
    if (start === undefined) {
      openAt.set(family, match.index);
    } else {
      openAt.delete(family);
      quotations.push({ start, end: match.index + 1 });
    }
  }
  return quotations;
}

const quotationMarks = /["\u201C-\u201F\u00AB\u00BB]/g;

function toFamily(mark: string): string {
  if (mark === '"') return 'straight';
  return mark === '\u00AB' || mark === '\u00BB' ? 'angle' : 'curly';
}
