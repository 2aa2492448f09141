import type { Language } from '../../domain/language.ts';

/** A true sentence with the words that it cites. */
export interface Truth {
  readonly id: string;
  readonly kind: 'quoted' | 'paraphrase' | 'across';
  /** Of the sentence. */
  readonly language: Language;
  readonly text: string;
  readonly cited: readonly Cited[];
}

/** A sentence that somebody wrote to lie about what it cites. */
export interface WrittenLie extends Truth {
  /** How. */
  readonly lie: string;
}

export interface Cited {
  readonly articleId: string;
  readonly text: string;
  readonly language: Language;
}

/** What a lie may draw from besides the truth. */
export interface LieMaterial {
  /** A whole number in `[0, below)`, the same in each run. */
  readonly pick: (below: number) => number;
  /** Other true sentences, of both languages. */
  readonly others: readonly Truth[];
  /** Passages of all articles. */
  readonly passages: readonly Cited[];
}

export type Lie = Pick<Truth, 'text' | 'cited'>;

/** Makes a lie of a truth; undefined where the truth gives no occasion. Knows nothing of how lies are found. */
export type Liar = (truth: Truth, material: LieMaterial) => Lie | undefined;

/** One of the items. */
export function choose<T>(items: readonly T[], { pick }: LieMaterial): T {
  return items[pick(items.length)] as T;
}

/** Replaces the chosen match of a pattern; undefined where nothing matches or nothing changes. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  material: LieMaterial,
  replace: (match: RegExpMatchArray) => string,
): string | undefined {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return undefined;
  const match = choose(matches, material);
  const changed = `${text.slice(0, match.index)}${replace(match)}${text.slice(match.index + match[0].length)}`;
  return changed === text ? undefined : changed;
}

/** The text with words before its last mark. */
export function appendClause(text: string, clause: string): string {
  const end = /[.!?\u061F\u2026"'\u201D\u00BB)\s]*$/u.exec(text)?.index ?? text.length;
  return `${text.slice(0, end)}${clause}${text.slice(end) || '.'}`;
}
