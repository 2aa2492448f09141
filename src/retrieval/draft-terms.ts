import type { Span } from '../domain/article.ts';
import { otherLanguage, type Language } from '../domain/language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { toStems, type AnalysedToken } from '../text/analyse.ts';
import { spellSmallNumber } from '../text/number-words.ts';
import { stem } from '../text/stem.ts';
import { createBaseFinder } from './base-forms.ts';
import {
  bindPrepositions,
  findAlike,
  findForms,
  keepBest,
  option,
  spelling,
  type DraftAlternative,
  type WordSources,
} from './alternatives.ts';
import { soundAlike, translate, translateSynonyms } from './translations.ts';

/** A content word of the question. */
export interface QuestionWord extends AnalysedToken {
  /** Of its letters: a question may write a name in the other script. */
  readonly language: Language;
  /** What it must be in an answer: a name and a number can hardly be said otherwise, a word can. */
  readonly role: 'name' | 'number' | 'word';
  /** Whether it is taken for a name only because the lexicon does not know it. */
  readonly isGuess: boolean;
  /** Whether it is what the question counts. */
  readonly isCounted: boolean;
  /** Whether it tells whose words the question asks for. */
  readonly isSpeaker: boolean;
}

/** A term of the question: a word, or words that are known as one term. */
export interface TermDraft
  extends Span, Pick<QuestionWord, 'language' | 'role' | 'isGuess' | 'isCounted' | 'isSpeaker'> {
  /** Its words, normalised. */
  readonly text: string;
  readonly alternatives: readonly DraftAlternative[];
}

/** Terms for articles in `language`: each stretch of the question by the language that its letters are of. */
export function draftTerms(words: readonly QuestionWord[], language: Language, sources: WordSources): TermDraft[] {
  return splitByLanguage(words).flatMap(([first, ...more]) =>
    first.language === language
      ? draftSameLanguage([first, ...more], language, sources)
      : draftAcross([first, ...more], first.language, language, sources),
  );
}

type Stretch = [QuestionWord, ...QuestionWord[]];

function splitByLanguage(words: readonly QuestionWord[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const word of words) {
    const current = stretches.at(-1);
    if (current?.[0].language === word.language) current.push(word);
    else stretches.push([word]);
  }
  return stretches;
}

/** Terms for articles in the words' own language. */
function draftSameLanguage(words: readonly QuestionWord[], language: Language, sources: WordSources): TermDraft[] {
  const { lexicon, thesauri } = sources;
  const stems = words.map((word) => word.stem);
  const matches = lexicon.findPhrases(stems, language);
  const related = thesauri[language].findSynonyms(stems);
  return divide(words, [...matches, ...related]).map(({ start, end }) => {
    const covered = words.slice(start, end);
    const isExact = (match: { readonly start: number; readonly end: number }) =>
      match.start === start && match.end === end;
    const concepts = matches.filter(isExact).flatMap((match) => match.concepts);
    const own = related.filter(isExact).flatMap((match) => match.synonyms);
    const synonyms = own.length > 0 || covered.length > 1 ? own : covered.flatMap((word) => findByBase(word, sources));
    const make = () =>
      keepBest(
        [
          ...bindPrepositions([option(stems.slice(start, end), 1, 'itself')], lexicon),
          ...(covered.length > 1 ? covered.map((word) => option([word.stem], partCertainty, 'itself')) : []),
          ...(covered.length === 1 ? covered.flatMap((word) => spellQuestionWord(word, sources)) : []),
          ...spellNumbers(covered, language),
          ...synonyms.map((synonym) => option(synonym, thesaurusCertainty, 'synonym')),
          ...findSynonyms(concepts, covered.some(isName) ? aliasCertainty : synonymCertainty, { lexicon, language }),
        ],
        sources.vocabulary,
      );
    return { ...describe(covered), alternatives: sources.recall(toKey(covered, concepts), make) };
  });
}

function isName({ role }: QuestionWord): boolean {
  return role === 'name';
}

/** What the alternatives of words depend on, beside what articles hold; concepts, by how the words were found in the lexicon. */
function toKey(covered: readonly QuestionWord[], ...concepts: readonly (readonly number[])[]): string {
  const words = covered.map(({ word, stem: own, language, role }) => `${language} ${role} ${word} ${own}`);
  return [...words, ...concepts.map((each) => each.join(' '))].join('|');
}

const partCertainty = 0.4;
const thesaurusCertainty = 0.65;

