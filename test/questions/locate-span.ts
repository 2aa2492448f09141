import type { GoldSpan } from './question-rows.ts';

/** Where a span's words stand in an article now. */
export type Located =
  /** `isSure` is false where the words stand several times and none of them is where the span was. */
  { readonly kind: 'found'; readonly span: GoldSpan; readonly isSure: boolean } | { readonly kind: 'lost' };

/** Finds a span's words in the article's text; of several places, the nearest to where the span began. */
export function locateSpan(span: GoldSpan, articleText: string | undefined): Located {
  const starts = placesOf(span.text, articleText ?? '');
  const start = starts.toSorted((a, b) => Math.abs(a - span.start) - Math.abs(b - span.start))[0];
  if (start === undefined) return { kind: 'lost' };
  const moved = { ...span, start, end: start + span.text.length };
  return { kind: 'found', span: moved, isSure: starts.length === 1 || start === span.start };
}

function placesOf(words: string, text: string): number[] {
  const starts: number[] = [];
  if (words === '') return starts;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}
