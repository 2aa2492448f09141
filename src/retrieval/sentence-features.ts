import type { AnswerGaps, QuestionType } from '../domain/question.ts';
import type { AnalysedSentence } from './analysed-passage.ts';
import type { KindMatch } from './answer-kind.ts';
import { describeMissing, findGaps, findHeldTerms } from './answer-gaps.ts';
import { copulas } from './kind-words.ts';
import { valuesWithin, type MatchedPassage } from './match.ts';
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
  'kind',
  'kindAndCovers',
  'isTyped',
  'isFirst',
  'brevity',
  'verbosity',
  'proximity',
  'kindProximity',
  'missingNames',
  'missingWords',
  'missingNumbers',
  'missingCounted',
  'missingKind',
  'worstMissing',
  'missingFirst',
  'missingLast',
  'missingCount',
  'countedNear',
  'definitionOpens',
  'definitionLeads',
] as const;

export interface SentenceDescription {
  /** In the order of `sentenceFeatureNames`. */
  readonly features: readonly number[];
  readonly coverage: number;
  readonly contextCoverage: number;
  readonly gaps: AnswerGaps;
  readonly matchedTerms: readonly number[];
}

/** What is known of a sentence beforehand. */
export interface KnownOfSentence {
  readonly passageScore: number;
  readonly kind: KindMatch;
  readonly type: QuestionType;
  /** Whether the kind of answer that is asked for shows in a sentence's form. */
  readonly isTyped: boolean;
}

/** Features of the sentence at `index` of a passage, for a plan. */
export function describeSentence(matched: MatchedPassage, index: number, known: KnownOfSentence): SentenceDescription {
  const { plan, passage, match } = matched;
  const { kind, isTyped } = known;
  const sentence = passage.sentences[index] as AnalysedSentence;
  const total = Math.max(plan.totalWorth, 1e-9);
  const held = findHeldTerms(matched, index);
  const before = passage.sentences[index - 1];
  const after = passage.sentences[index + 1];
  const coverage = sum(held.own) / total;
  const inContext = valuesWithin(match, before?.first ?? sentence.first, after?.last ?? sentence.last);
  const contextCoverage = sum(inContext.map((value, term) => Math.max(value, match.inTitle[term] ?? 0))) / total;
  const length = Math.max(sentence.last - sentence.first, 1);
  const cover = (other: AnalysedSentence | undefined) =>
    other === undefined ? 0 : sum(valuesWithin(match, other.first, other.last)) / total;
  const matchedTerms = held.own.flatMap((value, term) => (value > 0 ? [term] : []));
  const gaps = findGaps(matched, held, { kindStrength: kind.strength, isTyped });
  const missing = describeMissing(matched, held);
  const opening = describeOpening(matched, sentence, known.type);
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
      coverNames(plan, held.own),
      matchedTerms.length / length,
      kind.strength,
      kind.strength * coverage,
      isTyped ? coverage : 0,
      index === 0 ? 1 : 0,
      length < 5 ? 1 : 0,
      Math.log(length) / 4,
      measureProximity(matched, sentence),
      measureKindProximity(matched, sentence, kind),
      gaps.names,
      gaps.words,
      gaps.numbers ? 1 : 0,
      gaps.counted ? 1 : 0,
      gaps.kind ? 1 : 0,
      missing.worst,
      missing.first,
      missing.last,
      missing.count,
      isCountedNear(matched, sentence, kind) ? 1 : 0,
      ...opening,
    ],
  };
}

/** How close together the sentence's matched terms stand, (0, 1]; 0 for fewer than two. */
function measureProximity({ match }: MatchedPassage, { first, last }: AnalysedSentence): number {
  const positions = match.occurrences
    .flatMap((occurrences) => occurrences.filter(({ position }) => position >= first && position < last).slice(0, 1))
    .map(({ position }) => position);
  if (positions.length < 2) return 0;
  return positions.length / (Math.max(...positions) - Math.min(...positions) + 1);
}

/** How close to the matched terms, by their worth, the thing stands that could answer, [0, 1]. */
function measureKindProximity(
  { plan, match }: MatchedPassage,
  { first, last }: AnalysedSentence,
  { at, strength }: KindMatch,
): number {
  if (at === undefined) return 0;
  const place = first + at;
  const near = match.occurrences.map((occurrences) =>
    Math.max(
      0,
      ...occurrences
        .filter(({ position }) => position >= first && position < last)
        .map(({ position, value }) => value / (1 + Math.abs(position - place) / nearWords)),
    ),
  );
  return (strength * sum(near)) / Math.max(plan.totalWorth, 1e-9);
}

/** At this distance a matched term is worth half. */
const nearWords = 4;

/** Whether a new number stands right beside the thing that the question counts. */
function isCountedNear({ plan, match }: MatchedPassage, { first }: AnalysedSentence, { at }: KindMatch): boolean {
  if (at === undefined) return false;
  return plan.terms.some(
    ({ isCounted }, term) =>
      isCounted && (match.occurrences[term] ?? []).some(({ position }) => Math.abs(position - first - at) <= 2),
  );
}

/** For a question what something is: whether the sentence begins with it, and whether it then says what it is. */
function describeOpening({ match }: MatchedPassage, { first, last, text }: AnalysedSentence, type: QuestionType) {
  if (type !== 'definition') return [0, 0];
  const opens = match.occurrences.some((occurrences) =>
    occurrences.some(({ position }) => position >= first && position < Math.min(last, first + 2)),
  );
  return [opens ? 1 : 0, opens && copulas.test(text) ? 1 : 0];
}
