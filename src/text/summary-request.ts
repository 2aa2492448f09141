import type { Language } from '../domain/language.ts';
import type { SummaryLength } from '../domain/summary-request.ts';
import { skip, skipAll, skipBack, splitWords, toPlain, type MessageWord } from './message-phrases.ts';
import { normaliseText } from './normalise.ts';
import { findNumbers } from './numbers.ts';
import { summaryWords } from './summary-request-words.ts';

/** What a request for a summary asks for. */
export interface SummaryWish {
  /** The newest article, what was talked about last, or what `topic` says. */
  readonly about: 'latest' | 'this' | 'topic';
  /** As it was written, without what leads to it; empty for whatever is new. */
  readonly topic: string;
  readonly length?: SummaryLength;
  readonly language?: Language;
}

/** How the same summary is wanted otherwise. */
export interface SummaryChange {
  readonly length?: 'shorter' | 'longer';
  readonly language?: Language;
}

/** The wish, where a message orders a summary; undefined for a question, also one on a summary or on who made it. */
export function readSummaryRequest(message: string): SummaryWish | undefined {
  const words = splitWords(message);
  const before = skipAdjectives(words, skipAll(words, 0, summaryWords.polite));
  const ordered = readOrder(words, before.end);
  if (ordered !== undefined)
    return readWish(ordered.rest, { about: ordered.about, topic: '', ...toLength(before.length) });
  const giving = skipAll(words, before.end, summaryWords.giving);
  const adjectives = skipAdjectives(words, giving);
  const nounEnd = skip(words, adjectives.end, summaryWords.nouns);
  const isBare = giving === 0;
  if (nounEnd === undefined || sayingWords.has(words[nounEnd]?.plain ?? '')) return undefined;
  if (isBare && words.slice(nounEnd).some(({ plain }) => askingWords.has(plain))) return undefined;
  const after = skipAdjectives(words, nounEnd);
  const length = adjectives.length ?? after.length ?? before.length;
  return readWish(words.slice(after.end), { about: 'topic', topic: '', ...toLength(length) });
}

/** A verb that orders a summary, and what follows it. An Arabic one may carry what it acts on: "summarise it". */
function readOrder(words: readonly MessageWord[], start: number) {
  const end = skip(words, start, summaryWords.verbs);
  if (end !== undefined) return { about: 'topic', rest: words.slice(end) } as const;
  return orderOfIt.test(words[start]?.plain ?? '')
    ? ({ about: 'this', rest: words.slice(start + 1) } as const)
    : undefined;
}

/** Lam-khah-sad or khah-teh-sad-reh, "summarise", "shorten", then ha or ha-alef, and lam-ya, "for me". */
const orderOfIt =
  /^(?:\u062A?\u0644\u062E\u0635|\u0627?\u062A?\u062E\u062A\u0635\u0631)\u064A?\u0647\u0627?(?:\u0644\u064A)?$/u;

function toLength(length: SummaryLength | undefined): { readonly length?: SummaryLength } {
  return length === undefined ? {} : { length };
}

/** What is summarised when a person typed these words where only a subject is expected. */
export function readSummarySubject(words: string): SummaryWish {
  return readSummaryRequest(words) ?? readWish(splitWords(words), { about: 'topic', topic: '' });
}

/** The change, where the whole message asks for the summary before it in another way. */
export function readSummaryChange(message: string): SummaryChange | undefined {
  const words = splitWords(message);
  const asked = words.slice(skipAll(words, 0, summaryWords.polite));
  const { rest, length, language, isForm = false } = cutEndings(asked);
  const inLanguage = language === undefined ? {} : { language };
  const plain = [toPlain(words), toPlain(rest.length > 0 ? rest : asked)];
  if (plain.some((phrase) => summaryWords.shorter.has(phrase))) return { length: 'shorter', ...inLanguage };
  if (plain.some((phrase) => summaryWords.longer.has(phrase))) return { length: 'longer', ...inLanguage };
  if (rest.length > 0 || (!isForm && (language ?? length) === undefined)) return undefined;
  return { ...inLanguage, ...(length && { length: length === 'short' ? 'shorter' : 'longer' }) };
}

function skipAdjectives(
  words: readonly MessageWord[],
  start: number,
): { readonly end: number; readonly length?: SummaryLength } {
  const short = skip(words, start, summaryWords.shortAdjectives);
  if (short !== undefined) return { end: short, length: 'short' };
  const long = skip(words, start, summaryWords.longAdjectives);
  return long === undefined ? { end: start } : { end: long, length: 'long' };
}

