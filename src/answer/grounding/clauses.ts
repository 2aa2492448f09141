import type { Span } from '../../domain/article.ts';

/** Clauses of a sentence, with what parts them at the beginning of each but the first. */
export function splitClauses(text: string): Span[] {
  const borders = [0, ...[...text.matchAll(clauseBorder)].map(({ index }) => index), text.length];
  return borders.slice(1).map((end, at) => ({ start: borders[at] ?? 0, end }));
}

/** Commas and the like, and words that add a clause: because, although, while, which; lianna, raghma, haythu. */
const clauseBorder =
  /[,;:\u060C\u061B\u2014]| (?:because|although|though|while|whereas|which|\u0644\u0623\u0646|\u0631\u063A\u0645|\u062D\u064A\u062B)(?!\p{L})/gu;
