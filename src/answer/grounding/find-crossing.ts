import { isAnchored } from './anchors.ts';
import type { Comparison } from './comparison.ts';
import { findNames } from './names.ts';
import type { GroundingKnowledge } from './read-text.ts';
import type { SupportKind, SupportPlace } from './support.ts';
import { areOfOnePhrase, listPlaces, listStretches, type WordSpan } from './word-spans.ts';

/**
 * Two names of a sentence that each stand beside a word which the cited text has beside the other, and farther from this one: "the delegation
 * of Astana to the process of Syria". Undefined where there are none.
 */
export function findCrossing(
  comparison: Comparison,
  knowledge: GroundingKnowledge,
): readonly [WordSpan, WordSpan] | undefined {
  const { sentence } = comparison;
  const names = findNames(sentence, knowledge);
  const isName = (index: number) => names.get(index) === 'name';
  const spans = listStretches(sentence.words.length, isName).map((span) => ({
    span,
    places: listPlaces(comparison, span),
    heads: listHeads(comparison, names, span),
  }));
  const isMisplaced = (head: number, own: readonly SupportPlace[], other: readonly SupportPlace[]) => {
    const places = listPlaces(comparison, { start: head, end: head + 1 }).filter(({ kind }) => sure.has(kind));
    const distance = measureDistance(places, other);
    return distance <= reach && distance < measureDistance(places, own);
  };
  for (const [at, first] of spans.entries())
    for (const second of spans.slice(at + 1)) {
      if (second.span.start < first.span.end || areOfOnePhrase(sentence, [first.span, second.span])) continue;
      const crossed = first.heads.filter((head) => isMisplaced(head, first.places, second.places));
      const isCrossed = (head: number) => isMisplaced(head, second.places, first.places);
      const isBoth = second.heads.some((head) => isCrossed(head) && crossed.some((other) => other !== head));
      if (isBoth && !isAnchored(comparison, [first.span, second.span])) return [first.span, second.span];
    }
  return undefined;
}

/** The word itself, and not one that merely means nearly the same. */
const sure: ReadonlySet<SupportKind> = new Set(['same', 'concept']);

/** Words that say something right before a name; after it too in English. */
function listHeads({ sentence }: Comparison, names: ReadonlyMap<number, unknown>, { start, end }: WordSpan): number[] {
  const { words, text } = sentence;
  const isHead = (index: number) => words[index]?.isContent === true && !names.has(index);
  const isOfPhrase = (index: number) => {
    const [from, to] =
      index < start ? [words[index]?.end, words[start]?.start] : [words[end - 1]?.end, words[index]?.start];
    return !phraseEnds.test(text.slice(from, to));
  };
  const around = sentence.language === 'ar' ? [start - 1, start - 2] : [start - 1, start - 2, end, end + 1];
  return around.filter((index) => isHead(index) && isOfPhrase(index));
}

const phraseEnds = /[,;:\u060C\u061B]/u;

/** In words; infinite where they stand in no text together. */
function measureDistance(some: readonly SupportPlace[], others: readonly SupportPlace[]): number {
  let least = Infinity;
  for (const a of some)
    for (const b of others) if (a.text === b.text) least = Math.min(least, Math.abs(a.word - b.word));
  return least;
}

/** "The delegation of Syria". */
const reach = 2;
