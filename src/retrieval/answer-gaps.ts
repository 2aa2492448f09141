import type { AnswerGaps } from '../domain/question.ts';
import { valuesWithin, type MatchedPassage } from './match.ts';
import type { QueryPlan, QueryTerm } from './query-plan.ts';

/** What a question asks about, and whether a sentence, what stands before it and the title hold it. */
export interface HeldTerms {
  /** By index of the plan's terms; the best value in the sentence itself. */
  readonly own: readonly number[];
  /** With the sentence before, and the title. */
  readonly near: readonly number[];
}

/** How surely a sentence holds the kind of answer that is asked for; it counts where that shows in its form. */
interface HeldKind {
  readonly kindStrength: number;
  readonly isTyped: boolean;
}

/** Finds what an answer should hold and a sentence of the passage does not. */
export function createGapFinder({
  plan,
  passage,
  match,
}: MatchedPassage): (held: HeldTerms, kind: HeldKind) => AnswerGaps {
  const years = plan.terms.some(isYear) ? valuesWithin(match, 0, passage.length) : [];
  return ({ own, near }, { kindStrength, isTyped }) => ({
    names: shareMissing(plan, 'name', near),
    words: shareMissing(plan, 'word', near),
    numbers: plan.terms.some((term, at) => term.role === 'number' && ((isYear(term) ? years : own)[at] ?? 0) === 0),
    counted: plan.terms.some(
      ({ isCounted }, term) => isCounted && (own[term] ?? 0) === 0 && (match.inTitle[term] ?? 0) === 0,
    ),
    kind: isTyped && kindStrength < leastStrength,
  });
}

/** Share of the worth of the question's names, or words, that is missing; 0 where it has none. */
function shareMissing({ terms }: QueryPlan, role: 'name' | 'word', near: readonly number[]): number {
  let [missing, asked] = [0, 0];
  for (const [at, term] of terms.entries()) {
    if (term.role !== role) continue;
    asked += term.worth;
    if ((near[at] ?? 0) === 0) missing += term.worth;
  }
  return asked === 0 ? 0 : missing / asked;
}

const leastStrength = 0.2;

/** How the question's missing terms are spread: by worth, by place, by number, each [0, 1]. */
export function describeMissing({ terms, totalWorth }: QueryPlan, near: readonly number[]) {
  const isMissing = (term: number) => term >= 0 && term < terms.length && (near[term] ?? 0) === 0;
  let [worst, count] = [0, 0];
  for (const [at, { worth }] of terms.entries()) {
    worst = Math.max(worst, worth - (near[at] ?? 0));
    if (isMissing(at)) count++;
  }
  return {
    worst: worst / Math.max(totalWorth, 1e-9),
    first: isMissing(0) ? 1 : 0,
    last: isMissing(terms.length - 1) ? 1 : 0,
    count: count / Math.max(terms.length, 1),
  };
}

function isYear({ role, text }: QueryTerm): boolean {
  return role === 'number' && /^(?:1[5-9]|20)\d\d$/u.test(text);
}
