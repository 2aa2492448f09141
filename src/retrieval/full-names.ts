import { isForename } from '../text/forename-words.ts';
import { normaliseText } from '../text/normalise.ts';
import { titleWords } from './kind-words.ts';
import { particles, type NameRun, type SentenceWords } from './name-runs.ts';

/** Somebody who is named with a forename and a family name. */
export interface FullName {
  /** Normalised. */
  readonly forenames: readonly string[];
  /** Its stem. */
  readonly family: string;
}

/** Who is named in full in a sentence. */
export function findFullNames(sentence: SentenceWords, names: readonly NameRun[]): FullName[] {
  const { text, tokens, language } = sentence;
  if (language === 'ar') return findAfterForenames(sentence);
  return names.flatMap(({ first, last, person }) => {
    const family = tokens[last - 1];
    const forenames = tokens
      .slice(first, last - 1)
      .filter(({ word, isCapitalised }) => isCapitalised && !titleWords.en.test(word) && !particles.has(word));
    return person < leastPerson || family === undefined || forenames.length === 0
      ? []
      : [{ forenames: forenames.map(({ start, end }) => normaliseText(text.slice(start, end))), family: family.stem }];
  });
}

const leastPerson = 0.5;

/** In Arabic, which has no capitals, a family name may be any word. */
function findAfterForenames({ text, tokens }: SentenceWords): FullName[] {
  let forenames: string[] = [];
  return tokens.flatMap(({ word, stem, start }, at) => {
    const isNext = text.slice(tokens[at - 1]?.end ?? 0, start) === ' ';
    const named = isNext && forenames.length > 0 ? [{ forenames, family: stem }] : [];
    forenames = isForename(word) ? [...(isNext ? forenames : []), word] : [];
    return named;
  });
}
