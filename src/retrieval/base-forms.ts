import type { Language } from '../domain/language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { listBaseForms } from '../text/arabic-forms.ts';
import { stem } from '../text/stem.ts';

/** The stem that the lexicon knows of a word: its own, else that of the likeliest form which the word may be an inflection of. */
export type FindBase = (word: string) => string | undefined;

export function createBaseFinder(lexicon: Pick<Lexicon, 'isKnown'>, language: Language): FindBase {
  const isKnown = (own: string) => lexicon.isKnown(own, language);
  return (word) => {
    const own = stem(word, language);
    if (isKnown(own) || language !== 'ar') return isKnown(own) ? own : undefined;
    return listBaseForms(word)
      .map((form) => stem(form, language))
      .find(isKnown);
  };
}
