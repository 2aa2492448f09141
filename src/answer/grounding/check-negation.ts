import { cutSentence, holdsPlace, keepAligned, type AlignedSentence } from './alignment.ts';
import { isAcrossLanguages, type Comparison } from './comparison.ts';
import { isDeniedElsewhere } from './denied-elsewhere.ts';
import type { Finding } from './finding.ts';
import { cutMarker, isTaken, isWithin } from './marker-places.ts';
import { falseNegators, negators, reportingWords } from './marker-words.ts';
import { findMarkers, type FoundMarker } from './markers.ts';
import { isSameRoot } from './likeness.ts';
import { listNear } from './near-sentences.ts';
import { countNegations, isUndone, readNegations, type Negations } from './negations.ts';
import { isSmallWord } from './small-words.ts';
import { isSupported, type SupportPlace } from './support.ts';
import type { ReadText, ReadWord } from './read-text.ts';
import { range } from './word-spans.ts';

/** Negations that the sentence adds to what it cites, or leaves out. */
export function checkNegation(comparison: Comparison): Finding[] {
  const { sentence, cited, aligned } = comparison;
  const own = readNegations(sentence, () => true);
  const held = aligned.map((each) => ({ ...each, ...readNegations(cited[each.text] as ReadText, isWithin(each)) }));
  const words = findAdded(comparison, own, held) ?? findMoved(comparison, own, held);
  if (words !== undefined) return [{ rule: 'negation', words: cutMarker(sentence, words) }];
  if (countNegations(own) + own.restricting.length + own.only.length > 0) {
    const unrestricted = findUnrestricted(comparison, own, held);
    const said = countAll(held);
    const isAll = countNegations(own) > 0 && countNegations(own) >= said;
    if (unrestricted.length > 0 || isAll) return unrestricted;
    return findDropped(comparison, own, held);
  }
  const dropped = held.flatMap((each) =>
    [...each.negators, ...each.restricting, ...each.denials.filter(isLacking(comparison, each))]
      .filter((marker) => isTaken(comparison, each, marker))
      .map((marker) => cutMarker(cited[each.text], marker)),
  );
  return dropped.length === 0 ? [] : [{ rule: 'negation', words: dropped[0] ?? '' }];
}

type HeldNegations = AlignedSentence & Negations;

const countAll = (held: readonly HeldNegations[]): number => held.reduce((all, each) => all + countNegations(each), 0);

/** A negation of the sentence that is more than the cited texts have. */
function findAdded(comparison: Comparison, own: Negations, held: readonly HeldNegations[]): FoundMarker | undefined {
  const { sentence, cited } = comparison;
  const sum = (of: (each: HeldNegations) => number) => held.reduce((all, each) => all + of(each), 0);
  const [negator] = own.negators;
  if (isUndone(sentence, own) && countAll(held) === 0) return undefined;
  // "None before her" of what is the first
  const ofFirst = noneBefore.test(sentence.text) ? sum(({ firsts }) => firsts.length) : 0;
  const said = sum((each) => countNegations(each) + each.restricting.length + each.nors.length) + ofFirst;
  if (negator !== undefined && countNegations(own) > said) {
    const near = listNear(comparison).map((each) => readNegations(cited[each.text] as ReadText, isWithin(each)));
    const isNear = near.some((each) => countNegations(own) <= countNegations(each) + each.restricting.length);
    const elsewhere = own.negators.filter(
      (marker) => isNegatedElsewhere(comparison, marker) || isDeniedElsewhere(comparison, marker),
    ).length;
    if (!isNear && countNegations(own) > said + elsewhere) return negator;
  }
  const [restricting] = own.restricting;
  const isRestricted =
    sum((each) => countNegations(each) + each.restricting.length + each.only.length + each.firsts.length) > 0;
  const isOfTime =
    afterAll.test(sentence.text) && held.some((each) => ofTime.test(cutSentence(cited[each.text] as ReadText, each)));
  return restricting !== undefined && !isRestricted && !isOfTime ? restricting : undefined;
}

