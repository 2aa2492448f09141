import type { Language } from '../domain/language.ts';
import { skip, skipBack, splitWords, toPhrases } from './message-phrases.ts';
import { normaliseText } from './normalise.ts';

/** A question without what only says that the article is asked: "according to the article", "mentioned in the report", "does the text say". */
export function dropArticleMentions(question: string): string {
  const unsaid = question.replace(saying, ' ').replace(arabicSaying, ' ');
  const words = splitWords(unsaid);
  const first = words[skip(words, 0, mentions) ?? 0];
  const last = words[(skipBack(words, mentions) ?? words.length) - 1];
  if (first === undefined || last === undefined || last.start < first.start) return question;
  const end = last.start + last.text.length;
  const isEnd = words.at(-1) === last;
  const ending = isEnd ? unsaid.slice(end) : (/[?\u061F!.]*\s*$/u.exec(unsaid)?.[0] ?? '');
  const rest = `${unsaid.slice(words[0] === first ? 0 : first.start, end)}${ending}`.replace(/ {2,}/gu, ' ').trim();
  return rest === '' ? question : rest;
}

const source = 'article|report|text|story|news report|news article|news story|passage|piece';

/** "Which countries does the article say attended?" */
const saying = new RegExp(
  `\\s(?:does|did) (?:the|this) (?:${source}) (?:say|mention|name|list|give|state|cite|identify)(?! (?:about|on|of|regarding)\\b)(?: that)?(?=\\s|\\P{L}*$)`,
  'giu',
);

// yaqul, qal, yadhkur, dhakar, yurid, awrad, yushir ila, ashar ila; al-maqal, al-maqala, al-taqrir, al-khabar, al-nass; inna, anna, innahu, annaha and the like
const arabicSaying =
  /\s(?:\u064A?\u0642\u0648\u0644|\u0642\u0627\u0644|\u064A?\u0630\u0643\u0631|\u064A\u0648\u0631\u062F|\u0623\u0648\u0631\u062F|(?:\u064A\u0634\u064A\u0631|\u0623\u0634\u0627\u0631)) (?:\u0647\u0630\u0627 )?\u0627\u0644(?:\u0645\u0642\u0627\u0644|\u062A\u0642\u0631\u064A\u0631|\u062E\u0628\u0631|\u0646\u0635)(?: \u0625\u0644\u0649)?(?: [\u0625\u0623\u0627]\u0646(?:\u0647\u0627?|\u0647\u0645)?)(?=\s)/gu;

const articles = [
  ...['the', 'this'].flatMap((which) => source.split('|').map((each) => `${which} ${each}`)),
  ...'المقال|المقاله|التقرير|الخبر|النص|هذا المقال|هذه المقاله|هذا التقرير|هذا الخبر|هذا النص'.split('|'),
];

/** At the beginning or the end of a question, in normalised words. */
const mentions: ReadonlySet<string> = new Set([
  ...combine(
    'according to|in|from|per|based on|as per|as reported in|mentioned in|named in|listed in|cited in|described in|given in|are mentioned in|is mentioned in|were mentioned in|was mentioned in|that are mentioned in',
    articles,
  ),
  ...combine(
    'وفق|وفقا|بحسب|حسب|في|من|استنادا الي|بناء علي|بالاستناد الي|كما ورد في|كما جاء في|كما ذكر في|المذكوره في|المذكور في|المذكورين في|الوارده في|الوارد في|المذكورون في|بموجب',
    articles,
  ),
  ...toPhrases(`وفقا للمقال|وفقا للمقاله|وفقا للتقرير|وفقا للخبر|وفقا للنص|وفقا لهذا المقال|وفقا لهذا التقرير|وفقا لهذا الخبر|وفق ما جاء في المقال|بحسب ما جاء في المقال|بحسب ما ورد في المقال|بحسب ما ورد في التقرير|حسب ما ورد في المقال
|المذكوره|المذكور|المذكورين|المذكورون|مذكوره|كما ذكر المقال|كما يذكر المقال|كما يقول المقال|mentioned|are mentioned|is mentioned|were mentioned|are named|as the article says|does the article mention|does the report mention|does the text mention|are listed`),
]);

function combine(openings: string, endings: readonly string[]): string[] {
  return openings.split('|').flatMap((opening) => endings.map((ending) => `${opening} ${ending}`));
}

/** Whether a question asks who wrote the article itself, or when it appeared: its text does not tell. */
export function asksForPublication(question: string, language: Language): boolean {
  return publication[language].test(normaliseText(question));
}

const publication: Readonly<Record<Language, RegExp>> = {
  en: /^(?:and |so )?(?:when|who|on (?:what|which) (?:day|date)|what (?:date|day))\b.*\b(?:(?:the|this) (?:news )?article (?:first )?(?:published|written|posted|released|appear)|(?:wrote|published|authored|posted|author of|writer of|date of|journalist behind) (?:the|this) (?:news )?article)\b|\b(?:author|date|writer) of (?:the|this) article\b/u,
  // nushir, kutib, kataba, nashara, sadara and their feminines, katib, tarikh, muharrir; al-maqal, al-maqala, al-khabar
  ar: /(?<!\p{L})(?:\u0646\u0634\u0631\u062A?|\u0643\u062A\u0628\u062A?|\u0635\u062F\u0631\u062A?|\u0643\u0627\u062A\u0628|\u0643\u0627\u062A\u0628\u0647|\u062A\u0627\u0631\u064A\u062E(?: \u0646\u0634\u0631)?|\u0645\u062D\u0631\u0631) (?:\u0647\u0630\u0627 |\u0647\u0630\u0647 )?\u0627\u0644(?:\u0645\u0642\u0627\u0644\u0647?|\u062E\u0628\u0631)(?!\p{L})/u,
};
