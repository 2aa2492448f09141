import type { Article } from '../domain/article.ts';
import type { ArticleSketch } from '../domain/sketch.ts';
import { dayMs } from '../domain/milliseconds.ts';
import type { Lexicon, LexiconMatch } from '../lexicon/lexicon.ts';
import { analyse, type AnalysedToken } from '../text/analyse.ts';
import { hashText, mixBits } from '../text/hash.ts';
import { toSkeleton } from '../text/transliterate.ts';

/** Null for a text too short to tell. */
export type SketchArticle = (
  article: Pick<Article, 'title' | 'text' | 'language' | 'publishedAt'>,
) => ArticleSketch | null;

/**
 * Describes articles by what both languages share: the lexicon's concepts, numbers, and the consonants of words that the
 * lexicon does not know, which are mostly names; each with the place where it stands, since a translation keeps the order.
 */
export function createSketcher(lexicon: Pick<Lexicon, 'findPhrases' | 'translate'>): SketchArticle {
  const toConceptMark = createConceptMarks(lexicon);
  return ({ title, text, language, publishedAt }) => {
    const tokens = analyse(`${title}.\n${text.slice(0, mostChars[language])}`, language);
    const matches = lexicon.findPhrases(
      tokens.map(({ stem }) => stem),
      language,
    );
    const found = matches.flatMap((match) => toConceptMarks(match, toConceptMark));
    const covered = new Set(found.flatMap(({ start, end }) => listBetween(start, end)));
    found.push(...tokens.flatMap((token, at) => toWordMark(token, { at, language, isKnown: covered.has(at) })));
    const marks = toMarks(found, tokens.length);
    return marks && { ...marks, chars: text.length, day: toDay(publishedAt) };
  };
}

/** Whether a mark is a number of two digits or more: such numbers are in both versions of a story, or the stories differ. */
export function isNumberMark(mark: number): boolean {
  return (mark & 1) === 1;
}

interface FoundMark {
  readonly mark: number;
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** Of a book, its beginning: about as much of the story in either language. */
const mostChars = { ar: 10_000, en: 12_000 };
const mostKeys = 32;
const mostPlaces = 4;
const leastMarks = 16;
const innerWeight = 0.5;
const skeletonWeight = 0.7;
const shortestSkeleton = 3;

function toConceptMarks(
  { start, end, concepts, inner }: LexiconMatch,
  toMark: (concept: number) => number,
): FoundMark[] {
  const weight = (inner ? innerWeight : 1) / concepts.length;
  return concepts.map((concept) => ({ mark: toMark(concept), weight, start, end }));
}

/** By their commonest English words, so that the marks stay when entries are added before them. */
function createConceptMarks(lexicon: Pick<Lexicon, 'translate'>): (concept: number) => number {
  const marks = new Map<number, number>();
  return (concept) => {
    const known = marks.get(concept);
    if (known !== undefined) return known;
    const mark = hashMark(`concept ${lexicon.translate(concept, 'en')[0]?.join(' ') ?? concept}`);
    marks.set(concept, mark);
    return mark;
  };
}

interface WordPlace {
  readonly at: number;
  readonly language: Article['language'];
  /** Whether the lexicon knows it, alone or in a phrase. */
  readonly isKnown: boolean;
}

function toWordMark({ word }: AnalysedToken, { at, language, isKnown }: WordPlace): FoundMark[] {
  const place = { start: at, end: at + 1 };
  if (/^\d/u.test(word)) {
    const mark = hashMark(`number ${word}`);
    return [{ mark: word.length > 1 ? (mark | 1) >>> 0 : mark, weight: 1, ...place }];
  }
  const skeleton = isKnown ? '' : toSkeleton(word, language);
  if (skeleton.length < shortestSkeleton) return [];
  return [{ mark: hashMark(`name ${skeleton}`), weight: skeletonWeight, ...place }];
}

function toMarks(found: readonly FoundMark[], length: number): Pick<ArticleSketch, 'marks' | 'keys'> | null {
  const byMark = new Map<number, FoundMark[]>();
  for (const one of found) {
    const places = byMark.get(one.mark);
    if (places === undefined) byMark.set(one.mark, [one]);
    else if (places.length < mostPlaces) places.push(one);
  }
  if (byMark.size < leastMarks) return null;
  const hashes = [...byMark.keys()].sort((a, b) => a - b);
  const marks = hashes.flatMap((hash) =>
    (byMark.get(hash) ?? []).flatMap(({ weight, start }) => [hash, toByte(weight) * 256 + toByte(start / length)]),
  );
  return { marks: Uint32Array.from(marks), keys: Uint32Array.from(hashes.slice(0, mostKeys)) };
}

function toDay(publishedAt: string | null): number | null {
  const day = publishedAt === null ? Number.NaN : Math.floor(Date.parse(publishedAt) / dayMs);
  return Number.isNaN(day) ? null : day;
}

function toByte(share: number): number {
  return Math.round(share * 255);
}

function listBetween(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** The lowest bit is free for the kind of the mark. */
function hashMark(mark: string): number {
  return (mixBits(hashText(mark)) & ~1) >>> 0;
}
