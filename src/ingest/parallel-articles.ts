import type { ArticleId } from '../domain/article.ts';
import type { SketchedArticle } from '../domain/sketch.ts';
import { isNumberMark } from './sketch.ts';

/** How many days apart the two versions of a story may be published. */
export const mostDaysApart = 3;

/**
 * Of the articles in the other language the one that tells the same story, as far as marks, their order, numbers, lengths
 * and days show; null where none does so clearly. What is linked to another article stays with it.
 */
export function findParallelArticle(own: SketchedArticle, others: readonly SketchedArticle[]): ArticleId | null {
  const mine = readMarks(own.marks);
  const [best, second] = others
    .filter((other) => isPossible(own, other))
    .map((other) => ({ other, resemblance: compareMarks(mine, readMarks(other.marks)) }))
    .filter(({ resemblance }) => resemblance !== undefined)
    .sort((a, b) => (b.resemblance ?? 0) - (a.resemblance ?? 0));
  if (best === undefined || (second?.resemblance ?? 0) > (best.resemblance ?? 0) * closestSecond) return null;
  const { articleId, counterpart } = best.other;
  return counterpart === null || counterpart === own.articleId ? articleId : null;
}

/**
 * Marks at like places, by weight, of all marks: 1 for the same text, 0 for one without a mark in common; undefined where
 * that is too little to be the same story. The limits were chosen on the pairs of `test/questions/fitting`, the week of
 * `test/subscriptions` and XQuAD's parallel paragraphs, with a margin to the likest pairs that are not the same.
 */
function compareMarks(one: Marks, other: Marks): number | undefined {
  if (!haveLikeNumbers(one, other)) return undefined;
  let shared = 0;
  for (const [mark, { weight, places }] of one.byMark) {
    const theirs = other.byMark.get(mark);
    if (theirs === undefined) continue;
    shared += Math.min(weight, theirs.weight) * Math.max(0, 1 - findDistance(places, theirs.places) / farthestPlace);
  }
  const resemblance = shared / Math.sqrt(one.total * other.total);
  const isShort = Math.min(one.byMark.size, other.byMark.size) < shortMarks;
  return resemblance < (isShort ? leastOfShort : leastResemblance) ? undefined : resemblance;
}

const leastResemblance = 0.28;
const leastOfShort = 0.4;
const shortMarks = 40;
const farthestPlace = 0.15;
/** A second article nearly as alike makes it a guess. */
const closestSecond = 0.9;
const lengths = { least: 0.55, most: 1.8 };
const leastLikeNumbers = 0.5;
const fewNumbers = 3;

function isPossible(own: SketchedArticle, other: SketchedArticle): boolean {
  if (other.articleId === own.articleId || other.language === own.language) return false;
  const ratio = other.chars / own.chars;
  if (ratio < lengths.least || ratio > lengths.most) return false;
  return own.day === null || other.day === null || Math.abs(own.day - other.day) <= mostDaysApart;
}

function haveLikeNumbers(one: Marks, other: Marks): boolean {
  const [mine, theirs] = [one.numbers, other.numbers];
  if (Math.min(mine.length, theirs.length) < fewNumbers) return true;
  const shared = mine.filter((number) => other.byMark.has(number)).length;
  return shared / Math.sqrt(mine.length * theirs.length) >= leastLikeNumbers;
}

function findDistance(some: readonly number[], others: readonly number[]): number {
  let least = 1;
  for (const one of some) for (const other of others) least = Math.min(least, Math.abs(one - other));
  return least;
}

interface Mark {
  readonly weight: number;
  readonly places: number[];
}

interface Marks {
  readonly byMark: ReadonlyMap<number, Mark>;
  readonly numbers: readonly number[];
  /** The weights of all. */
  readonly total: number;
}

function readMarks(marks: Uint32Array): Marks {
  const byMark = new Map<number, Mark>();
  let total = 0;
  for (let at = 0; at + 1 < marks.length; at += 2) {
    const [mark = 0, packed = 0] = marks.subarray(at, at + 2);
    const place = (packed % 256) / 255;
    const known = byMark.get(mark);
    if (known !== undefined) known.places.push(place);
    else {
      const weight = Math.floor(packed / 256) / 255;
      byMark.set(mark, { weight, places: [place] });
      total += weight;
    }
  }
  return { byMark, numbers: [...byMark.keys()].filter(isNumberMark), total };
}
