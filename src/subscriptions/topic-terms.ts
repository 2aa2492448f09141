import { otherLanguage, type Language } from '../domain/language.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Thesaurus } from '../lexicon/thesaurus.ts';
import { analyse, type AnalysedToken } from '../text/analyse.ts';
import { stem } from '../text/stem.ts';

/** One way that a term may stand in an article. */
export interface TermForm {
  readonly language: Language;
  /** They follow each other. */
  readonly stems: readonly string[];
  /** How sure it is to mean the same, (0, 1]. */
  readonly weight: number;
}

/** A word of a topic, or words that are known as one term. */
export interface TopicTerm {
  /** Equal for terms that are found in the same way. */
  readonly key: string;
  /** Worked out at each call; by its main sense only where it has to be sure. */
  readonly toForms: (senses?: 'all' | 'main') => readonly TermForm[];
  /** The word when it is none that the lexicon knows: it may be a name, and found by its sound in the other script. */
  readonly name: { readonly word: string; readonly language: Language } | null;
}

export interface TopicWords {
  readonly lexicon: Lexicon;
  readonly thesauri: Readonly<Record<Language, Thesaurus>>;
}

/** The terms of a topic in words, in either language or both, each with the ways to say it in both; empty when only stop words are left. */
export function readTopic(text: string, words: TopicWords): TopicTerm[] {
  const terms = splitByScript(text).flatMap(({ tokens, language }) => readStretch(tokens, language, words));
  return [...new Map(terms.map((term) => [term.key, term])).values()];
}

interface Stretch {
  readonly language: Language;
  readonly tokens: AnalysedToken[];
}

/** A number belongs to the words before it. */
function splitByScript(text: string): Stretch[] {
  const isArabic = /\p{Script=Arabic}/u.test(text);
  const stretches: Stretch[] = [];
  for (const token of analyse(text, isArabic ? 'ar' : 'en')) {
    const current = stretches.at(-1);
    const language = findLanguage(token.word) ?? current?.language ?? (isArabic ? 'ar' : 'en');
    if (current?.language === language) current.tokens.push(token);
    else stretches.push({ language, tokens: [token] });
  }
  return stretches;
}

function findLanguage(word: string): Language | undefined {
  if (/^\p{Script=Arabic}/u.test(word)) return 'ar';
  return /^\p{Script=Latin}/u.test(word) ? 'en' : undefined;
}

function readStretch(tokens: readonly AnalysedToken[], language: Language, words: TopicWords): TopicTerm[] {
  const stems = tokens.map((token) => unbind(token, language, words.lexicon));
  const matches = words.lexicon.findPhrases(stems, language).filter(({ inner }) => !inner);
  const related = words.thesauri[language].findSynonyms(stems);
  const terms: TopicTerm[] = [];
  for (let start = 0; start < stems.length;) {
    const ends = [...matches, ...related].filter((match) => match.start === start).map(({ end }) => end);
    const end = Math.max(start + 1, ...ends);
    const isExact = (match: { start: number; end: number }) => match.start === start && match.end === end;
    const concepts = matches.filter(isExact).flatMap((match) => match.concepts);
    const synonyms = related.filter(isExact).flatMap((match) => match.synonyms);
    const own = stems.slice(start, end);
    const isName = end - start === 1 && concepts.length === 0 && !/^\d/.test(stems[start] ?? '');
    terms.push({
      key: `${language} ${own.join(' ')}`,
      toForms: (senses = 'all') => {
        const meant = senses === 'all' ? concepts : findMainSense(own, language, { concepts, lexicon: words.lexicon });
        return listForms({ own, language, concepts: meant, synonyms }, words.lexicon);
      },
      name: isName ? { word: tokens[start]?.word ?? '', language } : null,
    });
    start = end;
  }
  return terms;
}

/** An Arabic word that the lexicon does not know, without a bound preposition or particle when it knows the rest. */
function unbind({ stem: own, word }: AnalysedToken, language: Language, lexicon: Lexicon): string {
  if (language !== 'ar' || !boundParticle.test(word) || lexicon.isKnown(own, language)) return own;
  const rest = stem(word.slice(1), language);
  return lexicon.isKnown(rest, language) ? rest : own;
}

// beh, lam, kaf, waw, before three letters or more
const boundParticle = /^[\u0628\u0644\u0643\u0648](?=.{3})/u;

interface FoundTerm {
  readonly own: readonly string[];
  readonly language: Language;
  readonly concepts: readonly number[];
  readonly synonyms: readonly (readonly string[])[];
}

/** Of the concepts that words may mean the one that they are the commonest word for; what they are listed for after others, they mean by the way. */
export function findMainSense(
  stems: readonly string[],
  language: Language,
  { concepts, lexicon }: { readonly concepts: readonly number[]; readonly lexicon: Lexicon },
): number[] {
  const text = stems.join(' ');
  const ranks = concepts.map((concept) =>
    lexicon.translate(concept, language).findIndex((each) => each.join(' ') === text),
  );
  const main = concepts[ranks.indexOf(Math.min(...ranks))];
  return main === undefined ? [] : [main];
}

function listForms({ own, language, concepts, synonyms }: FoundTerm, lexicon: Lexicon): TermForm[] {
  const other = otherLanguage(language);
  const best = new Map<string, TermForm>();
  const add = (form: TermForm) => {
    const key = `${form.language} ${form.stems.join(' ')}`;
    if ((best.get(key)?.weight ?? 0) < form.weight) best.set(key, form);
  };
  add({ language, stems: own, weight: 1 });
  // A number, or a name in the other letters, stands in articles of the other language as it is.
  if (own.length === 1) add({ language: other, stems: own, weight: 1 });
  for (const stems of synonyms) add({ language, stems, weight: thesaurusCertainty });
  for (const concept of concepts) {
    lexicon.translate(concept, language).forEach((stems) => add({ language, stems, weight: synonymCertainty }));
    lexicon.translate(concept, other).forEach((stems, rank) => {
      add({ language: other, stems, weight: Math.max(leastTranslation, 1 - translationStep * rank) });
    });
  }
  return [...best.values()];
}

// Tuned by `evaluate-topics` on the half that was looked at.
const thesaurusCertainty = 0.6;
const synonymCertainty = 0.7;
const leastTranslation = 0.6;
const translationStep = 0.08;
