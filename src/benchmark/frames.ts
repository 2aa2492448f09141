import type { Language } from '../domain/language.ts';
import { analyse, type AnalysedToken } from '../text/analyse.ts';
import { splitSentences } from '../text/sentences.ts';
import { stripProclitics } from '../text/stem.ts';
import type { LanguageText } from './material.ts';
import type { Random } from './random.ts';

/** A sentence whose content words and numbers were taken out. */
export interface Frame {
  readonly parts: readonly (string | Slot)[];
  /** How many places for words it has. */
  readonly slots: number;
}

interface Slot {
  readonly kind: 'word' | 'number';
  readonly isCapitalised: boolean;
  /** What stood attached to the front of the word, such as the Arabic article. */
  readonly prefix: string;
}

/** The sentences of these texts as frames; those of other languages are left out. */
export function createFrames(texts: readonly LanguageText[], language: Language): readonly Frame[] {
  return texts
    .filter((text) => text.language === language)
    .flatMap(({ text }) => splitSentences(text, language).map(({ start, end }) => text.slice(start, end)))
    .map((sentence) => toFrame(sentence, language))
    .filter(({ slots }) => slots > 0);
}

/** A sentence of that shape with other words. */
export function fillFrame({ parts }: Frame, chooseWord: () => string, random: Random): string {
  return parts.map((part) => (typeof part === 'string' ? part : fillSlot(part, chooseWord, random))).join('');
}

function toFrame(sentence: string, language: Language): Frame {
  const parts: (string | Slot)[] = [];
  let end = 0;
  const tokens = analyse(sentence, language);
  for (const token of tokens) {
    parts.push(sentence.slice(end, token.start), toSlot(token));
    end = token.end;
  }
  return { parts: [...parts, sentence.slice(end)], slots: tokens.length };
}

function toSlot({ word, isCapitalised }: AnalysedToken): Slot {
  const rest = stripProclitics(word);
  const prefix = word.endsWith(rest) ? word.slice(0, word.length - rest.length) : '';
  return { kind: /^\d/.test(word) ? 'number' : 'word', isCapitalised, prefix };
}

function fillSlot({ kind, isCapitalised, prefix }: Slot, chooseWord: () => string, random: Random): string {
  if (kind === 'number') return String(inventNumber(random));
  const word = chooseWord();
  return prefix + (isCapitalised ? word.charAt(0).toUpperCase() + word.slice(1) : word);
}

/** From 1 to 3,000, small ones far more often. */
function inventNumber(random: Random): number {
  return Math.floor(3000 ** random.next());
}
