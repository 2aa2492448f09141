import type { Language } from '../domain/language.ts';
import { normaliseText } from '../text/normalise.ts';
import { findQuotations } from '../text/quotations.ts';
import {
  afterSaying,
  endingsOfTheirOwn,
  leaningOpenings,
  particles,
  personalPronouns,
  sayingVerbs,
} from './leaning-words.ts';

/**
 * Whether a sentence hangs on the one before it: it opens with a pronoun, a demonstrative or a connective, names nobody who
 * says what it reports, or is a quotation alone. Told by its wording, so that rarer ways to point back are missed.
 */
export function leansOnPrevious(sentence: string, language: Language): boolean {
  const unquoted = dropQuotations(sentence);
  if (!/\p{L}/u.test(unquoted) || answersNo.test(sentence) || turnsAtItsEnd.test(sentence)) return true;
  return [sentence, unquoted].some((text) => opensLeaning(toWords(text)) || leans[language](text));
}

/** Yes and no, with the Arabic naam (noon ain meem), la (lam alef) and kalla (kaf lam alef); U+060C is the Arabic comma. */
const answersNo = /^["\u201C\u00AB]?(?:Yes|No|\u0646\u0639\u0645|\u0644\u0627|\u0643\u0644\u0627)[.,!\u060C]/u;
const turnsAtItsEnd = /, (?:however|though|too|either|as well)[.!]?["\u201D]?$/u;

/** Quotations of whole clauses go; a name or a word in quotation marks is part of its sentence. */
function dropQuotations(sentence: string): string {
  const clauses = findQuotations(sentence).filter(({ start, end }) => /\s\S+\s/u.test(sentence.slice(start, end)));
  return clauses.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, sentence);
}

function toWords(text: string): string[] {
  return (
    normaliseText(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, longestOpening + 1) ?? []
  );
}

const longestOpening = 4;

function opensLeaning(words: readonly string[]): boolean {
  return words.some((_, at) => leaningOpenings.has(words.slice(0, at + 1).join(' ')));
}

const leans: Readonly<Record<Language, (text: string) => boolean>> = { en: leansInEnglish, ar: leansInArabic };

function leansInEnglish(text: string): boolean {
  return barePhrase.test(text) || goesOn.test(text);
}

/** "In the same speech he said": a pronoun within the first words, and before it no name. */
const barePhrase = new RegExp(
  `^[^\\p{L}]*(?:In|At|On|For|After|Before|Until|Since|By|With|From|If|When|While|Asked|To)(?: [\\p{Ll}\\d,-]+){0,6} (?:${personalPronouns.join('|')})\\b`,
  'u',
);

/** "The minister added", "the letter also forbids": somebody whom only his part names, and more of what he said. */
const goesOn = /^[^\p{L}]*(?:The|A|An|Its|His|Her|Their)(?: [\p{Ll}-]+){1,3}? (?:also|added|continued|went on)\b/u;

function leansInArabic(text: string): boolean {
  const [first = '', second = '', third = ''] = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (saysByNobody(text, first, second) || beginsWithSo.test(first)) return true;
  const isAfterParticle = particles.has(normaliseText(second));
  return endsWithPronoun(first) || endsWithPronoun(second) || (isAfterParticle && endsWithPronoun(third));
}

/** A verb of saying, and after it what is said instead of who says it. */
function saysByNobody(text: string, first: string, second: string): boolean {
  if (!sayingVerbs.has(normaliseText(first).replace(conjunction, ''))) return false;
  const follower = normaliseText(second);
  return afterSaying.has(follower) || beginsWithBa.test(follower) || saysAtOnce(text, first);
}

/** A colon or a quotation right after the verb. */
function saysAtOnce(text: string, verb: string): boolean {
  return /^\s*[:\u00AB\u201C"]/u.test(text.slice(text.indexOf(verb) + verb.length));
}

/** Waw, "and". */
const conjunction = /^\u0648(?=.{2})/u;
/** Fa, "for" or "so", before the article. */
const beginsWithSo = /^\u0641\u0627\u0644/u;

/** The preposition ba (U+0628), "with": a demand for something, by nobody. */
const beginsWithBa = /^\u0628/u;

/** A word that ends in the pronoun ha (U+0647), ha-alef or ha-meem (U+0645), as in "its director"; ta marbuta is another letter. */
function endsWithPronoun(word: string): boolean {
  const bare = word.replace(/\p{M}/gu, '');
  return bare.length >= 2 && /\u0647[\u0627\u0645]?$/u.test(bare) && !endingsOfTheirOwn.has(normaliseText(bare));
}