/** "No … before", "never … before"; lam … qabl, lam yasbiq. */
const noneBefore =
  /\b(?:no|none|never|nobody)\b.*\bbefore\b|\u0644\u0645 (?:.*\u0642\u0628\u0644|[\u064A\u062A]\u0633\u0628\u0642)/iu;

/** "Not until", "not before"; illa bada, illa inda, illa hina: what happens then, or after it. */
const afterAll =
  /\b(?:not|never|no)\b.*\b(?:until|before|unless|except)\b|\u0625\u0644\u0627 (?:\u0628\u0639\u062F|\u0639\u0646\u062F|\u062D\u064A\u0646)/u;
const ofTime = /\b(?:after|once|when|until|before)\b|\u0628\u0639\u062F|\u0639\u0646\u062F|\u0642\u0628\u0644/u;

/** Whether a cited text, beside the sentences that it rests on, has a negation right before the same word: "not a precondition". */
function isNegatedElsewhere({ sentence, cited, support, aligned }: Comparison, marker: FoundMarker): boolean {
  const target = range(marker.end, marker.end + targetReach).find((index) => sentence.words[index]?.isContent);
  return (support[target ?? -1] ?? []).some((place) => {
    const { text, word, kind } = place;
    const read = cited[text];
    if (read === undefined || kind === 'related' || aligned.some((each) => holdsPlace(each, place))) return false;
    return findMarkers(read, negators, falseNegators).some(({ end }) => end <= word && word <= end + 1);
  });
}

/** "Not only" of what the cited text says that it is only. */
function findUnrestricted({ sentence }: Comparison, own: Negations, held: readonly HeldNegations[]): Finding[] {
  const [opening] = own.openings;
  const isHeld = held.some((each) => each.openings.length > 0);
  if (opening === undefined || isHeld || !held.some((each) => each.only.length > 0)) return [];
  return [{ rule: 'negation', words: cutMarker(sentence, opening) }];
}

/** A negation of what the sentence says in a form of the same word and plainly, though it says no to something else. */
function findDropped(
  { sentence, cited, support }: Comparison,
  own: Negations,
  held: readonly HeldNegations[],
): Finding[] {
  const said = [...own.negators, ...own.restricting, ...own.denials, ...own.only, ...own.nors, ...own.exclusions];
  const isAcross = isAcrossLanguages({ sentence, cited });
  // Before a verb of the sentence's own it is said of what follows that: "do not include those in Türkiye"
  const isOfNewWord = ({ end }: FoundMarker) => {
    const next = range(end, end + targetReach).find((index) => sentence.words[index]?.isContent);
    return next !== undefined && !isSupported(support[next], true);
  };
  const isNegated = (index: number, distance: number) =>
    said.some((marker) => {
      const reach = isOfNewWord(marker) ? newWordReach : distance + 1;
      return index >= marker.start - 1 && index <= marker.end + reach;
    });
  for (const { text, last, negators: found } of held) {
    const words = cited[text]?.words ?? [];
    for (const marker of found) {
      const reach = range(marker.end, Math.min(last, marker.end + targetReach));
      const at = reach.find((index) => words[index]?.isContent && !words[index].isCapitalised);
      const target = words[at ?? -1];
      if (at === undefined || target === undefined) continue;
      const taken = sentence.contents.filter(
        (index) =>
          isFormOf(sentence.words[index] as ReadWord, target) ||
          (isAcross &&
            (support[index] ?? []).some(
              (place) => place.text === text && place.word === at && place.kind === 'concept',
            )),
      );
      if (taken.length > 0 && !taken.some((index) => isNegated(index, at - marker.end)))
        return [{ rule: 'negation', words: cutMarker(cited[text], marker) }];
    }
  }
  return [];
}

const newWordReach = 14;

function isFormOf({ word, forms, language }: ReadWord, other: ReadWord): boolean {
  if (language !== other.language) return false;
  return forms.some((form) => other.forms.includes(form)) || isSameRoot(word, other.word, language);
}

