import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { cutMarker, isWithin } from './marker-places.ts';
import {
  alone,
  falseNegators,
  negators,
  opposites,
  partials,
  sole,
  universals,
  type MarkerWords,
} from './marker-words.ts';
import { findMarkers } from './markers.ts';
import { readNegations } from './negations.ts';
import type { ReadText } from './read-text.ts';

/** Whether the sentence says the opposite of what it cites in a word of its own: "fell" of what rose, "all" of most. */
export function checkOpposites(comparison: Comparison): Finding[] {
  // "Did not rise" may be said of what fell
  if (findMarkers(comparison.sentence, negators, falseNegators).length > 0) return [];
  const pairs = opposites.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]);
  const found = [...pairs, [universals, partials]].flatMap(([own, held]) => findOpposite(comparison, own, held));
  return [...found, ...findOnly(comparison)].slice(0, 1);
}

/** "Only" of one of several, where nothing cited leaves the others out. */
function findOnly({ sentence, cited, aligned }: Comparison): Finding[] {
  const wordAt = (index: number) => sentence.words[index]?.word ?? '';
  const marker = findMarkers(sentence, alone).find(
    ({ start, end }) => !limiting.test(wordAt(end)) && !isCounted.test(wordAt(start - 1)),
  );
  if (marker === undefined) return [];
  const leavesOut = aligned.some((each) => {
    const text = cited[each.text] as ReadText;
    const { openings: _, nors: __, ...leaving } = readNegations(text, isWithin(each));
    const found = [...Object.values(leaving), findMarkers(text, sole).filter(isWithin(each))];
    return found.some((markers) => markers.length > 0);
  });
  return leavesOut ? [] : [{ rule: 'negation', words: cutMarker(sentence, marker) }];
}

/** A number or an Arabic dual before it. */
const isCounted = /^\d|[\u064A\u0627]\u0646$/u;

/** "Only two", "only if", "only when", "only after": a small number or a condition; normalised: idha, baad, inda, ala, fi. */
const limiting =
  /^(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|some|few|part|half|if|when|after|once|on|in|for|as|to|because|since|\u0627\u0630\u0627|\u0628\u0639\u062F|\u0639\u0646\u062F\p{L}*|\u0639\u0644\u064A|\u0641\u064A)$/u;

/** A word of one side, where the sentence has none of the other and the cited sentences have that one alone. */
function findOpposite(
  { sentence, cited, aligned }: Comparison,
  own: MarkerWords | undefined,
  held: MarkerWords | undefined,
): Finding[] {
  if (own === undefined || held === undefined) return [];
  const [marker] = findMarkers(sentence, own);
  if (marker === undefined || findMarkers(sentence, held).length > 0) return [];
  const isCited = (markers: MarkerWords) =>
    aligned.some((each) => findMarkers(cited[each.text] as ReadText, markers).some(isWithin(each)));
  return isCited(held) && !isCited(own) ? [{ rule: 'negation', words: cutMarker(sentence, marker) }] : [];
}
