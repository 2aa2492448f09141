import type { Language } from '../../domain/language.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { compareNames } from '../../text/transliterate.ts';
import { isSameName, isSamePeople, isSamePeopleAcross, isSameRoot, skeletonOf } from './likeness.ts';
import { isGivenName } from './names.ts';
import { findSpelledOut } from './spelled-out.ts';
import type { GroundingKnowledge, ReadText, ReadWord } from './read-text.ts';

/** How sure it is that a word of the cited text says what a word of the sentence says. */
export type SupportKind =
  /** The same word. */
  | 'same'
  /** The same concept of the lexicon, in either language. */
  | 'concept'
  /** A name that sounds the same in the other script. */
  | 'sound'
  /** A word that the lexicon gives the same translation, or that names the people of a place. */
  | 'pivot'
  /** Another form of the word, or a word of like meaning: not enough for a name. */
  | 'related';

/** A place of a cited text that supports a word of the sentence. */
export interface SupportPlace {
  /** Index of the cited text. */
  readonly text: number;
  /** Index of the word in it. */
  readonly word: number;
  readonly kind: SupportKind;
}

/** For each word of the sentence, by its index, the places that support it. */
export type Support = readonly (readonly SupportPlace[])[];

/** Finds where the cited texts say what the words of the sentence say. */
export function findSupport(sentence: ReadText, cited: readonly ReadText[], knowledge: GroundingKnowledge): Support {
  const synonyms = listSynonyms(sentence, knowledge);
  const concepts = listSentenceConcepts(sentence, synonyms, knowledge.lexicon);
  const found = sentence.words.map(() => [] as SupportPlace[]);
  const isUnknown = ({ forms, language }: ReadWord) =>
    !forms.some((form) => knowledge.lexicon.isKnown(form, language) || knowledge.isNamedThing(form, language));
  cited.forEach((text, textIndex) => {
    sentence.words.forEach((word, index) => {
      if (word.isContent) found[index]?.push(...compareWords(word, text, { textIndex, isUnknown }));
      else if (/^\d/u.test(word.word)) found[index]?.push(...findSame(word, text, textIndex));
    });
    const noted = sentence.words.map(() => new Set<string>());
    const note = (words: readonly number[], places: readonly number[], kind: SupportKind) => {
      for (const index of words)
        for (const word of places) {
          const key = `${kind} ${word}`;
          if (noted[index]?.has(key)) continue;
          noted[index]?.add(key);
          found[index]?.push({ text: textIndex, word, kind });
        }
    };
    for (const { concept, words, kind } of concepts) {
      for (const place of text.concepts.get(concept) ?? []) note(words, place, kind);
      for (const place of text.variants.get(concept) ?? []) note(words, place, 'related');
    }
    for (const [index, word] of findSpelledOut(sentence, text)) note([index], [word], 'sound');
    for (const [country, words] of sentence.countries) note(words, text.countries.get(country) ?? [], 'pivot');
    if (text.language !== sentence.language) return;
    for (const synonym of synonyms)
      note(
        synonym.words,
        findPlaces(synonym, text).filter((at) => !isGivenName(text.words[at] as ReadWord)),
        'related',
      );
  });
  return found;
}

/** Whether any place supports the word; for a name only by itself, by its concept or by its sound. */
export function isSupported(places: readonly SupportPlace[] | undefined, isName = false): boolean {
  return (places ?? []).some(({ kind }) => !isName || kind !== 'related');
}

function findSame({ word }: ReadWord, text: ReadText, textIndex: number): SupportPlace[] {
  return text.words.flatMap((other, index) =>
    other.word === word ? [{ text: textIndex, word: index, kind: 'same' }] : [],
  );
}

function compareWords(
  word: ReadWord,
  text: ReadText,
  { textIndex, isUnknown }: { readonly textIndex: number; readonly isUnknown: (word: ReadWord) => boolean },
): SupportPlace[] {
  const places: SupportPlace[] = [];
  text.words.forEach((other, index) => {
    const kind = other.isContent ? compareWord(word, other, isUnknown) : undefined;
    if (kind !== undefined) places.push({ text: textIndex, word: index, kind });
  });
  return places;
}

function compareWord(word: ReadWord, other: ReadWord, isUnknown: (word: ReadWord) => boolean): SupportKind | undefined {
  const kind = compareTwo(word, other);
  return kind === undefined || kind === 'related' ? (compareUnknown(word, other, isUnknown) ?? kind) : kind;
}

/** Two words that no list holds may be spellings of one name; English shows by a capital that they are names. */
function compareUnknown(
  word: ReadWord,
  other: ReadWord,
  isUnknown: (word: ReadWord) => boolean,
): SupportKind | undefined {
  if (word.language !== other.language || word.isCapitalised !== other.isCapitalised) return undefined;
  if (word.language === 'en' && !word.isCapitalised) return undefined;
  const isName = isSameName(word.word, other.word, word.language) && isUnknown(word) && isUnknown(other);
  return isName ? 'sound' : undefined;
}

function compareTwo(word: ReadWord, other: ReadWord): SupportKind | undefined {
  if (word.language === other.language) {
    if (word.word === other.word || word.forms.some((form) => other.forms.includes(form))) return 'same';
    if (areOfOnePeople(word, other)) return 'pivot';
    return isSameRoot(word.word, other.word, word.language) ? 'related' : undefined;
  }
  const [arabic, latin] = word.language === 'ar' ? [word, other] : [other, word];
  const spellings = [...new Set([arabic.word, ...arabic.forms])].filter((form) => isPlausiblePair(form, latin.word));
  const likeness = Math.max(0, ...spellings.map((form) => compareNames(form, latin.word)));
  const isShortName = latin.isCapitalised && skeletonOf.ar(arabic.word) === skeletonOf.en(latin.word);
  if (likeness >= (isShortName ? leastOfSameConsonants : leastLikeness)) return 'sound';
  return isSamePeopleAcross(arabic.word, latin.word) ? 'pivot' : undefined;
}

