import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { findSpans } from './find-spans.ts';
import { normaliseText } from './normalise.ts';

/** Whether a question asks for a time of day: "what time", "at what hour"; not for how many hours. */
export function asksForHour(question: string, language: Language): boolean {
  return askedHours[language].test(normaliseText(question));
}

/** Where a text tells a time of day by the clock, in UTF-16 units: "at 5:40 a.m.", "around six in the evening", "noon". */
export function findHours(text: string, language: Language): Span[] {
  return findSpans(text, hours[language]);
}

// In normalised words.
const whichHour = '(?:و|ف|ب|في )?(?:اي|ايه|انهي|اني) ساعه';
const howMany = '(?:كم|كام|قديش|شقد|قد ايش|بكم)';
const theHour = 'الساعه';

const askedHours: Readonly<Record<Language, RegExp>> = {
  en: /(?<!\bduring )\b(?:what|which) (?:exact )?(?:time|hour)\b(?! (?:of (?:the )?(?:year|season)|zone|frame|period|limit|span)\b)/u,
  ar: new RegExp(`(?<!\\p{L})(?:${whichHour}|${theHour} ${howMany}|${howMany} ${theHour})(?!\\p{L})`, 'u'),
};

const englishHour = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const englishPart = '(?:in the (?:early |late )?(?:morning|afternoon|evening)|at night)';
const namedHour =
  '(?:الحاديه|الثانيه) عشره?|الواحده|الاولي|الثانيه|الثالثه|الرابعه|الخامسه|السادسه|السابعه|الثامنه|التاسعه|العاشره';
const arabicHour = `(?:${namedHour}|(?:ال)?\\d{1,2}(?:[:.,]?\\d{2})?(?!\\d))`;
/** "And a half", "less a third", "and forty minutes", "and seventeen minutes". */
const minutes = '(?: (?:و|الا )(?:(?:ال)?(?:نصف|ربعا?|ثلثا?)|\\p{L}+ (?:و?\\p{L}+ )?دق(?:يقه|ائق|ايق)))?';
const arabicPart =
  '(?:صباحا|مساء|ظهرا|عصرا|ليلا|فجرا|(?:بعد|قبل) (?:منتصف )?(?:الظهر|ظهر|الليل)|(?:من )?(?:صباح|فجر|عصر|ظهر|مساء|ليل|بعد ظهر))';
const before = '(?:عند|في|حتي|منذ|قبل|بعد|حوالي|نحو|قرابه|من|الي|لغايه|بين)';
const middle = 'منتصف (?:الليل|النهار)';
const boundAnd = '[وف]?';
const bound = '[لب]';

const clock = /(?<![\d.:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])/gu;

/** Over normalised text; `told` is what tells it where more was needed to be sure. */
const hours: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /(?<![\d.:])\d{1,2}(?:[.:]\d{2})? ?[ap]\.? ?m\b\.?/gu,
    clock,
    /(?<!\d)[0-2]\d[0-5]\d (?:gmt|utc|hours)\b/gu,
    new RegExp(`\\b${englishHour} o'clock\\b`, 'gu'),
    /\b(?:noon|midday|midnight)\b/gu,
    new RegExp(`\\b(?:half past|(?:a )?quarter (?:past|to)|\\w+ minutes (?:past|to)) ${englishHour}\\b`, 'gu'),
    new RegExp(
      `\\b(?:at|by|from|until|till|around|about|before|after|since) (?<told>${englishHour}(?:[.:]\\d{2})? ${englishPart})\\b`,
      'gu',
    ),
  ],
  ar: [
    new RegExp(`(?<=${theHour} )${arabicHour}${minutes}(?: ${arabicPart})?(?!\\p{L})`, 'gu'),
    new RegExp(
      `(?<!\\p{L})${boundAnd}(?:${before} |${bound})(?<told>${arabicHour}${minutes} ${arabicPart})(?!\\p{L})`,
      'gu',
    ),
    clock,
    new RegExp(`(?<!\\p{L})${bound}?${middle}(?!\\p{L})`, 'gu'),
  ],
};
