import type { AlignedSentence } from './alignment.ts';
import type { Finding, GroundingRule } from './finding.ts';
import {
  certainties,
  denials,
  falseNegators,
  hedges,
  negators,
  possibilities,
  restrictions,
  type MarkerWords,
} from './marker-words.ts';
import { findMarkers, type FoundMarker } from './markers.ts';
import type { ReadText } from './read-text.ts';
import type { Support } from './support.ts';

/** What a sentence is compared with. */
export interface Comparison {
  readonly sentence: ReadText;
  readonly cited: readonly ReadText[];
  readonly support: Support;
  /** Best first. */
  readonly aligned: readonly AlignedSentence[];
}

/** Negations and hedges that the sentence adds to what it cites, or leaves out. */
export function checkPolarity(comparison: Comparison): Finding[] {
  return [
    ...checkMarkers(comparison, { ...negation, instead: denials, weakly: restrictions }),
    ...checkMarkers(comparison, { rule: 'hedge', markers: hedges, weakly: possibilities }),
    ...checkCertainty(comparison),
  ];
}

const negation = { rule: 'negation', markers: negators, except: falseNegators } as const;

interface MarkerRule {
  readonly rule: GroundingRule;
  readonly markers: MarkerWords;
  readonly except?: MarkerWords;
  /** Words that say the same by themselves. */
  readonly instead?: MarkerWords;
  /** Words that say the same where the other text does not have them too. */
  readonly weakly?: MarkerWords;
}

function checkMarkers(comparison: Comparison, { rule, markers, except, instead, weakly }: MarkerRule): Finding[] {
  const { sentence, cited, aligned } = comparison;
  const find = (text: ReadText) => findMarkers(text, markers, except);
  const findWeak = (text: ReadText) => (weakly === undefined ? [] : findMarkers(text, weakly));
  const isWeakInBoth =
    findWeak(sentence).length > 0 &&
    aligned.some((each) => findWeak(cited[each.text] as ReadText).some(isWithin(each)));
  const findInstead = (text: ReadText) => [
    ...(instead === undefined ? [] : [...findMarkers(text, instead), ...findNegativeWords(text)]),
    ...(isWeakInBoth ? [] : findWeak(text)),
  ];
  const own = find(sentence);
  const isOwnDenied = own.length + findInstead(sentence).length > 0;
  const held = aligned.map((each) => ({
    ...each,
    markers: find(cited[each.text] as ReadText).filter(isWithin(each)),
    instead: findInstead(cited[each.text] as ReadText).filter(isWithin(each)),
  }));
  const isHeld = held.some((each) => each.markers.length + each.instead.length > 0);
  if (own.length > 0 && !isHeld) return [{ rule, words: cutWords(sentence, own[0]) }];
  if (isOwnDenied) return findMoved(comparison, own, rule, held);
  const dropped = held.flatMap((each) =>
    each.markers
      .filter((marker) => isTaken(comparison, each, marker))
      .map((marker) => cutWords(cited[each.text], marker)),
  );
  return dropped.length === 0 ? [] : [{ rule, words: dropped[0] ?? '' }];
}

/** English words that are negative by how they begin: "unfavourable"; no names, such as initials. */
function findNegativeWords({ words }: ReadText): FoundMarker[] {
  return words.flatMap(({ word, isCapitalised }, index) =>
    negativeBeginning.test(word) && !(isCapitalised && index > 0) ? [{ start: index, end: index + 1 }] : [],
  );
}

const negativeBeginning =
  /^(?:un(?!it|ion|der|iver|ti|iq|if|an|cle)|non|dis(?!t|c|k|pl|p)|im(?:poss|part|perf|mob)|in(?:val|comp|corr|eff|form|dep|adeq|cap|act|def)|ir(?:reg|rel|resp))\p{L}{3,}/u;

function isWithin({ first, last }: AlignedSentence) {
  return ({ start, end }: FoundMarker) => start >= first && end <= last;
}

/** Whether the sentence takes up the words that the marker stands before. */
function isTaken({ support }: Comparison, aligned: AlignedSentence, marker: FoundMarker, reach = markerReach): boolean {
  return support.some((places) =>
    places.some(
      ({ text, word }) =>
        text === aligned.text && word >= marker.end && word < Math.min(marker.end + reach, aligned.last),
    ),
  );
}

/** So many words after a negation or a hedge are what it is said of. */
const markerReach = 3;

interface HeldMarkers extends AlignedSentence {
  readonly markers: readonly FoundMarker[];
  readonly instead: readonly FoundMarker[];
}

/** A negation of the sentence on a word that the cited text says plainly, while all of the text's own negations are on others. */
function findMoved(
  { sentence, cited, support }: Comparison,
  own: readonly FoundMarker[],
  rule: GroundingRule,
  held: readonly HeldMarkers[],
): Finding[] {
  const allMarked = new Set(
    held.flatMap(({ text, markers, instead }) =>
      [...markers, ...instead].flatMap(({ start, end }) =>
        range(start - 2, end + movedReach).map((word) => `${text}:${word}`),
      ),
    ),
  );
  return own.flatMap((marker): Finding[] => {
    const target = range(marker.end, marker.end + markerReach).find((index) => sentence.words[index]?.isContent);
    const isAligned = ({ text, word }: { text: number; word: number }) =>
      held.some((each) => each.text === text && word >= each.first && word < each.last);
    const places = target === undefined ? [] : (support[target] ?? []).filter(isAligned);
    const isPlain = places.length > 0 && places.every(({ text, word }) => !allMarked.has(`${text}:${word}`));
    const isSameLanguage = cited.every(({ language }) => language === sentence.language);
    return isPlain && isSameLanguage ? [{ rule, words: cutWords(sentence, marker) }] : [];
  });
}

const movedReach = 8;

/** "Will" or "certainly" where the cited text says "may". */
function checkCertainty({ sentence, cited, aligned, support }: Comparison): Finding[] {
  const [certain] = findMarkers(sentence, certainties);
  if (certain === undefined || findMarkers(sentence, hedges).length > 0) return [];
  const [best] = aligned;
  const text = best === undefined ? undefined : cited[best.text];
  if (best === undefined || text === undefined) return [];
  const isCertain = findMarkers(text, certainties).some(isWithin(best));
  const isHedged = findMarkers(text, hedges).some(
    (marker) => isWithin(best)(marker) && marker.end > best.from - 2 && marker.start < best.to + 2,
  );
  const isStrong = sentence.words.slice(certain.start, certain.end).every(({ word }) => word !== 'will');
  const isBare = isStrong && !isCertain && (support[certain.start] ?? []).length === 0;
  return (isHedged && !isCertain) || isBare ? [{ rule: 'hedge', words: cutWords(sentence, certain) }] : [];
}

function cutWords(text: ReadText | undefined, marker: FoundMarker | undefined): string {
  const first = text?.words[marker?.start ?? 0];
  const last = text?.words[(marker?.end ?? 1) - 1];
  return text === undefined || first === undefined || last === undefined ? '' : text.text.slice(first.start, last.end);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
