import { cutSentence, holdsPlace } from './alignment.ts';
import { isAnchored } from './anchors.ts';
import { isAcrossLanguages, type Comparison } from './comparison.ts';
import { findCrossing } from './find-crossing.ts';
import { findDetour } from './find-detour.ts';
import { findSwap } from './find-swap.ts';
import type { Finding } from './finding.ts';
import { findNames } from './names.ts';
import type { GroundingKnowledge, ReadText } from './read-text.ts';
import { cutWords, range } from './word-spans.ts';

/** Two names, or two numbers, that have changed places against the cited text: who did what to whom. */
export function checkExchange(comparison: Comparison, knowledge: GroundingKnowledge): Finding[] {
  const isAcross = isAcrossLanguages(comparison);
  const find = isAcross ? findCrossing : findSwap;
  const swap = find(comparison, knowledge) ?? findDetour(comparison, knowledge);
  if (swap === undefined) return isAcross ? [] : checkOrder(comparison, knowledge);
  return [{ rule: 'exchange', words: swap.map((span) => cutWords(comparison.sentence, span)).join(', ') }];
}

function checkOrder(comparison: Comparison, knowledge: GroundingKnowledge): Finding[] {
  const { sentence, aligned, cited } = comparison;
  const [best] = aligned;
  const text = best === undefined ? undefined : cited[best.text];
  if (best === undefined || text === undefined) return [];
  const names = findNames(sentence, knowledge);
  const placed = placeWords(comparison, text, best);
  const isNumber = (index: number) => /^\d/u.test(sentence.words[index]?.word ?? '');
  const isOfName = (index: number) => names.has(index) || (index > 0 && sentence.words[index]?.isCapitalised === true);
  const entities = [
    ...groupEntities(sentence, placed, (index) => isOfName(index) && !isNumber(index)),
    ...groupEntities(sentence, placed, isNumber),
  ].filter(({ index, run }) => range(index, index + run).some((at) => names.has(at) || isNumber(at)));
  const contexts = placed.filter(({ index }) => !names.has(index) && !isNumber(index));
  const isTurned =
    text.language === sentence.language && isPassive(sentence.text) !== isPassive(cutSentence(text, best));
  const isWrong = (pair: readonly [Entity, Entity]) => {
    if (isNumber(pair[0].index) !== isNumber(pair[1].index)) return false;
    const [first, second] = pair.map(({ index, run }) => ({ start: index, end: index + run }));
    if (first !== undefined && second !== undefined && isAnchored(comparison, [first, second])) return false;
    const gain = isTurned ? 0 : countOrderGain(placed, pair);
    return gain >= 2 || isExchanged(pair, contexts, isTurned);
  };
  const wrong = listPairs(entities).find(isWrong);
  return wrong === undefined
    ? []
    : [{ rule: 'exchange', words: wrong.map(({ index }) => cut(sentence, index)).join(', ') }];
}

function listPairs(entities: readonly Entity[]): (readonly [Entity, Entity])[] {
  return entities.flatMap((left, at) => entities.slice(at + 1).map((right) => [left, right] as const));
}

/** A word of the sentence with its only or nearest place in the cited sentence. */
interface Placed {
  /** Index in the sentence. */
  readonly index: number;
  /** Position among the words that are compared. */
  readonly own: number;
  /** Indexes in the cited text. */
  readonly places: readonly number[];
}

/** Placed words that follow each other and are one name. */
interface Entity extends Placed {
  /** How many words. */
  readonly run: number;
  /** Where any of them stands. */
  readonly allPlaces: readonly number[];
}

function placeWords({ sentence, support }: Comparison, text: ReadText, best: Comparison['aligned'][number]): Placed[] {
  let own = 0;
  return sentence.words.flatMap((word, index): Placed[] => {
    own += 1;
    const same = /^\d/u.test(word.word) ? findNumber(word.word, text, best) : [];
    const supported = (support[index] ?? []).filter((place) => holdsPlace(best, place)).map(({ word: place }) => place);
    const places = [...new Set([...same, ...supported])];
    return places.length === 0 ? [] : [{ index, own, places }];
  });
}

