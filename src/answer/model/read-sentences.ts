import type { Language } from '../../domain/language.ts';
import { splitSentences } from '../../text/sentences.ts';

/** A sentence as a language model wrote it, with the names in its square brackets taken out of the text. */
export interface WrittenSentence {
  readonly text: string;
  readonly names: readonly string[];
}

/**
 * The sentences of a text that comes in pieces, each as soon as it is whole. A line ends a sentence, and so do brackets after or before
 * a full stop; several sentences before the same brackets share them. Signs of lists in front are left out.
 */
export async function* readSentences(
  pieces: AsyncIterable<string>,
  language: Language,
): AsyncGenerator<WrittenSentence, void> {
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    const { whole, rest } = cut(waiting);
    waiting = rest;
    for (const part of whole) yield* toSentences(part, language);
  }
  yield* toSentences(waiting, language);
}

/** What is surely whole: up to the last line break, and within the last line up to brackets that other words follow. */
function cut(text: string): { whole: string[]; rest: string } {
  const whole: string[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(ends)) {
    whole.push(text.slice(from, index + found.length));
    from = index + found.length;
  }
  return { whole, rest: text.slice(from) };
}

/** A line break; or brackets that follow a full stop, or stand before one, and are followed by words. */
const ends =
  /[\n\r]+|[.!?\u061F\u2026\u06D4]["'”»)]*\s*(?:\[[\w ,;\u060C-]{1,80}\]\s*)+(?=[^\s[.,;:!?])|(?:\[[\w ,;\u060C-]{1,80}\]\s*)+[.!?\u061F\u2026\u06D4]["'”»)]*\s+(?=[^\s[])/gu;

const brackets = /\s*\[([\w ,;\u060C-]{1,80})\]/gu;

function toSentences(part: string, language: Language): WrittenSentence[] {
  const names = [...part.matchAll(brackets)].flatMap(([, inside = '']) => inside.split(/[ ,;\u060C]+/u));
  const given = [...new Set(names.filter((name) => name !== ''))];
  const text = part.replace(brackets, '').replace(listSign, '').trim();
  return splitSentences(text, language).map(({ start, end }) => ({ text: text.slice(start, end), names: given }));
}

const listSign = /^\s*(?:[-*\u2022\u2013]|\d{1,2}[.)])\s+/u;

/** Whether the model says that the passages do not answer. */
export function saysNone({ text }: WrittenSentence): boolean {
  return /^[^\p{L}\p{N}]*NONE[^\p{L}\p{N}]*$/iu.test(text);
}
