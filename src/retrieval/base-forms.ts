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
    return listBaseForms(word)
      .map((form) => stem(form, language))
      .find(isKnown);
  };
}
