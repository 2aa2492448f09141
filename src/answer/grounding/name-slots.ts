import type { AlignedSentence } from './alignment.ts';
import type { Comparison } from './comparison.ts';
import type { ReadText } from './read-text.ts';

/** Words of the sentence that are one name, `[index, index + run)`, and where any of them stands in the cited text. */
export interface PlacedName {
  readonly index: number;
  readonly run: number;
  readonly allPlaces: readonly number[];
}

/**
 * How much better the words directly before and after two names fit the cited sentence once the names are exchanged: prepositions, titles
 * and verbs that in the cited text belong to the other. From -4 to 4; only within one language.
 */
export function weighSlots(
  { sentence, support }: Comparison,
  { text, aligned }: { readonly text: ReadText; readonly aligned: AlignedSentence },
  [a, b]: readonly [PlacedName, PlacedName],
): number {
  const isAt = (index: number | undefined, place: number | undefined) => {
    const [word, other] = [sentence.words[index ?? -1], text.words[place ?? -1]];
    if (index === undefined || place === undefined || word === undefined || other === undefined) return false;
    if (word.stem === other.stem) return true;
    return (support[index] ?? []).some((each) => each.text === aligned.text && each.word === place);
  };
  const own = (name: PlacedName) => findSlot(sentence, name.index, name.index + name.run);
  const held = (name: PlacedName) => listRuns(name, aligned).map(([from, to]) => findSlot(text, from, to));
  const fit = (at: PlacedName, of: PlacedName) => {
    const slot = own(at);
    const slots = held(of);
    const hasBefore = slots.some(({ before }) => isAt(slot.before, before));
    return Number(hasBefore) + Number(slots.some(({ after }) => isAt(slot.after, after)));
  };
  return fit(a, b) + fit(b, a) - fit(a, a) - fit(b, b);
}

/** Places that follow each other are one occurrence of the name. */
function listRuns({ allPlaces }: PlacedName, { first, last }: AlignedSentence): [number, number][] {
  const runs: [number, number][] = [];
  for (const place of [...new Set(allPlaces)].sort((left, right) => left - right)) {
    if (place < first || place >= last) continue;
    const run = runs.at(-1);
    if (run !== undefined && run[1] === place) run[1] = place + 1;
    else runs.push([place, place + 1]);
  }
  return runs;
}

/** The words beside a name, over articles; none across a comma or a full stop. */
function findSlot(text: ReadText, from: number, to: number): { before: number | undefined; after: number | undefined } {
  const isArticle = /^(?:the|a|an)$/u.test(text.words[from - 1]?.word ?? '');
  const before = from - (isArticle ? 2 : 1);
  const isJoined = (left: number, right: number) =>
    !/[,.;:\u060C\u061B]/u.test(text.text.slice(text.words[left]?.end ?? 0, text.words[right]?.start ?? 0));
  return {
    before: before >= 0 && isJoined(before, from) ? before : undefined,
    after: to < text.words.length && isJoined(to - 1, to) ? to : undefined,
  };
}
