import { splitSentences } from '../../text/sentences.ts';
import { isolateChars, lineStartChars, renderLine, type Line, type Run } from './line.ts';

/**
 * Lines that are at most `maxChars` UTF-16 units long when rendered: cut after a sentence where one ends, else between
 * words, else between characters as readers see them, and never inside a surrogate pair.
 */
export function splitLine(line: Line, maxChars: number): Line[] {
  if (renderLine(line).plain.length <= maxChars) return [line];
  const text = line.runs.map((run) => run.text).join('');
  const sentenceStarts = findSentenceStarts(text, line);
  const pieces: Line[] = [];
  let start = skipSpaces(text, 0);
  while (start < text.length) {
    const reach = findReach(line.runs, start, maxChars);
    const end = reach === text.length ? reach : findCut(text, start, reach, sentenceStarts);
    pieces.push(sliceLine(line, start, start + text.slice(start, end).trimEnd().length));
    start = skipSpaces(text, end);
  }
  return pieces;
}

/** Ties a number to the words before it: nothing is cut there. */
export const noBreakSpace = '\u00A0';

function findSentenceStarts(text: string, { language }: Line): number[] {
  return splitSentences(text, language)
    .map(({ start }) => start)
    .filter((start) => text[start - 1] !== noBreakSpace);
}

/** The furthest end of a piece from `start` that still fits, with what isolates and the start of a line add. */
function findReach(runs: readonly Run[], start: number, maxChars: number): number {
  let leftChars = maxChars - lineStartChars;
  let [reach, runStart] = [start, 0];
  for (const { text, isIsolated } of runs) {
    const runEnd = runStart + text.length;
    const from = Math.max(start, runStart);
    const addedChars = isIsolated ? isolateChars : 0;
    if (from < runEnd) {
      const taken = Math.min(runEnd - from, leftChars - addedChars);
      if (taken <= 0) return reach;
      reach = from + taken;
      leftChars -= taken + addedChars;
    }
    if (reach < runEnd) return reach;
    runStart = runEnd;
  }
  return reach;
}

function findCut(text: string, start: number, reach: number, sentenceStarts: readonly number[]): number {
  const sentence = sentenceStarts.findLast((at) => at > start && at <= reach);
  if (sentence !== undefined) return sentence;
  const words = text.slice(start, reach + 1).search(/[^\S\u00A0\u202F][\S\u00A0\u202F]*$/u);
  if (words > 0) return start + words;
  const character = graphemes.segment(text).containing(reach)?.index ?? reach;
  return character > start ? character : avoidSurrogates(text, reach);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function avoidSurrogates(text: string, at: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at)) ? at - 1 : at;
}

function skipSpaces(text: string, at: number): number {
  return text.length - text.slice(at).trimStart().length;
}

function sliceLine({ language, runs }: Line, start: number, end: number): Line {
  const sliced: Run[] = [];
  let runStart = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - runStart), Math.max(0, end - runStart));
    if (text !== '') sliced.push({ ...run, text });
    runStart += run.text.length;
  }
  return { language, runs: sliced };
}
