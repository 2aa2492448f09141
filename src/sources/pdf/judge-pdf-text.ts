import { reject, type Rejection } from '../source-kind.ts';

/**
 * What is wrong with the text of a PDF file, if anything: none at all (a scan), letters that its fonts do not name, or
 * Arabic that stands back to front, so that it would be quoted as nonsense.
 */
export function judgePdfText(text: string, pages: number): Rejection | undefined {
  const letters = count(text, /\p{L}/gu);
  const nameless = count(text, /[\uE000-\uF8FF\uFFFD\u0000-\u0008]/gu);
  if (nameless > fewNameless && nameless > letters * maxNameless)
    return reject('unknown-encoding', 'its fonts do not say which letters they show; save it as text or DOCX');
  if (letters < 10 * Math.min(pages, 5))
    return reject('empty', 'its pages hold pictures rather than text, as a scan does; run it through text recognition');
  return isBackToFront(text)
    ? reject('unsupported', 'its Arabic text stands back to front and could not be put right; save it as text or DOCX')
    : undefined;
}

const maxNameless = 0.02;
const fewNameless = 10;

/**
 * Whether the Arabic of a text is written from its end. Read rightly, many Arabic words begin with the article (alef 0627, lam 0644) and end with teh marbuta 0629 or alef
 * maksura 0649, and none begins with these; read backwards it is the other way round.
 */
export function isBackToFront(text: string): boolean {
  const words = text.match(/\p{Script=Arabic}{3,}/gu) ?? [];
  const right = words.filter((word) => /^(?:\u0648|\u0641|\u0628)?\u0627\u0644|[\u0629\u0649]$/u.test(word)).length;
  const wrong = words.filter((word) => /\u0644\u0627(?:\u0648|\u0641|\u0628)?$|^[\u0629\u0649]/u.test(word)).length;
  return words.length >= 5 && wrong > right;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
