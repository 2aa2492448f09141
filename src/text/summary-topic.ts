import type { SummaryTopic } from '../domain/summary-request.ts';
import { findTimeWindow } from './dates.ts';
import { detectLanguage } from './detect.ts';
import { readSummarySubject } from './summary-request.ts';

/** What a reader's words on a subject are about, and of what time. */
export function readSummaryTopic(words: string, now: Date): SummaryTopic {
  const textLanguage = detectLanguage(words);
  const window = textLanguage === 'other' ? undefined : findTimeWindow(words, textLanguage, now);
  if (window === undefined) return { kind: 'topic', text: words.trim(), timeText: '', textLanguage, timeWindow: null };
  const { start, end, from, to, kind } = window;
  const after = words.slice(end).replace(/^['\u2019]s\b/u, '');
  const { topic } = readSummarySubject(`${words.slice(0, start)} ${after}`.replace(danglingPreposition, ''));
  return {
    kind: 'topic',
    text: topic,
    timeText: words.slice(start, end),
    textLanguage,
    timeWindow: { from, to, kind },
  };
}

/** What led to a time that was taken off the end; fi is feh ya, khilal khah lam alef lam. */
const danglingPreposition =
  /(?:^|\s)(?:in|on|of|from|since|during|for|\u0641\u064A|\u062E\u0644\u0627\u0644|\u0645\u0646|\u0645\u0646\u0630)(?:\s+the)?\s*$|^\s*the\s*$/iu;