/** Arabic binds a preposition to the name of a place. */
function areOfOnePeople(word: ReadWord, other: ReadWord): boolean {
  const spellings = ({ word: own, language }: ReadWord) => (language === 'ar' ? [own, stripPreposition(own)] : [own]);
  return spellings(word).some((left) => spellings(other).some((right) => isSamePeople(left, right, word.language)));
}

/** Beh, lam, kaf, maybe after waw or feh. */
function stripPreposition(word: string): string {
  return word.replace(/^[\u0648\u0641]?[\u0628\u0644\u0643](?=.{4})/u, '');
}

/** Spares the comparison of words whose consonants differ: all but one in forty spellings of a name are within one letter. */
function isPlausiblePair(arabic: string, latin: string): boolean {
  const [left, right] = [skeletonOf.ar(arabic), skeletonOf.en(latin)];
  if (left.length < 1 || right.length < 1 || Math.abs(left.length - right.length) > 1) return false;
  return left === right || isWithinOneEdit(left, right);
}

function isWithinOneEdit(left: string, right: string): boolean {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  const rest = (text: string, skip: number) => text.slice(same + skip);
  return rest(left, 1) === rest(right, 1) || rest(left, 1) === rest(right, 0) || rest(left, 0) === rest(right, 1);
}

/** Chosen on the names of the project's own articles. */
const leastLikeness = 0.4;
/** Of a name with the same consonants; where they are few, as in Omar and Mona, its vowels weigh too much. */
const leastOfSameConsonants = 0.14;

interface SentenceConcept {
  readonly concept: number;
  readonly words: readonly number[];
  readonly kind: SupportKind;
}

/** Concepts of the sentence, and those of words that mean nearly the same. */
function listSentenceConcepts(
  { concepts, variants, language }: ReadText,
  synonyms: readonly Synonym[],
  lexicon: Lexicon,
): SentenceConcept[] {
  const direct = [...concepts].flatMap(([concept, places]) =>
    places.map((words): SentenceConcept => ({ concept, words, kind: 'concept' })),
  );
  const byVariant = [...variants].flatMap(([concept, places]) =>
    places.map((words): SentenceConcept => ({ concept, words, kind: 'related' })),
  );
  const related = direct.flatMap(({ concept, words }) =>
    listRelated(concept, lexicon).map((other): SentenceConcept => ({ concept: other, words, kind: 'pivot' })),
  );
  const bySynonym = synonyms.flatMap(({ words, stems }) =>
    findWhole(stems, language, lexicon).map((concept): SentenceConcept => ({ concept, words, kind: 'related' })),
  );
  return [...direct, ...byVariant, ...related, ...bySynonym];
}

/** Concepts that share a common translation with this one; kept, since the same words come again and again. */
function listRelated(concept: number, lexicon: Lexicon): readonly number[] {
  const memory = relatedByLexicon.get(lexicon) ?? new Map<number, readonly number[]>();
  relatedByLexicon.set(lexicon, memory);
  const related = memory.get(concept) ?? [...new Set(findRelated(concept, lexicon))];
  memory.set(concept, related);
  return related;
}

const relatedByLexicon = new WeakMap<Lexicon, Map<number, readonly number[]>>();

function findRelated(concept: number, lexicon: Lexicon): number[] {
  return (['ar', 'en'] as const).flatMap((language) =>
    lexicon
      .translate(concept, language)
      .slice(0, pivotTranslations)
      .flatMap((stems) => lexicon.findPhrases(stems, language).filter(({ end, start }) => end - start === stems.length))
      .flatMap(({ concepts }) => concepts.slice(0, pivotConcepts)),
  );
}

const pivotTranslations = 5;
const pivotConcepts = 6;

interface Synonym {
  /** Indexes of the words of the sentence that it could stand for. */
  readonly words: readonly number[];
  readonly stems: readonly string[];
}

function listSynonyms(sentence: ReadText, { thesauri }: GroundingKnowledge): Synonym[] {
  const own = sentence.contents.filter((index) => sentence.words[index]?.language === sentence.language);
  return [0, 1].flatMap((form) => {
    const stems = own.map((index) => sentence.words[index]?.forms[form] ?? sentence.words[index]?.stem ?? '');
    return thesauri[sentence.language]
      .findSynonyms(stems)
      .flatMap(({ start, end, synonyms }) =>
        synonyms.map((synonym): Synonym => ({ words: own.slice(start, end), stems: synonym })),
      );
  });
}

/** Where a synonym stands as it is: its words close together, in any order. */
function findPlaces({ stems }: Synonym, text: ReadText): number[] {
  const [head, ...tail] = stems;
  if (head === undefined) return [];
  const heads = text.positions.get(head) ?? [];
  return heads.filter((at) =>
    tail.every((other) => (text.positions.get(other) ?? []).some((place) => Math.abs(place - at) <= tail.length + 2)),
  );
}

function findWhole(stems: readonly string[], language: Language, lexicon: Lexicon): readonly number[] {
  return lexicon
    .findPhrases(stems, language)
    .filter(({ start, end }) => end - start === stems.length)
    .flatMap(({ concepts }) => concepts);
}
