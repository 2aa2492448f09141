import type { Span } from '../domain/article.ts';

/** Whether a sentence stands alone between blank lines, short and without a final mark: it announces, and says nothing. */
export function isHeading(text: string, { start, end }: Span): boolean {
  if (end - start > longestHeading || finalMark.test(text.slice(start, end))) return false;
  const isAlone = /(?:^|\n[ \t]*\n)\s*$/u.test(text.slice(Math.max(0, start - 20), start));
  // A passage may end with the heading of what follows
  const after = text.slice(end, end + 20);
  return isAlone && (/^[ \t]*\n[ \t]*\n/u.test(after) || (start > 0 && /^\s*$/u.test(after)));
}

const longestHeading = 100;
/** With the Arabic question mark, U+061F. */
const finalMark = /[.!?\u061F\u2026:;"\u201D\u00BB)]$/u;
