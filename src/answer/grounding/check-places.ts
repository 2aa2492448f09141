import { holdsPlace, type AlignedSentence } from './alignment.ts';
import { findBeginning, findPreposition } from './anchors.ts';
import type { Comparison } from './comparison.ts';
import type { Finding } from './finding.ts';
import { findNames } from './names.ts';
import type { GroundingKnowledge, ReadText } from './read-text.ts';
import { cutWords, range, type WordSpan } from './word-spans.ts';

/**
 * Whether the sentence has something happen in, from or to another place than the cited sentence does: the place that is named there is left out, and
 * the one that is named here stands in other sentences only.
 */
export function checkPlaces(comparison: Comparison, knowledge: GroundingKnowledge): Finding[] {
  const { sentence, support, cited } = comparison;
  const whole = { start: 0, end: sentence.words.length };
  return listPlaceNames(sentence, whole, knowledge)
    .filter((name) => {
      const places = range(name.start, name.end).flatMap((index) => support[index] ?? []);
      const said = findStatement(comparison, name);
      const isSaid = said && places.some((place) => place.kind !== 'related' && holdsPlace(said, place));
      if (places.length === 0 || said === undefined || isSaid) return false;
      const others = listPlaceNames(cited[said.text] as ReadText, { start: said.first, end: said.last }, knowledge);
      const isNamed = ({ start, end }: WordSpan) =>
        support.some((each) => each.some(({ text, word }) => text === said.text && word >= start && word < end));
      return others.some((other) => isOfKind(other, name) && !isNamed(other));
    })
    .map((name): Finding => ({ rule: 'exchange', words: cutWords(sentence, name) }))
    .slice(0, 1);
}

/** A name after a preposition of place. */
interface PlaceName extends WordSpan {
  readonly preposition: string;
  readonly isOfCountry: boolean;
}

/** A country is no other place than its town. */
function isOfKind(one: PlaceName, other: PlaceName): boolean {
  return one.preposition === other.preposition && one.isOfCountry === other.isOfCountry;
}

function listPlaceNames(read: ReadText, { start, end }: WordSpan, knowledge: GroundingKnowledge): PlaceName[] {
  const found: PlaceName[] = [];
  for (const index of findNames(read, knowledge).keys()) {
    const preposition = findPreposition(read, findBeginning(read, index));
    if (index < start || index >= end || preposition === undefined || !ofPlaces.has(preposition)) continue;
    const last = found.at(-1);
    const isOfCountry = [...read.countries.values()].some((words) => words.includes(index));
    if (last?.end === index && last.isOfCountry === isOfCountry) found[found.length - 1] = { ...last, end: index + 1 };
    else found.push({ start: index, end: index + 1, preposition, isOfCountry });
  }
  return found;
}

const ofPlaces: ReadonlySet<string> = new Set(['in', 'to', 'from']);

/** The cited sentence that supports most of the words beside a name. */
function findStatement({ sentence, support, aligned }: Comparison, name: WordSpan): AlignedSentence | undefined {
  const near = sentence.contents.filter(
    (index) => index >= name.start - reach && index < name.end + reach && (index < name.start || index >= name.end),
  );
  const count = (each: AlignedSentence) =>
    near.filter((index) => (support[index] ?? []).some((place) => holdsPlace(each, place))).length;
  const [best, second] = aligned.map((each) => ({ each, said: count(each) })).sort((a, b) => b.said - a.said);
  const isClear = best !== undefined && best.said >= leastSaid && best.said > (second?.said ?? 0);
  return isClear ? best.each : undefined;
}

const reach = 6;
const leastSaid = 3;
