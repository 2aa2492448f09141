import type { Span } from '../domain/article.ts';
import type { DetectedLanguage } from '../domain/language.ts';
import type { TimeWindow } from '../domain/time-window.ts';
import { dropArticleMentions } from '../text/article-mentions.ts';
import { findTimeWindow, type FoundTimeWindow } from '../text/dates.ts';
import { detectLanguage } from '../text/detect.ts';
import { isStopWord } from '../text/stop-words.ts';
import { readSummaryRequest, type SummaryWish } from '../text/summary-request.ts';
import { readAskedContents } from './asked-contents.ts';
import { readCourtesy, type Courtesy } from './courtesy.ts';
import { dropWords, fillerWords, messageWords, toMessageWords } from './message-words.ts';

/** What a message wants, by its wording alone. */
export type MessageKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'newest' }
  | Courtesy
  /** An order to summarise something. */
  | { readonly kind: 'summary'; readonly wish: SummaryWish }
  /** `text` lacks a greeting that stood before the question; nothing but a time may be asked about. */
  | { readonly kind: 'question'; readonly text: string; readonly isOnTimeAlone: boolean };

/** A time that a message names, with where it does. */
export type NamedTime = Span & Pick<TimeWindow, 'kind'>;

/** A message as its words tell: its language, the time that it names, and what it wants. */
export interface ReadMessage {
  readonly language: DetectedLanguage;
  readonly time: FoundTimeWindow | undefined;
  readonly kind: MessageKind;
}

export function readMessage(message: string, now: Date): ReadMessage {
  const language = detectLanguage(message);
  const time = language === 'other' ? undefined : findTimeWindow(message, language, now);
  return { language, time, kind: classifyMessage(message, time) };
}

/** Tells talk about the bot from questions about the news. */
export function classifyMessage(message: string, time?: NamedTime): MessageKind {
  const words = toMessageWords(message);
  if (words === '') return { kind: 'empty' };
  const courtesy = readCourtesy(words);
  if (courtesy !== undefined) return courtesy;
  if (asksForNewest(message, time)) return { kind: 'newest' };
  const wish = readSummaryRequest(message);
  if (wish !== undefined) return { kind: 'summary', wish };
  if (readAskedContents(message)?.kind === 'article')
    return { kind: 'summary', wish: { about: 'this', topic: '', length: 'short' } };
  const rest = dropGreeting(message);
  if (rest === message.trim())
    return { kind: 'question', text: dropArticleMentions(rest), isOnTimeAlone: asksForEvents(message, time) };
  const shift = message.lastIndexOf(rest);
  return classifyMessage(rest, time && { ...time, start: time.start - shift, end: time.end - shift });
}

function findLongestBeginning(words: string, phrases: readonly string[]): string | undefined {
  let longest: string | undefined;
  for (const phrase of phrases) {
    const isBeginning = words.startsWith(phrase) && (words.length === phrase.length || words[phrase.length] === ' ');
    if (isBeginning && phrase.length > (longest?.length ?? -1)) longest = phrase;
  }
  return longest;
}

/** What happened at a named time ("in 2017") is asked of the articles; what happened lately, of what is new. */
function asksForNewest(message: string, time: NamedTime | undefined): boolean {
  if (holdsOnly(dropTime(message, time), messageWords.newest)) return true;
  return time?.kind !== 'absolute' && asksForEvents(message, time);
}

/** "What happened?", whatever the time. */
function asksForEvents(message: string, time: NamedTime | undefined): boolean {
  return holdsOnly(dropTime(message, time), messageWords.events);
}

function dropTime(message: string, time: NamedTime | undefined): string {
  const [start, end] = [time?.start ?? 0, time?.end ?? 0].map((at) => Math.max(at, 0));
  return toMessageWords(`${message.slice(0, start)} ${message.slice(end)}`);
}

/** Whether it is one of the phrases and nothing else that matters. */
function holdsOnly(words: string, phrases: readonly string[]): boolean {
  const phrase = findLongestBeginning(words, phrases);
  if (phrase === undefined) return false;
  const rest = words.slice(phrase.length).split(' ').filter(Boolean);
  return rest.every((word) => fillerWords.has(word) || /^\d+$/.test(word));
}

/** "Hello! Who attended?" asks who attended; so does "hello who attended". */
function dropGreeting(message: string): string {
  const match = /^\s*(?<opening>[^\n,.!\u060C\u061F?]{1,40})[\n,.!\u060C]+\s*(?<rest>\S[\s\S]*)$/u.exec(message);
  const { opening, rest } = match?.groups ?? {};
  const courtesy = opening === undefined ? undefined : readCourtesy(toMessageWords(opening));
  if (courtesy !== undefined && courtesy.kind !== 'help' && rest !== undefined) return rest.trim();
  const greeting = findLongestBeginning(toMessageWords(message), messageWords.greeting);
  if (greeting === undefined) return message.trim();
  const unmarked = dropWords(message.trim(), greeting.split(' ').length);
  return isStopWord(toMessageWords(unmarked).split(' ')[0] ?? '') ? unmarked : message.trim();
}
