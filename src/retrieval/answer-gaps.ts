import type { AnswerGaps } from '../domain/question.ts';
import type { MatchedPassage } from './match.ts';
import type { QueryTerm } from './query-plan.ts';

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

/** How the question's missing terms are spread: by worth, by place, by number, each [0, 1]. */
export interface Missing {
  readonly worst: number;
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Finds what an answer should hold and a sentence of the passage does not, in one pass: it is done for each sentence that is read. */
export function findGaps(
  { plan, match }: MatchedPassage,
  { own, near }: HeldTerms,
  { kindStrength, isTyped }: HeldKind,
): { readonly gaps: AnswerGaps; readonly missing: Missing } {
  const { terms, totalWorth } = plan;
  const share = { name: { missing: 0, asked: 0 }, word: { missing: 0, asked: 0 } };
  let [numbers, counted] = [false, false];
  let [worst, count] = [0, 0];
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as QueryTerm;
    const { role, worth } = term;
    const held = near[at] ?? 0;
    if (held === 0) count++;
    worst = Math.max(worst, worth - held);
    if (role === 'number') {
      if (((isYear(term) ? match.values : own)[at] ?? 0) === 0) numbers = true;
    } else {
      share[role].asked += worth;
      if (held === 0) share[role].missing += worth;
    }
    if (term.isCounted && (own[at] ?? 0) === 0 && (match.inTitle[at] ?? 0) === 0) counted = true;
  }
  return {
    gaps: {
      names: toShare(share.name),
      words: toShare(share.word),
      numbers,
      counted,
      kind: isTyped && kindStrength < leastStrength,
    },
    missing: {
      worst: worst / Math.max(totalWorth, 1e-9),
      first: terms.length > 0 && (near[0] ?? 0) === 0 ? 1 : 0,
      last: terms.length > 0 && (near[terms.length - 1] ?? 0) === 0 ? 1 : 0,
      count: count / Math.max(terms.length, 1),
    },
  };
}

/** Of the worth of the question's names, or words, what is missing; 0 where it has none. */
function toShare({ missing, asked }: { readonly missing: number; readonly asked: number }): number {
  return asked === 0 ? 0 : missing / asked;
}

const leastStrength = 0.2;

function isYear({ role, text }: QueryTerm): boolean {
  return role === 'number' && /^(?:1[5-9]|20)\d\d$/u.test(text);
}
