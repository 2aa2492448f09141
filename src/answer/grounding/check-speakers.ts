import { holdsPlace, type AlignedSentence } from './alignment.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { isWithin } from './marker-places.ts';
import { sayings, thatWord } from './marker-words.ts';
import { findMarkers, type FoundMarker } from './markers.ts';
import { findNames } from './names.ts';
import type { GroundingKnowledge, ReadText } from './read-text.ts';
import { cutWords, range, type WordSpan } from './word-spans.ts';

/**
 * Whether the sentence has somebody say what somebody else says in the cited sentence: the one who says it there is left out, and
 * who says it here stands in other sentences only.
 */
export function checkSpeakers(comparison: Comparison, knowledge: GroundingKnowledge): Finding[] {
  const { sentence, support } = comparison;
  return findMarkers(sentence, sayings)
    .flatMap((marker): Finding[] => {
      const phrase = findPhrase(sentence, marker, knowledge);
      const said = phrase && findStatement(comparison, phrase, marker);
      if (phrase === undefined || said === undefined) return [];
      const own = listNamed(sentence, phrase, knowledge).flatMap((index) => support[index] ?? []);
      if (own.length === 0 || own.some((place) => place.kind !== 'related' && holdsPlace(said, place))) return [];
      return isReplaced(comparison, said, knowledge) ? [{ rule: 'exchange', words: cutWords(sentence, phrase) }] : [];
    })
    .slice(0, 1);
}

/** The words of who says it: in English before the verb, maybe with an office between commas, or after it; in Arabic after it, up to what is said. */
function findPhrase(read: ReadText, { start, end }: FoundMarker, knowledge: GroundingKnowledge): WordSpan | undefined {
  const { text, words, language } = read;
  if (language === 'ar') {
    const reach = words.slice(end, end + reachAfter);
    const said = reach.findIndex(({ isContent, word }, at) => thatWord.test(word) || (at > 0 && !isContent));
    return { start: end, end: end + (said === -1 ? reach.length : said) };
  }
  const before = text.slice(0, words[start]?.start).trimEnd();
  if (/["\u201D]$/u.test(before) || (before.endsWith(',') && words[end]?.isCapitalised)) {
    return { start: end, end: Math.min(words.length, end + reachOfInverted) };
  }
  const first = findNameBefore(read, start, { isSetOff: before.endsWith(','), knowledge });
  return first === undefined ? undefined : { start: first, end: start };
}

interface Before {
  /** Whether an office between commas stands after the name. */
  readonly isSetOff: boolean;
  readonly knowledge: GroundingKnowledge;
}

/** Where the name begins that stands before a verb. */
function findNameBefore(read: ReadText, start: number, { isSetOff, knowledge }: Before): number | undefined {
  const names = findNames(read, knowledge);
  const from = Math.max(0, start - (isSetOff ? reachOfOffice : reachBefore));
  const near = range(from, start).filter((index) => names.has(index) && read.words[index]?.isCapitalised);
  let first = isSetOff ? near[0] : near.at(-1);
  while (first !== undefined && names.has(first - 1)) first -= 1;
  return first;
}

const reachBefore = 2;
const reachOfOffice = 12;
const reachOfInverted = 5;
const reachAfter = 8;

/** Names in a phrase; in Arabic, which shows few of them, every word that says something. */
function listNamed(read: ReadText, { start, end }: WordSpan, knowledge: GroundingKnowledge): number[] {
  const names = findNames(read, knowledge);
  return range(start, end).filter((index) =>
    read.language === 'ar'
      ? read.words[index]?.isContent === true
      : names.has(index) && read.words[index]?.isCapitalised,
  );
}

/** The cited sentence that supports most of the words beside who says it and the office that is told with it. */
function findStatement(
  { sentence, support, aligned }: Comparison,
  phrase: WordSpan,
  { start, end }: FoundMarker,
): AlignedSentence | undefined {
  const [from, to] = [Math.min(phrase.start, start), Math.max(phrase.end, end)];
  const others = sentence.contents.filter((index) => index < from || index >= to);
  const count = (each: AlignedSentence) =>
    others.filter((index) => (support[index] ?? []).some((place) => holdsPlace(each, place))).length;
  const best = [...aligned].sort((a, b) => count(b) - count(a))[0];
  return best !== undefined && count(best) >= leastSaid ? best : undefined;
}

const leastSaid = 3;

/** Whether a cited sentence has somebody say something whose name the sentence leaves out, all of it. */
function isReplaced({ cited, support }: Comparison, said: AlignedSentence, knowledge: GroundingKnowledge): boolean {
  const text = cited[said.text] as ReadText;
  const names = findNames(text, knowledge);
  const isNamed = (index: number) =>
    support.some((places) => places.some((place) => place.text === said.text && place.word === index));
  const speakers = findMarkers(text, sayings)
    .filter(isWithin(said))
    // "Solvang rejected that and called it …"
    .map((marker) => findPhrase(text, marker, knowledge) ?? { start: said.first, end: marker.start })
    .map((phrase) => range(phrase.start, phrase.end).filter((index) => names.has(index)))
    .filter((indexes) => indexes.length > 0);
  return speakers.length > 0 && !speakers.some((indexes) => indexes.some(isNamed));
}
