import { subjectEndings, subjectOpenings } from './asked-subject-words.ts';
import { skip, skipAll, skipAllBack, splitWords, toWritten } from './message-phrases.ts';
import { summaryWords } from './summary-request-words.ts';

/** The subject of a message that asks what there is on it, as it is written: "any news about the drought?"; undefined for other messages. */
export function readAskedSubject(message: string): string | undefined {
  const words = splitWords(message);
  const polite = skipAll(words, 0, summaryWords.polite);
  const start = skip(words, polite, subjectOpenings) ?? skip(words, 0, subjectOpenings);
  const end = skipAllBack(words, subjectEndings);
  const isAsked = start !== undefined || (end < words.length && end > polite);
  const subject = toWritten(message, words.slice(start ?? polite, end));
  return isAsked && subject !== '' ? subject : undefined;
}
