import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { normaliseText } from './normalise.ts';
import { shortBeing, toPlainWords } from './plain-words.ts';
import { sayingVerbs } from './question-words.ts';

/** The words that ask how many there are of what follows them: "how many", "the number of"; undefined where nothing is counted. */
export function findCountingWords(question: string, language: Language): Span | undefined {
  return findWords(question, countingWords[language]);
}

function findWords(question: string, pattern: RegExp): Span | undefined {
  const found = pattern.exec(question);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}

/** Whether a question says "who is" of what follows, and not "who is in" or "who did". */
export function asksWhoSomebodyIs({ text, language }: { readonly text: string; readonly language: Language }): boolean {
  return whoIs[language].test(normaliseText(text));
}

const whoIs: Readonly<Record<Language, RegExp>> = {
  en: /^\P{L}*(?:and |but |so )?who(?:['\u2019]?s| is| was) (?!(?:in|at|on|with|from|for|behind|before|after|against)\b)/u,
  // man, then huwa, hiya, yakun or takun; or min, minu, shkun (in dialects), maybe with them
  ar: /^\P{L}*\u0648?(?:(?:\u0645\u0646|\u0645\u064A\u0646|\u0645\u0646\u0648) (?:\u0647[\u0648\u064A] |\u064A\u0643\u0648\u0646 |\u062A\u0643\u0648\u0646 )|(?:\u0645\u064A\u0646|\u0645\u0646\u0648|\u0634\u0643\u0648\u0646) )/u,
};

/** Whether a question asks no more than what something is, or what a name means. */
export function asksMeaning({ text, language }: { readonly text: string; readonly language: Language }): boolean {
  const words = toPlainWords(text).replace(shortBeing, '$1 is');
  return meaningQuestions[language].test(`${words} `);
}

const meaningQuestions: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:and|so|but|ok|please) )*(?:what (?:exactly )?(?:is|are|was|were)(?: meant by)?|what does|define) (?:the |an? )?(?:(?!(?:in|on|at|for|by|with|from|to|about|after|before|between|during|against|that|who|which|where|when|do|does|did|say|said|happening|going|doing|like|wrong|new|his|her|their|its|my|your|our|it|he|she|they|this|there|s|meant|called|named) )\S+ ){1,6}(?:mean |(?:in (?:a nutshell|short|brief)|in (?:simple|plain|a few|other) words|in simple terms|exactly|briefly) )?$/u,
  // (wa) ma, mada, shu, aysh, wash, shunu, ayh, then huwa, hiya, hum, yani, tani, mana, tarif, al-maqsud bi, al-murad bi; up to six words but fi, min, ala, ila, an, maa, bad, qabl, bayn, allati, alladhi, illi; maybe with ayh, bikhtisar or biijaz at the end
  ar: /^\u0648?(?:(?:\u0645\u0627(?:\u0630\u0627)?|\u0634\u0648|\u0627\u064A\u0634|\u0648\u0634|\u0634\u0646\u0648|\u0627\u064A\u0647) ?(?:\u0647\u0648|\u0647\u064A|\u0647\u0645|[\u064A\u062A]\u0639\u0646\u064A|\u0645\u0639\u0646\u064A|\u062A\u0639\u0631\u064A\u0641|\u0627\u0644\u0645(?:\u0642\u0635\u0648\u062F|\u0631\u0627\u062F) \u0628(?=\S))|\u064A\u0639\u0646\u064A \u0627\u064A\u0647) ?(?:(?!(?:\u0641\u064A|\u0645\u0646|\u0639\u0644\u064A|\u0627\u0644\u064A|\u0639\u0646|\u0645\u0639|\u0628\u0639\u062F|\u0642\u0628\u0644|\u0628\u064A\u0646|\u0627\u0644\u062A\u064A|\u0627\u0644\u0630\u064A|\u0627\u0644\u0644\u064A) )\S+ ){1,6}(?:(?:\u0627\u064A\u0647|\u0628\u0627\u062E\u062A\u0635\u0627\u0631|\u0628\u0627\u064A\u062C\u0627\u0632) )?$/u,
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

