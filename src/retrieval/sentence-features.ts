import type { AnswerGaps } from '../domain/question.ts';
import type { AnalysedSentence } from './analysed-passage.ts';
import type { AskedType, KindTold } from './answer-kind.ts';
import { findGaps } from './answer-gaps.ts';
import { copulas } from './kind-words.ts';
import { joinValues, type MatchedPassage, type Occurrence } from './match.ts';
import { findAskedPeople, tellsOfNamesake } from './namesakes.ts';
import { coverNames, sum, sumBetter } from './passage-features.ts';
import type { KindMatch } from './sentence-facts.ts';

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
  readonly kind: KindTold;
  readonly type: AskedType;
  /** Whether the kind of answer that is asked for shows in a sentence's form. */
  readonly isTyped: boolean;
}

/** Describes the sentences of a passage, each by its index, for a plan. */
export function createSentenceDescriber(
  matched: MatchedPassage,
): (index: number, known: KnownOfSentence) => SentenceDescription {
  const coverages = matched.match.bySentence.map((each) => sum(each) / Math.max(matched.plan.totalWorth, 1e-9));
  const prepared = { ...matched, coverages, people: findAskedPeople(matched.plan) };
  return (index, known) => describeSentence(prepared, index, known);
}

interface PreparedPassage extends MatchedPassage {
  /** By sentence: the share of the question's worth that it holds. */
  readonly coverages: readonly number[];
  /** Who is asked for by forename and family name. */
  readonly people: ReturnType<typeof findAskedPeople>;
}

function describeSentence(matched: PreparedPassage, index: number, known: KnownOfSentence): SentenceDescription {
  const { plan, passage, match, coverages } = matched;
  const { kind, isTyped } = known;
  const sentence = passage.sentences[index] as AnalysedSentence;
  const own = match.bySentence[index] ?? [];
  const near = joinValues(own, match.bySentence[index - 1] ?? own, match.inTitle);
  const coverage = coverages[index] ?? 0;
  const contextCoverage = sumBetter(near, match.bySentence[index + 1]) / Math.max(plan.totalWorth, 1e-9);
  const length = Math.max(sentence.last - sentence.first, 1);
  const matchedTerms = listMatched(own);
  const coversYear = (year: number) => sentence.yearRanges().some(({ from, to }) => year >= from && year <= to);
  const { gaps, missing } = findGaps(
    matched,
    { own, near, coversYear },
    {
      kindStrength: kind.strength,
      isTyped,
      isOnlyPlanned: kind.isOnlyPlanned,
      isOfAnother: kind.isOfAnother || tellsOfNamesake(matched, index, matched.people),
    },
  );
  const opening = describeOpening(matched, sentence, known.type);
  return {
    coverage,
    contextCoverage,
    gaps,
    matchedTerms,
    features: [
      known.passageScore,
      coverage,
      coverages[index - 1] ?? 0,
      coverages[index + 1] ?? 0,
      contextCoverage,
      coverNames(plan, own),
      matchedTerms.length / length,
      kind.strength,
      kind.strength * coverage,
      Number(isTyped) * coverage,
      Number(index === 0),
      Number(length < 5),
      Math.log(length) / 4,
      measureProximity(matched, sentence, matchedTerms),
      measureKindProximity(matched, sentence, { ...kind, matchedTerms }),
      gaps.names,
      gaps.words,
      Number(gaps.numbers),
      Number(gaps.counted),
      Number(gaps.kind),
      missing.worst,
      missing.first,
      missing.last,
      missing.count,
      Number(isCountedNear(matched, sentence, kind)),
      Number(opening.opens),
      Number(opening.leads),
    ],
  };
}

function listMatched(values: readonly number[]): number[] {
  const matched: number[] = [];
  for (let term = 0; term < values.length; term++) if ((values[term] ?? 0) > 0) matched.push(term);
  return matched;
}

/** How close together the sentence's matched terms stand, (0, 1]; 0 for fewer than two. */
function measureProximity(
  { match }: MatchedPassage,
  { first }: AnalysedSentence,
  matchedTerms: readonly number[],
): number {
  if (matchedTerms.length < 2) return 0;
  let [least, most] = [Infinity, -Infinity];
  for (const term of matchedTerms) {
    const position = findFrom(match.occurrences[term] ?? [], first);
    least = Math.min(least, position);
    most = Math.max(most, position);
  }
  return matchedTerms.length / (most - least + 1);
}

/** Where the first occurrence from a position on stands; that position where there is none. */
function findFrom(occurrences: readonly Occurrence[], first: number): number {
  for (const { position } of occurrences) if (position >= first) return position;
  return first;
}

/** How close to the matched terms, by their worth, the thing stands that could answer, [0, 1]. */
function measureKindProximity(
  { plan, match }: MatchedPassage,
  { first, last }: AnalysedSentence,
  { at, strength, matchedTerms }: KindMatch & Pick<SentenceDescription, 'matchedTerms'>,
): number {
  if (at === undefined) return 0;
  const place = first + at;
  let near = 0;
  for (const term of matchedTerms) {
    let best = 0;
    for (const { position, value } of match.occurrences[term] ?? []) {
      if (position < first || position >= last) continue;
      best = Math.max(best, value / (1 + Math.abs(position - place) / nearWords));
    }
    near += best;
  }
  return (strength * near) / Math.max(plan.totalWorth, 1e-9);
}

/** At this distance a matched term is worth half. */
const nearWords = 4;

/** Whether a new number stands right beside the thing that the question counts. */
function isCountedNear({ plan, match }: MatchedPassage, { first }: AnalysedSentence, { at }: KindMatch): boolean {
  if (at === undefined) return false;
  const term = plan.terms.findIndex(({ isCounted }) => isCounted);
  return (match.occurrences[term] ?? []).some(({ position }) => Math.abs(position - first - at) <= 2);
}

/** For a question what something is: whether the sentence begins with it, and whether it then says what it is. */
function describeOpening({ match }: MatchedPassage, { first, last, text }: AnalysedSentence, type: AskedType) {
  if (type !== 'definition' && type !== 'meaning' && type !== 'identity') return noOpening;
  const opens = match.occurrences.some((occurrences) =>
    occurrences.some(({ position }) => position >= first && position < Math.min(last, first + 2)),
  );
  return { opens, leads: opens && copulas.test(text) };
}

const noOpening = { opens: false, leads: false };
