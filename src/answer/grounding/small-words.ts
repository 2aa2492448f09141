import { reportingWords } from './marker-words.ts';
import { arabicFunctionLike, englishFunctionLike, nameParticles } from './name-words.ts';

/** Whether a word says little by itself, or only that something was said: it is no name, and needs no support. */
export function isSmallWord(word: string): boolean {
  return isListed(word) || (conjunction.test(word) && isListed(word.slice(1)));
}

/** Waw or feh, "and", before a word of three letters or more. */
const conjunction = /^[\u0648\u0641][\u0621-\u064A]{3}/u;

function isListed(word: string): boolean {
  return (
    arabicFunctionLike.has(word) ||
    englishFunctionLike.has(word) ||
    nameParticles.has(word) ||
    reportingWords.has(word) ||
    word === 'according'
  );
}
