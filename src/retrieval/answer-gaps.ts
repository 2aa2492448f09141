import type { AnswerGaps } from '../domain/question.ts';
import type { MatchedPassage } from './match.ts';
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
export function findGaps(
  { plan, match }: MatchedPassage,
  { own, near }: HeldTerms,
  { kindStrength, isTyped }: HeldKind,
): AnswerGaps {
  let [numbers, counted] = [false, false];
  for (const [at, term] of plan.terms.entries()) {
    if (term.role === 'number' && ((isYear(term) ? match.values : own)[at] ?? 0) === 0) numbers = true;
    if (term.isCounted && (own[at] ?? 0) === 0 && (match.inTitle[at] ?? 0) === 0) counted = true;
  }
  return {
    names: shareMissing(plan, 'name', near),
    words: shareMissing(plan, 'word', near),
    numbers,
    counted,
    kind: isTyped && kindStrength < leastStrength,
  };
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
  let [worst, count] = [0, 0];
  for (const [at, { worth }] of terms.entries()) {
    worst = Math.max(worst, worth - (near[at] ?? 0));
    if ((near[at] ?? 0) === 0) count++;
  }
  return {
    worst: worst / Math.max(totalWorth, 1e-9),
    first: terms.length > 0 && (near[0] ?? 0) === 0 ? 1 : 0,
    last: terms.length > 0 && (near[terms.length - 1] ?? 0) === 0 ? 1 : 0,
    count: count / Math.max(terms.length, 1),
  };
}

function isYear({ role, text }: QueryTerm): boolean {
  return role === 'number' && /^(?:1[5-9]|20)\d\d$/u.test(text);
}
