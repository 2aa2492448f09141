import type { AlignedSentence } from './alignment.ts';
import type { Comparison } from './comparison.ts';
import type { FoundMarker } from './markers.ts';
import type { ReadText } from './read-text.ts';

/** Tells which markers of a cited text stand in this sentence of it. */
export function isWithin({ first, last }: AlignedSentence) {
  return ({ start, end }: FoundMarker): boolean => start >= first && end <= last;
}

/** Whether the sentence takes up the words that the marker stands before. */
export function isTaken({ support }: Comparison, aligned: AlignedSentence, marker: FoundMarker): boolean {
  return support.some((places) =>
    places.some(
      ({ text, word }) =>
        text === aligned.text && word >= marker.end && word < Math.min(marker.end + markerReach, aligned.last),
    ),
  );
}

/** So many words after a negation or a hedge are what it is said of. */
const markerReach = 3;

/** A marker as it stands in its text. */
export function cutMarker(text: ReadText | undefined, marker: FoundMarker | undefined): string {
  const first = text?.words[marker?.start ?? 0];
  const last = text?.words[(marker?.end ?? 1) - 1];
  return text === undefined || first === undefined || last === undefined ? '' : text.text.slice(first.start, last.end);
}
