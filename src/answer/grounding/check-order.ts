import type { AlignedSentence } from './alignment.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { cutMarker, isWithin } from './marker-places.ts';
import { earlierFirst, laterFirst } from './marker-words.ts';
import { findMarkers, type FoundMarker } from './markers.ts';
import { isMonth } from './names.ts';
import type { ReadText } from './read-text.ts';
import { range } from './word-spans.ts';

/**
 * Whether the sentence has two things follow each other the other way round: "A before B" of "A after B", or of "B, then A". What is said around
 * the word that tells the order is compared by the words that support it.
 */
export function checkOrder(comparison: Comparison): Finding[] {
  const { sentence, cited, aligned } = comparison;
  const [own] = listOrders(sentence, { first: 0, last: sentence.words.length });
  if (own === undefined) return [];
  const isTurned = aligned.some((each) =>
    listOrders(cited[each.text] as ReadText, each).some((held) => contradicts(comparison, own, { held, each })),
  );
  return isTurned ? [{ rule: 'negation', words: cutMarker(sentence, own.marker) }] : [];
}

/** What is told to come one after the other: indexes of words. */
interface Order {
  readonly marker: FoundMarker;
  readonly earlier: ReadonlySet<number>;
  readonly later: ReadonlySet<number>;
}

function listOrders(text: ReadText, sentence: Pick<AlignedSentence, 'first' | 'last'>): Order[] {
  const find = (markers: typeof earlierFirst, isEarlierFirst: boolean) =>
    findMarkers(text, markers)
      .filter(isWithin(sentence))
      .filter(({ end }) => !isOfTime(text, end))
      .flatMap((marker) => toOrder(text, { marker, isEarlierFirst, ...sentence }));
  return [...find(earlierFirst, true), ...find(laterFirst, false)];
}

interface Place extends Pick<AlignedSentence, 'first' | 'last'> {
  readonly marker: FoundMarker;
  readonly isEarlierFirst: boolean;
}

/** The clauses before the word and after it; where it opens the sentence, its own and the next one. */
function toOrder(text: ReadText, { marker, isEarlierFirst, first, last }: Place): Order[] {
  const commas = range(first, last).filter((index) =>
    /[,;\u060C\u061B]/u.test(text.text.slice(text.words[index]?.end, text.words[index + 1]?.start)),
  );
  // Each ends after the word before its comma
  const ends = [...commas.map((index) => index + 1), last];
  const clauses = ends.map((end, at) => ({ start: ends[at - 1] ?? first, end }));
  const listSaid = (start: number, end: number) =>
    new Set(range(start, end).filter((index) => text.words[index]?.isContent === true));
  const at = clauses.findIndex(({ start, end }) => marker.start >= start && marker.start < end);
  const [before, own, after] = [clauses[at - 1], clauses[at], clauses[at + 1]];
  const right = listSaid(marker.end, own?.end ?? last);
  const near = listSaid(own?.start ?? first, marker.start);
  const next = before ?? after;
  if (near.size === 0 && next === undefined) return [];
  const left = near.size > 0 || next === undefined ? near : listSaid(next.start, next.end);
  return [isEarlierFirst ? { marker, earlier: left, later: right } : { marker, earlier: right, later: left }];
}

/** Whether most of what comes earlier in one comes later in the other. */
function contradicts(
  { support }: Comparison,
  own: Order,
  { held, each }: { readonly held: Order; readonly each: AlignedSentence },
): boolean {
  const count = (indexes: ReadonlySet<number>, among: ReadonlySet<number>) =>
    [...indexes].filter((index) =>
      (support[index] ?? []).some(
        ({ text, word, kind }) => text === each.text && kind !== 'related' && among.has(word),
      ),
    ).length;
  const turned = Math.min(count(own.earlier, held.later), count(own.later, held.earlier));
  const same = Math.max(count(own.earlier, held.earlier), count(own.later, held.later));
  return turned > same;
}

/** Whether a day or a part of a time follows, "before the end of May": then it tells when, and not in what order. */
function isOfTime({ words }: ReadText, index: number): boolean {
  const next = words[words[index]?.word === 'the' ? index + 1 : index];
  return next !== undefined && (/^\d/u.test(next.word) || isMonth(next) || partOfTime.test(next.word));
}

/** End, beginning, start, middle, dawn, noon, midnight; nihaya, matla, bidaya, muntasaf, hulul, yawm, zuhr. */
const partOfTime =
  /^(?:end|beginning|start|middle|dawn|noon|midnight|\u0646\u0647\u0627\u064A\u0647|\u0645\u0637\u0644\u0639|\u0628\u062F\u0627\u064A\u0647|\u0645\u0646\u062A\u0635\u0641|\u062D\u0644\u0648\u0644|\u064A\u0648\u0645|\u0627\u0644\u0638\u0647\u0631)$/u;