/** "The summary says", "the summary was published": something is said of a summary. */
const sayingWords = new Set(
  'says said was is were does did has had will contains shows يقول قال كان يذكر ذكر نشر صدر يتضمن'.split(' '),
);
const askingWords = new Set(
  'who whom whose when where why which how من متي اين كيف لماذا كم هل مين وين ليش امتي فين'.split(' '),
);

function readWish(words: readonly MessageWord[], wish: SummaryWish): SummaryWish {
  const { rest, length, language } = cutEndings(words);
  const asked = { ...wish, ...toLength(length), ...(language && { language }) };
  const freed = freeFirst(rest);
  const subject = freeFirst(freed.slice(skipAll(freed, 0, summaryWords.leadIns)));
  const names = [toPlain(freed), toPlain(subject)];
  if (names.some((name) => summaryWords.latest.has(name))) return { ...asked, about: 'latest' };
  if (names.some((name) => summaryWords.this.has(name))) return { ...asked, about: 'this' };
  if (names.some((name) => summaryWords.anything.has(name))) return asked;
  return {
    ...asked,
    topic: dropStory(subject)
      .map(({ text }) => text)
      .join(' '),
  };
}

/** "The convoy story" is about the convoy. */
function dropStory(subject: readonly MessageWord[]): readonly MessageWord[] {
  const [first] = subject;
  const least = first?.plain === 'the' ? 2 : 1;
  const isStory = subject.length > least && storyWords.has(subject.at(-1)?.plain ?? '');
  return isStory ? subject.slice(0, -1) : subject;
}

const storyWords = new Set(['story', 'news', 'coverage']);

/** Takes a preposition off the first word where it is sure to be one: lam or ba (U+0644, U+0628) before an article or an alef. */
function freeFirst(words: readonly MessageWord[]): readonly MessageWord[] {
  const [first, ...others] = words;
  if (first === undefined) return words;
  const text = first.text
    .replace(/^\u0644\u0644(?=.{2})/u, '\u0627\u0644')
    .replace(/^[\u0644\u0628](?=[\u0622\u0623\u0625].|\u0627\u0644.)/u, '');
  return [{ ...first, text, plain: normaliseText(text) }, ...others];
}

interface Cut {
  readonly rest: readonly MessageWord[];
  readonly length?: SummaryLength;
  readonly language?: Language;
  /** Whether it says how the summary is to look: "as a list". Each sentence has a line of its own anyhow. */
  readonly isForm?: boolean;
}

/** Takes length, language, form and politeness off the end. */
function cutEndings(words: readonly MessageWord[]): Cut {
  let cut: Cut = { rest: words };
  for (let next = cutEnding(cut); next !== undefined; next = cutEnding(cut)) cut = next;
  return cut;
}

function cutEnding(cut: Cut): Cut | undefined {
  const uncounted = cutCount(cut);
  if (uncounted !== undefined) return uncounted;
  for (const [phrases, found] of endings) {
    const start = skipBack(cut.rest, phrases);
    if (start !== undefined) return { ...cut, ...found, rest: cut.rest.slice(0, start) };
  }
  return undefined;
}

/** "In three sentences", "بثلاث جمل": up to so many is short. */
function cutCount(cut: Cut): Cut | undefined {
  const found = counted.exec(toPlain(cut.rest))?.groups;
  if (found === undefined) return undefined;
  const { before = '', count = '' } = found;
  const [number] = [...findNumbers(count, 'en'), ...findNumbers(count, 'ar')];
  if (number === undefined) return undefined;
  const kept = before === '' ? 0 : before.split(' ').length;
  return {
    ...cut,
    length: number.value <= mostOfShort ? 'short' : 'medium',
    isForm: true,
    rest: cut.rest.slice(0, kept),
  };
}

const mostOfShort = 5;
/** Fi or bi, then jumal, nuqat, astur, sutur. */
const counted =
  /^(?<before>.*?) ?(?<![\p{L}\d])(?:(?:in|as) |\u0641\u064A |\u0628(?! ))(?<count>[\p{L}\d-]+) (?:(?:short |key |main |bullet )?(?:sentences|lines|points|bullets)|\u062C\u0645\u0644|\u0646\u0642\u0627\u0637|\u0627\u0633\u0637\u0631|\u0633\u0637\u0648\u0631)$/u;

const endings: readonly (readonly [phrases: ReadonlySet<string>, found: Omit<Cut, 'rest'>])[] = [
  [summaryWords.shortEndings, { length: 'short' }],
  [summaryWords.longEndings, { length: 'long' }],
  [summaryWords.english, { language: 'en' }],
  [summaryWords.arabic, { language: 'ar' }],
  [summaryWords.forms, { isForm: true }],
  [new Set([...summaryWords.politeEndings, 'for me']), {}],
];
