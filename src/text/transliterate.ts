import type { Language } from '../domain/language.ts';
import { memoise } from './memoise.ts';
import type { NameAligner } from './name-alignment.ts';
import { createNameAligner } from './name-alignment.ts';
import { hasArticle, toArabicLetters, toLatinLetters } from './name-letters.ts';
import { scoreScale, transliterationCosts } from './transliteration-costs.ts';

/**
 * How well a Latin spelling writes an Arabic name, in [0, 1]: near 0.9 for the usual spelling, 0.5 where as many pairs are
 * wrong as right among names that resemble each other, near 0.1 for the nearest name of a thousand others. 0 when either
 * has no letters. Compares word with word, or full name with full name.
 */
export function compareNames(arabic: string, latin: string): number {
  const align = findAligner();
  const spellings = findSpellings(arabic);
  const letters = findLatin(latin);
  let cost = Infinity;
  for (const spelling of spellings) cost = Math.min(cost, align(spelling, letters));
  return 1 / (1 + Math.exp(scoreScale.slope * (cost - scoreScale.midpoint)));
}

/**
 * The consonants of a word in one alphabet for both scripts, for finding candidates: vowels, glides, h and the guttural
 * letters go, and letters that transliteration mixes up (s sh th z; k q g j kh; p b; v f) are one. Without the article.
 * Empty when nothing remains. Short skeletons collide: never proof that two names are the same.
 */
export function toSkeleton(word: string, language: Language): string {
  if (language === 'en') return toLatinSkeleton(toLatinLetters(word));
  const letters = toArabicLetters(word);
  return [...(hasArticle(letters) ? letters.slice(2) : letters)]
    .map((letter) => arabicConsonants[letter] ?? '')
    .join('');
}

let aligner: NameAligner | undefined;

/** Made at the first comparison: the table takes a moment to read. */
function findAligner(): NameAligner {
  aligner ??= createNameAligner(transliterationCosts);
  return aligner;
}

const findSpellings = memoise((arabic) => {
  const letters = toArabicLetters(arabic);
  return hasArticle(letters) ? [letters, letters.slice(2)] : [letters];
});
const findLatin = memoise(toLatinLetters);

function toLatinSkeleton(letters: string): string {
  return letters
    .replace(/tsch|tch|sch|sh|ch|th|dh|zh/g, 's')
    .replace(/ph/g, 'f')
    .replace(/ck|kh|gh/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/x/g, 'ks')
    .replace(/[aeiouywh]/g, '')
    .replace(/[cqgj]/g, 'k')
    .replace(/z/g, 's')
    .replace(/p/g, 'b')
    .replace(/v/g, 'f');
}

/** Teh and sheen together write the sound of ch; the letters not named here are dropped. */
const arabicConsonants: Readonly<Record<string, string>> = {
  '\u0628': 'b', // beh
  '\u062A': 't', // teh
  '\u062B': 's', // theh
  '\u062C': 'k', // jeem
  '\u062E': 'k', // khah
  '\u062F': 'd', // dal
  '\u0630': 's', // thal
  '\u0631': 'r', // reh
  '\u0632': 's', // zain
  '\u0633': 's', // seen
  '\u0634': 's', // sheen
  '\u0635': 's', // sad
  '\u0636': 'd', // dad
  '\u0637': 't', // tah
  '\u0638': 's', // zah
  '\u063A': 'k', // ghain
  '\u0641': 'f', // feh
  '\u0642': 'k', // qaf
  '\u0643': 'k', // kaf
  '\u0644': 'l', // lam
  '\u0645': 'm', // meem
  '\u0646': 'n', // noon
};
