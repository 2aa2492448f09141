/** Phrases of stems, each with the numbers of what it may mean, made for finding them in a sequence of tokens. */
export interface PhraseIndex {
  /** From the stems of a phrase, joined with a space, to what it may mean. */
  readonly meanings: ReadonlyMap<string, readonly number[]>;
  /** From the first stem of phrases of several stems to the length of the longest of them. */
  readonly longestFrom: ReadonlyMap<string, number>;
}

/** A stretch of a token sequence that is a phrase of an index. */
export interface PhraseMatch {
  /** Index of the first token. */
  readonly start: number;
  /** Index after the last token. */
  readonly end: number;
  /** Never empty. */
  readonly meanings: readonly number[];
}

/** The index of phrases, listed by meaning: those at index `n` mean `n`. A phrase without stems is left out. */
export function createPhraseIndex(phrasesByMeaning: Iterable<Iterable<readonly string[]>>): PhraseIndex {
  const meanings = new Map<string, number[]>();
  const longestFrom = new Map<string, number>();
  let meaning = 0;
  for (const phrases of phrasesByMeaning) {
    for (const stems of phrases) {
      const [first] = stems;
      if (first === undefined) continue;
      addMeaning(meanings, toPhraseKey(stems), meaning);
      if (stems.length > 1) longestFrom.set(first, Math.max(stems.length, longestFrom.get(first) ?? 0));
    }
    meaning++;
  }
  return { meanings, longestFrom };
}

/** What stands for a phrase in the index's map. */
export function toPhraseKey(stems: readonly string[]): string {
  const [first] = stems;
  return stems.length === 1 && first !== undefined ? first : stems.join(' ');
}

function addMeaning(meanings: Map<string, number[]>, phrase: string, meaning: number): void {
  const known = meanings.get(phrase);
  if (!known) meanings.set(phrase, [meaning]);
  else if (known.at(-1) !== meaning) known.push(meaning);
}

/** The matches that begin at `start` and end by `limit`, shortest first. */
export function findPhrasesAt(
  { meanings, longestFrom }: PhraseIndex,
  tokens: readonly string[],
  start: number,
  limit: number,
): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  const last = Math.min(limit, start + (longestFrom.get(tokens[start] ?? '') ?? 1));
  let phrase = '';
  for (let end = start + 1; end <= last; end++) {
    phrase = end === start + 1 ? (tokens[start] ?? '') : `${phrase} ${tokens[end - 1]}`;
    const known = meanings.get(phrase);
    if (known) matches.push({ start, end, meanings: known });
  }
  return matches;
}
