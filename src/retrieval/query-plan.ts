import type { Language } from '../domain/language.ts';
import type { KeywordIndex } from '../domain/store.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { analyse, toWordGrams, type AnalysedToken } from '../text/analyse.ts';
import { findCountedStart } from '../text/question-type.ts';
import { stem } from '../text/stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One way that a term of the question may stand in an article: stems that follow each other. */
export interface Alternative {
  readonly stems: readonly string[];
  /** How sure it is to mean the same, (0, 1]. */
  readonly weight: number;
  readonly via: 'itself' | 'letters' | 'sound' | 'lexicon' | 'synonym';
  /** Inverse document frequency of its rarest stem; 0 where it stands nowhere. */
  readonly idf: number;
}

/** A content word, or words that the lexicon knows as one term, of the question. */
export interface QueryTerm {
  readonly text: string;
  /** What it must be in an answer: a name and a number can hardly be said otherwise, a word can. */
  readonly role: 'name' | 'number' | 'word';
  /** Whether it is what the question counts. */
  readonly isCounted: boolean;
  readonly alternatives: readonly Alternative[];
  /** What finding it is worth: the best `weight · idf` of its alternatives, or a default where it stands nowhere. */
  readonly worth: number;
  /** Whether any alternative stands in the articles. */
  readonly isHeld: boolean;
}

/** A question in terms of what stands in the articles of one language. */
export interface QueryPlan {
  readonly questionLanguage: Language;
  readonly language: Language;
  readonly terms: readonly QueryTerm[];
  readonly totalWorth: number;
  /** Stems for the keyword index. */
  readonly stems: readonly string[];
  /** Character n-grams for the keyword index. */
  readonly grams: readonly string[];
  /** Inverse document frequency of each n-gram; those that stand nowhere count most. */
  readonly gramWorth: ReadonlyMap<string, number>;
}

export interface PlanSources {
  readonly lexicon: Lexicon;
  /** Whether a stem names a place, a people or another thing of a closed class. */
  readonly isNamedThing: (stem: string, language: Language) => boolean;
  readonly keywords: Pick<KeywordIndex, 'countPassagesWith'>;
  readonly passages: number;
}

/** Plans how a question is looked for in the articles of `language`. */
export async function planQuery(
  question: { readonly text: string; readonly language: Language },
  language: Language,
  vocabulary: Vocabulary,
  sources: PlanSources,
): Promise<QueryPlan> {
  const tokens = dropRepeats(analyse(question.text, question.language));
  const words = describeWords(question, tokens, sources);
  const drafts =
    question.language === language
      ? draftSameLanguage(words, language, vocabulary, sources.lexicon)
      : draftAcross(words, question.language, language, vocabulary, sources.lexicon);
  const stems = [...new Set(drafts.flatMap((draft) => draft.alternatives.flatMap((option) => option.stems)))];
  const counts = await sources.keywords.countPassagesWith('stems', stems);
  const passages = Math.max(sources.passages, fewestPassages);
  const toIdf = (term: string) => inverseFrequency(counts.get(term) ?? 0, passages);
  const terms = drafts.map((draft) => weigh(draft, toIdf, passages));
  const grams = collectGrams(terms, tokens, question.language === language);
  const gramCounts = await sources.keywords.countPassagesWith('grams', grams);
  return {
    questionLanguage: question.language,
    language,
    terms,
    totalWorth: terms.reduce((sum, term) => sum + term.worth, 0),
    stems: stems.filter((term) => counts.has(term)),
    grams,
    gramWorth: new Map(grams.map((gram) => [gram, inverseFrequency(gramCounts.get(gram) ?? 0.5, passages)])),
  };
}

// In a handful of passages, how often a word stands says little of how telling it is.
const fewestPassages = 150;

/** Robertson and Spärck Jones' idf, never below zero; 0 for a term that stands nowhere. */
function inverseFrequency(passagesWith: number, passages: number): number {
  return passagesWith === 0 ? 0 : Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
}

