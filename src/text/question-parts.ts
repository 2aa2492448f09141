import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { normaliseText } from './normalise.ts';
import { sayingVerbs } from './question-words.ts';

/** The words that ask how many there are of what follows them: "how many", "the number of"; undefined where nothing is counted. */
export function findCountingWords(question: string, language: Language): Span | undefined {
  const found = countingWords[language].exec(question);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

/** Whether a question says "who is" of what follows, and not "who is in" or "who did". */
export function asksWhoSomebodyIs({ text, language }: { readonly text: string; readonly language: Language }): boolean {
  return whoIs[language].test(normaliseText(text));
}

const whoIs: Readonly<Record<Language, RegExp>> = {
  en: /^\P{L}*(?:and |but |so )?who(?:['\u2019]?s| is| was) (?!(?:in|at|on|with|from|for|behind|before|after|against)\b)/u,
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
  ar: /(?<![\u0620-\u064A])\u0648?(?:\u0643\u0645 )?\u0639\u062F\u062F\s|(?<![\u0620-\u064A])\u0648?\u0643\u0645\s+(?![\u064A\u062A])[\u0620-\u0652]{2,}(?:\u0627|\u0629)\u064B?(?![\u0620-\u0652])/u,
};

const countingWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:how (?:many|much)|(?:what|which|the) number of)\s+(?!times\b)/iu,
  // kaf-mim, "how many", and ain-dal-dal, "number of"; after the first alone not nisba, "share", nor what has the article: it is measured, not counted; nor marra, "times": what happened is counted
  ar: /(?<![\u0620-\u064A])(?:(?:\u0648?\u0643\u0645 )?\u0639\u062F\u062F\s+|\u0648?\u0643\u0645\s+(?!\u0639\u062F\u062F\s|\u0646\u0633\u0628|\u0645\u0631[\u0629\u0627]|\u0627\u0644))/u,
};

/** Whose words a question asks for: "the mayor" of "what did the mayor say about it"; undefined where it asks for nobody's. */
export function findSpeaker(question: string, language: Language): Span | undefined {
  const found = speakers[language].exec(question);
  const speaker = found?.groups?.['speaker'];
  if (found === null || speaker === undefined) return undefined;
  const start = found.index + found[0].lastIndexOf(speaker);
  return { start, end: start + speaker.length };
}

const speakers: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `\\b(?:what|how) (?:did|does|has|do|have) (?<speaker>.{1,80}?) (?:${sayingVerbs.en})(?:e?d)?\\b`,
    'iu',
  ),
  // Up to a preposition that tells what it was said about, to whom or where: an, hawla, bishan, fi, ala, inna; lam or beh bound to a word
  ar: new RegExp(
    `(?:${sayingVerbs.ar})\\u062A?\\s+(?<speaker>.{1,80}?)(?=\\s+(?:\\u0639\\u0646|\\u062D\\u0648\\u0644|\\u0628\\u0634\\u0623\\u0646|\\u0641\\u064A|\\u0639\\u0644\\u0649|\\u0625\\u0646|[\\u0644\\u0628]\\S+)\\s|[\\u061F?]|$)`,
    'u',
  ),
};
