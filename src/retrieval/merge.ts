import type { Language } from '../domain/language.ts';
import type { AnswerGaps, Candidate, Question, Retrieval, SentenceCandidate } from '../domain/question.ts';
import type { QueryPlan } from './query-plan.ts';
import type { Certainty } from './confidence.ts';
import type { FindCounterparts } from './parallel.ts';
import { findBestScores, type RankedPassage, type ScoredSentence } from './rank.ts';

/** What a question found in the articles of one language. */
export interface LanguageTrace extends Certainty {
  readonly plan: QueryPlan;
  /** Best first. */
  readonly passages: readonly RankedPassage[];
  /** Best first. */
  readonly sentences: readonly ScoredSentence[];
}

/**
 * Puts both languages in one order: the best candidates of each stand as far apart as their confidences do, in logits, the
 * question's own language with an advantage; the others keep their distance to the best of their language.
 */
export function mergeLanguages(
  question: Question,
  traces: ReadonlyMap<Language, LanguageTrace>,
  findCounterparts: FindCounterparts,
): Pick<Retrieval, 'candidates' | 'sentences' | 'confidence' | 'support' | 'articleLanguage'> {
  const ordered = [...traces]
    .filter(([, { passages, sentences }]) => passages.length > 0 && sentences.length > 0)
    .map(([language, trace]) => ({ language, trace, level: toLevel(trace, language === question.language) }))
    .sort((a, b) => b.level - a.level);
  const levelled = ordered.flatMap(({ trace: { passages }, level }) => {
    const top = passages[0]?.score ?? 0;
    return passages.map(({ analysed, score }) => ({ passage: analysed.passage, score: score - top + level }));
  });
  const sentences = ordered.flatMap(({ trace, level }) => {
    const top = trace.sentences[0]?.score ?? 0;
    return trace.sentences.map((sentence) => ({ ...sentence, score: sentence.score - top + level }));
  });
  const joined = joinCounterparts(question, sentences.sort(byScore), findCounterparts);
  const [top] = joined;
  const isParallel = top !== undefined && findCounterparts(top).length > 0;
  const heard = isParallel ? ordered : ordered.slice(0, 1);
  return {
    candidates: raiseByStory(levelled, findRaised(sentences, joined)).sort(byScore),
    sentences: joined,
    // A story that is told in both languages is as sure as the surer of its tellings.
    confidence: Math.max(0, ...heard.map(({ trace }) => trace.confidence)),
    support: Math.max(0, ...heard.map(({ trace }) => trace.support)),
    articleLanguage: top?.language ?? null,
  };
}

/** Sentences that their translations raised, or brought in. */
function findRaised(found: readonly PlacedCandidate[], joined: readonly PlacedCandidate[]): PlacedCandidate[] {
  const before = new Map(found.map(({ place, score }) => [place, score]));
  return joined.filter(({ place, score }) => score > (before.get(place) ?? -Infinity));
}

type PlacedCandidate = SentenceCandidate & Pick<ScoredSentence, 'place'>;

/** A passage stands at least as high as its best sentence that a translation raised. */
function raiseByStory(candidates: readonly Candidate[], sentences: readonly SentenceCandidate[]): Candidate[] {
  const best = findBestScores(sentences);
  return candidates.map(({ passage, score }) => ({
    passage,
    score: Math.max(score, best.get(passage.id) ?? -Infinity),
  }));
}

function toLevel({ confidence }: LanguageTrace, isOwnLanguage: boolean): number {
  const bounded = Math.min(Math.max(confidence, 1e-6), 1 - 1e-6);
  return Math.log(bounded / (1 - bounded)) + (isOwnLanguage ? ownLanguageAdvantage : 0);
}

const ownLanguageAdvantage = 3;

function byScore(a: { readonly score: number }, b: { readonly score: number }): number {
  return b.score - a.score;
}

/**
 * Lets a sentence and its translation speak for each other: both get the better one's score and a part of the worse one's.
 * A translation that was not found itself is added when its counterpart is among the best.
 */
function joinCounterparts(
  question: Question,
  sentences: readonly PlacedCandidate[],
  findCounterparts: FindCounterparts,
): PlacedCandidate[] {
  const found = new Map(sentences.map((sentence) => [sentence.place, sentence]));
  const joined = new Map<string, PlacedCandidate>();
  sentences.forEach((own, rank) => {
    const counterparts = findCounterparts(own);
    const others = counterparts.map(({ sentence }) => found.get(sentence.place));
    const heard = others.filter((other) => other !== undefined);
    const joint = joinScores(own.score, Math.max(...heard.map((other) => other.score)));
    const prefer = (language: Language) => joint + (language === question.language ? slightAdvantage : 0);
    const score = counterparts.length === 0 ? joint : prefer(own.language);
    const gaps = heard.map((other) => other.gaps).reduce(joinGaps, own.gaps);
    joined.set(own.place, { ...own, score, gaps });
    if (rank >= ranksCompleted) return;
    counterparts.forEach(({ passage, sentence: { start, end, place, text: quote } }, at) => {
      if (others[at] !== undefined) return;
      const { articleId, id: passageId, language } = passage;
      const telling = { articleId, passageId, language, start, end, place, quote, score: prefer(language) };
      joined.set(place, { ...own, ...telling, gaps });
    });
  });
  return [...joined.values()].sort(byScore);
}

/** What neither of two translations holds. */
function joinGaps(a: AnswerGaps, b: AnswerGaps): AnswerGaps {
  return {
    names: Math.min(a.names, b.names),
    words: Math.min(a.words, b.words),
    numbers: a.numbers && b.numbers,
    counted: a.counted && b.counted,
    kind: a.kind && b.kind,
  };
}

const ranksCompleted = 10;
/** Of two tellings that say the same, the one in the reader's language comes first. */
const slightAdvantage = 0.01;

function joinScores(own: number, other: number): number {
  const [better, worse] = own > other ? [own, other] : [other, own];
  return (better + worseShare * Math.max(worse, better - mostApart)) / (1 + worseShare);
}

const worseShare = 0.5;
const mostApart = 3;
