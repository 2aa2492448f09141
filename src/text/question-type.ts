import type { Language } from '../domain/language.ts';
import type { QuestionType } from '../domain/question.ts';
import { normaliseText } from './normalise.ts';
import { questionCues } from './question-words.ts';

/** What kind of thing would answer the question, by its wording; `other` where nothing tells. */
export function detectQuestionType(question: string, language: Language): QuestionType {
  const words = normaliseText(question)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const asked = language === 'en' ? words.replace(secondAsking, '$1') : words;
  for (const [type, pattern] of patterns[language]) if (pattern.test(asked)) return type;
  return 'other';
}

/** What comes before a second word that asks: "who" of "how old are the children who" asks nothing. "The WHO" is a name. */
const secondAsking =
  /^(.*?\b(?:who|whom|whose|which|what|when|where|why|how)\b.+?) (?<!\bthe )(?:who|whom|whose|which|when|where|why)\b.*$/u;

const patterns = { en: compile('en'), ar: compile('ar') };

function compile(language: Language): readonly (readonly [QuestionType, RegExp])[] {
  return questionCues[language].map(([type, cues]) => [
    type,
    new RegExp(cues.map((cue) => compileCue(normaliseText(cue), language)).join('|'), 'u'),
  ]);
}

function compileCue(cue: string, language: Language): string {
  const anchored = cue.startsWith('^');
  const body = cue.replace('^', '').replaceAll(' * ', ' (?:\\S+ ){1,5}?').replaceAll('*', '\\S*');
  // Waw, "and", may stand before the first word
  const beginning = language === 'ar' ? '^\\u0648?' : '^';
  return `(?:${beginning}${anchored ? '' : '|(?<= )'})${body}(?= |$)`;
}

/** Where the thing that a question counts begins: "members" of "how many members"; undefined where nothing is counted. */
export function findCountedStart(question: string, language: Language): number | undefined {
  const found = countingWords[language].exec(question);
  return found === null ? undefined : found.index + found[0].length;
}

/** Whether a question says "who is" of what follows, and not "who is in" or "who did". */
export function asksWhoSomebodyIs({ text, language }: { readonly text: string; readonly language: Language }): boolean {
  return whoIs[language].test(normaliseText(text));
}

const whoIs: Readonly<Record<Language, RegExp>> = {
  en: /^\P{L}*who(?:['\u2019]?s| is| was) (?!(?:in|at|on|with|from|for|behind|before|after|against)\b)/u,
  // man, min (in dialect), minu, then huwa or hiya, or a name
  ar: /^\P{L}*\u0648?(?:\u0645\u0646|\u0645\u064A\u0646|\u0645\u0646\u0648) (?:\u0647[\u0648\u064A] |\u064A\u0643\u0648\u0646 |\u062A\u0643\u0648\u0646 )/u,
};

/** Whether a question asks how many of some things there are, and not how much of something, or what it measures. */
export function countsThings(question: string, language: Language): boolean {
  return countedThings[language].test(question);
}

const countedThings: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:how many|(?:what|which|the) number of)\b/iu,
  // "number of", or "how many" before a word that ends as a counted noun does, in alef or teh marbuta; no verb with yeh or teh
  ar: /(?<![\u0620-\u064A])\u0648?(?:\u0643\u0645 )?\u0639\u062F\u062F\s|(?<![\u0620-\u064A])\u0648?\u0643\u0645\s+(?![\u064A\u062A])[\u0620-\u064A]{2,}(?:\u0627|\u0629)[\u064B]?(?![\u0620-\u064A])/u,
};

const countingWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:how (?:many|much)|(?:what|which|the) number of)\s+(?!times\b)/iu,
  // kaf-mim, "how many", and ain-dal-dal, "number of"; after the first alone not nisba, "share", nor what has the article: it is measured, not counted; nor marra, "times": what happened is counted
  ar: /(?<![\u0620-\u064A])(?:(?:\u0648?\u0643\u0645 )?\u0639\u062F\u062F\s+|\u0648?\u0643\u0645\s+(?!\u0639\u062F\u062F\s|\u0646\u0633\u0628|\u0645\u0631[\u0629\u0627]|\u0627\u0644))/u,
};
