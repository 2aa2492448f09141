import { arabicFunctionLike } from './name-words.ts';
import type { Comparison } from './check-polarity.ts';
import type { Finding } from './finding.ts';
import type { GroundingKnowledge } from './read-text.ts';
import { isSupported } from './support.ts';

/**
 * Words of a sentence that nothing cited supports and that no list of ordinary words holds: they may be names. Arabic writes names like
 * any other word, so a model may not use a rare one that is not in the passages.
 */
export function checkUnknownWords({ sentence, support }: Comparison, { lexicon }: GroundingKnowledge): Finding[] {
  return sentence.contents.flatMap((index): Finding[] => {
    const word = sentence.words[index];
    if (word === undefined || isSupported(support[index]) || arabicFunctionLike.has(word.word)) return [];
    if (word.forms.some((form) => lexicon.isKnown(form, word.language))) return [];
    return [{ rule: 'name', words: sentence.text.slice(word.start, word.end) }];
  });
}
