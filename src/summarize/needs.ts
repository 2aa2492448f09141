import type { Language } from '../domain/language.ts';
import { leansOnPrevious } from './leaning.ts';

/** The head of a list, or of a quotation that follows on its own. */
export const opensList = /[:\u2014]\s*$/u;
/** A question; the Arabic question mark is U+061F. */
export const asks = /[?\u061F]["\u201D\u00BB)]*$/u;

/**
 * Which sentence must be read with a sentence, by index. Looks at the sentences of an article one after the other, each with
 * the gap before it: an item needs the head of its list, what answers needs the question, what points back the one before.
 */
export function createNeedFinder(language: Language): (sentence: string, gap: string) => number | undefined {
  let at = -1;
  let previous = '';
  let list: { readonly head: number; readonly hasItems: boolean } | undefined;
  return (sentence, gap) => {
    at += 1;
    if (opensList.test(previous)) list = { head: at - 1, hasItems: false };
    else if (list?.hasItems === true && blankLine.test(gap)) list = undefined;
    const need = list?.head ?? (hangsOnPrevious(sentence) ? at - 1 : undefined);
    if (list !== undefined) list = { ...list, hasItems: true };
    previous = sentence;
    return at === 0 ? undefined : need;
  };

  function hangsOnPrevious(sentence: string): boolean {
    const asksBack = asks.test(sentence) && pointing.test(sentence);
    return asks.test(previous) || asksBack || leansOnPrevious(sentence, language);
  }
}

const blankLine = /\n[ \t]*\n/u;
/** Pronouns by which a question goes on from the answer before it. */
const pointing = /\b(?:it|its|they|them|their|he|him|his|she|her|that|this|those|these)\b/iu;
