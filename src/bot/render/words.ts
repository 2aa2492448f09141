import type { Language } from '../../domain/language.ts';
import { isolateIfNeeded, stripDirectionControls } from '../../text/direction.ts';
import type { Line, Run } from './line.ts';

/** Lines of words that others wrote, rid of direction controls and of what Telegram refuses. Blank ones are left out. */
export function toLines(text: string, language: Language): Line[] {
  return splitLines(text)
    .map((line) => clean(line).trim())
    .filter((line) => line !== '')
    .map((line) => ({ language, runs: [{ text: line }] }));
}

/** Lines of a text of ours, in which what is inserted, and a command in Arabic, stands in isolates. Blank lines stay. */
export function toPhraseLines(text: string, language: Language): Line[] {
  return splitLines(text).map((line) => {
    const runs = findRuns(line);
    return { language, runs: language === 'ar' ? runs.flatMap(isolateCommands) : runs };
  });
}

/** Words that others wrote, on one line. */
export function toRun(text: string): Run {
  return { text: clean(splitLines(text).join(' ')).trim() };
}

/** The same, isolated where it runs against a line of `language`. */
export function toInsertedRun(text: string, language: Language): Run {
  const run = toRun(text);
  return isolateIfNeeded(run.text, language) === run.text ? run : { ...run, isIsolated: true };
}

/** Among Arabic words the slash of a command would be drawn at its end, and what follows it in front of it. */
function isolateCommands(run: Run): Run[] {
  if (run.isIsolated === true) return [run];
  const pieces = run.text.split(commands).filter((text) => text !== '');
  return pieces.map((text) => ({ ...run, text, ...(text.startsWith('/') && { isIsolated: true }) }));
}

/** A command with what is written after it in Latin letters and digits. */
const commands = /((?<![\p{L}\p{N}_/<>])\/[a-z]\w*(?:@\w+)?(?: [a-z0-9](?:[\w./:-]*[a-z0-9])?)*)/iu;

function splitLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
}

/** Control characters cannot be sent, nor can half a surrogate pair. */
function clean(text: string): string {
  return stripDirectionControls(text)
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}

/** What stands between an opening isolate (U+2066-2068) and the U+2069 that closes it is one run; nested isolates are part of it. */
function findRuns(line: string): Run[] {
  const runs: Run[] = [];
  let isolated = '';
  let depth = 0;
  const close = () => {
    if (isolated !== '') runs.push({ text: isolated, isIsolated: true });
    isolated = '';
  };
  for (const piece of line.split(/([\u2066-\u2069])/)) {
    const text = clean(piece);
    if (/^[\u2066-\u2068]$/.test(piece)) depth += 1;
    else if (piece === '\u2069') depth = Math.max(0, depth - 1);
    else if (depth > 0) isolated += text;
    else if (text !== '') runs.push({ text });
    if (depth === 0) close();
  }
  close();
  return runs;
}
