import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { findSpans } from './find-spans.ts';

/** Where a text tells how old somebody is, in UTF-16 units: "Tony Habib, 46,", "the 46-year-old", "in her thirties". */
export function findAges(text: string, language: Language): Span[] {
  return findSpans(text, ages[language]);
}

const tens = '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)';

// In normalised words; a word in place of one is `\p{L}+`.
const years = '(?:عاما|عام|سنه|سنوات|اعوام|سنين|ربيعا)';
const months = '(?:اشهر|شهرا?)';
const figure = '\\d{1,3}';
const someNumber = `(?:${figure}|\\p{L}+(?: و?\\p{L}+)?)`;
const laterTens = 'و?(?:العشرين|الثلاثين|الاربعين|الخمسين|الستين|السبعين|الثمانين|التسعين)';
const units = '(?:الواحده|الحاديه|الاولي|الثانيه|الثالثه|الرابعه|الخامسه|السادسه|السابعه|الثامنه|التاسعه|العاشره)';
const ordinal = `(?:${units}(?: عشره?| ${laterTens})?|${laterTens})`;
const reaching = '(?:البالغه?|[يت]بلغ|بلغت?)(?: عمره?ا?)?';
const ofAge = 'من (?:العمر|عمره|عمرها|عمرهم|عمرهن)';
/** "Died at 48". */
const atAge = '(?:توفي|توفيت|نفق|نفقت|رحل|رحلت|مات|ماتت)(?: \\p{L}+| \\d+){0,4} عن(?: عمر(?: ناهز)?)?';
const dual = '(?:سنتان|سنتين|عامان|عامين|شهران|شهرين)';
const childOf = '(?:ابن|ابنه)';
const ownerOf = '(?:ذو|ذات|ذي|صاحبه?)';
const inYear = 'في';
const partOfTen = '(?:اوائل |اواخر |منتصف )?';
const age = '(?:عمره|عمرها)';
const rangeOf = '(?:و?[يت]تراوح )?و?(?:اعمار\\p{L}*|من عمر)';
const limit = '(?:دون|فوق|تحت)';
const between = '(?:بين |من )?';
const ofYears = 'سن';

/** Over normalised text; `told` is what tells it where more was needed to be sure. */
const ages: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /(?<=\p{L}['"\u201D]?, )\d{1,3}(?=[,.;:)](?!\d)|\s*$)/gu,
    /(?<=\p{L} \()\d{1,3}(?=\))/gu,
    /(?<![\d.,\p{L}])(?:\d{1,3}(?:,\d{3})?|\p{L}{1,20}(?:-\p{L}{1,20})?)[- ]years?[- ]old\b/gu,
    new RegExp(
      `\\b(?:aged|at the age of|turned(?= \\S+(?:[,.;]| (?:on|in|last|this)\\b|$))) (?:about |around )?(?<told>\\d{1,3}|${tens}(?:-\\w+)?)\\b(?! (?:per ?cent|%|to\\b))`,
      'gu',
    ),
    /\baged (?:between|from|under|over|up to) [\p{L}\d]+/gu,
    /\b(?:under|over|above|below) the age of [\p{L}\d]+/gu,
    /\bin (?:his|her|their) (?:early |late |mid-?)?(?:\w+ties|teens|\d0s)\b/gu,
  ],
  ar: [
    new RegExp(`(?<=\\()(?:${figure}|${someNumber} ${years})(?=\\))`, 'gu'),
    new RegExp(`(?<=[\\u060C,-] ?)${someNumber} ${years}(?=[\\u060C,.\\u061B-]|\\s*$)`, 'gu'),
    toPattern(`${ofAge} (?<told>${someNumber} ${years}|${figure})`),
    toPattern(`و?${reaching} (?<told>${someNumber} ${years})`),
    toPattern(`و?${age} (?<told>${someNumber} ${years}|${dual}|${figure})`),
    toPattern(`${atAge} (?<told>${someNumber} ${years})`),
    toPattern(`${childOf} (?<told>${ordinal}|${someNumber} ${years})`),
    toPattern(`${ownerOf} (?<told>ال(?:${figure}|\\p{L}+) ${years})`),
    toPattern(`${inYear} (?<told>${partOfTen}ال\\p{L}+(?: عشره?| و?ال\\p{L}+)? ${ofAge})`),
    toPattern(`${inYear} (?<told>ال\\p{L}+ه ${laterTens})`),
    toPattern(`${limit} (?:${ofYears} ${ordinal}|${ordinal} ${ofAge})`),
    toPattern(`${rangeOf} (?<told>${between}${someNumber}(?: (?:${years}|${months}))?)`),
  ],
};

/** Of whole words. */
function toPattern(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'gu');
}
