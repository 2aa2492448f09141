import type { SummaryTopic } from '../domain/summary-request.ts';
import type { Language } from '../domain/language.ts';
import { findTimeWindow, toTimeWindow, type FoundTimeWindow } from './dates.ts';
import { detectLanguage } from './detect.ts';
import { readSummarySubject } from './summary-request.ts';

/** What a reader's words on a subject are about, and of what time. */
export function readSummaryTopic(words: string, now: Date): SummaryTopic {
  const textLanguage = detectLanguage(words);
  const window = textLanguage === 'other' ? undefined : findTime(words, textLanguage, now);
  if (window === undefined) return { kind: 'topic', text: words.trim(), timeText: '', textLanguage, timeWindow: null };
  const { start, end } = window;
  const after = words.slice(end).replace(/^['\u2019]s\b/u, '');
  const { topic } = readSummarySubject(`${words.slice(0, start)} ${after}`.replace(danglingPreposition, ''));
  return {
    kind: 'topic',
    text: topic,
    timeText: words.slice(start, end),
    textLanguage,
    timeWindow: toTimeWindow(window),
  };
}

/** A time in the words; the name of a month alone is that month, but for English ones that are words in small letters. */
function findTime(words: string, language: Language, now: Date): FoundTimeWindow | undefined {
  const found = findTimeWindow(words, language, now);
  if (found !== undefined || /^\s*(?:may|march)\s*$/u.test(words)) return found;
  const led = `${inWords[language]} ${words.trim()}`;
  const month = findTimeWindow(led, language, now);
  const isAll = month?.start === 0 && month.end === led.length;
  return isAll ? { ...month, start: 0, end: words.length } : undefined;
}

// feh yeh, "in"
const inWords = { en: 'in', ar: '\u0641\u064A' } as const;

/** What led to a time that was taken off the end; fi is feh ya, khilal khah lam alef lam. */
const danglingPreposition =
  /(?:^|\s)(?:in|on|of|from|since|during|for|\u0641\u064A|\u062E\u0644\u0627\u0644|\u0645\u0646|\u0645\u0646\u0630)(?:\s+the)?\s*$|^\s*the\s*$/iu;
