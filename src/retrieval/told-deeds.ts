import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { SentenceWords } from './name-runs.ts';

/** Whether all verbs among these stems are passive, and nobody is named after "by". */
export function isOnlySuffered({ text, tokens, language }: SentenceWords, done: ReadonlySet<string>): boolean {
  const deeds = tokens.filter(({ stem }) => done.has(stem));
  const isPassive = ({ start, end }: Span) =>
    (passive[language].test(text.slice(0, start)) || (language === 'ar' && damma.test(text.slice(start, end)))) &&
    !agent[language].test(text.slice(end));
  return deeds.length > 0 && deeds.every(isPassive);
}

const passive: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:was|were|been|being|be|is|are) (?:\w+ly )?$/u,
  // taarrada li, tamma, jara: "was subjected to", "took place", before what was done
  ar: /(?:\u062A\u0639\u0631\u0636\p{L}{0,2} \u0644?|\u062A\u0645\u062A? |\u062C\u0631[\u0649\u062A] )$/u,
};
// A damma on the first letter, maybe after waw or feh: written where a passive would be misread. After ya, ta or nun an active may have it too.
const damma = /^[\u0648\u0641]?[^\u064A\u062A\u0646]\u064F/u;
const agent: Readonly<Record<Language, RegExp>> = {
  en: /^[^.;]{0,60}?\bby\b/u,
  // ala yad, min qibal, ala aydi
  ar: /^[^.\u061B]{0,60}?(?:\u0639\u0644\u0649 (?:\u064A\u062F|\u0623\u064A\u062F\u064A)|\u0645\u0646 \u0642\u0628\u0644)/u,
};

/** Whether a word of these stems follows one that tells of a plan, or is a future itself; or all of them are only supposed, as after "if". */
export function isPlanned({ text, tokens, language }: SentenceWords, past: ReadonlySet<string>): boolean {
  if (past.size === 0) return false;
  const told = tokens.filter(({ stem }) => past.has(stem));
  if (told.length > 0 && told.every(({ start }) => supposing[language].test(text.slice(0, start)))) return true;
  return tokens.some(
    ({ start, word, stem }) =>
      past.has(stem) && (planMarks[language].test(text.slice(0, start)) || (language === 'ar' && future.test(word))),
  );
}

const planMarks: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:will|must|should|may|might|ha(?:s|ve|d) to|whether to|(?:is|are|was|were) to|due to|expected to|plans? to|hopes? to|wants? to|yet to)(?: not| soon)? $/u,
  // al-muqarrar, al-mutawaqqa, al-muntazar, yajib, yanbaghi, then an
  ar: /(?:\u0627\u0644\u0645\u0642\u0631\u0631|\u0627\u0644\u0645\u062A\u0648\u0642\u0639|\u0627\u0644\u0645\u0646\u062A\u0638\u0631|\u064A\u062C\u0628|\u064A\u0646\u0628\u063A\u064A) \u0623\u0646 $/u,
};
/** A clause that only supposes something begins so. */
const supposing: Readonly<Record<Language, RegExp>> = {
  en: /(?<!as )\b(?:if|whether|unless|in case)\b(?! not\b)[^,;.:\u201C\u201D"]*$/iu,
  // idha, law, fi hal, indama yatimm
  ar: /(?<!\p{L})(?:\u0625\u0630\u0627|\u0644\u0648|\u0641\u064A \u062D\u0627\u0644|\u0639\u0646\u062F\u0645\u0627 \u064A\u062A\u0645)(?!\p{L})[^\u060C\u061B.:\u201C\u201D"]*$/u,
};
// seen, then ya, ta or nun; but suyul (floods), suyula, sayyara, siyasa, sayyid, sinima, sinariu, saytara, sira, sittin, sittun, sanawat, sitara
const future =
  /^[\u0648\u0641]?(?!\u0633\u064A\u0648\u0644\u0647?$|\u0633\u064A\u0627\u0631|\u0633\u064A\u0627\u0633|\u0633\u064A\u062F(?:\u0647|\u0627\u062A)?$|\u0633\u064A\u0646\u0645\u0627|\u0633\u064A\u0646\u0627\u0631\u064A\u0648|\u0633\u064A\u0637\u0631|\u0633\u064A\u0631\u0647$|\u0633\u062A(?:\u064A\u0646|\u0648\u0646)$|\u0633\u0646\u0648|\u0633\u062A\u0627\u0631)\u0633[\u064A\u062A\u0646]../u;
