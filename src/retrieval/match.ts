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
  /** Value by term of the best occurrence in the whole passage. */
  readonly values: readonly number[];
  /** The same within each sentence by itself, in order. */
  readonly bySentence: readonly (readonly number[])[];
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
  const occurrences = plan.terms.map((term) => findOccurrences(term, passage));
  return {
    occurrences,
    ...findBestValues(occurrences, passage),
    inTitle: plan.terms.map((term) => valueInTitle(term, passage.titleStems)),
  };
}

function findBestValues(
  occurrences: PassageMatch['occurrences'],
  { sentences, sentenceAt }: AnalysedPassage,
): Pick<PassageMatch, 'values' | 'bySentence'> {
  const values = zeros(occurrences.length);
  const bySentence = sentences.map(() => zeros(occurrences.length));
  for (let term = 0; term < occurrences.length; term++) {
    for (const { position, value } of occurrences[term] ?? []) {
      const own = bySentence[sentenceAt[position] ?? 0] ?? values;
      if (value > (own[term] ?? 0)) own[term] = value;
      if (value > (values[term] ?? 0)) values[term] = value;
    }
  }
  return { values, bySentence };
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

/** The best of three values, term by term; sentences follow each other without a gap, so that this is the value of them together. */
export function joinValues(own: readonly number[], before: readonly number[], title: readonly number[]): number[] {
  const joined = own.slice();
  for (let term = 0; term < joined.length; term++)
    joined[term] = Math.max(own[term] ?? 0, before[term] ?? 0, title[term] ?? 0);
  return joined;
}

/** By position, in order; of alternatives at the same place the best. */
function findOccurrences(term: QueryTerm, passage: AnalysedPassage): readonly Occurrence[] {
  let occurrences = noOccurrences;
  for (const alternative of term.alternatives) {
    const positions = findPositions(alternative, passage);
    if (positions.length === 0) continue;
    const value = alternative.weight * alternative.idf;
    const found = positions.map((position) => ({ position, value }));
    occurrences = occurrences.length === 0 ? found : joinOccurrences(occurrences, found);
  }
  return occurrences;
}

function joinOccurrences(some: readonly Occurrence[], others: readonly Occurrence[]): Occurrence[] {
  const best = new Map(some.map((occurrence) => [occurrence.position, occurrence]));
  for (const other of others) if ((best.get(other.position)?.value ?? 0) < other.value) best.set(other.position, other);
  return [...best.values()].sort((a, b) => a.position - b.position);
}

const noOccurrences: readonly Occurrence[] = [];
const noPositions: readonly number[] = [];

function findPositions({ stems }: Alternative, { positions }: AnalysedPassage): readonly number[] {
  const starts = positions.get(stems[0] ?? '') ?? noPositions;
  if (stems.length < 2 || starts.length === 0) return starts;
  const rest = stems.slice(1).map((stem) => positions.get(stem) ?? noPositions);
  // As many words as follow the first, and two more, may lie between it and each of them.
  return starts.filter((start) =>
    rest.every((found) => found.some((at) => at > start && at <= start + rest.length + 2)),
  );
}

function valueInTitle(term: QueryTerm, titleStems: ReadonlySet<string>): number {
  let best = 0;
  for (const { stems, weight, idf } of term.alternatives) {
    if (weight * idf <= best || !titleStems.has(stems[0] ?? '')) continue;
    if (stems.every((stem) => titleStems.has(stem))) best = weight * idf;
  }
  return best;
}
