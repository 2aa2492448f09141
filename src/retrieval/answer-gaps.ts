import type { AnswerGaps } from '../domain/question.ts';
import type { AnalysedSentence } from './analysed-passage.ts';
import { valuesWithin, type MatchedPassage } from './match.ts';
import { sum } from './passage-features.ts';

/** What a question asks about, and whether a sentence, what stands before it and the title hold it. */
export interface HeldTerms {
  /** By index of the plan's terms; the best value in the sentence itself. */
  readonly own: readonly number[];
  /** With the sentence before, and the title. */
  readonly near: readonly number[];
}

/** What a sentence at `index` holds of the question. */
export function findHeldTerms({ passage, match }: MatchedPassage, index: number): HeldTerms {
  const sentence = passage.sentences[index] as AnalysedSentence;
  const own = valuesWithin(match, sentence.first, sentence.last);
  const before = valuesWithin(match, passage.sentences[index - 1]?.first ?? sentence.first, sentence.last);
  return { own, near: before.map((value, term) => Math.max(value, match.inTitle[term] ?? 0)) };
}

/** What an answer should hold and the sentence does not. `kindStrength` counts where the kind of answer shows in its form. */
export function findGaps(
  { plan, passage, match }: MatchedPassage,
  { own, near }: HeldTerms,
  { kindStrength, isTyped }: { readonly kindStrength: number; readonly isTyped: boolean },
): AnswerGaps {
  const inPassage = valuesWithin(match, 0, passage.length);
  const shareMissing = (role: 'name' | 'word') => {
    const asked = plan.terms.map((term, index) => ({ ...term, index })).filter((term) => term.role === role);
    const missing = asked.filter(({ index }) => (near[index] ?? 0) === 0);
    return asked.length === 0 ? 0 : sum(missing.map(({ worth }) => worth)) / sum(asked.map(({ worth }) => worth));
  };
  return {
    names: shareMissing('name'),
    words: shareMissing('word'),
    numbers: plan.terms.some(
      ({ role, text }, term) => role === 'number' && ((isYear(text) ? inPassage : own)[term] ?? 0) === 0,
    ),
    counted: plan.terms.some(
      ({ isCounted }, term) => isCounted && (own[term] ?? 0) === 0 && (match.inTitle[term] ?? 0) === 0,
    ),
    kind: isTyped && kindStrength < leastStrength,
  };
}

const leastStrength = 0.2;

/** How the question's missing terms are spread: by worth, by place, by number, each [0, 1]. */
export function describeMissing({ plan: { terms, totalWorth } }: MatchedPassage, { near }: HeldTerms) {
  const isMissing = terms.map((_, term) => (near[term] ?? 0) === 0);
  const missing = terms.map(({ worth }, term) => Math.max(0, worth - (near[term] ?? 0)));
  return {
    worst: Math.max(0, ...missing) / Math.max(totalWorth, 1e-9),
    first: isMissing[0] === true ? 1 : 0,
    last: isMissing.at(-1) === true ? 1 : 0,
    count: isMissing.filter(Boolean).length / Math.max(terms.length, 1),
  };
}

function isYear(digits: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(digits);
}
