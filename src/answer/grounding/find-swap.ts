import type { Language } from '../../domain/language.ts';
import type { Comparison } from './comparison.ts';
import { findNames, type NameKind } from './names.ts';
import type { GroundingKnowledge, ReadText, ReadWord } from './read-text.ts';

/** Words `[start, end)` of a sentence. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Two names of a sentence that fit what it rests on, word beside word, better in each other's place: where the cited words are taken up, but for who
 * did what to whom. Undefined where there are none.
 */
export function findSwap(
  comparison: Comparison,
  knowledge: GroundingKnowledge,
): readonly [WordSpan, WordSpan] | undefined {
  const { sentence } = comparison;
  const names = findNames(sentence, knowledge);
  const neighbours = readNeighbours(comparison, names);
  const { items, isBeside } = neighbours;
  const isKnown = (left: number | undefined, right: number | undefined) =>
    left !== undefined && right !== undefined && isBeside(left, right);
  const breaks = Array.from({ length: items.length + 1 }, (_, at) => !isKnown(items[at - 1], items[at]));
  const spans = listSpans(neighbours, breaks);
  const countKnown = (order: readonly (number | undefined)[]) =>
    order.filter((item, at) => at > 0 && isKnown(order[at - 1], item)).length;
  const countContents = (order: readonly number[]) =>
    countKnown(order.filter((item) => sentence.words[item]?.isContent === true));
  const toWords = ({ start, end }: WordSpan): WordSpan => ({
    start: items[start] ?? 0,
    end: (items[end - 1] ?? 0) + 1,
  });
  for (const [at, first] of spans.entries()) {
    for (const second of spans.slice(at + 1)) {
      if (second.start < first.end || isList(sentence, names, [toWords(first), toWords(second)])) continue;
      const [one, between, other] = [
        items.slice(first.start, first.end),
        items.slice(first.end, second.start),
        items.slice(second.start, second.end),
      ];
      const [before, after] = [items.slice(0, first.start), items.slice(second.end)];
      const written = [...before, ...one, ...between, ...other, ...after];
      const exchanged = [...before, ...other, ...between, ...one, ...after];
      const isBetter =
        countKnown(exchanged) - countKnown(written) >= leastGain && countContents(exchanged) > countContents(written);
      if (isBetter) return [toWords(first), toWords(second)];
    }
  }
  return undefined;
}

const leastGain = 2;
const longestSpan = 6;

/** Words of a sentence, by their index, and which of them stand side by side in the sentences that it rests on. */
interface Neighbours {
  readonly items: readonly number[];
  readonly isBeside: (left: number, right: number) => boolean;
  readonly mayBeOfName: (index: number) => boolean;
  /** On how many sides a name that is in another's place has to stand beside another word. */
  readonly sidesBroken: 1 | 2;
}

function readNeighbours(
  { sentence, cited, aligned, support }: Comparison,
  names: ReadonlyMap<number, NameKind>,
): Neighbours {
  const own = aligned.filter(({ text }) => cited[text]?.language === sentence.language);
  if (own.length > 0) {
    const known = listPairs(cited, own);
    const isBeside = (left: number, right: number) =>
      known.has(`${sentence.words[left]?.stem} ${sentence.words[right]?.stem}`);
    return {
      items: sentence.words.map((_, index) => index),
      isBeside,
      // In Arabic nothing shows it.
      mayBeOfName: (index) => isOfName(sentence.words[index], 'ar'),
      sidesBroken: 1,
    };
  }
  const places = support.map((found) =>
    found.filter(({ text, word }) =>
      aligned.some((each) => each.text === text && word >= each.first && word < each.last),
    ),
  );
  // The other language has an order of its own: what is near is beside.
  const isBeside = (left: number, right: number) =>
    (places[left] ?? []).some((a) =>
      (places[right] ?? []).some((b) => a.text === b.text && Math.abs(a.word - b.word) <= nearWords),
    );
  return {
    items: sentence.contents,
    isBeside,
    mayBeOfName: (index) => names.get(index) === 'name' || isOfName(sentence.words[index]),
    sidesBroken: 2,
  };
}

const nearWords = 2;

/** Side by side, or with only small words between them. */
function listPairs(cited: readonly ReadText[], aligned: Comparison['aligned']): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { text, first, last } of aligned) {
    const words = cited[text]?.words ?? [];
    const said = words.slice(first, last);
    for (const each of [said, said.filter(({ isContent }) => isContent)])
      each.forEach(({ stem }, at) => pairs.add(`${each[at - 1]?.stem} ${stem}`));
  }
  return pairs;
}

/** Stretches that may be names and stand beside other words than in the cited text. */
function listSpans({ items, mayBeOfName, sidesBroken }: Neighbours, breaks: readonly boolean[]): WordSpan[] {
  const spans: WordSpan[] = [];
  for (let start = 0; start < items.length; start++) {
    for (let end = start + 1; end <= Math.min(items.length, start + longestSpan); end++) {
      if (!mayBeOfName(items[end - 1] ?? -1)) break;
      if (Number(breaks[start]) + Number(breaks[end]) >= sidesBroken) spans.push({ start, end });
    }
  }
  return spans;
}

function isOfName(word: ReadWord | undefined, withoutCapitals?: Language): boolean {
  return word !== undefined && word.isContent && (word.isCapitalised || word.language === withoutCapitals);
}

/** In a list the order says nothing. */
function isList(
  { words, text }: ReadText,
  names: ReadonlyMap<number, NameKind>,
  [first, second]: readonly [WordSpan, WordSpan],
): boolean {
  const between = words.slice(first.end, second.start);
  if (between.length === 0) return true;
  const gap = text.slice(words[first.end - 1]?.end, words[second.start]?.start);
  const isPlain = between.every(({ word, isContent }, at) =>
    isContent ? names.has(first.end + at) : listWords.has(word),
  );
  return isPlain && listMarks.test(gap);
}

// "and", "or", "the" and the Arabic "or" (alef waw)
const listWords: ReadonlySet<string> = new Set(['and', 'or', 'the', '\u0627\u0648']);
// A comma of either script, "and", "or", and the Arabic "and" (waw) and "or" (alef waw) before a word
const listMarks = /[,\u060C]|\b(?:and|or)\b|(?:^|\s)(?:\u0648|\u0623\u0648)/u;
