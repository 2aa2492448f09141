import { normaliseText } from '../../text/normalise.ts';
import { stripProclitics } from '../../text/stem.ts';
import type { LexiconEntry } from '../../lexicon/parse-lexicon.ts';

/**
 * Whether an Arabic word is written as a word of one of these names, or as what is called after it: stems alone take a round
 * (jawla) for the Golan.
 */
export function createNameSpellings(entries: readonly LexiconEntry[]): (word: string) => boolean {
  const known = new Set(
    entries.flatMap(({ arabic }) => arabic.flatMap((name) => normaliseText(name).split(' ').map(toBare))),
  );
  const isKnown = (word: string) => known.has(word) || known.has(word.replace(relation, ''));
  return (word) => {
    const bare = toBare(word);
    return isKnown(bare) || (preposition.test(bare) && isKnown(bare.slice(1)));
  };
}

function toBare(word: string): string {
  return stripProclitics(word).replace(article, '');
}

const article = /^\u0627\u0644(?=.{2})/u;
/** Beh, lam, kaf. */
const preposition = /^[\u0628\u0644\u0643](?=.{3})/u;
/** Yeh, yeh heh, yeh waw noon, yeh yeh noon, yeh alef teh: of a people, and its feminine and plurals. */
const relation = /(?<=.{3})\u064A(?:\u0647|\u0648\u0646|\u064A\u0646|\u0627\u062A)?$/u;
