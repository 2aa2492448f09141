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
import type { ReadText } from './read-text.ts';

/** What a text or a sentence of it says no with. */
export interface Negations {
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

/** Finds what a text says no with, as far as it is meant. */
export function readNegations(text: ReadText, isMeant: (marker: FoundMarker) => boolean): Negations {
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
    denials: [
      ...find(denials).filter((marker) => !isCompared(text, marker)),
      ...findNegativeWords(text).filter(isMeant),
    ],
    exclusions: find(exclusions),
    firsts: find(firsts),
    nors: find(negators).filter((marker) => isGoingOn(text, marker)),
  };
}

/** "Except" (illa) and "that not" (alla) are one Arabic word but for the hamza. */
const isExcept = ({ words }: ReadText, { start }: FoundMarker) => words[start]?.word.endsWith('\u0627\u0644\u0627');
const isThatNot = ({ text, words }: ReadText, { start }: FoundMarker) =>
  /^[\u0648\u0641]?\u0628?\u0623\u0644\u0651?\u0627/u.test(text.slice(words[start]?.start));

/** "No," that opens an answer; what follows says it in full. */
const isAnswer = ({ text, words }: ReadText, { start, end }: FoundMarker) =>
  start === 0 && /^(?:\s*[,:;.\u060C\u061B\u2013\u2014]|\s+-\s)/u.test(text.slice(words[end - 1]?.end));

/** "Against 150 today". */
const isCompared = ({ words }: ReadText, { start, end }: FoundMarker) =>
  words[start]?.word === 'against' && /^\d/u.test(words[end]?.word ?? '');

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

/** How often it says no, but for "only". */
export const countNegations = (each: Negations): number =>
  each.negators.length + each.denials.length + each.exclusions.length;

/** "Never stopped", which says that it goes on. */
export function isUndone(sentence: ReadText, { negators: own, denials: denied }: Negations): boolean {
  const [negator] = own;
  const [denial] = denied;
  const isTwice = own.length === 1 && denied.length === 1 && denial?.start === negator?.end;
  const [, without] = own;
  return isTwice || (own.length === 2 && denied.length === 0 && isWithout(sentence, without));
}

/** Without; doon, bidoon, bila: after another negation they say what is needed. */
const isWithout = ({ words }: ReadText, marker: FoundMarker | undefined) =>
  /^(?:without|(?:\u0628)?\u062F\u0648\u0646|\u0628\u0644\u0627)$/u.test(words[marker?.start ?? -1]?.word ?? '');

/** English words that are negative by how they begin: "unfavourable"; no names, such as initials. */
function findNegativeWords({ words, text }: ReadText): FoundMarker[] {
  return words.flatMap(({ word, isCapitalised, start }, index) => {
    const isName = isCapitalised && (index > 0 || /^\p{Lu}{2}/u.test(text.slice(start)));
    return negativeBeginning.test(word) && !isName ? [{ start: index, end: index + 1 }] : [];
  });
}

const negativeBeginning =
  /^(?:un(?!it|ion|der|iver|ti|iq|if|an|cle|load|veil|fold|lock|pack|leash|wind|earth|cover|rest|do)|non|dis(?!t|c|k|pl|p)|im(?:poss|part|perf|mob)|in(?:val|comp|corr|eff|finit|form(?=al)|dep|adeq|cap|act|def)|ir(?:reg|rel|resp))\p{L}{3,}/u;
