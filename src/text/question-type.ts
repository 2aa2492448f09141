import type { Language } from '../domain/language.ts';
import type { QuestionType } from '../domain/question.ts';
import { normaliseText } from './normalise.ts';
import { shortBeing, toPlainWords } from './plain-words.ts';
import { howMuch, questionCues } from './question-words.ts';

/** What kind of thing would answer the question, by its wording; `other` where nothing tells. */
export function detectQuestionType(question: string, language: Language): QuestionType {
  const words = toPlainWords(question).replace(shortBeing, '$1 is');
  const asked = language === 'en' ? cutAtSecondAsking(words) : words;
  for (const [type, pattern] of patterns[language]) if (pattern.test(asked)) return type;
  return 'other';
}

/** What comes before a second word that asks: "who" of "how old are the children who" asks nothing. "The WHO" is a name. */
function cutAtSecondAsking(words: string): string {
  const second = [...words.matchAll(askingWords)].filter(
    ({ index }) => !/\bthe $/u.test(words.slice(Math.max(0, index - 5), index)),
  )[1];
  return second === undefined ? words : words.slice(0, second.index).trimEnd();
}

const askingWords = /\b(?:who|whom|whose|which|what|when|where|why|how)\b/gu;

const patterns = { en: compile('en'), ar: compile('ar') };

function compile(language: Language): readonly (readonly [QuestionType, RegExp])[] {
  return questionCues[language].map(([type, cues]) => [
    type,
    new RegExp(
      cues
        .flatMap(varyAsking)
        .map((cue) => compileCue(normaliseText(cue), language))
        .join('|'),
      'u',
    ),
  ]);
}

/** "How much" in the dialects too. */
function varyAsking(cue: string): string[] {
  const [first] = howMuch;
  return cue.startsWith(`${first} `) ? howMuch.map((asking) => asking + cue.slice(first.length)) : [cue];
}

function compileCue(cue: string, language: Language): string {
  const anchored = cue.startsWith('^');
  const body = cue.replace('^', '').replaceAll(' * ', ' (?:\\S+ ){1,8}?').replaceAll('*', '\\S*');
  // Waw, "and", may stand before the first word
  const beginning = language === 'ar' ? '^\\u0648?' : '^';
  return `(?:${beginning}${anchored ? '' : '|(?<= )'})${body}(?= |$)`;
}
