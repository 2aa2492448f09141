import { holdsPlace, keepAligned, listNear, type AlignedSentence } from './alignment.ts';
import { isAcrossLanguages, type Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { cutMarker, isTaken, isWithin } from './marker-places.ts';
import {
  denials,
  exceptions,
  exclusions,
  falseNegators,
  firsts,
  negators,
  openings,
  restrictions,
} from './marker-words.ts';
import { findMarkers, type FoundMarker } from './markers.ts';
import { isSameRoot } from './likeness.ts';
import { isSmallWord } from './small-words.ts';
import { isSupported } from './support.ts';
import type { ReadText, ReadWord } from './read-text.ts';

/** Negations that the sentence adds to what it cites, or leaves out. */
export function checkNegation(comparison: Comparison): Finding[] {
  const { sentence, cited, aligned } = comparison;
  const isAcross = isAcrossLanguages(comparison);
  const own = read(sentence, () => true);
  const held = aligned.map((each) => ({ ...each, ...read(cited[each.text] as ReadText, isWithin(each)) }));
  const words = findAdded(comparison, own, held) ?? findMoved(comparison, own, held);
  if (words !== undefined) return [{ rule: 'negation', words: cutMarker(sentence, words) }];
  if (count(own) + own.restricting.length + own.only.length > 0) {
    const unrestricted = findUnrestricted(comparison, own, held);
    return unrestricted.length > 0 || isAcross ? unrestricted : findDropped(comparison, own, held);
  }
  const dropped = held.flatMap((each) =>
    [...each.negators, ...each.restricting, ...each.denials.filter(isLacking(comparison, each))]
      .filter((marker) => isTaken(comparison, each, marker))
      .map((marker) => cutMarker(cited[each.text], marker)),
  );
  return dropped.length === 0 ? [] : [{ rule: 'negation', words: dropped[0] ?? '' }];
}

/** What a text or a sentence of it says no with. */
interface Negations {
  readonly negators: readonly FoundMarker[];
  /** Negators that an exception follows: the two say "only". */
  readonly restricting: readonly FoundMarker[];
  readonly only: readonly FoundMarker[];
  readonly openings: readonly FoundMarker[];
  /** Words that say no in themselves. */
  readonly denials: readonly FoundMarker[];
  readonly exclusions: readonly FoundMarker[];
  readonly firsts: readonly FoundMarker[];
  /** What goes on with a negation before it. */
  readonly nors: readonly FoundMarker[];
}

type HeldNegations = AlignedSentence & Negations;

function read(text: ReadText, isMeant: (marker: FoundMarker) => boolean): Negations {
  const find = (markers: typeof negators, except?: typeof negators) =>
    findMarkers(text, markers, except).filter(isMeant);
  const excepting = find(exceptions).filter((marker) => !isThatNot(text, marker));
  const all = find(negators, falseNegators).filter(
    (marker) =>
      (!isExcept(text, marker) || isThatNot(text, marker)) && !isGoingOn(text, marker) && !isAnswer(text, marker),
  );
  // An exception is one from the last negation before it
  const restricting = new Set(
    excepting.map(({ start }) => {
      const reach = text.words[start]?.word === 'but' ? nothingBut : restrictionReach;
      return all.findLast(({ end }) => end <= start && start - end < reach);
    }),
  );
  return {
    negators: all.filter((marker) => !restricting.has(marker)),
    restricting: all.filter((marker) => restricting.has(marker)),
    only: find(restrictions),
    openings: find(openings),
    denials: [...find(denials), ...findNegativeWords(text).filter(isMeant)],
    exclusions: find(exclusions),
    firsts: find(firsts),
    nors: find(negators).filter((marker) => isGoingOn(text, marker)),
  };
}

/** "Except" (illa) and "that not" (alla) are one Arabic word but for the hamza. */
const isExcept = ({ words }: ReadText, { start }: FoundMarker) => words[start]?.word.endsWith('\u0627\u0644\u0627');
const isThatNot = ({ text, words }: ReadText, { start }: FoundMarker) =>
  /^[\u0648\u0641]?\u0628?\u0623\u0644\u0651?\u0627/u.test(text.slice(words[start]?.start));

/** "Nor" goes on with a negation before it. */
/** "No," that opens an answer; what follows says it in full. */
const isAnswer = ({ text, words }: ReadText, { start, end }: FoundMarker) =>
  start === 0 && /^\s*[,\u060C]/u.test(text.slice(words[end - 1]?.end));

/** "Nor", in either language. */
const isGoingOn = (text: ReadText, marker: FoundMarker) =>
  text.words[marker.start]?.word === 'nor' || isContinued(text, marker);

/** The Arabic "and not" (waw lam alef) before what is no verb, after another negation: "neither the government nor the opposition". */
function isContinued({ words }: ReadText, { start }: FoundMarker): boolean {
  const earlier = words.slice(Math.max(0, start - continuedReach), start);
  return (
    words[start]?.word === '\u0648\u0644\u0627' &&
    !imperfect.test(words[start + 1]?.word ?? '') &&
    earlier.some(({ word }) => verbNegators.test(word))
  );
}

/** Lam meem, lam noon, lam alef and leesa, maybe after waw or feh. */
const verbNegators = /^[\u0648\u0641]?(?:\u0644[\u0645\u0646\u0627]|\u0644\u064A\u0633\u062A?)$/u;
const continuedReach = 20;

/** Begins with yeh, teh or noon, as verbs do after a negation. */
const imperfect = /^[\u064A\u062A\u0646]\p{L}{2}/u;

/** So many words may stand between a negation and its exception. */
const restrictionReach = 16;
/** "Nothing but"; farther away "but" opposes. */
const nothingBut = 3;

const count = (each: Negations) => each.negators.length + each.denials.length + each.exclusions.length;

/** A negation of the sentence that is more than the cited texts have. */
function findAdded(comparison: Comparison, own: Negations, held: readonly HeldNegations[]): FoundMarker | undefined {
  const { sentence, cited } = comparison;
  const sum = (of: (each: HeldNegations) => number) => held.reduce((all, each) => all + of(each), 0);
  const [negator] = own.negators;
  if (isUndone(sentence, own) && sum(count) === 0) return undefined;
  const said = sum((each) => count(each) + each.restricting.length + each.nors.length);
  if (negator !== undefined && count(own) > said) {
    const near = listNear(comparison).map((each) => read(cited[each.text] as ReadText, isWithin(each)));
    const isNear = near.some((each) => count(own) <= count(each) + each.restricting.length);
    const elsewhere = own.negators.filter((marker) => isNegatedElsewhere(comparison, marker)).length;
    if (!isNear && count(own) > said + elsewhere) return negator;
  }
  const [restricting] = own.restricting;
  const isRestricted = sum((each) => count(each) + each.restricting.length + each.only.length + each.firsts.length) > 0;
  return restricting !== undefined && !isRestricted ? restricting : undefined;
}

/** Without; doon, bidoon, bila: after another negation they say what is needed. */
const isWithout = ({ words }: ReadText, marker: FoundMarker | undefined) =>
  /^(?:without|(?:\u0628)?\u062F\u0648\u0646|\u0628\u0644\u0627)$/u.test(words[marker?.start ?? -1]?.word ?? '');

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

/** "Never stopped", which says that it goes on. */
function isUndone(sentence: ReadText, { negators: own, denials: denied }: Negations): boolean {
  const [negator] = own;
  const [denial] = denied;
  const isTwice = own.length === 1 && denied.length === 1 && denial?.start === negator?.end;
  const [, without] = own;
  return isTwice || (own.length === 2 && denied.length === 0 && isWithout(sentence, without));
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
  const said = [...own.negators, ...own.restricting, ...own.denials, ...own.only, ...own.nors];
  // Before a verb of the sentence's own it is said of what follows that: "do not include those in Türkiye"
  const isOfNewWord = ({ end }: FoundMarker) => {
    const next = range(end, end + targetReach).find((index) => sentence.words[index]?.isContent);
    return next !== undefined && !isSupported(support[next], true);
  };
  const isNegated = (index: number, distance: number) =>
    said.some((marker) => {
      const reach = isOfNewWord(marker) ? newWordReach : distance + 2;
      return index >= marker.start - 1 && index <= marker.end + reach;
    });
  for (const { text, last, negators: found } of held) {
    const words = cited[text]?.words ?? [];
    for (const marker of found) {
      const reach = range(marker.end, Math.min(last, marker.end + targetReach));
      const at = reach.find((index) => words[index]?.isContent && !words[index].isCapitalised);
      const target = words[at ?? -1];
      if (at === undefined || target === undefined) continue;
      const taken = sentence.contents.filter((index) => isFormOf(sentence.words[index] as ReadWord, target));
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
    !support.some((places) => places.some((place) => place.text === text && place.word >= start && place.word < end));
}

/** English words that are negative by how they begin: "unfavourable"; no names, such as initials. */
function findNegativeWords({ words, text }: ReadText): FoundMarker[] {
  return words.flatMap(({ word, isCapitalised, start }, index) => {
    const isName = isCapitalised && (index > 0 || /^\p{Lu}{2}/u.test(text.slice(start)));
    return negativeBeginning.test(word) && !isName ? [{ start: index, end: index + 1 }] : [];
  });
}

const negativeBeginning =
  /^(?:un(?!it|ion|der|iver|ti|iq|if|an|cle)|non|dis(?!t|c|k|pl|p)|im(?:poss|part|perf|mob)|in(?:val|comp|corr|eff|finit|form(?=al)|dep|adeq|cap|act|def)|ir(?:reg|rel|resp))\p{L}{3,}/u;

/** A negation of the sentence on a word that the cited text says plainly, while all of the text's own negations are on others. */
function findMoved(comparison: Comparison, own: Negations, held: readonly HeldNegations[]): FoundMarker | undefined {
  const { sentence, support } = comparison;
  const isAcross = isAcrossLanguages(comparison);
  const marked = new Set(
    held.flatMap(({ text, ...each }) =>
      [...each.negators, ...each.restricting, ...each.denials].flatMap(({ start, end }) =>
        range(start - (isAcross ? 4 : 2), end + movedReach).map((word) => `${text}:${word}`),
      ),
    ),
  );
  // The best sentence says no in a word of its own: "stayed away"
  const [best] = held;
  if (best !== undefined && deniesOtherwise(comparison, best, own)) return undefined;
  return own.negators.find((marker) => {
    const target = range(marker.end, marker.end + targetReach).find(
      (index) => sentence.words[index]?.isContent && !isSmallWord(sentence.words[index].word),
    );
    const places = target === undefined ? [] : keepAligned(support[target] ?? [], held);
    if (places.every(({ kind }) => kind !== 'same') && isNegatedElsewhere(comparison, marker)) return false;
    return places.length > 0 && places.every(({ text, word }) => !marked.has(`${text}:${word}`));
  });
}

/** Whether the best sentence says no by a word that the sentence has not, or has without its no: "stayed away", "unacceptable". */
function deniesOtherwise(
  { support }: Comparison,
  { text, denials: denied, exclusions: excluded }: HeldNegations,
  own: Negations,
): boolean {
  const isOwn = (index: number) => own.denials.some(({ start, end }) => index >= start && index < end);
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

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
