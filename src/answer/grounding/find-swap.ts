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
  if (spans.length > mostSpans) return undefined;
  const isContent = (item: number) => sentence.words[item]?.isContent === true;
  const previousContent = items.map((_, at) => items.slice(0, at).findLast(isContent));
  const nextContent = items.map((_, at) => items.slice(at).find(isContent));
  const toWords = ({ start, end }: WordSpan): WordSpan => ({
    start: items[start] ?? 0,
    end: (items[end - 1] ?? 0) + 1,
  });
  for (const [at, first] of spans.entries()) {
    for (const second of spans.slice(at + 1)) {
      if (second.start < first.end || isList(sentence, names, [toWords(first), toWords(second)])) continue;
      const [one, other] = [toEnds(items, first), toEnds(items, second)];
      const gain = (around: Around) =>
        countJoints(isKnown, around, [other, one]) - countJoints(isKnown, around, [one, other]);
      const words = {
        before: items[first.start - 1],
        from: items[first.end],
        to: items[second.start - 1],
        after: items[second.end],
      };
      const contents = {
        before: previousContent[first.start],
        from: nextContent[first.end],
        to: previousContent[second.start],
        after: nextContent[second.end],
      };
      const between = second.start - first.end;
      if (gain({ ...words, between }) < leastGain) continue;
      const betweenContents = items.slice(first.end, second.start).filter(isContent).length;
      if (gain({ ...contents, between: betweenContents }) > 0) return [toWords(first), toWords(second)];
    }
  }
  return undefined;
}

/** What stands around two stretches and between them, by its first and last word. */
interface Around {
  readonly before: number | undefined;
  readonly between: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly after: number | undefined;
}

type Ends = readonly [first: number | undefined, last: number | undefined];

function toEnds(items: readonly number[], { start, end }: WordSpan): Ends {
  return [items[start], items[end - 1]];
}

/** How many of the words where the stretches meet what stands around them are beside each other in the cited text too. */
function countJoints(
  isKnown: (left: number | undefined, right: number | undefined) => boolean,
  { before, between, from, to, after }: Around,
  [one, other]: readonly [Ends, Ends],
): number {
  const inner =
    between === 0
      ? [[one[1], other[0]]]
      : [
          [one[1], from],
          [to, other[0]],
        ];
  return [[before, one[0]], ...inner, [other[1], after]].filter(([left, right]) => isKnown(left, right)).length;
}

const leastGain = 2;
const longestSpan = 6;
/** With more, hardly a word stands where the cited text has it. */
const mostSpans = 200;

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