/** How many more words stand in the cited order once the two names are exchanged. */
function countOrderGain(placed: readonly Placed[], [a, b]: readonly [Entity, Entity]): number {
  const isIn = ({ index, run }: Entity, at: number) => at >= index && at < index + run;
  const exchanged = placed.map((each) => {
    if (isIn(a, each.index)) return { ...each, places: b.allPlaces };
    return isIn(b, each.index) ? { ...each, places: a.allPlaces } : each;
  });
  // A run counts once, so that a long name is worth no more than a short one
  return countOrdered(once(exchanged, [a, b])) - countOrdered(once(placed, [a, b]));
}

function once(placed: readonly Placed[], entities: readonly Entity[]): Placed[] {
  return placed.filter(({ index }) => !entities.some((each) => index > each.index && index < each.index + each.run));
}

/** The most words that stand in the order of the cited text. */
function countOrdered(placed: readonly Placed[]): number {
  // Of longest increasing sequences the least last place, by length
  const ends: number[] = [];
  for (const { places } of placed) {
    for (const place of [...places].sort((left, right) => right - left)) {
      const at = ends.findIndex((end) => end >= place);
      ends[at === -1 ? ends.length : at] = place;
    }
  }
  return ends.length;
}

function findNumber(word: string, { words }: ReadText, { first, last }: Comparison['aligned'][number]): number[] {
  return words.flatMap((other, index) => (index >= first && index < last && other.word === word ? [index] : []));
}

/** Runs of names; what stands between the words of one, such as a small word or a comma, ends it. */
function groupEntities(
  { text, words }: ReadText,
  placed: readonly Placed[],
  isEntity: (index: number) => boolean,
): Entity[] {
  const isJoined = (index: number) =>
    !/[,;:\u060C\u061B]/u.test(text.slice(words[index - 1]?.end ?? 0, words[index]?.start ?? 0));
  const entities: Entity[] = [];
  for (const each of placed.filter(({ index }) => isEntity(index))) {
    const last = entities.at(-1);
    if (last !== undefined && last.index + last.run === each.index && isJoined(each.index)) {
      entities[entities.length - 1] = { ...last, run: last.run + 1, allPlaces: [...last.allPlaces, ...each.places] };
    } else {
      entities.push({ ...each, run: 1, allPlaces: each.places });
    }
  }
  return entities;
}

/** Whether the words beside the two fit the cited text clearly better once the two are exchanged. */
function isExchanged([a, b]: readonly [Placed, Placed], contexts: readonly Placed[], isTurned: boolean): boolean {
  if (a.places.some((place) => b.places.includes(place))) return false;
  let [kept, exchanged] = [0, 0];
  for (const context of contexts) {
    for (const [self, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const distance = Math.abs(context.own - self.own);
      if (distance > contextReach) continue;
      kept += fit(self, context, self.places, !isTurned) / distance;
      exchanged += fit(self, context, other.places, !isTurned) / distance;
    }
  }
  return exchanged > kept * leastRatio + leastMargin;
}

const contextReach = 5;
const leastRatio = 1.35;
const leastMargin = 0.15;

/** How near a context word stands, in the cited text, to one of these places; on its own side of it. */
function fit(self: Placed, context: Placed, places: readonly number[], isSigned: boolean): number {
  let best = 0;
  for (const place of places) {
    for (const at of context.places) {
      const isSameSide = Math.sign(at - place) === Math.sign(context.own - self.own);
      const nearness = 1 / (1 + Math.abs(at - place));
      best = Math.max(best, nearness * (isSigned && !isSameSide ? 0.4 : 1));
    }
  }
  return best;
}

/** By "by", or by the Arabic phrases of min qibal (meem noon, qaf beh lam) and ala yad (ayn lam yeh, yeh dal). */
function isPassive(text: string): boolean {
  return (
    /\b(?:was|were|is|are|been|being|be)\b[^.]*\bby\b/iu.test(text) ||
    /\u0645\u0646 \u0642\u0628\u0644|\u0639\u0644\u0649 \u064A\u062F/u.test(text)
  );
}

function cut({ text, words }: ReadText, index: number): string {
  const word = words[index];
  return word === undefined ? '' : text.slice(word.start, word.end);
}
