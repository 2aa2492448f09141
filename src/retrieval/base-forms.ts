import type { Language } from '../domain/language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { listBaseForms } from '../text/arabic-forms.ts';
import { stem } from '../text/stem.ts';

/**
 * The stem that the lexicon knows of a word: its own, else that of the likeliest form which the word may be an inflection of.
 * @param own the word's stem, where it is not simply that of all its letters
 */
export type FindBase = (word: string, own?: string) => string | undefined;

export function createBaseFinder(lexicon: Pick<Lexicon, 'isKnown'>, language: Language): FindBase {
  const isKnown = (each: string) => lexicon.isKnown(each, language);
  return (word, own = stem(word, language)) => {
    if (isKnown(own)) return own;
    if (language !== 'ar') return undefined;
    return [...listBaseForms(word), ...listUnbound(word)].map((form) => stem(form, language)).find(isKnown);
  };
}

/** "As observers", "by participation": a noun without the preposition that is written as part of it. */
function listUnbound(word: string): string[] {
  const rest = boundPreposition.exec(word)?.groups?.['rest'];
  return rest === undefined ? [] : [rest];
}

// waw or feh, then beh, lam or kaf, before four letters or more
const boundPreposition = /^[\u0648\u0641]?[\u0628\u0644\u0643](?<rest>[\u0621-\u064A]{4,})$/u;
