import { normaliseText } from './normalise.ts';

/** A text as its normalised words, one space between; punctuation and symbols gone: what makes two writings of a name the same. */
export function toPlainWords(text: string): string {
  return normaliseText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "Whats", "what's" and "who's", as plain words. */
export const shortBeing = /\b(what|who|where|when|how) ?s\b/gu;