/** Qima, sir, thaman, kulfa, taklufa, ratib, mukafaa, tawid, maash, dariba, ujra, gharama, masari, fulus, jaiza: a worth. Or sar, wasal, balagh, yablugh, kan, yakun, asbah, yusbih, yartafi, maybe with the beh or the seen of a present or a future. */
const becoming =
  '(?:\\u0642\\u064A\\u0645\\u0629|\\u0633\\u0639\\u0631|\\u062B\\u0645\\u0646|\\u0643\\u0644\\u0641\\u0629|\\u062A\\u0643\\u0644\\u0641\\u0629|\\u0631\\u0627\\u062A\\u0628|\\u0645\\u0643\\u0627\\u0641\\u0623\\u0629|\\u062A\\u0639\\u0648\\u064A\\u0636\\u0627?|\\u0645\\u0639\\u0627\\u0634|\\u0636\\u0631\\u064A\\u0628\\u0629|\\u0623\\u062C\\u0631\\u0629|\\u063A\\u0631\\u0627\\u0645\\u0629|\\u0645\\u0635\\u0627\\u0631\\u064A|\\u0641\\u0644\\u0648\\u0633|\\u062C\\u0627\\u0626\\u0632\\u0629|[\\u0628\\u0633]?(?:\\u0635\\u0627\\u0631|[\\u064A\\u062A]\\u0635\\u064A\\u0631|\\u0648\\u0635\\u0644|[\\u064A\\u062A]\\u0635\\u0644|\\u0628\\u0644\\u063A|[\\u064A\\u062A]\\u0628\\u0644\\u063A|\\u0643\\u0627\\u0646|[\\u064A\\u062A]\\u0643\\u0648\\u0646|\\u0623\\u0635\\u0628\\u062D|[\\u064A\\u062A]\\u0635\\u0628\\u062D|[\\u064A\\u062A]\\u0631\\u062A\\u0641\\u0639)\\u062A?)\\s';

const countingWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:how (?:many|much)|(?:what|which|the) number of)\s+(?:(?:hundred|thousand|million|billion)\s+)?(?!(?:times|(?:prize )?money|extra)\b)/iu,
  // kaf-mim, "how many", and ain-dal-dal, "number of"; after the first alone not nisba, "share", nor what has the article: it is measured, not counted; nor marra, "times": what happened is counted; nor sar, wasal, balagh, kan, asbah and their like: "what came to be"
  ar: new RegExp(
    `(?<![\\u0620-\\u064A])(?:(?:\\u0648?\\u0643\\u0645 )?\\u0639\\u062F\\u062F\\s+|\\u0648?\\u0643\\u0645\\s+(?:(?:\\u0623\\u0644\\u0641|\\u0645\\u0644\\u064A\\u0648\\u0646|\\u0645\\u0644\\u064A\\u0627\\u0631)\\s+)?(?!\\u0639\\u062F\\u062F\\s|\\u0646\\u0633\\u0628|\\u0645\\u0631[\\u0629\\u0627]|\\u0627\\u0644|${becoming}))`,
    'u',
  ),
};

/** Whose words a question asks for: "the mayor" of "what did the mayor say about it"; undefined where it asks for nobody's. */
export function findSpeaker(question: string, language: Language): Span | undefined {
  const found = speakers[language].exec(question) ?? reacting[language].exec(question);
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

/** Whose reaction or answer to something is asked for. */
const reacting: Readonly<Record<Language, RegExp>> = {
  en: /\bwhat(?:['\u2019]?s| is| was) (?:the )?(?<speaker>[^?]{1,60}?)(?:['\u2019]s)? (?:reaction|response|reply|answer)\b/iu,
  // kayf, ma, ma huwa, madha, kan, rad, rad fil; up to ala
  ar: /(?:\u0643\u064A\u0641|\u0645\u0627|\u0645\u0627\u0630\u0627|\u0634\u0648)(?: \u0647\u0648)?(?: \u0643\u0627\u0646)? (?:\u0631\u062F(?: \u0641\u0639\u0644)?|\u0631\u062F\u062A|\u062C\u0648\u0627\u0628) (?<speaker>[^?\u061F]{1,60}?)(?=\s+(?:\u0639\u0644\u0649|\u0639\u0646|\u0628\u0634\u0623\u0646)\s|\s*[?\u061F]|$)/u,
};

/** What a question asks the name of: "the driver" of "the name of the driver who was arrested". */
export interface AskedName {
  /** The word that asks: "name". */
  readonly asking: Span;
  /** The noun that is named: "driver". */
  readonly thing: Span;
  /** Whether it is asked for by "which", of several: people, or other things that have a name. */
  readonly choice: 'person' | 'thing' | undefined;
}

/** Undefined where no name of anything is asked for. */
export function findAskedName(question: string, language: Language): AskedName | undefined {
  for (const pattern of askedNames[language]) {
    const groups = pattern.exec(question)?.indices?.groups;
    const [asking, thing] = [groups?.['asking'], groups?.['thing']];
    if (asking === undefined || thing === undefined) continue;
    const words = [...question.slice(...thing).matchAll(/[\p{L}\p{N}-]+/gu)];
    const head = language === 'en' ? words.at(-1) : words[0];
    if (head === undefined) continue;
    const start = thing[0] + head.index;
    const choice = nameWords.test(question.slice(...asking)) ? undefined : people.test(head[0]) ? 'person' : 'thing';
    return { asking: toSpan(asking), thing: { start, end: start + head[0].length }, choice };
  }
  return undefined;
}

// or ism, shism, asma
const nameWords = /^(?:names?|called|named|[\u0627\u0623\u0625\u0634]\u0633\u0645)/iu;

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}

