import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { findOrdinals } from '../text/counts.ts';
import { normaliseText } from '../text/normalise.ts';
import { lazily } from '../text/memoise.ts';
import type { SentenceWords, WordKnowledge } from './name-runs.ts';

/** What tells the thing asked about from others of its kind. */
export interface AskedOne {
  /** Its number in an order, as 22 of "the 22nd round". */
  readonly ordinals: ReadonlySet<number>;
  /** Of which country. */
  readonly countries: ReadonlySet<number>;
  /** Whether who came before or after somebody is asked for. */
  readonly isNextInLine: boolean;
}

/** Whether a sentence tells of another such thing than the one asked about. */
export function createOtherOneFinder(
  sentence: SentenceWords,
  knowledge: Pick<WordKnowledge, 'countryOf'>,
): (asked: AskedOne) => boolean {
  const { text, language } = sentence;
  const countries = lazily(() => findCountries(sentence, knowledge));
  const ordinals = lazily(() => findOrdinals(text, language));
  const tellsOrder = lazily(() => orderMarks[language].test(normaliseText(text)));
  return (asked) =>
    (asked.ordinals.size > 0 && isOfOthers(text, asked.ordinals, ordinals())) ||
    (asked.isNextInLine && !tellsOrder()) ||
    (asked.countries.size > 0 && isOfOtherCountry(asked.countries, countries()));
}

/** Whether only other numbers of an order stand there than those asked about. */
function isOfOthers(text: string, asked: ReadonlySet<number>, told: ReadonlySet<number>): boolean {
  const isTold = (ordinal: number) => told.has(ordinal) || new RegExp(`(?<!\\d)${ordinal}(?!\\d)`, 'u').test(text);
  return told.size > 0 && ![...asked].some(isTold);
}

/** In a question who came before or after somebody, that name and what else follows; undefined in others. */
export function findWhoCameNext(question: string, language: Language): Span | undefined {
  const rest = nextInLine[language].exec(question)?.indices?.groups?.['rest'];
  return rest && { start: rest[0], end: rest[1] };
}

const nextInLine: Readonly<Record<Language, RegExp>> = {
  en: /^\P{L}*(?:and |so )?who\b.*\b(?:before|after) (?<rest>.+)$/diu,
  // man, min, minu; then qabla or baada
  ar: /^\P{L}*\u0648?(?:\u0645\u0646|\u0645\u064A\u0646|\u0645\u0646\u0648)\s.*\s(?:\u0642\u0628\u0644|\u0628\u0639\u062F)\s(?<rest>.+)$/du,
};

/** That somebody came before or after another. */
const orderMarks: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:before|after|succe(?:ed|ss)\w*|replac\w+|predecessors?|previous\w*|former\w*|took over|takes? over|taken over|follow(?:ed|s|ing)|preced\w+|handed over)\b/u,
  // qabla, baada, khalaf, khalif, khilafa, salaf, salif, asbaq, sabiq, tasallam, mahall ("in place of"), badal
  ar: /(?<!\p{L})(?:\u0648|\u0641)?(?:\u0642\u0628\u0644|\u0628\u0639\u062F|[\u064A\u062A]?\u062E\u0644[\u0641\u064A]\p{L}{0,3}|\u062E\u0644\u064A\u0641\p{L}{0,2}|\u0633\u0644\u0641\p{L}{0,2}|(?:\u0627\u0644)?\u0627?\u0633\u0627?\u0628\u0642\p{L}{0,2}|[\u062A\u064A]?\u062A?\u0633\u0644\u0645\p{L}{0,2}|\u0645\u062D\u0644\p{L}{0,2}|\u0628\u062F\u0644\p{L}{0,2})(?!\p{L})/u,
};

/** The countries that a text names, by itself or by their people. */
export function findCountries(
  { tokens, language }: Pick<SentenceWords, 'tokens' | 'language'>,
  { countryOf }: Pick<WordKnowledge, 'countryOf'>,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, { stem }] of tokens.entries()) {
    for (const stems of [stem, `${stem} ${tokens[at + 1]?.stem ?? ''}`]) {
      const country = countryOf(stems, language);
      if (country !== undefined) found.add(country);
    }
  }
  return found;
}

/** Those of them that are in capitals, or have as many letters as no Arabic word that is written alike has: "money" is as short as Mali. */
export function findSureCountries(
  { tokens, language }: Pick<SentenceWords, 'tokens' | 'language'>,
  knowledge: Pick<WordKnowledge, 'countryOf'>,
): ReadonlySet<number> {
  const sure = tokens.filter(({ stem, isCapitalised }) => isCapitalised || stem.length >= shortestCountry);
  return findCountries({ tokens: sure, language }, knowledge);
}

const shortestCountry = 5;

/** Whether one that is asked about is missing and another one is told of. */
function isOfOtherCountry(asked: ReadonlySet<number>, told: ReadonlySet<number>): boolean {
  return [...asked].some((country) => !told.has(country)) && [...told].some((country) => !asked.has(country));
}
