import { readText, type GroundingKnowledge, type PlainText } from '../grounding/read-text.ts';
import { findSupport, isSupported } from '../grounding/support.ts';

/**
 * Words of a sentence that nothing cited supports and that no list of ordinary words holds: they may be names. Arabic writes names like
 * any other word, so a model may not use a rare one that is not in the passages.
 */
export function findUnknownWords(
  sentence: PlainText,
  cited: readonly PlainText[],
  knowledge: GroundingKnowledge,
): readonly string[] {
  const read = readText(sentence, knowledge);
  const texts = cited.map((each) => readText(each, knowledge));
  const support = findSupport(read, texts, knowledge);
  const isKnown = (form: string, language: PlainText['language']) => knowledge.lexicon.isKnown(form, language);
  return read.contents.flatMap((index) => {
    const word = read.words[index];
    if (word === undefined || isSupported(support[index])) return [];
    if (word.forms.some((form) => isKnown(form, word.language))) return [];
    return [read.text.slice(word.start, word.end)];
  });
}
