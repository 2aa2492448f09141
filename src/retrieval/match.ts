import type { AnalysedPassage } from './analysed-passage.ts';
import type { Alternative, QueryPlan, QueryTerm } from './query-plan.ts';

/** A place of a passage where a term of the question stands. */
export interface Occurrence {
  /** In content words of the passage. */
  readonly position: number;
  /** What the occurrence is worth, (0, `term.worth`]. */
  readonly value: number;
}

/** Where each term of a plan stands in a passage. */
export interface PassageMatch {
  /** By index of the plan's terms; by position. */
  readonly occurrences: readonly (readonly Occurrence[])[];
  /** Value by term of the best occurrence in the article's title. */
  readonly inTitle: readonly number[];
}

/** A passage with where the terms of a plan stand in it. */
export interface MatchedPassage {
  readonly plan: QueryPlan;
  readonly passage: AnalysedPassage;
  readonly match: PassageMatch;
}

/** Finds each term of the plan in the passage. */
export function matchPassage(plan: QueryPlan, passage: AnalysedPassage): PassageMatch {
  return {
    occurrences: plan.terms.map((term) => findOccurrences(term, passage)),
    inTitle: plan.terms.map((term) => valueInTitle(term, passage.titleStems)),
  };
}

/** The values of each sentence by itself, in order. */
export function valuesBySentence({ passage, match }: MatchedPassage): readonly (readonly number[])[] {
  return passage.sentences.map(({ first, last }) => valuesWithin(match, first, last));
}

/** The better of two values, term by term; sentences follow each other without a gap, so this is the value of both together. */
export function joinValues(own: readonly number[], other: readonly number[] | undefined): readonly number[] {
  return other === undefined ? own : own.map((value, term) => Math.max(value, other[term] ?? 0));
}

/** The value of each term's best occurrence in `[first, last)`. */
export function valuesWithin(match: PassageMatch, first: number, last: number): number[] {
  return match.occurrences.map((occurrences) => {
    let best = 0;
    for (const { position, value } of occurrences) {
      if (position >= first && position < last && value > best) best = value;
    }
    return best;
  });
}

function findOccurrences(term: QueryTerm, passage: AnalysedPassage): Occurrence[] {
  const best = new Map<number, number>();
  for (const alternative of term.alternatives) {
    const value = alternative.weight * alternative.idf;
    for (const position of findPositions(alternative, passage)) {
      if ((best.get(position) ?? 0) < value) best.set(position, value);
    }
  }
  return [...best].map(([position, value]) => ({ position, value })).sort((a, b) => a.position - b.position);
}

function findPositions({ stems }: Alternative, passage: AnalysedPassage): readonly number[] {
  const [head, ...tail] = stems;
  const starts = passage.positions.get(head ?? '') ?? [];
  if (tail.length === 0) return starts;
  return starts.filter((start) =>
    tail.every((stem) => (passage.positions.get(stem) ?? []).some((at) => at > start && at <= start + tail.length + 2)),
  );
}

function valueInTitle(term: QueryTerm, titleStems: ReadonlySet<string>): number {
  let best = 0;
  for (const { stems, weight, idf } of term.alternatives) {
    if (weight * idf > best && stems.every((stem) => titleStems.has(stem))) best = weight * idf;
  }
  return best;
}