/** Cuts the words into the longest known phrases, from left to right, and single words. */
function divide(
  words: readonly QuestionWord[],
  matches: readonly { readonly start: number; readonly end: number }[],
): { readonly start: number; readonly end: number }[] {
  const parts = [];
  for (let start = 0; start < words.length;) {
    const end = Math.max(start + 1, ...matches.filter((match) => match.start === start).map((match) => match.end));
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

function describe(covered: readonly QuestionWord[]): Omit<TermDraft, 'alternatives'> {
  const [first, last] = [covered[0] as QuestionWord, covered.at(-1) as QuestionWord];
  return {
    text: covered.map(({ word }) => word).join(' '),
    language: first.language,
    start: first.start,
    end: last.end,
    role: covered.find(({ role }) => role !== 'word')?.role ?? 'word',
    isGuess: covered.every(({ role, isGuess }) => role === 'word' || isGuess),
    isCounted: covered.some(({ isCounted }) => isCounted),
    isSpeaker: covered.some(({ isSpeaker }) => isSpeaker),
  };
}

/** Words like the word that this one may be a form of, where it is in no group itself. */
function findByBase({ word, stem: own, language }: QuestionWord, { lexicon, thesauri }: WordSources) {
  const base = createBaseFinder(lexicon, language)(word, own);
  return base === undefined || base === own
    ? []
    : thesauri[language].findSynonyms([base]).flatMap((match) => match.synonyms);
}

/** A small number in words too. */
function spellNumbers(covered: readonly QuestionWord[], language: Language): DraftAlternative[] {
  const [only, ...more] = covered;
  if (only?.role !== 'number' || more.length > 0) return [];
  return spellSmallNumber(only.word).flatMap((word) =>
    toStems(word, language).map((own) => option([own], spelledCertainty, 'letters')),
  );
}

const spelledCertainty = 0.9;

/** Likeness of letters finds other forms and misspellings; an English word that is known and held needs no such help. */
function spellQuestionWord(
  { word, stem: own, language }: QuestionWord,
  { vocabulary, lexicon }: WordSources,
): DraftAlternative[] {
  const isKnown = lexicon.isKnown(own, language);
  if (language === 'en' && vocabulary.has(word) && isKnown) return [];
  const swapped = isKnown ? [] : vocabulary.findSwapped(word);
  const base = createBaseFinder(lexicon, language)(word, own);
  return [
    ...(base === undefined ? [] : findForms(base, own, language, vocabulary)),
    ...swapped.map((other) => option([stem(other.word, language)], other.similarity, 'letters')),
    ...findAlike(word, vocabulary).map((other) => spelling(other, language, 1)),
  ];
}

/** Other words for a concept: those that its entry lists, and those of entries that it shares a translation with. */
function findSynonyms(
  concepts: readonly number[],
  certainty: number,
  { lexicon, language }: { readonly lexicon: Lexicon; readonly language: Language },
): DraftAlternative[] {
  return concepts.flatMap((concept) => [
    ...lexicon.translate(concept, language).map((stems) => option(stems, certainty, 'synonym')),
    ...findRelated(concept, language, lexicon)
      .flatMap((related) => lexicon.translate(related, language))
      .map((stems) => option(stems, pivotCertainty, 'synonym')),
  ]);
}

/** Concepts that share one of the first translations: paraphrases by a pivot (Bannard & Callison-Burch 2005). */
function findRelated(concept: number, language: Language, lexicon: Lexicon): number[] {
  const other = otherLanguage(language);
  return lexicon
    .translate(concept, other)
    .slice(0, pivotTranslations)
    .flatMap((translation) =>
      lexicon.findPhrases(translation, other).filter(({ inner, end }) => !inner && end === translation.length),
    )
    .flatMap((match) => match.concepts.slice(0, pivotConcepts));
}

const synonymCertainty = 0.6;
/** Of another name of what has one. */
const aliasCertainty = 0.85;
const pivotCertainty = 0.4;
const pivotTranslations = 3;
const pivotConcepts = 4;

/** Terms for articles in the other language, by way of the lexicon and of the sound of names. */
function draftAcross(words: readonly QuestionWord[], from: Language, to: Language, sources: WordSources): TermDraft[] {
  const { lexicon, vocabulary } = sources;
  const findBase = createBaseFinder(lexicon, from);
  const matches = lexicon.findPhrases(
    words.map(({ word, stem: own }) => findBase(word, own) ?? own),
    from,
  );
  const outer = matches.filter(({ inner }) => !inner);
  return divide(words, outer).map(({ start, end }) => {
    const covered = words.slice(start, end);
    const match = outer.find((found) => found.start === start);
    const inner = matches.filter((found) => found.inner && found.start >= start && found.end <= end);
    const make = () =>
      keepBest(
        [
          // A number, or a word that an article of the other language holds in its own letters.
          ...covered
            .filter(({ role, word }) => role === 'number' || (covered.length === 1 && vocabulary.has(word)))
            .map(({ stem: own }) => option([own], 1, 'itself')),
          ...spellNumbers(covered, to),
          ...bindPrepositions(translate(match?.concepts ?? [], to, sources, 1), lexicon),
          ...inner.flatMap(({ concepts }) => translate(concepts, to, sources, innerCertainty)),
          ...translateSynonyms(
            covered.map((word) => word.stem),
            { from, to },
            sources,
          ),
          ...(covered.length === 1
            ? covered.flatMap((word) => soundAlike(word, to, sources, match === undefined))
            : []),
        ],
        vocabulary,
      );
    const key = toKey(covered, match?.concepts ?? [], ...inner.map(({ concepts }) => concepts));
    return { ...describe(covered), alternatives: sources.recall(key, make) };
  });
}

const innerCertainty = 0.5;
