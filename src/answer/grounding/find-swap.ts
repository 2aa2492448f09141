import { isAnchored } from './anchors.ts';
import type { Comparison } from './comparison.ts';
import { findNames, isMonth, type NameKind } from './names.ts';
import type { GroundingKnowledge, ReadText, ReadWord } from './read-text.ts';
import { isSmallWord } from './small-words.ts';
import { listStretches, listWords, type WordSpan } from './word-spans.ts';

/**
 * Two names of a sentence that fit what it rests on in its own language, word beside word, better in each other's place: where the cited words are
 * taken up, but for who did what to whom. Undefined where there are none.
 */
export function findSwap(
  comparison: Comparison,
  knowledge: GroundingKnowledge,
): readonly [WordSpan, WordSpan] | undefined {
  const { sentence } = comparison;
  const { words } = sentence;
  const names = findNames(sentence, knowledge);
  const pairs = listPairs(comparison);
  const isBeside = (left: number | undefined, right: number | undefined) =>
    left !== undefined && right !== undefined && pairs.has(`${words[left]?.stem} ${words[right]?.stem}`);
  const spans = listSpans(words, (at) => at === 0 || at === words.length || !isBeside(at - 1, at));
  if (spans.length > mostSpans) return undefined;
  const { previous, next } = findContents(words);
  for (const [at, first] of spans.entries()) {
    for (const second of spans.slice(at + 1)) {
      if (second.start < first.end || isList(sentence, names, [first, second])) continue;
      if (![first, second].some((span) => holdsName(span, names))) continue;
      const ends = [
        [first.start, first.end - 1],
        [second.start, second.end - 1],
      ] as const;
      const gain = (around: Around) =>
        countJoints(isBeside, around, [ends[1], ends[0]]) - countJoints(isBeside, around, ends);
      const between = second.start - first.end;
      if (
        gain({ before: first.start - 1, from: first.end, to: second.start - 1, after: second.end, between }) < leastGain
      )
        continue;
      const contents = {
        before: previous[first.start],
        from: next[first.end],
        to: previous[second.start],
        after: next[second.end],
      };
      const betweenContents = words.slice(first.end, second.start).filter(({ isContent }) => isContent).length;
      if (gain({ ...contents, between: betweenContents }) > 0 && !isAnchored(comparison, [first, second]))
        return [first, second];
    }
  }
  return undefined;
}

function holdsName({ start, end }: WordSpan, names: ReadonlyMap<number, NameKind>): boolean {
  return Array.from({ length: end - start }, (_, at) => start + at).some((index) => names.get(index) === 'name');
}

/** By index, the word before it and from it on that says something. */
function findContents(words: readonly ReadWord[]) {
  const indexes = words.map((_, index) => index);
  const isContent = (index: number) => words[index]?.isContent === true;
  return {
    previous: indexes.map((index) => indexes.slice(0, index).findLast(isContent)),
    next: indexes.map((index) => indexes.slice(index).find(isContent)),
  };
}

/** What stands around two stretches and between them, by its first and last word. */
interface Around {
  readonly before: number | undefined;
  readonly between: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly after: number | undefined;
}

type Ends = readonly [first: number, last: number];

/** How many of the words where the stretches meet what stands around them are beside each other in the cited text too. */
function countJoints(
  isBeside: (left: number | undefined, right: number | undefined) => boolean,
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
  return [[before, one[0]], ...inner, [other[1], after]].filter(([left, right]) => isBeside(left, right)).length;
}

const leastGain = 2;
/** With more, hardly a word stands where the cited text has it. */
const mostSpans = 200;

/** Stems that stand side by side in the sentences it rests on in its own language, or with only small words between them. */
function listPairs({ sentence, cited, aligned }: Comparison): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { text, first, last } of aligned) {
    const read = cited[text];
    if (read === undefined || read.language !== sentence.language) continue;
    const said = read.words.slice(first, last);
    for (const each of [said, said.filter(({ isContent }) => isContent)])
      each.forEach(({ stem }, at) => pairs.add(`${each[at - 1]?.stem} ${stem}`));
  }
  return pairs;
}

/** Stretches that may be names and stand beside another word, on one side or both, than in the cited text. */
function listSpans(words: readonly ReadWord[], isBreak: (at: number) => boolean): WordSpan[] {
  return listStretches(words.length, (index) => mayBeOfName(words[index])).filter(
    ({ start, end }) => isBreak(start) || isBreak(end),
  );
}

/** In Arabic nothing shows it. */
function mayBeOfName(word: ReadWord | undefined): boolean {
  if (word === undefined || !word.isContent) return false;
  return word.language === 'ar' ? !isSmallWord(word.word) && !isMonth(word) : word.isCapitalised;
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

// A comma of either script, "and", "or", and the Arabic "and" (waw) and "or" (alef waw) before a word
const listMarks = /[,\u060C]|\b(?:and|or)\b|(?:^|\s)(?:\u0648|\u0623\u0648)/u;