interface QuestionWord extends AnalysedToken {
  readonly role: QueryTerm['role'];
  readonly isCounted: boolean;
}

interface TermDraft extends Pick<QueryTerm, 'text' | 'role' | 'isCounted'> {
  readonly alternatives: readonly Omit<Alternative, 'idf'>[];
}

function dropRepeats(tokens: readonly AnalysedToken[]): AnalysedToken[] {
  const seen = new Set<string>();
  return tokens.filter((token) => !seen.has(token.stem) && seen.add(token.stem));
}

function describeWords(
  { text, language }: { readonly text: string; readonly language: Language },
  tokens: readonly AnalysedToken[],
  sources: PlanSources,
): QuestionWord[] {
  const countedStart = findCountedStart(text, language);
  const hasCapitals = tokens.some(({ isCapitalised, start }) => isCapitalised && start > 0);
  return tokens.map((token) => ({
    ...token,
    role: findRole(token, language, hasCapitals, sources),
    isCounted: countedStart !== undefined && token.start === countedStart,
  }));
}

/** In a text without capitals, and in Arabic, a word that the lexicon does not know is taken for a name. */
function findRole(
  { word, stem, isCapitalised, start }: AnalysedToken,
  language: Language,
  hasCapitals: boolean,
  { lexicon, isNamedThing }: PlanSources,
): QueryTerm['role'] {
  if (/^\d/.test(word)) return 'number';
  if ((isCapitalised && start > 0) || isNamedThing(stem, language)) return 'name';
  return !hasCapitals && !lexicon.isKnown(stem, language) ? 'name' : 'word';
}

function draftSameLanguage(
  words: readonly QuestionWord[],
  language: Language,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): TermDraft[] {
  const matches = lexicon.findPhrases(
    words.map((word) => word.stem),
    language,
  );
  return words.map(({ word, stem, role, isCounted }, at) => {
    const own = matches.filter(({ start, end }) => start === at && end === at + 1);
    const concepts = own.flatMap((match) => match.concepts);
    return {
      text: word,
      role,
      isCounted,
      alternatives: keepBest([
        option([stem], 1, 'itself'),
        ...spellAlike(word, language, vocabulary, 1),
        ...findSynonyms(concepts, language, lexicon),
      ]),
    };
  });
}

/** Other words for a concept: those that its entry lists, and those of entries that it shares a translation with. */
function findSynonyms(concepts: readonly number[], language: Language, lexicon: Lexicon): TermDraft['alternatives'] {
  const other: Language = language === 'ar' ? 'en' : 'ar';
  const found: Omit<Alternative, 'idf'>[] = [];
  for (const concept of concepts) {
    for (const stems of lexicon.translate(concept, language)) found.push(option(stems, synonymCertainty, 'synonym'));
    for (const translation of lexicon.translate(concept, other).slice(0, pivotTranslations)) {
      const back = lexicon.findPhrases(translation, other).filter(({ inner, end }) => !inner && end === translation.length);
      for (const related of back.flatMap((match) => match.concepts.slice(0, pivotConcepts))) {
        for (const stems of lexicon.translate(related, language)) found.push(option(stems, pivotCertainty, 'synonym'));
      }
    }
  }
  return found;
}

const synonymCertainty = 0.6;
const pivotCertainty = 0.4;
const pivotTranslations = 3;
const pivotConcepts = 4;

function spellAlike(word: string, language: Language, vocabulary: Vocabulary, certainty: number) {
  if (/^\d/.test(word)) return [];
  return vocabulary.findSimilar(word, mostSimilar).map(({ word: similar, similarity }) => ({
    stems: [stem(similar, language)],
    weight: certainty * similarity * letterCertainty,
    via: 'letters' as const,
  }));
}

const mostSimilar = 6;
const letterCertainty = 0.7;

