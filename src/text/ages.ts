import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { findSpans } from './find-spans.ts';

/** Where a text tells how old somebody is, in UTF-16 units: "Tony Habib, 46,", "the 46-year-old", "in her thirties". */
export function findAges(text: string, language: Language): Span[] {
  return findSpans(text, ages[language]);
}

const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';
const arabicTens = '(?:العشرين|الثلاثين|الاربعين|الخمسين|الستين|السبعين|الثمانين|التسعين)';
/** In figures or in words. */
const someNumber = '(?:\\d{1,3}|\\p{L}+(?: و?\\p{L}+)?)';
const years = '(?:عاما|عام|سنه|سنوات|اعوام|سنين|ربيعا)';

/** Over normalised text; `told` is what tells it where more was needed to be sure. */
const ages: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /(?<=\p{L}['"\u201D]?, )\d{1,3}(?=[,.;:)](?!\d)|\s*$)/gu,
    /(?<=\p{L} \()\d{1,3}(?=\))/gu,
    /(?<![\d.])(?:\d{1,3}|\p{L}+(?:-\p{L}+)?)[- ]years?[- ]old\b/gu,
    new RegExp(
      `\\b(?:aged|at the age of|turned) (?:about |around )?(?<told>\\d{1,3}|${tens}(?:-\\w+)?)\\b(?! (?:per ?cent|%|to\\b))`,
      'gu',
    ),
    /\baged (?:between|from|under|over|up to) [\p{L}\d]+/gu,
    /\b(?:under|over|above|below) the age of [\p{L}\d]+/gu,
    /\bin (?:his|her|their) (?:early |late |mid-?)?(?:\w+ties|teens|\d0s)\b/gu,
  ],
  ar: [
    new RegExp(`(?<=\\()(?:\\d{1,3}|${someNumber} ${years}|\\d{1,3} ${years})(?=\\))`, 'gu'),
    new RegExp(`(?<=[\\u060C,-] ?)${someNumber} ${years}(?=[\\u060C,.\\u061B-]|\\s*$)`, 'gu'),
    new RegExp(`(?<!\\p{L})من العمر (?<told>${someNumber} ${years}|\\d{1,3})(?!\\p{L})`, 'gu'),
    new RegExp(
      `(?<!\\p{L})و?(?:البالغه?|[يت]بلغ|بلغت?) (?:من العمر |عمره?ا? )?(?<told>${someNumber} ${years})(?!\\p{L})`,
      'gu',
    ),
    new RegExp(`(?<!\\p{L})و?عمر(?:ه|ها) (?<told>${someNumber} ${years}|\\d{1,3})(?!\\p{L})`, 'gu'),
    new RegExp(
      `(?<!\\p{L})(?:ابن|ابنه) (?<told>ال\\p{L}+ه(?: عشره?| و?${arabicTens})?|${someNumber} ${years})(?!\\p{L})`,
      'gu',
    ),
    new RegExp(`(?<!\\p{L})(?:ذو|ذات|ذي|صاحبه?) (?<told>ال(?:\\d{1,3}|\\p{L}+) ${years})(?!\\p{L})`, 'gu'),
    new RegExp(
      `(?<!\\p{L})في (?<told>(?:اوائل |اواخر |منتصف )?ال\\p{L}+(?: عشره?| و?ال\\p{L}+)? من (?:عمره|عمرها|العمر))(?!\\p{L})`,
      'gu',
    ),
    new RegExp(`(?<!\\p{L})في (?<told>ال\\p{L}+ه و${arabicTens})(?!\\p{L})`, 'gu'),
    new RegExp(
      `(?<!\\p{L})(?:دون|فوق|تحت) (?:سن ال\\p{L}+(?: عشره?)?|ال\\p{L}+(?: عشره?)? من (?:العمر|عمر\\p{L}+))(?!\\p{L})`,
      'gu',
    ),
    new RegExp(
      `(?<!\\p{L})(?:و?[يت]تراوح اعمار\\p{L}* |و?اعمار\\p{L}* |من عمر )(?<told>(?:بين |من )?${someNumber}(?: ${years}| اشهر| شهرا?)?)(?!\\p{L})`,
      'gu',
    ),
  ],
};
