/**
 * The Arabic letters of a name as the cost table knows them: no vowel signs, one alef, Persian letters as the Arabic ones
 * that writers put in their place. Without the article only where `hasArticle` says that there is one.
 */
export function toArabicLetters(word: string): string {
  let letters = '';
  for (const letter of word.normalize('NFKC')) {
    const folded = arabicFolds[letter] ?? letter;
    if (arabicLetters.test(folded)) letters += folded;
  }
  return letters;
}

/** Whether Arabic letters begin with the article (alef U+0627, lam U+0644) and at least three letters follow. */
export function hasArticle(letters: string): boolean {
  return letters.length >= 5 && letters.startsWith('\u0627\u0644');
}

/**
 * The letters a-z of a name, lower case, without accents and without an Arabic article such as `al-`. A doubled consonant
 * is one letter, as it is in Arabic.
 */
export function toLatinLetters(word: string): string {
  const lowered = word.toLowerCase();
  const spelt = [...lowered].map((letter) => latinFolds[letter] ?? letter).join('');
  return spelt
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(latinArticle, '')
    .replace(/[^a-z]/g, '')
    .replace(/([^aeiou])\1+/g, '$1');
}

/** U+0621-063A and U+0641-064A: hamza to ghain, feh to yeh. */
const arabicLetters = /^[\u0621-\u063A\u0641-\u064A]+$/;

const arabicFolds: Readonly<Record<string, string>> = {
  '\u0623': '\u0627', // alef with hamza above: alef
  '\u0625': '\u0627', // alef with hamza below: alef
  '\u0671': '\u0627', // alef wasla: alef
  '\u0649': '\u064A', // alef maksura: yeh
  '\u06CC': '\u064A', // Persian yeh: yeh
  '\u06A9': '\u0643', // Persian kaf: kaf
  '\u067E': '\u0628', // peh: beh
  '\u06A4': '\u0641', // veh: feh
  '\u06AF': '\u063A', // gaf: ghain
  '\u0698': '\u062C', // jeh: jeem
  '\u0686': '\u062A\u0634', // tcheh: teh, sheen
};

/** With its assimilated forms, set off by a space, a hyphen or an apostrophe. */
const latinArticle =
  /^(?:al|el|as|ash|ad|an|ar|at|az|es|ed|en|er|et|ez)[-'\u2019](?=[a-z]{3})|^(?:al|el)\s+(?=[a-z]{3})/;

const latinFolds: Readonly<Record<string, string>> = {
  ş: 'sh',
  ș: 'sh',
  š: 'sh',
  ç: 'ch',
  č: 'ch',
  ć: 'ch',
  ğ: 'gh',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'th',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ž: 'zh',
  ż: 'z',
  ñ: 'ny',
};
