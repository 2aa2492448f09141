import { normaliseText } from '../../text/normalise.ts';
import { findNumbers } from '../../text/numbers.ts';
import { findRomanNumerals } from './roman-numerals.ts';
import type { ReadText } from './read-text.ts';

/** A word of one text with one of the other that says the same, by their indexes. */
export type WordPair = readonly [own: number, other: number];

/**
 * What one script writes in signs and the other spells out: letters of an acronym that Arabic writes by their names, as BBC, and the
 * number of a ruler, as in Mohammed VI, which Arabic says in words.
 */
export function findSpelledOut(own: ReadText, other: ReadText): WordPair[] {
  if (own.language === other.language) return [];
  const [arabic, latin] = own.language === 'ar' ? [own, other] : [other, own];
  const pairs = [...pairAcronyms(latin, arabic), ...pairNumerals(latin, arabic)];
  return own === latin ? pairs : pairs.map(([left, right]) => [right, left]);
}

function pairAcronyms(latin: ReadText, arabic: ReadText): WordPair[] {
  const letters = arabic.words.map(({ word }) => letterNames.get(word));
  return latin.words.flatMap(({ start, end }, index): WordPair[] => {
    const acronym = latin.text.slice(start, end).replaceAll('.', '');
    if (!/^[A-Z]{1,6}$/u.test(acronym)) return [];
    const signs = [...acronym.toLowerCase()];
    const isSpelledAt = (from: number) => signs.every((sign, at) => letters[from + at]?.includes(sign) === true);
    return letters.flatMap((_, from) => (isSpelledAt(from) ? signs.map((__, at): WordPair => [index, from + at]) : []));
  });
}

function pairNumerals(latin: ReadText, arabic: ReadText): WordPair[] {
  const numerals = findRomanNumerals(latin.text);
  if (numerals.length === 0) return [];
  const said = findNumbers(arabic.text, 'ar').filter(({ kind }) => kind === 'ordinal');
  const wordAt = ({ words }: ReadText, offset: number) => words.findIndex(({ end }) => end > offset);
  return numerals.flatMap(({ value, start }) =>
    said
      .filter((number) => number.value === value)
      .map((number): WordPair => [wordAt(latin, start), wordAt(arabic, number.start)]),
  );
}

/** Arabic names of Latin letters, with the letters that each may name. */
const letterNames: ReadonlyMap<string, string> = toLetterNames(
  'a:ايه,أيه,إيه,آيه,أي b:بي,ب p:بي,ب c:سي,س d:دي,د e:إي,اي f:إف,اف,ف g:جي,جيه,غي,ج h:إتش,اتش,هـ i:آي,اي j:جيه,جي,ج k:كيه,كي,ك l:إل,ال,ل m:إم,ام,م n:إن,ان,ن o:أو,او q:كيو,ق r:آر,ار,ر ' +
    's:إس,اس,س t:تي,ت u:يو v:في,ڤي,فى w:دبليو,دابليو,و x:إكس,اكس y:واي,ي z:زد,زي,زيد',
);

function toLetterNames(list: string): Map<string, string> {
  const named = new Map<string, string>();
  for (const entry of list.split(' ')) {
    const [letter = '', names = ''] = entry.split(':');
    for (const name of names.split(',').map(normaliseText)) named.set(name, (named.get(name) ?? '') + letter);
  }
  return named;
}
