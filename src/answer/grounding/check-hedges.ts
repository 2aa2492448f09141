import { isAcrossLanguages, type Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { cutMarker, isTaken, isWithin } from './marker-places.ts';
import {
  certainties,
  conditions,
  falseHedges,
  falseNegators,
  hedges,
  negators,
  possibilities,
  purposes,
} from './marker-words.ts';
import { findMarkers, type FoundMarker } from './markers.ts';
import type { ReadText } from './read-text.ts';

/** Hedges that the sentence adds to what it cites, or leaves out. */
export function checkHedges(comparison: Comparison): Finding[] {
  return [...checkDoubt(comparison), ...checkCertainty(comparison)];
}

/** What is said to be possible may stand for a hedge, but not where both texts say it. */
function checkDoubt(comparison: Comparison): Finding[] {
  const { sentence, cited, aligned } = comparison;
  const find = (each: Comparison['aligned'][number], markers: typeof hedges) =>
    findDoubts(cited[each.text] as ReadText, markers).filter(isWithin(each));
  const wanted = findMarkers(sentence, purposes);
  const isWanted = ({ start }: FoundMarker) => wanted.some(({ end }) => start >= end && start < end + purposeReach);
  const own = findDoubts(sentence, hedges).filter((marker) => !isWanted(marker));
  const isOwnPossible = findMarkers(sentence, possibilities).length > 0;
  const isOwnConditional = findMarkers(sentence, conditions).length > 0;
  const count = (markers: typeof hedges) => aligned.reduce((sum, each) => sum + find(each, markers).length, 0);
  const held = count(hedges) + (isOwnPossible ? 0 : count(possibilities)) + (isOwnConditional ? 0 : count(conditions));
  // What can be is no more likely for it: "if the team wishes"
  const likely = own.filter(({ start }) => !possible.test(sentence.words[start]?.word ?? ''));
  // Another language may say one doubt with two words, "may well"
  const isAdded = isAcrossLanguages(comparison) ? own.length > 0 && held === 0 : own.length > held;
  if (isAdded || (likely.length > 0 && count(hedges) === 0))
    return [{ rule: 'hedge', words: cutMarker(sentence, own[0]) }];
  if (own.length > 0 || isOwnPossible) return [];
  const dropped = aligned.flatMap((each) =>
    find(each, hedges)
      .filter((marker) => isTaken(comparison, each, marker))
      .map((marker) => cutMarker(cited[each.text], marker)),
  );
  return dropped.length === 0 ? [] : [{ rule: 'hedge', words: dropped[0] ?? '' }];
}

/** Qad, yumkin, mumkin, muhtamal, rubbama. */
const possible =
  /^(?:may|might|could|possibl[ey]|possibility|perhaps|maybe|potential(?:ly)?|expect(?:s|ed)|unlikely|\u0648?\u0642\u062F|\u0648?\u064A\u0645\u0643\u0646|(?:\u0627\u0644)?\u0645\u0645\u0643\u0646\p{L}*|(?:\u0627\u0644)?\u0645\u062D\u062A\u0645\u0644\p{L}*|\u064A\u062D\u062A\u0645\u0644|\u0648?\u0631\u0628\u0645\u0627)$/u;
const purposeReach = 5;
const deniedReach = 8;

/** Without those that a negation makes certain: "not possible", "not expected". */
function findDoubts(text: ReadText, markers: typeof hedges): FoundMarker[] {
  const denied = findMarkers(text, negators, falseNegators).map(({ end }) => end);
  const isOfClause = (end: number, start: number) =>
    start >= end &&
    start < end + deniedReach &&
    !/[.,;:!?\u060C\u061B\u061F]/u.test(text.text.slice(text.words[end - 1]?.end, text.words[start]?.start));
  const isDenied = ({ start, end }: FoundMarker) =>
    // "Could not"
    (text.words[start]?.word === 'could' && text.words[end]?.word === 'not') ||
    (deniable.test(text.words[start]?.word ?? '') && denied.some((last) => isOfClause(last, start)));
  return findMarkers(text, markers, falseHedges).filter((marker) => !isDenied(marker));
}

/** Possible, expected; yumkin, mumkin, mutawaqqa. */
const deniable =
  /^(?:possible|expected|(?:\u064A\u0645\u0643\u0646|(?:\u0627\u0644)?\u0645\u0645\u0643\u0646|(?:\u0627\u0644)?\u0645\u062A\u0648\u0642\u0639\u0647?)[\u0627]?)$/u;

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
  return (isHedged && !isCertain) || isBare ? [{ rule: 'hedge', words: cutMarker(sentence, certain) }] : [];
}
