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
  return isShort && inside.every((index) => !sentence.words[index]?.isContent || isSupported(support[index], true));
}

const mostNameWords = 4;
