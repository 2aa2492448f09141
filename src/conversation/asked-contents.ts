import { splitWords, toPlain, toWritten, type MessageWord } from '../text/message-phrases.ts';

/** What a message asks the contents of: the article that was talked about, or something that a story may tell of, as it is written. */
export type AskedContents = { readonly kind: 'article' } | { readonly kind: 'thing'; readonly subject: string };

/** "What is the film about?", "what's this article about?"; undefined for other messages. */
export function readAskedContents(message: string): AskedContents | undefined {
  const words = splitWords(message);
  for (const [opening, ending, isThing] of forms) {
    const plain = toPlain(words);
    const [before, after] = [opening.exec(plain)?.[0], ending.exec(plain)?.[0]];
    if (before === undefined || after === undefined || before.length + after.length >= plain.length) continue;
    const asked = words.slice(countWords(before), words.length - countWords(after));
    if (articleWords.test(toPlain(asked))) return { kind: 'article' };
    if (asked.length <= longestSubject && isThing(asked)) return { kind: 'thing', subject: toWritten(message, asked) };
  }
  return undefined;
}

const longestSubject = 4;

function countWords(phrase: string): number {
  return phrase.split(' ').filter(Boolean).length;
}

/** Not what somebody is worried or asking about, nor what the minister talks about. */
type CheckThing = (words: readonly MessageWord[]) => boolean;

const isNamed: CheckThing = (words) => !pointing.test(toPlain(words)) && !statesOfMind.test(words.at(-1)?.plain ?? '');
const isWork: CheckThing = (words) => works.test(toPlain(words));
const isDefinite: CheckThing = (words) => words.every(({ plain }) => definite.test(plain)) || isWork(words);

const pointing = /^(?:it|this|that|these|those|they|he|she|there|all this|all that)$/u;
const statesOfMind =
  /(?:ed|ing)$|^(?:angry|happy|unhappy|sad|mad|upset|sure|right|wrong|known|said|told|heard|special|different|important|good|bad|new|there|serious|curious|anxious|nervous|sorry|unique|true)$/u;

/** What has contents: film, fylm, flm, ktab, rwaya, msrhya, mslsl, aghnya, wthaiqy, qsa, qsyda, mqal, mqala, taqrir, khabr; with the article or ha. */
const works =
  /^(?:(?:the|this|that|her|his|their) )?(?:\S+ )?(?:film|movie|documentary|book|novel|play|series|song|poem|show|exhibition)\b|^(?:\u0647\u0630\u0627 |\u0647\u0630\u0647 |\u0647\u0627\u062F )?(?:\u0647?\u0627\u0644)?(?:\u0641\u064A?\u0644\u0645|\u0641\u064A\u0644\u064A?\u0645|\u0643\u062A\u0627\u0628|\u0631\u0648\u0627\u064A\u0647|\u0645\u0633\u0631\u062D\u064A\u0647|\u0645\u0633\u0644\u0633\u0644|\u0627\u063A\u0646\u064A\u0647|\u0648\u062B\u0627\u0626\u0642\u064A|\u0642\u0635\u064A\u062F\u0647|\u0645\u0639\u0631\u0636)(?: |$)/u;

/** With the article (alef lam) or ha alef lam; hadha, hadhihi, had. */
const definite = /^(?:\u0647?\u0627\u0644\S+|\u0647\u0630\u0627|\u0647\u0630\u0647|\u0647\u0627\u062F)$/u;

/** In Arabic: hadha al-maqal, hal-maqal, hadhihi al-maqala, hadha al-khabar, hal-khabar, hadha al-nass, hadha al-taqrir, hal-taqrir. */
const articleWords =
  /^(?:(?:this|that|the) article|(?:this|that) (?:story|report|text|news|post|piece)|(?:(?:\u0647\u0630\u0627|\u0647\u0627\u062F) )?\u0647?\u0627\u0644\u0645\u0642\u0627\u0644|(?:\u0647\u0630\u0647 )?\u0647?\u0627\u0644\u0645\u0642\u0627\u0644\u0647|(?:\u0647\u0630\u0627 |\u0647\u0627\u062F |\u0647(?=\u0627))\u0627\u0644(?:\u062E\u0628\u0631|\u0646\u0635|\u062A\u0642\u0631\u064A\u0631))$/u;

/** Shu, aysh, wash, eh, madha. */
const what =
  '(?:\\u0634\\u0648|\\u0627\\u064A\\u0634|\\u0648\\u0634|\\u0627\\u064A\\u0647|\\u0645\\u0627\\u0630\\u0627)';
/** An, hawl. */
const about = '(?:\\u0639\\u0646|\\u062D\\u0648\\u0644)';
/** Yahki, tahki with b or am before them; yatahaddath, yatakallam, yadur, yarwi and their feminines. */
const tells =
  '(?:\\u0639\\u0645 )?\\u0628?[\\u064A\\u062A](?:\\u062D\\u0643\\u064A|\\u062A\\u062D\\u062F\\u062B|\\u062A\\u0643\\u0644\\u0645|\\u062F\\u0648\\u0631|\\u0631\\u0648\\u064A)';
/** Mawdu, qissa. */
const matter = '(?:\\u0645\\u0648\\u0636\\u0648\\u0639|\\u0642\\u0635\\u0647)';

/** What stands before the subject, what stands after it, and what may be it. */
const forms: readonly (readonly [opening: RegExp, ending: RegExp, isThing: CheckThing])[] = [
  [/^(?:and )?(?:whats|what (?:s|is|was|are|were)) /u, / (?:all )?about$/u, isNamed],
  [/^what (?:does|did) /u, / (?:(?:talk|speak|tell)(?: us)?(?: about| of)?|say|deal with)$/u, isWork],
  [new RegExp(`^${about} ${what} `, 'u'), /$/u, isDefinite],
  [/^/u, new RegExp(` ${tells} ${about} ${what}$`, 'u'), isWork],
  [/^/u, new RegExp(` ${about} ${what}$`, 'u'), isDefinite],
  [new RegExp(`^(?:${about} |\\u0628)${what} ${tells} `, 'u'), /$/u, isWork],
  // Ma, ma huwa, ma hiya
  [new RegExp(`^(?:${what}|\\u0645\\u0627(?: \\u0647[\\u0648\\u064A])?) ${matter} `, 'u'), /$/u, isDefinite],
];
