import { subjectEndings, subjectOpenings } from './asked-subject-words.ts';
import { skip, skipAll, skipAllBack, splitWords } from './message-phrases.ts';
import { summaryWords } from './summary-request-words.ts';

/** The subject of a message that asks what there is on it, as it is written: "any news about the drought?"; undefined for other messages. */
export function readAskedSubject(message: string): string | undefined {
  const words = splitWords(message);
  const polite = skipAll(words, 0, summaryWords.polite);
  const start = skip(words, polite, subjectOpenings) ?? skip(words, 0, subjectOpenings);
  const end = skipAllBack(words, subjectEndings);
  const isAsked = start !== undefined || (end < words.length && end > polite);
  const [first, last] = [words[start ?? polite], words[end - 1]];
  if (!isAsked || first === undefined || last === undefined || last.start < first.start) return undefined;
  return message.slice(first.start, last.start + last.text.length);
}
