import { align, holdsPlace, listSentences, type AlignedSentence } from './alignment.ts';
import { splitClauses } from './clauses.ts';
import type { Comparison } from './comparison.ts';
import type { FoundMarker } from './markers.ts';
import { isWithin } from './marker-places.ts';
import { readNegations } from './negations.ts';
import type { ReadText } from './read-text.ts';
import { isSmallWord } from './small-words.ts';

/**
 * Whether a sentence of the cited texts, beside those that the checked one rests on, says no, and more of what the clause around a negation says than
 * any of those, with all its names and numbers. A short clause shares few words with what it is from: "but gave no date for paying the farmers".
 */
export function isDeniedElsewhere({ sentence, cited, support, aligned }: Comparison, marker: FoundMarker): boolean {
  const clause = listClause(sentence, marker);
  const target = clause.find((index) => index >= marker.end);
  const isHeldBy = (each: AlignedSentence) => (word: number) =>
    (support[word] ?? []).some((place) => holdsPlace(each, place));
  const rested = Math.max(0, ...aligned.map((each) => clause.filter(isHeldBy(each)).length));
  return cited.some((text, index) =>
    listSentences(text).some(({ start, end }) => {
      if (aligned.some((each) => holdsPlace(each, { text: index, word: start }))) return false;
      const { words, ...found } = align(support, index, { start, end });
      const place = { ...found, supports: words.size, gain: 0 };
      const told = clause.filter((word) => words.has(word));
      const isTold = told.length > rested && told.length >= leastTold * clause.length;
      if (!isTold || clause.some((word) => isExact(sentence, word) && !words.has(word))) return false;
      const negations = readNegations(text, isWithin(place));
      const said = [...negations.negators, ...negations.denials, ...negations.exclusions, ...negations.restricting];
      const isNear = (word: number) => said.some((each) => word >= each.start - 1 && word <= each.end + reach);
      const places = (support[target ?? -1] ?? []).filter((at) => holdsPlace(place, at));
      return said.length > 0 && (places.length === 0 || places.some(({ word }) => isNear(word)));
    }),
  );
}

/** Of the clause's words; chosen on `test/grounding`. */
const leastTold = 0.5;
/** So many words after a negation it may be of. */
const reach = 8;

/** The content words of the clause in which a negation stands. */
function listClause({ text, words, contents }: ReadText, marker: FoundMarker): number[] {
  const at = words[marker.start]?.start ?? 0;
  const clause = splitClauses(text).find(({ start, end }) => at >= start && at < end);
  const [from, to] = [clause?.start ?? 0, clause?.end ?? text.length];
  const before = [...text.slice(from, at).matchAll(joining)].at(-1);
  const start = before === undefined ? from : from + before.index;
  return contents.filter((index) => {
    const word = words[index];
    return word !== undefined && word.start >= start && word.end <= to && !isSmallWord(word.word);
  });
}

/** But, and, yet; lakin, ghayra anna, illa anna. */
const joining =
  / (?:but|and|yet|\u0644\u0643\u0646\p{L}*|\u063A\u064A\u0631 \u0623\u0646\p{L}*|\u0625\u0644\u0627 \u0623\u0646\p{L}*)(?!\p{L})/gu;

/** A name that shows as one, or a number. */
function isExact({ words }: ReadText, index: number): boolean {
  const word = words[index];
  return word !== undefined && (/\p{Nd}/u.test(word.word) || (word.isCapitalised && word.start > 0));
}
