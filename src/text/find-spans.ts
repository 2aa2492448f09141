import type { Span } from '../domain/article.ts';
import { normalise } from './normalise.ts';

/** Where patterns over normalised text are found, in the text's own UTF-16 units: their group `told` where they have one; in order, none within another. */
export function findSpans(text: string, patterns: readonly RegExp[]): Span[] {
  const normalised = normalise(text);
  const found = patterns
    .flatMap((pattern) => [...normalised.text.matchAll(pattern)])
    .map(({ index, groups, 0: whole }) => {
      const told = groups?.['told'] ?? whole;
      const start = index + whole.lastIndexOf(told);
      return { start: normalised.toOriginal(start), end: normalised.toOriginalEnd(start + told.length) };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ end }) => {
    const isNew = end > reached;
    reached = Math.max(reached, end);
    return isNew;
  });
}

/** Whether one is a part of what the other names: they overlap, and the other is longer. */
export function isPartOf(one: Span, other: Span): boolean {
  const isLonger = other.end - other.start > one.end - one.start;
  return isLonger && one.start < other.end && other.start < one.end;
}
