import type { Comparison } from './comparison.ts';
import { attributions, thatWord } from './marker-words.ts';
import { findMarkers } from './markers.ts';
import type { ReadText } from './read-text.ts';
import { listPlaces, type WordSpan } from './word-spans.ts';

/**
 * Whether what stands beside two names of a sentence shows that they are where the cited text has them: a preposition that one has in both and
 * the other has not ("from Lebanon into Syria" of those who "entered Syria from Lebanon"), a verb of saying, "by" in the other voice, or the
 * words that both stand beside. Two names in each other's place would have each other's.
 */
export function isAnchored(comparison: Comparison, [first, second]: readonly [WordSpan, WordSpan]): boolean {
  const { sentence } = comparison;
  const own = [first, second].map(({ start }) => findPreposition(sentence, findBeginning(sentence, start)));
  const [ofFirst, ofSecond] = [first, second].map((span) => listPrepositions(comparison, span));
  const isSame = (at: number, same: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined) => {
    const kind = own[at];
    return kind !== undefined && same?.has(kind) === true && others?.has(kind) === false;
  };
  if (isSame(0, ofFirst, ofSecond) || isSame(1, ofSecond, ofFirst)) return true;
  if (isSpeaker(comparison, first, second) || isSpeaker(comparison, second, first)) return true;
  if (isTurned(comparison, first, second) || isTurned(comparison, second, first)) return true;
  return isBesideHead(comparison, first, second) && isBesideHead(comparison, second, first);
}

/** Whether the word that a name stands beside is beside it, on the same side, in the cited text too, and not beside the other: "the Kazakh capital". */
function isBesideHead(comparison: Comparison, own: WordSpan, other: WordSpan): boolean {
  const isBeside = (span: WordSpan, head: number, step: number) =>
    listPlaces(comparison, span).some((place) =>
      listPlaces(comparison, { start: head, end: head + 1 }).some(
        ({ text, word }) => text === place.text && word === place.word + step,
      ),
    );
  return ([own.start - 1, own.end] as const).some((head, at) => {
    const word = comparison.sentence.words[head];
    if (word === undefined || !word.isContent || word.isCapitalised) return false;
    const step = at === 0 ? -1 : 1;
    return isBeside(own, head, step) && !isBeside(other, head, step);
  });
}

/** Which prepositions stand before a name in the sentences that are cited. */
function listPrepositions(comparison: Comparison, span: WordSpan): ReadonlySet<string> {
  const found = listPlaces(comparison, span).map(({ text, word }) => {
    const read = comparison.cited[text] as ReadText;
    return findPreposition(read, findBeginning(read, word));
  });
  return new Set(found.filter((kind) => kind !== undefined));
}

/** Of the name that a word of a text is part of, as far as capitals show it. */
export function findBeginning({ words }: ReadText, index: number): number {
  let first = index;
  while (words[first]?.isCapitalised && words[first - 1]?.isCapitalised) first -= 1;
  return first;
}

/** The kind of preposition before a word, maybe with an article between, or bound to the article in Arabic. */
export function findPreposition({ words, language }: ReadText, index: number): string | undefined {
  const own = words[index]?.word ?? '';
  const bound = language === 'ar' ? boundArticle.exec(own)?.slice(1).find(Boolean) : undefined;
  if (bound !== undefined) return bound === '\u0628' ? 'in' : 'to';
  const before = words[index - 1]?.word ?? '';
  return kinds.get(before === 'the' ? (words[index - 2]?.word ?? '') : before);
}

/** Beh or lam before the article, maybe after waw or feh; before other words they may be the name's own. */
const boundArticle = /^[\u0648\u0641]?(?:(\u0628)\u0627\u0644|(?=\u0644\u0644)(\u0644))/u;

/** By what they say: from (min), to (ila, nahwa), in (fi, dakhil), with (maa), for (an), on (bishan, hawla, bikhusus), between (bayna), against (didd), outside (kharij). */
const kinds: ReadonlyMap<string, string> = new Map(
  [
    ['from', 'from \u0645\u0646 \u0648\u0645\u0646'],
    ['to', 'to into toward towards \u0627\u0644\u064A \u0646\u062D\u0648'],
    ['in', 'in at inside within \u0641\u064A \u0648\u0641\u064A \u062F\u0627\u062E\u0644'],
    ['with', 'with \u0645\u0639 \u0648\u0645\u0639'],
    ['for', 'for \u0639\u0646 \u0648\u0639\u0646'],
    [
      'on',
      'on about regarding concerning over \u0628\u0634\u0627\u0646 \u062D\u0648\u0644 \u0628\u062E\u0635\u0648\u0635',
    ],
    ['between', 'between \u0628\u064A\u0646'],
    ['against', 'against \u0636\u062F'],
    ['outside', 'outside \u062E\u0627\u0631\u062C'],
    ['by', 'by'],
  ].flatMap(([kind = '', words = '']) => words.split(' ').map((word): [string, string] => [word, kind])),
);

/** Whether one of two names is of who says it, in the cited text too, where the other one is not. */
function isSpeaker(comparison: Comparison, own: WordSpan, other: WordSpan): boolean {
  const { sentence, cited } = comparison;
  const isSaid = (read: ReadText, index: number) =>
    speakersOf(read).some(({ start, end }) => index >= start && index < end);
  if (!isSaid(sentence, own.start) || isSaid(sentence, other.start)) return false;
  const isCitedAs = (span: WordSpan) =>
    listPlaces(comparison, span).some(({ text, word }) => isSaid(cited[text] as ReadText, word));
  return isCitedAs(own) && !isCitedAs(other);
}

/** Words beside those of saying, where who says it stands: in English before them, in Arabic after them, up to what is said. */
function speakersOf(read: ReadText): readonly WordSpan[] {
  const known = speakers.get(read) ?? findSpeakers(read);
  speakers.set(read, known);
  return known;
}

const speakers = new WeakMap<ReadText, readonly WordSpan[]>();

function findSpeakers(read: ReadText): WordSpan[] {
  return findMarkers(read, attributions).map(({ start, end }) => {
    if (read.language === 'en') return { start: Math.max(0, start - speakerReach.en), end: start };
    const said = read.words.slice(end, end + speakerReach.ar).findIndex(({ word }) => thatWord.test(word));
    return { start: end, end: end + (said === -1 ? speakerReach.ar : said) };
  });
}

/** In words; Arabic puts an office before the name. */
const speakerReach = { en: 2, ar: 7 } as const;

/** Whether a name is of who does it, in the passive of one text after "by", and in the active of the other one before the second name. */
function isTurned(comparison: Comparison, agent: WordSpan, other: WordSpan): boolean {
  const { sentence, aligned, cited } = comparison;
  const isPassive = (read: ReadText, start: number, end: number) =>
    read.words.slice(start, end).some(({ word }) => kinds.get(word) === 'by');
  const isOwnPassive = isPassive(sentence, 0, sentence.words.length);
  const isCitedPassive = aligned.some(({ text, first, last }) => isPassive(cited[text] as ReadText, first, last));
  if (isOwnPassive === isCitedPassive) return false;
  const isAgent = isOwnPassive
    ? findPreposition(sentence, findBeginning(sentence, agent.start)) === 'by'
    : listPrepositions(comparison, agent).has('by');
  if (!isAgent) return false;
  if (isCitedPassive) return agent.start < other.start;
  const [agents, others] = [listPlaces(comparison, agent), listPlaces(comparison, other)];
  return (
    agents.length > 0 &&
    others.length > 0 &&
    agents.every((place) => others.every(({ text, word }) => text === place.text && place.word < word))
  );
}
