import type { Span } from '../../domain/article.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { ReadText } from './read-text.ts';
import type { Support, SupportPlace } from './support.ts';

/** A sentence of a cited text that says something of what the checked sentence says. */
export interface AlignedSentence {
  /** Index of the cited text. */
  readonly text: number;
  /** Its words, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** The stretch of it that is taken up: from the first to the last word that supports, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** How many words of the checked sentence it supports. */
  readonly supports: number;
  /** How many of them no better sentence supports. */
  readonly gain: number;
}

/** The sentence as it stands in its text. */
export function cutSentence(
  { text, words }: Pick<ReadText, 'text' | 'words'>,
  { first, last }: Pick<AlignedSentence, 'first' | 'last'>,
): string {
  return text.slice(words[first]?.start, words[last - 1]?.end);
}

/** Whether a place of the cited texts is in this sentence of them. */
export function holdsPlace(
  { text, first, last }: AlignedSentence,
  place: Pick<SupportPlace, 'text' | 'word'>,
): boolean {
  return place.text === text && place.word >= first && place.word < last;
}

/** The places that are in one of these sentences. */
export function keepAligned(places: Support[number], aligned: readonly AlignedSentence[]): SupportPlace[] {
  return places.filter((place) => aligned.some((each) => holdsPlace(each, place)));
}

/** Sentences of the cited texts that the sentence rests on, the one that supports most first; those that add nothing are left out. */
export function alignSentence(support: Support, cited: readonly ReadText[]): AlignedSentence[] {
  const all = cited.flatMap((text, index) => listSentences(text).map((span) => align(support, index, span)));
  const covered = new Set<number>();
  const chosen: AlignedSentence[] = [];
  // Of two that support as much, the shorter one says less besides
  let rest = all.sort((a, b) => b.words.size - a.words.size || a.last - a.first - (b.last - b.first));
  while (rest.length > 0) {
    const gains = rest.map((each) => ({ each, gain: [...each.words].filter((word) => !covered.has(word)).length }));
    const best = gains.reduce((a, b) => (b.gain > a.gain ? b : a));
    if (best.gain < (chosen.length === 0 ? 1 : leastGain)) break;
    for (const word of best.each.words) covered.add(word);
    const { words, ...aligned } = best.each;
    chosen.push({ ...aligned, supports: words.size, gain: best.gain });
    rest = rest.filter((each) => each !== best.each);
  }
  return chosen;
}

const leastGain = 2;

/** Kept, since a passage is cited again and again. */
export function listSentences(read: ReadText): readonly Span[] {
  const known = sentences.get(read) ?? findSentences(read);
  sentences.set(read, known);
  return known;
}

const sentences = new WeakMap<ReadText, readonly Span[]>();

function findSentences({ text, language, words }: ReadText): Span[] {
  return splitSentences(text, language).map(({ start, end }) => {
    const first = words.findIndex((word) => word.start >= start);
    const after = words.findIndex((word) => word.start >= end);
    return { start: first === -1 ? words.length : first, end: after === -1 ? words.length : after };
  });
}

/** A sentence of a cited text with the words of the checked one that it supports. */
export function align(
  support: Support,
  text: number,
  { start, end }: Span,
): Omit<AlignedSentence, 'supports' | 'gain'> & { words: Set<number> } {
  const words = new Set<number>();
  let [from, to] = [end, start];
  support.forEach((places, index) => {
    for (const place of places) {
      if (place.text !== text || place.word < start || place.word >= end) continue;
      words.add(index);
      from = Math.min(from, place.word);
      to = Math.max(to, place.word + 1);
    }
  });
  return { text, first: start, last: end, from, to, words };
}
