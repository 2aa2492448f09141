import type { Article } from '../domain/article.ts';
import { hashText, mixBits } from '../text/hash.ts';
import { toPlainWords } from '../text/plain-words.ts';

/**
 * MinHash (Broder 1997) of a text's runs of three stems: the share of equal values in two signatures estimates which share of
 * their runs two texts have in common. Of a text too short for that all words count together, with its title and day, since short notices
 * come again: it resembles what says the very same, and nothing else. Null for a few words.
 */
export function toSignature(
  stems: readonly string[],
  { title, text, publishedAt }: Pick<Article, 'title' | 'text' | 'publishedAt'>,
): Uint32Array | null {
  if (stems.length < minStems)
    return toWholeSignature(toPlainWords(`${title}\n${text}`), publishedAt?.slice(0, 10) ?? '');
  const hashes = stems.map(hashText);
  const signature = new Uint32Array(signatureLength).fill(0xffffffff);
  for (let at = 0; at + runLength <= hashes.length; at++) {
    let run = 0;
    for (let next = at; next < at + runLength; next++) run = mixBits(run ^ (hashes[next] ?? 0));
    for (let n = 0; n < signatureLength; n++) {
      const value = mixBits(run ^ Math.imul(n + 1, 0x9e3779b1));
      if (value < (signature[n] ?? 0)) signature[n] = value;
    }
  }
  return signature;
}

function toWholeSignature(words: string, day: string): Uint32Array | null {
  if (words.split(' ').length < minWords) return null;
  return Uint32Array.from({ length: signatureLength }, (_, n) => hashText(`${n} ${day} ${words}`));
}

/** The share of runs that two texts have in common, in [0, 1], give or take 0.04. */
export function estimateResemblance(one: Uint32Array, other: Uint32Array): number {
  if (one.length !== other.length || one.length === 0) return 0;
  return one.reduce((equal, value, at) => equal + (value === other[at] ? 1 : 0), 0) / one.length;
}

/**
 * From here on two texts count as one told twice. An agency's copy with another first sentence, or without its last
 * paragraphs, has 0.6 to 0.95 in common; two reports of one event, each in words of its own, less than 0.15.
 */
export const nearDuplicateResemblance = 0.55;

const signatureLength = 128;
const runLength = 3;
const minStems = 40;
const minWords = 6;
