import type { Language } from '../../domain/language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Thesaurus } from '../../lexicon/thesaurus.ts';
import { stem, stripConjunction, stripProclitics } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { tokenise, type Token } from '../../text/tokenise.ts';
import { listVariants } from './arabic-variants.ts';
import { remember } from './remember.ts';
import type { CountryOf } from '../../text/countries.ts';

/** What is known of words and names; the check knows nothing else of the world. */
export interface GroundingKnowledge {
  readonly lexicon: Lexicon;
  readonly thesauri: Readonly<Record<Language, Thesaurus>>;
  /** Whether a stem names a person, a place, an organisation or another thing of a closed class. */
  readonly isNamedThing: (stem: string, language: Language) => boolean;
  /** Whether an Arabic word is written as a word of such a name: other words share its stem. */
  readonly isSpelledAsName: (word: string) => boolean;
  readonly countryOf: CountryOf;
}

/** A text in one language, such as the words that a sentence cites. */
export interface PlainText {
  readonly text: string;
  readonly language: Language;
}

/** A word with the forms that it is compared by. */
export interface ReadWord extends Token {
  readonly stem: string;
  /** Stems of the word with and without what may be bound to it in front; the first is `stem`. */
  readonly forms: readonly string[];
  /** Of its letters; a word in the other script than the text's is most often a name. */
  readonly language: Language;
  /** Says something by itself: no stop word and no number in digits. */
  readonly isContent: boolean;
}

/** A text with its words and with what they may mean. */
export interface ReadText extends PlainText {
  readonly words: readonly ReadWord[];
  /** Indexes of the words that say something. */
  readonly contents: readonly number[];
  /** From stems to the words that have them. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** From concepts of the lexicon to the words that express them. */
  readonly concepts: ReadonlyMap<number, readonly ConceptPlace[]>;
  /** The same for words that the lexicon does not know, by what they may be forms of. */
  readonly variants: ReadonlyMap<number, readonly ConceptPlace[]>;
  /** From countries to the words that name them, their people or their things. */
  readonly countries: ReadonlyMap<number, readonly number[]>;
}

/** Indexes of the words of one phrase. */
export type ConceptPlace = readonly number[];

/** Reads the words of a text and looks them up; once for each text, since a passage is cited more than once. */
export const readText = remember(readAnew);

function readAnew({ text, language }: PlainText, { lexicon, countryOf }: GroundingKnowledge): ReadText {
  const tokens = tokenise(text);
  const words = tokens.map((token, at) => {
    const word = toReadWord(token, { text, language });
    return isAgentMark(token, tokens[at - 1]) ? { ...word, isContent: false } : word;
  });
  const contents = words.flatMap(({ isContent }, index) => (isContent ? [index] : []));
  return {
    text,
    language,
    words,
    contents,
    positions: findPositions(words),
    concepts: findConcepts(words, contents, lexicon),
    variants: findVariants(words, contents, lexicon),
    countries: findCountries({ text, words }, countryOf),
  };
}

/** Qaf beh lam after meem noon, "by"; by itself it is "before". */
function isAgentMark({ word }: Token, before: Token | undefined): boolean {
  return word === '\u0642\u0628\u0644' && before?.word === '\u0645\u0646';
}

/** Names of one word to three; in Latin letters none without a capital, since "us" is none. */
function findCountries({ text, words }: Pick<ReadText, 'text' | 'words'>, countryOf: CountryOf): Map<number, number[]> {
  const found = new Map<number, number[]>();
  words.forEach(({ language, isCapitalised, start, end }, index) => {
    if (language === 'en' && (!isCapitalised || /^\p{Lu}\p{Ll}$/u.test(text.slice(start, end)))) return;
    for (let length = longestCountry; length > 0; length--) {
      const named = words.slice(index, index + length);
      const country = [0, 1]
        .map((form) => named.map((word) => word.forms[form] ?? word.stem).join(' '))
        .map((stems) => countryOf(stems, language))
        .find((each) => each !== undefined);
      if (country === undefined || named.length < length) continue;
      found.set(country, [...(found.get(country) ?? []), ...named.map((_, at) => index + at)]);
      return;
    }
  });
  return found;
}

