import type { Language } from '../domain/language.ts';
import type { Span } from '../domain/article.ts';
import { findSpans } from './find-spans.ts';

/** Where a question asks which agency or outlet reported what it names: "which news agency reported"; undefined in others. UTF-16 units. */
export function findAskedAgency(question: string, language: Language): Span | undefined {
  return findSpans(question, [askedAgency[language]])[0];
}

/** In such a question the words for what was reported, which the report itself need not say: "remarks"; undefined where there are none. */
export function findReported(question: string, language: Language): Span | undefined {
  return findAskedAgency(question, language) && findSpans(question, [reported[language]])[0];
}

const reported: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:remarks?|comments?|statements?|words|quotes?|quotations?|news|report)\b(?! (?:agency|outlet|service))(?: (?:come|came) from\b)?/giu,
  // tasrih, tasrihat, kalam, aqwal, khabar, with the article and ha
  ar: /(?<!\p{L})(?:\u0627\u0644)?(?:\u062A\u0635\u0631\u064A\u062D(?:\u0627\u062A)?|\u0643\u0644\u0627\u0645|[\u0623\u0627]\u0642\u0648\u0627\u0644|\u062E\u0628\u0631|\u062D\u062F\u064A\u062B)\u0647?(?!\p{L})/gu,
};

const reporting = '(?:report|carri|carry|quot|cit|publish|relay|ran|run|broke)\\w*';
const whichAgency = '(?:[أا]ي[ةه]?|أنهي|انهي|أنو|انو|شو|ما|اسم)(?: هي| اسم)?';
const agency =
  '(?:ال)?(?:وكال[ةه]|وسيل[ةه]|جه[ةه])(?: (?:ال)?(?:أنباء|انباء|أخبار|اخبار|إعلام|اعلام|إخباري[ةه]|اخباري[ةه]|إعلامي[ةه]|اعلامي[ةه]|صحفي[ةه]))?';
const arabicReporting = '(?:التي |اللي |يلي )?(?:نقل|أورد|اورد|نشر|ذكر|بث)ته?ا?';

const askedAgency: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `\\b(?:which|what) (?:(?:news|press|wire|media) (?:agency|agencies|service|outlet)(?: (?:has |had |was it that )?${reporting})?|(?:agency|agencies|outlet) (?:has |had )?${reporting})`,
    'giu',
  ),
  ar: new RegExp(`(?<!\\p{L})${whichAgency} ${agency} ${arabicReporting}(?!\\p{L})`, 'gu'),
};

const arabicAgencies =
  'رويترز|فرانس برس|اسوشيتد برس|اسوشييتد برس|تاس|نوفوستي|سبوتنيك|انترفاكس|شينخوا|الاناضول|سانا|بترا|ارنا|تسنيم|وفا|بي بي سي|سي ان ان';
const bound = '[وبل]?';
const anyAgency = '(?:ال)?وكاله';
const otherAgencies = 'الامم|الطاقه|الفضاء|الغوث|التنميه|اللاجيين';

/** A news agency: by a name that is known, or called one. Of normalised text. */
export const newsAgencies: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:news|press) (?:agency|service)|reuters|associated press|agence france-presse|afp|dpa|tass|interfax|novosti|sputnik|xinhua|kyodo|anadolu|bloomberg|sana|petra|irna|tasnim|wafa|bbc|cnn|al[- ]jazeera|al[- ]arabiya)\b/u,
  ar: new RegExp(`(?<!\\p{L})${bound}(?:(?:${arabicAgencies})(?!\\p{L})|${anyAgency} (?!${otherAgencies}))`, 'u'),
};
