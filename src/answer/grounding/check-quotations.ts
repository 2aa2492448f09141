import { findQuotations } from '../../text/quotations.ts';
import { tokenise } from '../../text/tokenise.ts';
import type { Finding } from './finding.ts';
import type { ReadText } from './read-text.ts';
import { isSupported, type Support } from './support.ts';

/** Words in quotation marks that do not stand in the cited texts as they are quoted. */
export function checkQuotations(sentence: ReadText, cited: readonly ReadText[], support: Support): Finding[] {
  const held = cited.map(({ words }) => ` ${words.map(({ word }) => word).join(' ')} `);
  return findAllQuotations(sentence.text).flatMap(({ start, end }): Finding[] => {
    const quoted = sentence.text.slice(start + 1, end - 1);
    const words = tokenise(quoted).map(({ word }) => word);
    if (words.length === 0 || held.some((text) => text.includes(` ${words.join(' ')} `))) return [];
    return isTranslatedName(sentence, { start, end }, cited, support) ? [] : [{ rule: 'quotation', words: quoted }];
  });
}

/** Also in single marks of the curly kind, which are apostrophes elsewhere. */
function findAllQuotations(text: string): { start: number; end: number }[] {
  const single = [...text.matchAll(/\u2018[^\u2018\u2019]{2,}(?:\u2019\p{L}[^\u2018\u2019]*)*\u2019(?!\p{L})/gu)];
  const straight = [...text.matchAll(/(?<![\p{L}\p{Nd}])'[^']{2,}(?:'\p{L}[^']*)*'(?![\p{L}\p{Nd}])/gu)];
  return [
    ...findQuotations(text),
    ...[...single, ...straight].map(({ index, 0: matched }) => ({ start: index, end: index + matched.length })),
  ];
}

/** A short name in marks, such as that of a station, may be written in the reader's letters. */
function isTranslatedName(
  sentence: ReadText,
  { start, end }: { start: number; end: number },
  cited: readonly ReadText[],
  support: Support,
): boolean {
  if (cited.every(({ language }) => language === sentence.language)) return false;
  const inside = sentence.words.flatMap((word, index) => (word.start >= start && word.end <= end ? [index] : []));
  const isShort = inside.length > 0 && inside.length <= mostNameWords;
  const contents = inside.filter((index) => sentence.words[index]?.isContent);
  if (!isShort || 2 * contents.length <= inside.length) return false;
  return contents.every((index) => isSupported(support[index], true) && isNamedIn(cited, support[index]));
}

/** Whether a cited text has the word in a name or in marks; where it is Arabic, which has no capitals, anywhere. */
function isNamedIn(cited: readonly ReadText[], places: Support[number] | undefined): boolean {
  return (places ?? []).some(({ text, word: place }) => {
    const [read, word] = [cited[text], cited[text]?.words[place]];
    if (read === undefined || word === undefined) return false;
    const isMarked = () =>
      findAllQuotations(read.text).some(({ start, end }) => word.start >= start && word.end <= end);
    return word.language === 'ar' || word.isCapitalised || isMarked();
  });
}

const mostNameWords = 4;