const longestCountry = 3;

function findPositions(words: readonly ReadWord[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  words.forEach(({ forms }, index) => {
    for (const form of forms) positions.set(form, [...(positions.get(form) ?? []), index]);
  });
  return positions;
}

function toReadWord(token: Token, plain: PlainText): ReadWord {
  const language = scriptOf(token.word) ?? plain.language;
  const own = stem(token.word, language);
  const isSmall =
    isStopWord(token.word) || isStopWord(stripConjunction(token.word)) || isStopWord(token.word.replace(thus, ''));
  const isContent = /^\p{L}/u.test(token.word) && (!isSmall || ali.test(plain.text.slice(token.start, token.end)));
  const forms = language === 'ar' ? [...new Set([own, ...listForms(token.word)])] : [own];
  return { ...token, stem: own, forms, language, isContent };
}

/** The feh of what follows, before two letters or more. */
const thus = /^\u0641(?=.{2})/u;

/** The given name, which is the preposition "on" but for the dots of its last letter: ayn lam yeh. */
const ali = /^\u0648?\u0639\u0644\u064A$/u;

function scriptOf(word: string): Language | undefined {
  if (/^\p{Script=Arabic}/u.test(word)) return 'ar';
  return /^\p{Script=Latin}/u.test(word) ? 'en' : undefined;
}

/** Stems of an Arabic word without a bound conjunction, preposition or sign of the future. */
function listForms(word: string): string[] {
  const forms: string[] = [];
  const stripped = stripProclitics(word);
  const bound = boundBefore.exec(word)?.[0] ?? '';
  if (bound !== '') forms.push(stem(word.slice(bound.length), 'ar'));
  if (stripped !== word) forms.push(stripped);
  return forms;
}

// waw or fa, then ba, lam, kaf or the sin of the future; at least three letters stay
const boundBefore = /^[\u0648\u0641]?[\u0628\u0644\u0643\u0633](?=[\u0621-\u064A]{3})/u;

function findConcepts(
  words: readonly ReadWord[],
  contents: readonly number[],
  lexicon: Lexicon,
): Map<number, ConceptPlace[]> {
  const found = new Map<number, ConceptPlace[]>();
  for (const language of ['ar', 'en'] as const) {
    const own = contents.filter((index) => words[index]?.language === language);
    for (let form = 0; form < 2; form++) addConcepts(found, words, own, { language, form, lexicon });
  }
  return found;
}

/** What an Arabic word that the lexicon does not know may be a form of: "our leadership", "we hope". */
function findVariants(
  words: readonly ReadWord[],
  contents: readonly number[],
  lexicon: Lexicon,
): Map<number, ConceptPlace[]> {
  const found = new Map<number, ConceptPlace[]>();
  for (const index of contents) {
    const { word, forms, language } = words[index] as ReadWord;
    if (language !== 'ar' || forms.some((form) => lexicon.isKnown(form, 'ar'))) continue;
    const stems = new Set(listVariants(word).map((variant) => stem(variant, 'ar')));
    const concepts = [...stems].flatMap((own) => lexicon.findPhrases([own], 'ar')).flatMap((match) => match.concepts);
    for (const concept of new Set(concepts)) found.set(concept, [...(found.get(concept) ?? []), [index]]);
  }
  return found;
}

interface ConceptReading {
  readonly language: Language;
  /** Which of each word's forms is looked up. */
  readonly form: number;
  readonly lexicon: Lexicon;
}

function addConcepts(
  found: Map<number, ConceptPlace[]>,
  words: readonly ReadWord[],
  indexes: readonly number[],
  { language, form, lexicon }: ConceptReading,
): void {
  const stems = indexes.map((index) => words[index]?.forms[form] ?? words[index]?.stem ?? '');
  for (const { start, end, concepts } of lexicon.findPhrases(stems, language)) {
    const place = indexes.slice(start, end);
    for (const concept of concepts) found.set(concept, [...(found.get(concept) ?? []), place]);
  }
}
