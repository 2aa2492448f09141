import { readFileSync } from 'node:fs';
import { normaliseText } from '../text/normalise.ts';

export type LineKind =
  | 'agency'
  | 'agencies'
  | 'credit'
  | 'author'
  | 'dated'
  | 'updated'
  | 'share'
  | 'advertisement'
  | 'related'
  | 'copyright'
  | 'subscribe'
  | 'notice'
  | 'tags';

/** The word lists of `boilerplate.tsv`. */
export interface BoilerplateWords {
  /** The kind of a line that is such a phrase and nothing more. */
  findWhole(line: string): LineKind | undefined;
  /** The kind of a line that begins with such a phrase, and what follows it, normalised. */
  findStart(line: string): { readonly kind: LineKind; readonly rest: string } | undefined;
  /** Whether a line is made of labels of buttons only. */
  isLabels(line: string): boolean;
}

/** Reads the word lists once. */
export function loadBoilerplateWords(): BoilerplateWords {
  return (loaded ??= readBoilerplateWords());
}

let loaded: BoilerplateWords | undefined;

function readBoilerplateWords(): BoilerplateWords {
  const rows = readFileSync(new URL('./boilerplate.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => row.split('\t'));
  const phrasesOf = (match: string) =>
    rows
      .filter((row) => row[1] === match)
      .map(([kind, , phrase]) => [normaliseText(phrase ?? ''), kind as LineKind] as const);
  const whole = new Map(phrasesOf('whole'));
  const starts = groupByFirstLetter(phrasesOf('starts'));
  const labels = new Set(phrasesOf('word').map(([phrase]) => phrase));
  return {
    findWhole: (line) => whole.get(trimMarks(normaliseText(line))),
    findStart: (line) => findStart(starts, normaliseText(line).replace(/^[^\p{L}\p{N}\u00A9(]+/u, '')),
    isLabels: (line) => isMadeOf(labels, normaliseText(line)),
  };
}

type Phrase = readonly [phrase: string, kind: LineKind];

/** Longest first, so that the most telling phrase is found. */
function groupByFirstLetter(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of [...phrases].sort((a, b) => b[0].length - a[0].length)) {
    const first = phrase[0].charAt(0);
    groups.set(first, [...(groups.get(first) ?? []), phrase]);
  }
  return groups;
}

function findStart(
  starts: ReadonlyMap<string, readonly Phrase[]>,
  line: string,
): { readonly kind: LineKind; readonly rest: string } | undefined {
  const found = starts.get(line.charAt(0))?.find(([phrase]) => beginsWith(line, phrase));
  return found && { kind: found[1], rest: line.slice(found[0].length).replace(/^[\s:.\u2026-]+/u, '') };
}

/** An Arabic phrase may end within a word, whose ending varies; a Latin one may not. */
function beginsWith(line: string, phrase: string): boolean {
  return line.startsWith(phrase) && !(/[a-z]$/u.test(phrase) && /^[a-z]/u.test(line.slice(phrase.length)));
}

function trimMarks(line: string): string {
  return line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function isMadeOf(labels: ReadonlySet<string>, line: string): boolean {
  const words = line.split(/[^\p{L}\p{N}+]+/u).filter((word) => word !== '');
  return words.length > 0 && words.length <= 12 && words.every((word) => labels.has(word));
}
