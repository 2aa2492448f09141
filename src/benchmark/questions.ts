import type { Language } from '../domain/language.ts';
import { analyse } from '../text/analyse.ts';
import { splitSentences } from '../text/sentences.ts';
import type { LanguageText, Material } from './material.ts';
import { createRandom, type Random } from './random.ts';

export interface QuestionOptions {
  readonly language: Language;
  readonly count: number;
  readonly seed: number;
}

/** Distinct questions about words that stand beside each other in these texts, the same for the same seed; fewer when the texts are short. */
export function writeQuestions(
  kinds: Material['questions'],
  texts: readonly LanguageText[],
  { language, count, seed }: QuestionOptions,
): readonly string[] {
  const random = createRandom(seed);
  const own = texts.filter((text) => text.language === language);
  const questions = new Set<string>();
  for (let attempt = 0; questions.size < count && attempt < count * 20; attempt += 1) {
    const [a, b] = pickWords(random.pick(own), random);
    if (a === undefined || b === undefined) continue;
    questions.add(random.pick(kinds[language]).replace('{a}', a).replace('{b}', b));
  }
  return [...questions];
}

/** Two words of one sentence, as they stand there; numbers and very short words left out. */
function pickWords({ language, text }: LanguageText, random: Random): readonly (string | undefined)[] {
  const { start, end } = random.pick(splitSentences(text, language));
  const sentence = text.slice(start, end);
  const words = analyse(sentence, language)
    .filter(({ word }) => /^\p{L}{3,}$/u.test(word))
    .map((token) => sentence.slice(token.start, token.end));
  const first = random.below(words.length);
  const second = random.below(words.length);
  return first === second ? [] : [words[first], words[second]];
}