/** Things that have a name of their own, of which one is asked for: "which hotel"; a place or a team is often named without its noun. */
const nameable: Readonly<Record<Language, string>> = {
  en: 'hotel|prison|jail|universit(?:y|ies)|college|school|hospital|clinic|club|newspaper|paper|magazine|journal|compan(?:y|ies)|firms?|publisher|airline|ship|vessel|airport|restaurant|factory|stadium|museum|theatre|bank|mosque|church|street',
  // funduq, util, sijn, jamia, kulliya, madrasa, mustashfa, ayada, nadi, jarida, sahifa, majalla, sharika, dar nashr, safina, matar, matam, masna, malab, mathaf, masrah, bank, masrif, masjid, kanisa, shari
  ar: '\\u0641\\u0646\\u062F\\u0642|[\\u0627\\u0623]\\u0648\\u062A\\u064A\\u0644|\\u0633\\u062C\\u0646|\\u062C\\u0627\\u0645\\u0639\\u0629|\\u0643\\u0644\\u064A\\u0629|\\u0645\\u062F\\u0631\\u0633\\u0629|\\u0645\\u0633\\u062A\\u0634\\u0641[\\u0649\\u064A]|\\u0639\\u064A\\u0627\\u062F\\u0629|\\u0646\\u0627\\u062F\\u064A?|\\u062C\\u0631\\u064A\\u062F\\u0629|\\u0635\\u062D\\u064A\\u0641\\u0629|\\u0645\\u062C\\u0644\\u0629|\\u0634\\u0631\\u0643\\u0629|\\u062F\\u0627\\u0631 \\u0646\\u0634\\u0631|\\u0633\\u0641\\u064A\\u0646\\u0629|\\u0645\\u0637\\u0627\\u0631|\\u0645\\u0637\\u0639\\u0645|\\u0645\\u0635\\u0646\\u0639|\\u0645\\u0644\\u0639\\u0628|\\u0645\\u062A\\u062D\\u0641|\\u0645\\u0633\\u0631\\u062D|\\u0628\\u0646\\u0643|\\u0645\\u0635\\u0631\\u0641|\\u0645\\u0633\\u062C\\u062F|\\u0643\\u0646\\u064A\\u0633\\u0629|\\u0634\\u0627\\u0631\\u0639',
};

/** People of whom one is asked for: "which deputy". */
const persons: Readonly<Record<Language, string>> = {
  en: 'deput(?:y|ies)|MPs?|lawmakers?|journalists?|reporters?|ministers?|players?|strikers?|defenders?|actors?|actress(?:es)?|judges?|officers?|doctors?|councillors?|candidates?|lawyers?|generals?|professors?|authors?|writers?|singers?|artists?',
  // naib, sahafi, wazir, laib, muhajim, mudafi, mumaththil, qadi, dabit, tabib, murashshah, muhami, liwa, katib, mughanni, fannan
  ar: '\\u0646\\u0627\\u0626\\u0628(?:\\u0629)?|\\u0635\\u062D\\u0641\\u064A(?:\\u0629)?|\\u0635\\u062D\\u0627\\u0641\\u064A(?:\\u0629)?|\\u0648\\u0632\\u064A\\u0631(?:\\u0629)?|\\u0644\\u0627\\u0639\\u0628(?:\\u0629)?|\\u0645\\u0647\\u0627\\u062C\\u0645|\\u0645\\u062F\\u0627\\u0641\\u0639|\\u0645\\u0645\\u062B\\u0644(?:\\u0629)?|\\u0642\\u0627\\u0636\\u064A?(?:\\u0629)?|\\u0636\\u0627\\u0628\\u0637|\\u0637\\u0628\\u064A\\u0628(?:\\u0629)?|\\u0645\\u0631\\u0634\\u062D(?:\\u0629)?|\\u0645\\u062D\\u0627\\u0645\\u064A?(?:\\u0629)?|\\u0644\\u0648\\u0627\\u0621|\\u0643\\u0627\\u062A\\u0628(?:\\u0629)?|\\u0645\\u063A\\u0646\\u064A?(?:\\u0629)?|\\u0641\\u0646\\u0627\\u0646(?:\\u0629)?',
};

