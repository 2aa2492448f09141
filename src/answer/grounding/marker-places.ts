import { holdsPlace, type AlignedSentence } from './alignment.ts';
import type { Comparison } from './comparison.ts';
import type { FoundMarker } from './markers.ts';
import type { ReadText } from './read-text.ts';
import type { SupportPlace } from './support.ts';
import { cutWords } from './word-spans.ts';

/** Tells which markers of a cited text stand in this sentence of it. */
export function isWithin({ first, last }: Pick<AlignedSentence, 'first' | 'last'>) {
  return ({ start, end }: FoundMarker): boolean => start >= first && end <= last;
}

/** Whether the sentence takes up the words that the marker stands before, and not from where most of it is from. */
export function isTaken({ support, aligned, cited }: Comparison, each: AlignedSentence, marker: FoundMarker): boolean {
  const [first] = aligned;
  const best = first?.text === each.text && first.first === each.first ? undefined : first;
  if (best !== undefined && each.gain < leastTaken) return false;
  const isBeside = ({ text, word }: SupportPlace) =>
    text === each.text &&
    word >= marker.end &&
    word < Math.min(marker.end + markerReach, each.last) &&
    !isOfOtherClause(cited[text], marker, word);
  const isOfBest = (place: SupportPlace) => best !== undefined && holdsPlace(best, place);
  return support.some((places) => places.some(isBeside) && !places.some(isOfBest));
}

/** Whether a comma stands between a marker and a word. */
function isOfOtherClause(text: ReadText | undefined, marker: FoundMarker, word: number): boolean {
  return /[,;\u060C\u061B]/u.test(text?.text.slice(text.words[marker.end - 1]?.end, text.words[word]?.start) ?? '');
}

/** Fewer words that a cited sentence has and the best one has not are taken from nowhere. */
export const leastTaken = 3;

/** So many words after a negation or a hedge are what it is said of. */
const markerReach = 3;

/** A marker as it stands in its text. */
export function cutMarker(text: ReadText | undefined, marker: FoundMarker | undefined): string {
  return text === undefined || marker === undefined ? '' : cutWords(text, marker);
}
