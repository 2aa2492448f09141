import type { Language } from '../domain/language.ts';
import type { KeywordIndex } from '../domain/store.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { analyse, toWordGrams, type AnalysedToken } from '../text/analyse.ts';
import { stem } from '../text/stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One way that a term of the question may stand in an article: stems that follow each other. */
export interface Alternative {
  readonly stems: readonly string[];
  /** How sure it is to mean the same, (0, 1]. */
  readonly weight: number;
  readonly via: 'itself' | 'letters' | 'sound' | 'lexicon';
  /** Inverse document frequency of its rarest stem; 0 where it stands nowhere. */
  readonly idf: number;
}

/** A content word, or words that the lexicon knows as one term, of the question. */
export interface QueryTerm {
  readonly text: string;
  /** Whether it looks like a name: capitalised within a sentence, or unknown to the lexicon. */
  readonly isName: boolean;
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
}

export interface PlanSources {
  readonly lexicon: Lexicon;
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
  const drafts =
    question.language === language
      ? tokens.map((token) => draftSameLanguage(token, language, vocabulary, sources.lexicon))
      : draftAcross(tokens, question.language, language, vocabulary, sources.lexicon);
  const stems = [...new Set(drafts.flatMap((draft) => draft.alternatives.flatMap((option) => option.stems)))];
  const counts = await sources.keywords.countPassagesWith('stems', stems);
  const passages = Math.max(sources.passages, fewestPassages);
  const toIdf = (term: string) => inverseFrequency(counts.get(term) ?? 0, passages);
  const terms = drafts.map((draft) => weigh(draft, toIdf, passages));
  return {
    questionLanguage: question.language,
    language,
    terms,
    totalWorth: terms.reduce((sum, term) => sum + term.worth, 0),
    stems: stems.filter((term) => counts.has(term)),
    grams: collectGrams(terms, tokens, question.language === language),
  };
}

// In a handful of passages, how often a word stands says little of how telling it is.
const fewestPassages = 150;

/** Robertson and Spärck Jones' idf, never below zero; 0 for a term that stands nowhere. */
function inverseFrequency(passagesWith: number, passages: number): number {
  return passagesWith === 0 ? 0 : Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
}

interface TermDraft {
  readonly text: string;
  readonly isName: boolean;
  readonly alternatives: readonly Omit<Alternative, 'idf'>[];
}

function dropRepeats(tokens: readonly AnalysedToken[]): AnalysedToken[] {
  const seen = new Set<string>();
  return tokens.filter((token) => !seen.has(token.stem) && seen.add(token.stem));
}

function draftSameLanguage(
  token: AnalysedToken,
  language: Language,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): TermDraft {
  const itself = { stems: [token.stem], weight: 1, via: 'itself' as const };
  return {
    text: token.word,
    isName: looksLikeName(token, language, lexicon),
    alternatives: keepBest([itself, ...spellAlike(token.word, language, vocabulary, 1)]),
  };
}

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
  tokens: readonly AnalysedToken[],
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
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as AnalysedToken;
    const match = matches.filter((found) => found.start === at && !found.inner).at(0);
    const end = match?.end ?? at + 1;
    const covered = tokens.slice(at, end);
    const inner = matches.filter((found) => found.inner && found.start >= at && found.end <= end);
    drafts.push({
      text: covered.map(({ word }) => word).join(' '),
      isName: match === undefined && looksLikeName(token, from, lexicon),
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

function looksLikeName(token: AnalysedToken, language: Language, lexicon: Lexicon): boolean {
  if (/^\d/.test(token.word)) return false;
  return (token.isCapitalised && token.start > 0) || !lexicon.isKnown(token.stem, language);
}

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

const mostAlternatives = 16;

function weigh(draft: TermDraft, toIdf: (stem: string) => number, passages: number): QueryTerm {
  const alternatives = draft.alternatives.map((alternative) => {
    const idfs = alternative.stems.map(toIdf);
    return { ...alternative, idf: idfs.every((idf) => idf > 0) ? Math.max(...idfs) : 0 };
  });
  const held = alternatives.filter((alternative) => alternative.idf > 0);
  const worth = Math.max(0, ...held.map((alternative) => alternative.weight * alternative.idf));
  return {
    text: draft.text,
    isName: draft.isName,
    alternatives: held,
    worth: worth > 0 ? worth : missingWorth * Math.log(1 + passages),
    isHeld: held.length > 0,
  };
}

const missingWorth = 0.7;

function collectGrams(terms: readonly QueryTerm[], tokens: readonly AnalysedToken[], isSameLanguage: boolean): string[] {
  const words = isSameLanguage
    ? tokens.map((token) => token.word)
    : terms.flatMap((term) => term.alternatives.slice(0, 4).flatMap((alternative) => alternative.stems));
  return [...new Set(words.flatMap(toWordGrams))];
}