function draftAcross(
  tokens: readonly QuestionWord[],
  from: Language,
  to: Language,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): TermDraft[] {
  const drafts: TermDraft[] = [];
  const matches = lexicon.findPhrases(
    tokens.map((token) => token.stem),
    from,
  );
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as QuestionWord;
    const match = matches.filter((found) => found.start === at && !found.inner).at(0);
    const end = match?.end ?? at + 1;
    const covered = tokens.slice(at, end);
    const inner = matches.filter((found) => found.inner && found.start >= at && found.end <= end);
    drafts.push({
      text: covered.map(({ word }) => word).join(' '),
      role: covered.find(({ role }) => role !== 'word')?.role ?? 'word',
      isCounted: covered.some(({ isCounted }) => isCounted),
      alternatives: keepBest([
        ...covered.filter(({ word }) => /^\d/.test(word)).map(({ stem }) => option([stem], 1, 'itself')),
        ...(match === undefined ? [] : translate(match.concepts, to, vocabulary, lexicon, 1)),
        ...inner.flatMap(({ concepts }) => translate(concepts, to, vocabulary, lexicon, innerCertainty)),
        ...(covered.length === 1 ? soundAlike(token, to, vocabulary, match === undefined) : []),
      ]),
    });
    at = end;
  }
  return drafts;
}

const innerCertainty = 0.5;

function option(stems: readonly string[], weight: number, via: Alternative['via']) {
  return { stems, weight, via };
}

function translate(
  concepts: readonly number[],
  to: Language,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  certainty: number,
) {
  const found: Omit<Alternative, 'idf'>[] = [];
  for (const concept of concepts) {
    lexicon.translate(concept, to).forEach((stems, rank) => {
      const weight = certainty * Math.max(0.6, 1 - 0.05 * rank);
      found.push(option(stems, weight, 'lexicon'));
      const [only] = stems;
      if (stems.length === 1 && only !== undefined) found.push(...spellAlike(only, to, vocabulary, weight));
    });
  }
  return found;
}

/** Names that sound like the word; a word that the lexicon knows is held to a closer likeness. */
function soundAlike(token: AnalysedToken, to: Language, vocabulary: Vocabulary, isUnknown: boolean) {
  const least = isUnknown ? 0 : closeSound;
  return vocabulary
    .findNames(token.word, mostSimilar)
    .filter(({ similarity }) => similarity >= least)
    .map(({ word, similarity }) => option([stem(word, to)], similarity, 'sound'));
}

const closeSound = 0.8;

/** Alternatives with each sequence of stems once, at its best weight. */
function keepBest(alternatives: readonly Omit<Alternative, 'idf'>[]): Omit<Alternative, 'idf'>[] {
  const best = new Map<string, Omit<Alternative, 'idf'>>();
  for (const alternative of alternatives) {
    const key = alternative.stems.join(' ');
    const known = best.get(key);
    if (known === undefined || known.weight < alternative.weight) best.set(key, alternative);
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight).slice(0, mostAlternatives);
}

const mostAlternatives = 24;

function weigh(draft: TermDraft, toIdf: (stem: string) => number, passages: number): QueryTerm {
  const alternatives = draft.alternatives.map((alternative) => {
    const idfs = alternative.stems.map(toIdf);
    return { ...alternative, idf: idfs.every((idf) => idf > 0) ? Math.max(...idfs) : 0 };
  });
  const held = alternatives.filter((alternative) => alternative.idf > 0);
  const worth = Math.max(0, ...held.map((alternative) => alternative.weight * alternative.idf));
  return {
    ...draft,
    alternatives: held,
    worth: worth > 0 ? worth : missingWorth * Math.log(1 + passages),
    isHeld: held.length > 0,
  };
}

const missingWorth = 0.7;

function collectGrams(
  terms: readonly QueryTerm[],
  tokens: readonly AnalysedToken[],
  isSameLanguage: boolean,
): string[] {
  const words = isSameLanguage
    ? tokens.map((token) => token.word)
    : terms.flatMap((term) => term.alternatives.slice(0, 4).flatMap((alternative) => alternative.stems));
  return [...new Set(words.flatMap(toWordGrams))];
}
