import type { Language } from '../domain/language.ts';
import { toPlainWords } from './plain-words.ts';

/** Whether a message names something and asks nothing of it: "power cuts", and no "were there power cuts". */
export function isBareTopic(message: string, language: Language): boolean {
  if (/[?\u061F]/u.test(message)) return false;
  const words = toPlainWords(message).split(' ');
  return words.length <= longestTopic && !words.some((word, at) => asks(word, language) && (at === 0 || word !== from));
}

// meem noon: "who" at the beginning, else "from"
const from = '\u0645\u0646';

/** In Arabic also after "and", "so" or a preposition. */
function asks(word: string, language: Language): boolean {
  return askingWords[language].has(word) || (language === 'ar' && askingWords.ar.has(word.replace(bound, '')));
}

// waw, feh, beh, lam
const bound = /^[\u0648\u0641\u0628\u0644](?=..)/u;

/** In words; longer messages tell more than a subject. */
const longestTopic = 5;

const askingWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    (
      'who whom whose whos what whats which when where wheres why how hows is are was were am be been do does did can could ' +
      'will would should shall may might must has have had tell show give list name explain describe say says said any'
    ).split(' '),
  ),
  ar: new Set(
    toPlainWords(
      'من مين منو ما ماذا لماذا لما متى امتى ايمتى أين وين فين كيف شلون كم قديش قداش أي أية هل شو ايش وش شنو ' +
        'ليش ليه إيه اذكر عدد اشرح صف قل أخبرني حدثني أعطني هات قال قالت يقول تقول',
    ).split(' '),
  ),
};