const people = new RegExp(`^(?:${persons.en}|${persons.ar})$`, 'iu');

const whatIs = "\\bwhat(?:['\u2019]?s| is| was| are| were)";
const askedNames: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\b(?<asking>names?) of (?:the |an? |his |her |their )?(?<thing>[^?]{1,60}?)(?=\s+(?:who|that|which|whose|in|at|on|of|from|for|to|with|by|behind|selling|\w+ed)\b|\s*[?.!]|\s*$)/diu,
    new RegExp(`${whatIs} (?:the |an? )?(?<thing>[^?]{1,60}?)(?:['\u2019]s|s['\u2019]) (?<asking>names?)\\b`, 'diu'),
    new RegExp(`${whatIs} (?:the |an? )?(?<thing>[^?]{1,60}?) (?<asking>called|named)\\b`, 'diu'),
    new RegExp(`\\b(?<asking>which) (?<thing>(?:\\p{L}+ ){0,2}?(?:${nameable.en}|${persons.en}))\\b`, 'diu'),
  ],
  // ism, shism (in dialect), isma (of two), asma: "name", "names", then the noun
  ar: [
    /(?<![\u0620-\u0652])(?<asking>(?:[\u0627\u0623\u0625]|\u0634)\u0633\u0645(?:\u0627\u0621?)?)\s+(?<thing>[\u0620-\u0652]{2,})/du,
    // ayy, ayya, anhi, maybe after bi, li or waw
    new RegExp(
      `(?<![\\u0620-\\u0652])(?<asking>[\\u0628\\u0644\\u0648]?(?:[\\u0623\\u0627]\\u064A\\u0629?|[\\u0623\\u0627]\\u0646\\u0647\\u064A)) (?<thing>${nameable.ar}|${persons.ar})(?![\\u0620-\\u0652])`,
      'du',
    ),
  ],
};

/** The words that ask for an age: "how old"; undefined where none is asked for. */
export function findAgeWords(question: string, language: Language): Span | undefined {
  return findWords(question, ageWords[language]);
}

const ageWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:how (?:many years )?old|what age|(?:the |^)age of)\b/iu,
  // kam, kam in dialect, ma, shu, qaddaysh, then umr, "age", maybe with kana, yablugh, huwa or sana between; umruh then kam; indahu kam sana; min al-umr after kam yablugh
  ar: /(?<![\u0620-\u0652])(?:(?:\u0643\u0645|\u0643\u0627\u0645|\u0645\u0627|\u0634\u0648|\u0642\u062F\u064A\u0634)\s+(?:(?:\u0643\u0627\u0646|[\u064A\u062A]\u0628\u0644\u063A|\u0647\u0648|\u0633\u0646[\u0629\u0647])\s+(?:\u0645\u0646\s+\u0627\u0644)?)?\u0639\u0645\u0631(?:\u0647\u0627?)?|\u0639\u0645\u0631\u0647\u0627?\s+(?:\u0643\u0645|\u0643\u0627\u0645|\u0642\u062F\u064A\u0634)|\u0639\u0646\u062F\u0647\u0627?\s+\u0643\u0627?\u0645\s+\u0633\u0646[\u0629\u0647])(?![\u0620-\u0652])/u,
};

/** Words that only say how shortly something is to be told, or that its meaning is asked for: "in a nutshell", "meant by"; undefined where there are none. */
export function findAside(question: string, language: Language): Span | undefined {
  return findWords(question, asides[language]);
}