/** Whether the sentence has nothing in the place of this word that says no. */
function isLacking({ support }: Comparison, { text }: AlignedSentence) {
  return ({ start, end }: FoundMarker) =>
    !support.some((places) =>
      places.some(
        (place) => place.text === text && place.word >= start && place.word < end && place.kind !== 'related',
      ),
    );
}

/** A negation of the sentence on a word that the cited text says plainly, while all of the text's own negations are on others. */
function findMoved(comparison: Comparison, own: Negations, held: readonly HeldNegations[]): FoundMarker | undefined {
  const { sentence, support } = comparison;
  const isAcross = isAcrossLanguages(comparison);
  const marked = new Set(
    held.flatMap(({ text, ...each }) =>
      [...each.negators, ...each.restricting, ...each.denials, ...each.nors].flatMap(({ start, end }) =>
        range(start - (isAcross ? 4 : 2), end + movedReach).map((word) => `${text}:${word}`),
      ),
    ),
  );
  if (isUndone(sentence, own)) return undefined;
  // The best sentence says no in a word of its own: "stayed away"
  const [best] = held;
  if (best !== undefined && deniesOtherwise(comparison, best, own)) return undefined;
  // What it says no to is said in another word: "did not get" of what it "did not win", or "not to"
  const said = countAll(held);
  if (countNegations(own) <= said && held.some((each) => saysNoOtherwise(comparison, each))) return undefined;
  const isMarked = ({ text, word }: SupportPlace) => marked.has(`${text}:${word}`);
  const placesOf = (index: number | undefined) => keepAligned(support[index ?? -1] ?? [], held);
  return own.negators.find((marker) => {
    const following = range(marker.end, marker.end + targetReach);
    if (placesOf(findAnything(sentence, marker)).some(isMarked)) return false;
    if (isDeniedElsewhere(comparison, marker)) return false;
    // What the text has not said is as a rule another's matter: "does not say who led"
    if (following.slice(0, 1).some((index) => reportingWords.has(sentence.words[index]?.word ?? ''))) return false;
    const target = following.find(
      (index) => sentence.words[index]?.isContent && !isSmallWord(sentence.words[index].word),
    );
    const places = placesOf(target);
    if (places.every(({ kind }) => kind !== 'same') && isNegatedElsewhere(comparison, marker)) return false;
    return places.length > 0 && !places.some(isMarked);
  });
}

/** What a negation says that there is none of: "breach" of "did not see any serious breach", of which another says "saw no breach". */
function findAnything({ words }: ReadText, { end }: FoundMarker): number | undefined {
  const any = range(end, end + anyReach).find((index) => anything.test(words[index]?.word ?? ''));
  return any === undefined ? undefined : range(any + 1, any + 1 + targetReach).find((index) => words[index]?.isContent);
}

const anyReach = 7;
/** Any, in either language: ayy, ayya. */
const anything = /^(?:any|\u0627\u064A[\u0647]?)$/u;

/** Whether what stands right after a negation of a cited sentence is no word of the checked one, or points at another word. */
function saysNoOtherwise({ cited, support }: Comparison, { text, negators: found }: HeldNegations): boolean {
  return found.some(({ end }) => {
    const isTold = support.some((places) => places.some((place) => place.text === text && place.word === end));
    return cited[text]?.words[end]?.isContent !== true || !isTold;
  });
}

/** Whether the best sentence says no by a word that the sentence has not, or has without its no: "stayed away", "unacceptable". */
function deniesOtherwise(
  { support }: Comparison,
  { text, denials: denied, exclusions: excluded }: HeldNegations,
  own: Negations,
): boolean {
  const isOwn = (index: number) =>
    [...own.denials, ...own.exclusions].some(({ start, end }) => index >= start && index < end);
  const isSaidAlike = ({ start, end }: FoundMarker) =>
    support.some(
      (places, index) =>
        isOwn(index) && places.some((place) => place.text === text && place.word >= start && place.word < end),
    );
  return [...denied, ...excluded].some((marker) => !isSaidAlike(marker));
}

/** Where the word that a negation is said of stands at most. */
const targetReach = 3;
const movedReach = 8;
