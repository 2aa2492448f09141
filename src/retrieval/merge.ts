import type { Language } from '../domain/language.ts';
import type {
  AnswerGaps,
  Candidate,
  Question,
  QuestionType,
  Retrieval,
  SentenceCandidate,
} from '../domain/question.ts';
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
    return trace.sentences.map((sentence) => ({ sentence, score: sentence.score - top + level }));
  });
  const { joined, raised } = joinCounterparts(question, sentences.sort(byScore), findCounterparts);
  const [top] = joined;
  const isParallel = top !== undefined && findCounterparts(top).length > 0;
  const heard = isParallel ? ordered : ordered.slice(0, 1);
  return {
    candidates: [...raiseByStory(levelled, raised)].sort(byScore),
    sentences: joined,
    // A story that is told in both languages is as sure as the surer of its tellings.
    confidence: Math.max(0, ...heard.map(({ trace }) => trace.confidence)),
    support: Math.max(0, ...heard.map(({ trace }) => trace.support)),
    articleLanguage: top?.language ?? null,
  };
}

/** A sentence with its score among those of both languages. */
interface Levelled {
  readonly sentence: ScoredSentence;
  readonly score: number;
}

/** A passage stands at least as high as its best sentence that a translation raised. */
function raiseByStory(candidates: readonly Candidate[], raised: readonly SentenceCandidate[]): readonly Candidate[] {
  if (raised.length === 0) return candidates;
  const best = findBestScores(raised);
  return candidates.map(({ passage, score }) => ({
    passage,
    score: Math.max(score, best.get(passage.id) ?? -Infinity),
  }));
}

function toLevel({ confidence }: LanguageTrace, isOwnLanguage: boolean): number {
  const bounded = Math.min(Math.max(confidence, 1e-6), 1 - 1e-6);
  return Math.log(bounded / (1 - bounded)) + (isOwnLanguage ? ownLanguageAdvantage : 0);
}

const ownLanguageAdvantage = 2;

function byScore(a: { readonly score: number }, b: { readonly score: number }): number {
  return b.score - a.score;
}

/**
 * Lets a sentence and its translation speak for each other: both get the better one's score and a part of the worse one's.
 * A translation that was not found itself is added when its counterpart is among the best. `raised` are those that a translation raised, or brought in.
 */
function joinCounterparts(
  question: Question,
  sentences: readonly Levelled[],
  findCounterparts: FindCounterparts,
): { readonly joined: readonly ScoredSentence[]; readonly raised: readonly ScoredSentence[] } {
  const found = new Map(sentences.map((levelled) => [levelled.sentence.place, levelled]));
  const joined = new Map<string, ScoredSentence>();
  const raised = new Map<string, ScoredSentence>();
  const put = (sentence: ScoredSentence, before: number) => {
    joined.set(sentence.place, sentence);
    if (sentence.score > before) raised.set(sentence.place, sentence);
  };
  for (const [rank, { sentence: own, score: level }] of sentences.entries()) {
    const counterparts = findCounterparts(own);
    let other = -Infinity;
    const tellings = [own];
    for (const { sentence } of counterparts) {
      const heard = found.get(sentence.place);
      if (heard === undefined) continue;
      other = Math.max(other, heard.score);
      tellings.push(heard.sentence);
    }
    const gaps = joinGaps(tellings, question.type);
    const joint = joinScores(level, other);
    const score = counterparts.length === 0 ? joint : joint + preferOwn(question, own.language);
    put({ ...own, score, gaps }, level);
    if (rank >= ranksCompleted) continue;
    for (const { passage, sentence } of counterparts) {
      if (found.has(sentence.place)) continue;
      const { articleId, id: passageId, language } = passage;
      const { start, end, place, grams, text: quote } = sentence;
      const telling = { articleId, passageId, language, start, end, place, grams, quote, gaps, answerSpans: [] };
      put({ ...own, ...telling, score: joint + preferOwn(question, language) }, -Infinity);
    }
  }
  return { joined: [...joined.values()].sort(byScore), raised: [...raised.values()] };
}

function preferOwn(question: Question, language: Language): number {
  return language === question.language ? slightAdvantage : 0;
}

/** What none of some tellings of the same holds. */
function joinGaps(tellings: readonly Telling[], type: QuestionType): AnswerGaps {
  const all = tellings.map(({ gaps }) => gaps);
  // Whether somebody is named, capitals tell; an Arabic word that no list holds may be a name.
  const english = namedKinds.has(type) ? tellings.filter(({ language }) => language === 'en') : [];
  const judged = english.length > 0 ? english.map(({ gaps }) => gaps) : all;
  return {
    names: Math.min(...all.map(({ names }) => names)),
    words: Math.min(...all.map(({ words }) => words)),
    numbers: all.every(({ numbers }) => numbers),
    counted: all.every(({ counted }) => counted),
    kind: judged.every(({ kind }) => kind),
    // Each shows by a word that another may say otherwise.
    planned: all.some(({ planned }) => planned),
    other: all.some(({ other }) => other),
  };
}

type Telling = Pick<SentenceCandidate, 'language' | 'gaps'>;

/** Not a place: "in a hospital" names none. */
const namedKinds: ReadonlySet<QuestionType> = new Set(['person', 'organisation', 'list']);

const ranksCompleted = 10;
/** Of two tellings that say the same, the one in the reader's language comes first. */
const slightAdvantage = 0.01;

function joinScores(own: number, other: number): number {
  const [better, worse] = own > other ? [own, other] : [other, own];
  return (better + worseShare * Math.max(worse, better - mostApart)) / (1 + worseShare);
}

const worseShare = 0.5;
const mostApart = 3;
