import { holdsPlace, keepAligned } from './alignment.ts';
import { isAnchored } from './anchors.ts';
import { isAcrossLanguages, type Comparison } from './comparison.ts';
import { officeWords } from './name-words.ts';
import { findNames, isGivenName, isMonth } from './names.ts';
import type { GroundingKnowledge, ReadText, ReadWord } from './read-text.ts';
import type { SupportPlace } from './support.ts';
import { listStretches, listWords, type WordSpan } from './word-spans.ts';

/**
 * Two names of a sentence in whose order its words lie clearly farther apart in the cited text than they would with the two exchanged. Another language,
 * or a paraphrase, orders words otherwise within a phrase, but seldom carries a name to another phrase. Undefined where there are none.
 */
export function findDetour(
  comparison: Comparison,
  knowledge: GroundingKnowledge,
): readonly [WordSpan, WordSpan] | undefined {
  const { sentence } = comparison;
  const names = findNameWords(comparison, knowledge);
  const places = listPlaces(comparison);
  const spans = listSpans(places, names);
  if (spans.length > mostSpans) return undefined;
  const whole = measureWay(places);
  const { joining, saved: leastOf } = isAcrossLanguages(comparison) ? across : same;
  const least = Math.max(leastOf, leastShareSaved * whole);
  let best: { readonly swap: readonly [WordSpan, WordSpan]; readonly saved: number } | undefined;
  for (const [at, first] of spans.entries()) {
    for (const second of spans.slice(at + 1)) {
      if (areJoined(sentence, { names, joining }, [first, second])) continue;
      const saved = whole - measureWay(exchange(places, first, second));
      if (saved < least || saved <= (best?.saved ?? 0) || isAnchored(comparison, [first, second])) continue;
      best = { swap: [first, second], saved };
    }
  }
  return best?.swap;
}

/** Least of the whole way that is saved; this and the words saved are chosen on the project's own questions. */
const leastShareSaved = 0.08;
/** So many pairs are tried within some milliseconds. */
const mostSpans = 100;

/** For each word, where the sentences that it rests on say it; in the order of the words. */
type Places = readonly (readonly number[])[];

/** Places of one sentence after the other, far apart. */
function listPlaces(comparison: Comparison): Places {
  const { sentence, aligned } = comparison;
  const isAcross = isAcrossLanguages(comparison);
  const toPlace = (place: SupportPlace) =>
    aligned.findIndex((each) => holdsPlace(each, place)) * sentencesApart + place.word;
  // What is named again may be a pronoun in another language
  const isAgain = (index: number) =>
    isAcross && sentence.words.findIndex(({ stem }) => stem === sentence.words[index]?.stem) < index;
  return sentence.words.map(({ isContent, word }, index) =>
    (isContent || /^\d/u.test(word)) && !isAgain(index)
      ? [...new Set(findAligned(comparison, index).map(toPlace))].slice(0, mostPlaces)
      : [],
  );
}

/** A word that stands in more places says too little of where its sentence is. */
const mostPlaces = 6;
const sentencesApart = 10_000;

/** English words with a capital, and Arabic ones that the cited text writes with one wherever it says them. */
function findNameWords(comparison: Comparison, knowledge: GroundingKnowledge): ReadonlySet<number> {
  const { sentence, cited } = comparison;
  const names = findNames(sentence, knowledge);
  const isAcross = isAcrossLanguages(comparison);
  const isCapitalised = ({ text, word }: SupportPlace) => cited[text]?.words[word]?.isCapitalised === true;
  const isNameOfOther = (word: ReadWord, index: number, places: readonly SupportPlace[]) => {
    if (isGivenName(word)) return true;
    const isOrdinary = !withArticle.test(word.word) && word.forms.some((form) => knowledge.lexicon.isKnown(form, 'ar'));
    return places.every(isCapitalised) && (names.get(index) === 'name' || !isOrdinary);
  };
  const isOfName = (index: number) => {
    const word = sentence.words[index] as ReadWord;
    if (isAcross && isMonth(word)) return false;
    if (word.language === 'en') return names.has(index) || (word.isCapitalised && index > 0);
    const places = findAligned(comparison, index);
    if (places.length === 0) return false;
    const isSame = places.every(({ text }) => cited[text]?.language === 'ar');
    return isSame ? names.get(index) === 'name' : isNameOfOther(word, index, places);
  };
  return new Set(sentence.contents.filter(isOfName));
}

/** Alef lam, maybe after waw, feh, beh or lam: names made of ordinary words have it as a rule. */
const withArticle = /^[\u0648\u0641]?[\u0628\u0644]?\u0627\u0644/u;

/** Where the sentences that it rests on say a word. */
function findAligned({ support, aligned }: Comparison, index: number): SupportPlace[] {
  return keepAligned(support[index] ?? [], aligned);
}

/** Stretches of names that stand somewhere in the cited text. */
function listSpans(places: Places, names: ReadonlySet<number>): WordSpan[] {
  return listStretches(places.length, (index) => names.has(index)).filter(({ start, end }) =>
    places.slice(start, end).some((each) => each.length > 0),
  );
}

/** Parts of one name, or names of a list, which the languages may order otherwise; and whatever else `joining` words bind together. */
function areJoined(
  { words }: ReadText,
  { names, joining }: { readonly names: ReadonlySet<number>; readonly joining: ReadonlySet<string> },
  [first, second]: readonly [WordSpan, WordSpan],
): boolean {
  const between = words.slice(first.end, second.start);
  return second.start <= first.end || between.every(({ word }, at) => names.has(first.end + at) || joining.has(word));
}

/** A person's office and country too: "the Kazakh minister Bakayev" is "Bakayev, minister of Kazakhstan" in another language. */
const joiningAcross: ReadonlySet<string> = new Set([...listWords, ...officeWords]);

/** What joins two names, and fewest words of the way that an exchange saves. */
const same = { joining: listWords, saved: 4.5 };
const across = { joining: joiningAcross, saved: 3 };

function exchange(places: Places, first: WordSpan, second: WordSpan): Places {
  return [
    ...places.slice(0, first.start),
    ...places.slice(second.start, second.end),
    ...places.slice(first.end, second.start),
    ...places.slice(first.start, first.end),
    ...places.slice(second.end),
  ];
}

/** The shortest way through the cited text that takes the words in this order, in words; by the algorithm of Viterbi (1967). */
function measureWay(places: Places): number {
  let before: readonly number[] = [];
  let ways: readonly number[] = [];
  for (const found of places) {
    if (found.length === 0) continue;
    const from = { before, ways };
    ways = found.map((place) => findShortest(place, from));
    before = found;
  }
  return ways.length === 0 ? 0 : Math.min(...ways);
}

interface Ways {
  readonly before: readonly number[];
  readonly ways: readonly number[];
}

function findShortest(place: number, { before, ways }: Ways): number {
  if (before.length === 0) return 0;
  return Math.min(...before.map((from, at) => (ways[at] ?? 0) + measureStep(from, place)));
}

function measureStep(from: number, to: number): number {
  if (from === to) return halfStep;
  return Math.min(to > from ? to - from : from - to + backwards, longestStep);
}

/** Two words of the sentence that one word of the cited text says. */
const halfStep = 0.5;
const backwards = 1;
const longestStep = 10;
