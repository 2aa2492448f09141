import type { Article } from '../domain/article.ts';
import { readSentences, type ArticleSentence } from './article-sentences.ts';
import { toBudget, type Budget } from './budget.ts';
import { conflicts } from './disagreement.ts';
import { findBest } from './find-best.ts';
import { resembles } from './resemblance.ts';
import { weighSentences } from './salience.ts';
import { selectSentences } from './select-sentences.ts';

/** An article on the topic, with what its sentences have to do with it. */
export interface DigestedArticle {
  readonly article: Article;
  /** `YYYY-MM-DD`; null where nobody tells. */
  readonly day: string | null;
  readonly relevanceOf: (sentence: ArticleSentence) => number;
}

/** A sentence that may stand in the summary. */
export interface DigestSentence {
  readonly source: DigestedArticle;
  readonly sentence: ArticleSentence;
  /** Those that it must be read after; of the same article. */
  readonly before: readonly ArticleSentence[];
  readonly worth: number;
}

export interface Digest {
  readonly told: readonly DigestSentence[];
  /** Pairs that give different numbers for the same thing; none of them is among `told`. */
  readonly disagreements: readonly (readonly [DigestSentence, DigestSentence])[];
}

/**
 * What several articles report: each is condensed by itself, and of what is left again and again the sentence is taken that is
 * worth most, less what its article has been given already; the newest article is given one first. What repeats another article, or an earlier one, is dropped.
 */
export function digest(articles: readonly DigestedArticle[], budget: Budget): Digest {
  const candidates = dropRepetitions(articles.flatMap(listCandidates));
  const disagreements = findDisagreements(candidates);
  const disputed = new Set(disagreements.flat());
  const disputedChars = [...disputed].reduce((sum, { sentence }) => sum + sentence.text.length, 0);
  const left = { chars: budget.chars - disputedChars, sentences: budget.sentences - disputed.size };
  return {
    told: choose(
      candidates.filter((candidate) => !disputed.has(candidate)),
      left,
      disputed.size > 0,
    ),
    disagreements,
  };
}

function listCandidates(source: DigestedArticle): DigestSentence[] {
  const sentences = readSentences(source.article);
  const plain = weighSentences(sentences, source.article);
  const relevances = sentences.map((sentence) => source.relevanceOf(sentence));
  const factors = plain.factors.map((factor, at) => factor * (relevances[at] ?? 0));
  const salience = { ...plain, factors };
  const chosen = selectSentences({ sentences, salience, budget: toBudget('long', Infinity) });
  return chosen.flatMap((at) => {
    const sentence = sentences[at];
    if (sentence?.isStatement !== true || (relevances[at] ?? 0) === 0) return [];
    const worth =
      sentence.stems.reduce((sum, stem) => sum + (plain.termWeights.get(stem) ?? 0), 0) * (factors[at] ?? 0);
    return [{ source, sentence, before: listBefore(sentences, sentence), worth }];
  });
}

function listBefore(sentences: readonly ArticleSentence[], sentence: ArticleSentence): ArticleSentence[] {
  const before: ArticleSentence[] = [];
  for (let need = sentence.needs; need !== undefined; need = sentences[need]?.needs) {
    const needed = sentences[need];
    if (needed !== undefined) before.unshift(needed);
  }
  return before;
}

/** Of sentences that say the same in several articles the earliest stays; what is not dated comes last. */
function dropRepetitions(candidates: readonly DigestSentence[]): DigestSentence[] {
  const dayOf = ({ source }: DigestSentence) => source.day ?? '9999';
  const kept: DigestSentence[] = [];
  for (const candidate of candidates.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))) {
    if (!kept.some((other) => isOther(other, candidate) && resembles(other.sentence, candidate.sentence))) {
      kept.push(candidate);
    }
  }
  return kept;
}

function isOther(a: DigestSentence, b: DigestSentence): boolean {
  return a.source !== b.source && a.source.article.language === b.source.article.language;
}

/** Pairs of different articles that were not published on different days: later numbers are news, not a dispute. */
function findDisagreements(candidates: readonly DigestSentence[]): (readonly [DigestSentence, DigestSentence])[] {
  const pairs: (readonly [DigestSentence, DigestSentence])[] = [];
  const used = new Set<DigestSentence>();
  candidates.forEach((a, at) => {
    const b = candidates.slice(at + 1).find((other) => !used.has(other) && isDisputed(a, other));
    if (b === undefined || used.has(a) || pairs.length >= mostDisagreements) return;
    pairs.push([a, b]);
    used.add(a).add(b);
  });
  return pairs;
}

const mostDisagreements = 3;

function isDisputed(a: DigestSentence, b: DigestSentence): boolean {
  const { day } = a.source;
  const isLater = day !== null && b.source.day !== null && day !== b.source.day;
  if (isLater || !isOther(a, b) || a.before.length + b.before.length > 0) return false;
  return conflicts(a.sentence, b.sentence, a.source.article.language);
}

function choose(candidates: readonly DigestSentence[], budget: Budget, hasMore: boolean): DigestSentence[] {
  const chosen: DigestSentence[] = [];
  const quoted = new Set<ArticleSentence>();
  const times = new Map<DigestedArticle, number>();
  let left = budget;
  const rate = (candidate: DigestSentence): number => {
    if (quoted.has(candidate.sentence)) return 0;
    const cost = countCost(candidate, quoted);
    const hasToFit = chosen.length > 0 || hasMore;
    if (hasToFit && (cost.chars > left.chars || cost.sentences > left.sentences)) return 0;
    return candidate.worth / Math.max(cost.chars, 1) ** lengthPower / (1 + (times.get(candidate.source) ?? 0));
  };
  const first = findBest(keepNewest(candidates), rate) ?? findBest(candidates, rate);
  for (let best = first; best !== undefined; best = findBest(candidates, rate)) {
    const cost = countCost(best, quoted);
    left = { chars: left.chars - cost.chars, sentences: left.sentences - cost.sentences };
    for (const sentence of [...best.before, best.sentence]) quoted.add(sentence);
    chosen.push(best);
    times.set(best.source, (times.get(best.source) ?? 0) + 1);
  }
  return chosen;
}

function keepNewest(candidates: readonly DigestSentence[]): readonly DigestSentence[] {
  const days = candidates.flatMap(({ source: { day } }) => day ?? []);
  const newest = days.reduce((latest, day) => (day > latest ? day : latest), '');
  return candidates.filter(({ source: { day } }) => day === newest);
}

/** As in one article. */
const lengthPower = 0.7;

/** What a sentence adds, with those that it must be read after and that are not quoted yet. */
function countCost({ before, sentence }: DigestSentence, quoted: ReadonlySet<ArticleSentence>): Budget {
  const added = [...before, sentence].filter((each) => !quoted.has(each));
  return { chars: added.reduce((sum, { text }) => sum + text.length, 0), sentences: added.length };
}
