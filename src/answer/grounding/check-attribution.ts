import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { attributions, opinions } from './marker-words.ts';
import { leastTaken } from './marker-places.ts';
import { findMarkers } from './markers.ts';

/** Whether the sentence states as a fact what the cited text reports as said by somebody. */
export function checkAttribution({ sentence, cited, aligned }: Comparison): Finding[] {
  if ([attributions, opinions].some((markers) => findMarkers(sentence, markers).length > 0)) return [];
  return aligned.flatMap((each, at): Finding[] => {
    if (at > 0 && each.gain < leastTaken) return [];
    const text = cited[each.text];
    if (text === undefined) return [];
    const markers = findMarkers(text, attributions).filter(({ start, end }) => start >= each.first && end <= each.last);
    // What stands between the words taken up is part of another statement: "the meeting, which he said would …, was held"
    const outside = markers.find(({ start, end }) => end <= each.from || start >= each.to);
    if (outside === undefined || markers.some(({ start, end }) => start >= each.from && end <= each.to)) return [];
    const [first, last] = [text.words[outside.start], text.words[outside.end - 1]];
    return first && last ? [{ rule: 'attribution', words: text.text.slice(first.start, last.end) }] : [];
  });
}
