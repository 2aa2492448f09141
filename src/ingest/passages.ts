import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { splitSentences } from '../text/sentences.ts';
import { cutOverlong } from './overlong.ts';

export const targetPassageChars = 900;
export const maxPassageChars = 1400;

/**
 * The passages of an article, in order: whole sentences, about 900 characters and at most 1,400, ending where a paragraph
 * ends when that costs little. Each sentence lies in exactly one passage; only a sentence that is longer than a passage
 * may be is cut, at a clause or a blank. No passage begins or ends with white space.
 */
export function splitPassages(text: string, language: Language): Span[] {
  return [...iteratePassages(text, language)];
}

/** The same one by one, so that a caller may pause: a very long text is taken apart a few pages at a time. */
export function* iteratePassages(text: string, language: Language): Iterable<Span> {
  for (const section of splitSections(text)) yield* splitSection(text, section, language);
}

const sectionChars = 20_000;

/** A line break always ends a sentence, so that a text may be taken apart there. */
function* splitSections(text: string): Iterable<Span> {
  let start = 0;
  while (text.length - start > sectionChars * 1.5) {
    const end = text.indexOf('\n', start + sectionChars) + 1;
    if (end === 0) break;
    yield { start, end };
    start = end;
  }
  yield { start, end: text.length };
}

function splitSection(text: string, section: Span, language: Language): Span[] {
  const sentences = splitSentences(text.slice(section.start, section.end), language);
  const units = sentences.flatMap(({ start, end }) => {
    const sentence = { start: section.start + start, end: section.start + end };
    return cutOverlong(text, sentence, { targetChars: targetPassageChars, maxChars: maxPassageChars });
  });
  return joinUnits(units, findParagraphEnds(text, units));
}

/** Cheaper is better; a passage of the target's length that ends with a paragraph costs nothing. */
const costWithinParagraph = 0.15;
const costOfTiny = 1;
const tinyPassageChars = 200;

/** Whether a line break stands between a unit and the next. */
function findParagraphEnds(text: string, units: readonly Span[]): boolean[] {
  return units.map((unit, at) => {
    const next = units[at + 1];
    return next === undefined || text.slice(unit.end, next.start).includes('\n');
  });
}

/** The division of least total cost, found from the front: the best way to reach each unit's end. */
function joinUnits(units: readonly Span[], isParagraphEnd: readonly boolean[]): Span[] {
  const costs: number[] = [0];
  const starts: number[] = [0];
  units.forEach((last, end) => {
    let best = Infinity;
    for (let start = end; start >= 0; start--) {
      const length = last.end - (units[start]?.start ?? 0);
      if (length > maxPassageChars && start < end) break;
      const cost = (costs[start] ?? 0) + costOf(length, isParagraphEnd[end] ?? true);
      if (cost >= best) continue;
      best = cost;
      starts[end + 1] = start;
    }
    costs[end + 1] = best;
  });
  return readBack(units, starts);
}

function costOf(length: number, isParagraphEnd: boolean): number {
  const distance = (length - targetPassageChars) / targetPassageChars;
  return (
    distance * distance + (isParagraphEnd ? 0 : costWithinParagraph) + (length < tinyPassageChars ? costOfTiny : 0)
  );
}

function readBack(units: readonly Span[], starts: readonly number[]): Span[] {
  const passages: Span[] = [];
  for (let end = units.length; end > 0;) {
    const start = starts[end] ?? end - 1;
    passages.push({ start: units[start]?.start ?? 0, end: units[end - 1]?.end ?? 0 });
    end = start;
  }
  return passages.reverse();
}
