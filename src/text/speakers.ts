import type { Language } from '../domain/language.ts';
import { splitSentences } from './sentences.ts';

/** Somebody who says something in a text. */
export interface Speaker {
  /** As the text writes it, without an office: two words or three. */
  readonly name: string;
  /** Whether an Arabic verb of saying shows it. */
  readonly isFemale: boolean;
}

/** Who says something in a text, in order, each once; of those that are named in two words or three right beside the verb. */
export function findSpeakers(text: string, language: Language): Speaker[] {
  const found = splitSentences(text, language).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return language === 'ar' ? findArabic(sentence) : findEnglish(sentence);
  });
  return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at);
}

const name = String.raw`\p{Lu}[\p{L}'\u2019-]+(?: \p{Lu}[\p{L}'\u2019-]+){1,3}`;
const beforeVerb = new RegExp(String.raw`(${name}) (?:said|says|told|added|warned)\b`, 'gu');
const afterVerb = new RegExp(String.raw`\b(?:said|says|added) (${name})`, 'gu');
/** Words of an office before a name. */
const titles =
  /^(?:(?:Prime|Foreign|Health|Finance|Trade|Water|Interior|Defen[cs]e|Deputy|Vice|Former|Minister|President|Judge|Mayor|Captain|Doctor|Dr|General|Colonel|Professor|Governor|Senator|Ambassador|Director|Secretary|Envoy|Spokesman|Spokeswoman|Sheikh|King|Queen|Prince|Princess|The) )+/u;

function findEnglish(sentence: string): Speaker[] {
  const names = [beforeVerb, afterVerb].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map(([, found = '']) => found),
  );
  return names
    .map((found) => ({ name: found.replace(titles, ''), isFemale: false }))
    .filter((speaker) => speaker.name.includes(' '));
}

/** Qala or qalat, what leads to the name, and its two words right before inna or anna. */
const arabic =
  /(?<!\p{L})[\u0648\u0641]?\u0642\u0627\u0644(\u062A)?\p{M}* (?:[\p{L}\p{M}]+ ){0,4}?([\p{L}\p{M}]+ [\p{L}\p{M}]+) (?:\u0625\u0646|\u0623\u0646)/gu;

function findArabic(sentence: string): Speaker[] {
  return [...sentence.matchAll(arabic)].map(([, feminine, found = '']) => ({
    name: found,
    isFemale: feminine !== undefined,
  }));
}
