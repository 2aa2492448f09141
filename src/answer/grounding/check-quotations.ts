import type { Span } from '../../domain/article.ts';
import { findQuotations } from '../../text/quotations.ts';
import { tokenise } from '../../text/tokenise.ts';
import type { Finding } from './finding.ts';
import { arabicFunctionLike, nameParticles } from './name-words.ts';
import type { ReadText } from './read-text.ts';
import { isSupported, type Support } from './support.ts';

/** Words in quotation marks that do not stand in the cited texts as they are quoted. */
export function checkQuotations(sentence: ReadText, cited: readonly ReadText[], support: Support): Finding[] {
  const held = cited.map(({ words }) => ` ${words.map(({ word }) => word).join(' ')} `);
  return findAllQuotations(sentence.text).flatMap(({ start, end }): Finding[] => {
    const quoted = sentence.text.slice(start + 1, end - 1);
    const words = tokenise(quoted).map(({ word }) => word);
    if (words.length === 0 || held.some((text) => text.includes(` ${words.join(' ')} `))) return [];
    const given = { sentence, cited, support };
    if (isTranslatedName(given, { start, end }) || isTranslated(given, { start, end })) return [];
    return [{ rule: 'quotation', words: quoted }];
  });
}

/** Also in single marks of the curly kind, which are apostrophes elsewhere. */
function findAllQuotations(text: string): Span[] {
  const single = [...text.matchAll(/\u2018[^\u2018\u2019]{2,}(?:\u2019\p{L}[^\u2018\u2019]*)*\u2019(?!\p{L})/gu)];
  const straight = [...text.matchAll(/(?<![\p{L}\p{Nd}])'[^']{2,}(?:'\p{L}[^']*)*'(?![\p{L}\p{Nd}])/gu)];
  return [
    ...findQuotations(text),
    ...[...single, ...straight].map(({ index, 0: matched }) => ({ start: index, end: index + matched.length })),
  ];
}

interface Quoting {
  readonly sentence: ReadText;
  readonly cited: readonly ReadText[];
  readonly support: Support;
}

/**
 * Whether the quoted words say in the reader's language what one quotation of a cited text says in the other: each of them that says something stands
 * for a word of it, and hardly any of its words is left out.
 */
function isTranslated({ sentence, cited, support }: Quoting, span: Span): boolean {
  const inside = listTelling(sentence).filter((index) => isWithin(sentence.words[index], span));
  if (inside.length < fewestTranslated) return false;
  const isOf = (text: number, quotation: Span) => {
    const read = cited[text] as ReadText;
    const isIn = (place: number) => isWithin(read.words[place], quotation);
    const said = inside.map((index) =>
      (support[index] ?? []).filter((each) => each.text === text && isIn(each.word)).map(({ word }) => word),
    );
    const contents = listTelling(read).filter(isIn);
    const taken = contents.filter((place) => said.some((places) => places.includes(place)));
    return said.every((places) => places.length > 0) && taken.length >= leastTaken * contents.length;
  };
  return cited.some(
    ({ text, language }, at) =>
      language !== sentence.language && findAllQuotations(text).some((quotation) => isOf(at, quotation)),
  );
}

function isWithin(word: Span | undefined, { start, end }: Span): boolean {
  return word !== undefined && word.start >= start && word.end <= end;
}

/** Words that say something by themselves: neither "is done" nor "let us". */
function listTelling({ contents, words }: ReadText): number[] {
  return contents.filter((index) => !arabicFunctionLike.has(words[index]?.word ?? ''));
}

const fewestTranslated = 2;
const leastTaken = 0.7;

/** A short name in marks, such as that of a station, may be written in the reader's letters. */
function isTranslatedName({ sentence, cited, support }: Quoting, span: Span): boolean {
  if (cited.every(({ language }) => language === sentence.language)) return false;
  const inside = sentence.words.flatMap((word, index) =>
    isWithin(word, span) && !nameParticles.has(word.word) ? [index] : [],
  );
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
    const isMarked = () => findAllQuotations(read.text).some((quotation) => isWithin(word, quotation));
    return word.language === 'ar' || word.isCapitalised || isMarked();
  });
}

const mostNameWords = 4;