const asides: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in (?:a nutshell|short|brief)|in (?:simple|plain|a few) words|in simple terms|briefly|meant by)\b/iu,
  // al-maqsud, al-murad, each before beh; bikhtisar, biijaz
  ar: /(?<![\u0620-\u0652])(?:\u0627\u0644\u0645(?:\u0642\u0635\u0648\u062F|\u0631\u0627\u062F)(?= \u0628)|\u0628(?:\u0627\u062E\u062A\u0635\u0627\u0631|\u0625?\u064A\u062C\u0627\u0632)(?![\u0620-\u0652]))/u,
};

/** The verb of "who stabbed the guard"; undefined where nobody is asked for so. */
export function findDeed(question: string, language: Language): Span | undefined {
  const deed = deeds[language].exec(question)?.indices?.groups?.['deed'];
  return deed && toSpan(deed);
}

const deeds: Readonly<Record<Language, RegExp>> = {
  en: /\bwho (?:has |had |have )?(?<deed>\p{L}+)/diu,
  // man, min, minu, then maybe alladhi, allati, illi
  ar: /^\P{L}*\u0648?(?:\u0645\u0646|\u0645\u064A\u0646|\u0645\u0646\u0648)\s+(?:(?:\u0627\u0644\u0630\u064A|\u0627\u0644\u062A\u064A|\u0627\u0644\u0644\u064A)\s+)?(?<deed>[\u0620-\u0652]+)/du,
};

/** The verb that says no more than that something took place, where it is asked where or when: other words say that as well. */
export function findTakingPlace(question: string, language: Language): Span | undefined {
  const place = takingPlace[language].exec(question)?.indices?.groups?.['place'];
  return place && toSpan(place);
}

const takingPlace: Readonly<Record<Language, RegExp>> = {
  en: /^\P{L}*(?:and |so )?(?:where|when|what day|which day|on (?:what|which) (?:day|date)|in (?:what|which) (?:city|town|country|place|year|month))\b.*\b(?<place>(?:being )?held|(?:take|took|taking|taken) place|happen(?:ed|ing)?|occur(?:red|ring)?)\P{L}*$/diu,
  // wa; ayna, wayn, fayn, mata, imta; uqida, uqidat, inaqada, inaqadat, jara, jarat, uqim, uqimat, hasal, sar, hadath with endings; also future and present
  ar: /^\P{L}*\u0648?(?:\u0623?\u0627?\u064A\u0646|\u0648\u064A\u0646|\u0641\u064A\u0646|\u0645\u062A\u0649|[\u0625\u0627]\u064A?\u0645\u062A[\u0649\u0627\u064A])\s+(?<place>\u0633?[\u064A\u062A]?(?:\u0627\u0646)?(?:\u0639\u0642\u062F|\u062C\u0631[\u0649\u064A]?|[\u0623\u0627]\u0642\u064A\u0645|\u0642\u0627\u0645|\u062D\u0635\u0644|\u0635\u0627\u0631|\u062D\u062F\u062B)\u062A?)(?![\u0620-\u0652])/du,
};

/** The word of "what is her job?" that asks what somebody is; undefined in other questions. */
export function findAskedPost(question: string, language: Language): Span | undefined {
  const post = posts[language].exec(question)?.indices?.groups?.['post'];
  return post && toSpan(post);
}

const posts: Readonly<Record<Language, RegExp>> = {
  en: /^\P{L}*(?:and |so )?what(?:['\u2019]?s| is| was)?\b.*?\b(?<post>(?:(?:official|job) title|(?<=['\u2019]s |his |her )title|(?:official |current )?(?:position|post|job|occupation|profession))\b(?! (?:on|about|towards?|in|against|regarding)\b))/diu,
  // ma, ma huwa, ma hiya, shu; mansib, wazifa, sifa, laqab, mihna
  ar: /^\P{L}*\u0648?(?:\u0645\u0627|\u0634\u0648|\u0627\u064A\u0634|\u0645\u0627\u0630\u0627)(?: \u0647[\u0648\u064A])? (?<post>\u0645\u0646\u0635\u0628|\u0648\u0638\u064A\u0641[\u0629\u0647]|\u0635\u0641[\u0629\u0647]|\u0644\u0642\u0628|\u0645\u0647\u0646[\u0629\u0647])(?![\u0620-\u0652])/du,
};
