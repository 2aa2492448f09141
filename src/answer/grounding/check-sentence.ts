import type { Language } from '../../domain/language.ts';
import { alignSentence, type AlignedSentence } from './alignment.ts';
import { checkAttribution } from './check-attribution.ts';
import { checkExchange } from './check-exchange.ts';
import { checkHedges } from './check-hedges.ts';
import { checkNames } from './check-names.ts';
import { checkNegation } from './check-negation.ts';
import { checkOffices } from './check-offices.ts';
import { checkOpposites } from './check-opposites.ts';
import { checkPlaces } from './check-places.ts';
import { checkPlanned } from './check-planned.ts';
import { checkOrder } from './check-order.ts';
import { checkQuantities } from './check-quantities.ts';
import { checkQuotations } from './check-quotations.ts';
import { checkSpeakers } from './check-speakers.ts';
import { checkSupport } from './check-support.ts';
import { checkSurface } from './check-surface.ts';
import { checkUnknownWords } from './check-unknown-words.ts';
import type { Comparison } from './comparison.ts';
import { checkWholeNames } from './check-whole-names.ts';
import type { Finding } from './finding.ts';
import { listNeighbours } from './near-sentences.ts';
import { findQuantities } from './quantities.ts';
import { readText, type GroundingKnowledge, type PlainText } from './read-text.ts';
import { findSupport } from './support.ts';

/** A sentence on its way to a reader. */
export interface CitedSentence {
  readonly text: string;
  /** What it names as its support, resolved: undefined for each that names nothing that was given. */
  readonly cited: readonly (PlainText | undefined)[];
  /** Whether a rare word that the cited texts do not hold is taken for a name. Default false. */
  readonly refusesUnknownWords?: boolean;
}

/**
 * Every reason why a sentence is not supported by what it cites, for a reader of `language`; none for one that may be shown. Words for
 * word quotations of a cited text are supported by themselves, in whatever language they are.
 */
export function checkSentence(
  { text, cited, refusesUnknownWords = false }: CitedSentence,
  language: Language,
  knowledge: GroundingKnowledge,
): Finding[] {
  const resolved = cited.filter((each) => each !== undefined);
  if (cited.length === 0) return [{ rule: 'citation-missing', words: '' }];
  if (resolved.length < cited.length) return [{ rule: 'citation-unresolved', words: '' }];
  const plain = { text, language };
  const surface = checkSurface(plain, resolved);
  // What is no sentence of ours need not be understood
  if (surface.length > 0) return surface;
  const comparison = compare(plain, resolved, knowledge);
  const findings = checkMeaning(plain, comparison, knowledge);
  return findings.length > 0 || !refusesUnknownWords ? findings : checkUnknownWords(comparison, knowledge);
}

function compare(plain: PlainText, resolved: readonly PlainText[], knowledge: GroundingKnowledge): Comparison {
  const sentence = readText(plain, knowledge);
  const cited = resolved.map((each) => readText(each, knowledge));
  const support = findSupport(sentence, cited, knowledge);
  return { sentence, cited, support, aligned: alignSentence(support, cited) };
}

function checkMeaning(plain: PlainText, comparison: Comparison, knowledge: GroundingKnowledge): Finding[] {
  const { sentence, cited, support } = comparison;
  return [
    ...checkQuantitiesNear(plain, comparison),
    ...checkNames(comparison, knowledge),
    ...checkWholeNames(comparison, knowledge),
    ...checkQuotations(sentence, cited, support),
    ...checkNegation(comparison),
    ...checkOpposites(comparison),
    ...checkOrder(comparison),
    ...checkHedges(comparison),
    ...checkPlanned(comparison, knowledge),
    ...checkExchange(comparison, knowledge),
    ...checkAttribution(comparison),
    ...checkSpeakers(comparison, knowledge),
    ...checkOffices(comparison, knowledge),
    ...checkPlaces(comparison, knowledge),
    ...checkSupport(comparison),
  ];
}

/**
 * Against the sentences of the cited texts that the sentence rests on, so that a number of another matter is no support; against those beside them too
 * where each number of the former is said, so that none of the latter stands in its place.
 */
function checkQuantitiesNear(plain: PlainText, comparison: Comparison): Finding[] {
  const resting = cutSentences(comparison, comparison.aligned);
  const findings = checkQuantities(plain, resting);
  const isElsewhere = findings.every(({ rule, words }) => rule === 'number' && tellingNumber.test(words));
  if (findings.length === 0 || !isElsewhere || leavesNumberOut(plain, resting)) return findings;
  return checkQuantities(plain, [...resting, ...cutSentences(comparison, listNeighbours(comparison))]);
}

/** A smaller number, or one of a single word, stands beside nearly each sentence. */
const tellingNumber = /\p{Nd}{2}|\p{L}[ -]\p{L}/u;

/** Whether the cited texts hold a number that the sentence does not say, of a kind that it has: an ordinal, a part in a hundred. */
function leavesNumberOut(plain: PlainText, resting: readonly PlainText[]): boolean {
  const own = findQuantities(plain).numbers;
  return resting
    .flatMap((text) => findQuantities(text).numbers)
    .some(({ kind, value }) => {
      const alike = own.filter((number) => number.kind === kind);
      return alike.length > 0 && !alike.some((number) => number.value === value);
    });
}

function cutSentences({ cited }: Comparison, sentences: readonly AlignedSentence[]): PlainText[] {
  return sentences.flatMap(({ text, first, last }) => {
    const from = cited[text];
    const [start, end] = [from?.words[first]?.start, from?.words[last - 1]?.end];
    if (from === undefined || start === undefined || end === undefined) return [];
    return [{ text: from.text.slice(Math.max(0, start - signChars), end + signChars), language: from.language }];
  });
}

/** Signs of currencies and percentages stand beside the words. */
const signChars = 2;
