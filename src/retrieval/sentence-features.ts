import type { AnswerGaps } from '../domain/question.ts';
import type { AnalysedSentence } from './analysed-passage.ts';
import { valuesWithin, type MatchedPassage, type PassageMatch } from './match.ts';
import { coverNames, sum } from './passage-features.ts';

/** Names of the features of a sentence, in the order of its weights. */
export const sentenceFeatureNames = [
  'passage',
  'coverage',
  'coverageBefore',
  'coverageAfter',
  'contextCoverage',
  'nameCoverage',
  'density',
  'matchesType',
  'matchesTypeAndCovers',
  'isTyped',
  'isFirst',
  'brevity',
  'verbosity',
  'proximity',
  'missingNames',
  'missingNumbers',
  'missingCounted',
] as const;

export interface SentenceDescription {
  /** In the order of `sentenceFeatureNames`. */
  readonly features: readonly number[];
  readonly coverage: number;
  readonly contextCoverage: number;
  readonly gaps: AnswerGaps;
  readonly matchedTerms: readonly number[];
}

/** Features of the sentence at `index` of a passage, for a plan. */
export function describeSentence(
  matched: MatchedPassage,
  index: number,
  known: { readonly passageScore: number; readonly matchesType: boolean; readonly isTyped: boolean },
): SentenceDescription {
  const { plan, passage, match } = matched;
  const sentence = passage.sentences[index] as AnalysedSentence;
  const total = Math.max(plan.totalWorth, 1e-9);
  const values = valuesWithin(match, sentence.first, sentence.last);
  const before = passage.sentences[index - 1];
  const after = passage.sentences[index + 1];
  const coverage = sum(values) / total;
  const inContext = valuesWithin(match, before?.first ?? sentence.first, after?.last ?? sentence.last);
  const contextCoverage = sum(inContext.map((value, term) => Math.max(value, match.inTitle[term] ?? 0))) / total;
  const length = Math.max(sentence.last - sentence.first, 1);
  const cover = (other: AnalysedSentence | undefined) =>
    other === undefined ? 0 : sum(valuesWithin(match, other.first, other.last)) / total;
  const matchedTerms = values.flatMap((value, term) => (value > 0 ? [term] : []));
  const gaps = findGaps(matched, index, known);
  return {
    coverage,
    contextCoverage,
    gaps,
    matchedTerms,
    features: [
      known.passageScore,
      coverage,
      cover(before),
      cover(after),
      contextCoverage,
      coverNames(plan, values),
      matchedTerms.length / length,
      known.matchesType ? 1 : 0,
      known.matchesType ? coverage : 0,
      known.isTyped ? coverage : 0,
      index === 0 ? 1 : 0,
      length < 5 ? 1 : 0,
      Math.log(length) / 4,
      measureProximity(match, sentence),
      gaps.names,
      gaps.numbers ? 1 : 0,
      gaps.counted ? 1 : 0,
    ],
  };
}

/** How close together the sentence's matched terms stand, (0, 1]; 0 for fewer than two. */
function measureProximity(match: PassageMatch, { first, last }: AnalysedSentence): number {
  const positions = match.occurrences
    .flatMap((occurrences) => occurrences.filter(({ position }) => position >= first && position < last).slice(0, 1))
    .map(({ position }) => position);
  if (positions.length < 2) return 0;
  return positions.length / (Math.max(...positions) - Math.min(...positions) + 1);
}

function findGaps(
  { plan, passage, match }: MatchedPassage,
  index: number,
  { matchesType, isTyped }: { readonly matchesType: boolean; readonly isTyped: boolean },
): AnswerGaps {
  const sentence = passage.sentences[index] as AnalysedSentence;
  const own = valuesWithin(match, sentence.first, sentence.last);
  const near = valuesWithin(match, passage.sentences[index - 1]?.first ?? sentence.first, sentence.last);
  const inPassage = valuesWithin(match, 0, passage.length);
  const isHeldBy = (values: readonly number[], term: number) =>
    (values[term] ?? 0) > 0 || (match.inTitle[term] ?? 0) > 0;
  const shareMissing = (role: 'name' | 'word') => {
    const asked = plan.terms.map((term, index) => ({ ...term, index })).filter((term) => term.role === role);
    const missing = asked.filter(({ index: term }) => !isHeldBy(near, term));
    return asked.length === 0 ? 0 : sum(missing.map(({ worth }) => worth)) / sum(asked.map(({ worth }) => worth));
  };
  return {
    names: shareMissing('name'),
    words: shareMissing('word'),
    numbers: plan.terms.some(
      ({ role, text }, term) => role === 'number' && ((isYear(text) ? inPassage : own)[term] ?? 0) === 0,
    ),
    counted: plan.terms.some(({ isCounted }, term) => isCounted && !isHeldBy(own, term)),
    kind: isTyped && !matchesType,
  };
}

function isYear(digits: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(digits);
}
