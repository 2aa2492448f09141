import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { RetrievalPart } from '../domain/retrieval-part.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Thesaurus } from '../lexicon/thesaurus.ts';
import { analyse, toWordGrams, type AnalysedToken } from '../text/analyse.ts';
import { memoise } from '../text/memoise.ts';
import { findAskedAgency, findReported } from '../text/news-agencies.ts';
import { normaliseText } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import {
  findAgeWords,
  findAside,
  findAskedName,
  findAskedPost,
  findCountingWords,
  findSpeaker,
  findTakingPlace,
} from '../text/question-parts.ts';
import type { DraftAlternative } from './alternatives.ts';
import { draftTerms, type QuestionWord, type TermDraft } from './draft-terms.ts';
import type { HeldTerms } from './held-terms.ts';
import type { WordKnowledge } from './name-runs.ts';
import { findCountries, findSureCountries } from './other-ones.ts';

/** One way that a term of the question may stand in an article. */
export interface Alternative extends DraftAlternative {
  /** Inverse document frequency of its rarest stem; 0 where it stands nowhere. */
  readonly idf: number;
}

/** A term of the question with what it is worth. */
export interface QueryTerm extends TermDraft {
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
  /** The countries that the question names. */
  readonly countries: ReadonlySet<number>;
  /** Those of them that no other word is written like. */
  readonly sureCountries: ReadonlySet<number>;
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
  readonly thesauri: Readonly<Record<Language, Thesaurus>>;
  readonly knowledge: Pick<WordKnowledge, 'isNamedThing' | 'countryOf'>;
  readonly held: HeldTerms;
  /** Ways of finding words that are left out. */
  readonly without?: readonly RetrievalPart[];
}

/** A question with its content words. */
export interface ReadQuestion {
  readonly language: Language;
  readonly countries: ReadonlySet<number>;
  /** Those of them that no other word is written like. */
  readonly sureCountries: ReadonlySet<number>;
  readonly words: readonly QuestionWord[];
}

export function readQuestion(
  { text, language }: { readonly text: string; readonly language: Language },
  sources: Pick<PlanSources, 'lexicon' | 'knowledge'>,
): ReadQuestion {
  const tokens = analyse(text, language);
  return {
    language,
    words: describeWords({ text, language }, dropRepeats(tokens), sources),
    countries: findCountries({ tokens, language }, sources.knowledge),
    sureCountries: findSureCountries({ tokens, language }, sources.knowledge),
  };
}

/** Plans how a question is looked for in the articles of `language`. */
export async function planQuery(question: ReadQuestion, language: Language, sources: PlanSources): Promise<QueryPlan> {
  const wordSources = {
    lexicon: sources.lexicon,
    thesauri: sources.thesauri,
    vocabulary: sources.held.vocabulary[language],
    recall: sources.held.recallAlternatives[language],
  };
  const drafts = leaveOut(draftTerms(question.words, language, wordSources), sources.without ?? []);
  const stems = listStems(drafts);
  const counts = await sources.held.countPassagesWith('stems', stems);
  const passages = Math.max(sources.held.passages, fewestPassages);
  const toIdf = (term: string) => inverseFrequency(counts.get(term) ?? 0, passages);
  const terms = drafts.map((draft) => weigh(draft, toIdf, passages));
  const grams = collectGrams(terms, language);
  const gramCounts = await sources.held.countPassagesWith('grams', grams);
  const counted = grams.map((gram) => ({ gram, passages: gramCounts.get(gram) ?? 0 }));
  const heldGrams = counted.filter((each) => each.passages > 0).sort((a, b) => a.passages - b.passages);
  return {
    questionLanguage: question.language,
    language,
    terms,
    countries: question.countries,
    sureCountries: question.sureCountries,
    totalWorth: terms.reduce((sum, term) => sum + term.worth, 0),
    stems: stems.filter((term) => (counts.get(term) ?? 0) > 0),
    grams: heldGrams.slice(0, mostGramsSearched).map(({ gram }) => gram),
    gramWorth: new Map(
      counted.map(({ gram, passages: held }) => [gram, inverseFrequency(Math.max(held, 0.5), passages)]),
    ),
  };
}

/** The stems of all alternatives, each once. */
function listStems(drafts: readonly TermDraft[]): string[] {
  const stems = new Set<string>();
  for (const { alternatives } of drafts)
    for (const option of alternatives) for (const own of option.stems) stems.add(own);
  return [...stems];
}

function leaveOut(drafts: readonly TermDraft[], without: readonly RetrievalPart[]): readonly TermDraft[] {
  if (without.length === 0) return drafts;
  const isKept = ({ via }: DraftAlternative) => via === 'itself' || !without.includes(via);
  return drafts.map((draft) => ({ ...draft, alternatives: draft.alternatives.filter(isKept) }));
}

// The rarest n-grams tell nearly all; each more costs a pass over its passages.
const mostGramsSearched = 48;

// In a handful of passages, how often a word stands says little of how telling it is.
const fewestPassages = 150;

/** Robertson and Spärck Jones' idf, never below zero; 0 for a term that stands nowhere. */
function inverseFrequency(passagesWith: number, passages: number): number {
  return passagesWith === 0 ? 0 : Math.log(1 + (passages - passagesWith + 0.5) / (passagesWith + 0.5));
}

function dropRepeats(tokens: readonly AnalysedToken[]): AnalysedToken[] {
  const seen = new Set<string>();
  return tokens.filter((token) => !seen.has(token.stem) && seen.add(token.stem));
}

function describeWords(
  { text, language }: { readonly text: string; readonly language: Language },
  tokens: readonly AnalysedToken[],
  sources: Pick<PlanSources, 'lexicon' | 'knowledge'>,
): QuestionWord[] {
  const counting = findCountingWords(text, language);
  const speaker = findSpeaker(text, language);
  const hasCapitals = tokens.some(({ isCapitalised, start }) => isCapitalised && start > 0);
  const asking = [
    counting,
    findAskedName(text, language)?.asking,
    findAgeWords(text, language),
    findAside(text, language),
    findAskedAgency(text, language),
    findReported(text, language),
    findTakingPlace(text, language),
    findAskedPost(text, language),
  ];
  const isAsking = ({ start }: Span) => asking.some((words) => words && start >= words.start && start < words.end);
  return tokens
    .filter((token) => !isAsking(token))
    .map((given) => {
      const own = detectScript(given.word) ?? language;
      const token = unbind(given, own, sources.lexicon);
      const role = findRole(token, own, hasCapitals && own === 'en', sources);
      const isCounted = token.start === counting?.end && !anybody.has(token.word);
      const isSpeaker = speaker !== undefined && token.start >= speaker.start && token.end <= speaker.end;
      return { ...token, ...role, language: own, isCounted, isSpeaker };
    });
}

/** How many of them there are is told of workers and of families as well. */
const anybody: ReadonlySet<string> = new Set(
  normaliseText('people persons person شخص شخصا أشخاص ناس الناس واحد').split(' '),
);

/** The language whose letters a word begins with; undefined for a number. */
function detectScript(word: string): Language | undefined {
  if (/^\p{Script=Arabic}/u.test(word)) return 'ar';
  return /^\p{Script=Latin}/u.test(word) ? 'en' : undefined;
}

/** An Arabic word that the lexicon does not know, without a bound preposition or particle when it knows the rest. */
function unbind(token: AnalysedToken, language: Language, lexicon: Lexicon): AnalysedToken {
  if (language !== 'ar' || !boundParticle.test(token.word) || lexicon.isKnown(token.stem, language)) return token;
  const rest = stem(token.word.slice(1), language);
  return lexicon.isKnown(rest, language) ? { ...token, stem: rest } : token;
}

// beh, lam, kaf, feh, seen (of the future), waw, before three letters or more
const boundParticle = /^[\u0628\u0644\u0643\u0641\u0633\u0648](?=.{3})/u;

/** In a text without capitals, and in Arabic, a word that the lexicon does not know may be a name. */
function findRole(
  { word, stem: own, isCapitalised, start }: AnalysedToken,
  language: Language,
  hasCapitals: boolean,
  { lexicon, knowledge }: Pick<PlanSources, 'lexicon' | 'knowledge'>,
): Pick<QuestionWord, 'role' | 'isGuess'> {
  if (/^\d/.test(word)) return { role: 'number', isGuess: false };
  if ((isCapitalised && start > 0) || knowledge.isNamedThing(own, language)) return { role: 'name', isGuess: false };
  const isUnknown = !hasCapitals && !lexicon.isKnown(own, language);
  return { role: isUnknown ? 'name' : 'word', isGuess: isUnknown };
}

/** A word that is only taken for a name, and stands in no article as it is or by its sound, is a word after all. */
function confirmRole({ role, isGuess }: TermDraft, held: readonly Alternative[]): QuestionWord['role'] {
  if (role !== 'name' || !isGuess) return role;
  return held.some(({ via }) => via === 'itself' || via === 'sound') ? 'name' : 'word';
}

function weigh(draft: TermDraft, toIdf: (stem: string) => number, passages: number): QueryTerm {
  const idfs = unbindIdfs(
    draft.alternatives,
    draft.alternatives.map(({ stems }) => findRarest(stems, toIdf)),
  );
  const most = findMostIdf(draft, idfs);
  const held: Alternative[] = [];
  let worth = 0;
  for (const [at, { stems, weight, via }] of draft.alternatives.entries()) {
    const idf = Math.min(idfs[at] ?? 0, most);
    if (idf === 0) continue;
    held.push({ stems, weight, via, idf });
    worth = Math.max(worth, weight * idf);
  }
  return {
    ...draft,
    role: confirmRole(draft, held),
    alternatives: held,
    worth: worth > 0 ? worth : missingWorth * Math.log(1 + passages),
    isHeld: held.length > 0,
  };
}

/** What finding a term can tell at most: another word for one that stands there itself tells no more than it, and a rare name of a thing no more than its other ones. */
function findMostIdf({ alternatives, role }: TermDraft, idfs: readonly number[]): number {
  const held = alternatives
    .map(({ weight, via }, at) => ({ idf: idfs[at] ?? 0, weight, via }))
    .filter(({ idf }) => idf > 0);
  const own = held.filter(({ via }) => via === 'itself').map(({ idf }) => idf);
  const names = role === 'name' ? held.filter(({ weight }) => weight >= leastOfName).map(({ idf }) => idf) : [];
  return Math.min(own.length === 0 ? Infinity : Math.max(...own), ...names);
}

/** Of the weight of a way to say a name: it names the same thing. */
const leastOfName = 0.85;

/** With its preposition bound to it a word, or a phrase, is worth no more than without, however rare that is. */
function unbindIdfs(alternatives: readonly DraftAlternative[], idfs: readonly number[]): readonly number[] {
  const own = new Map(alternatives.map(({ stems }, at) => [stems.join(' '), idfs[at] ?? 0]));
  return alternatives.map(({ stems }, at) => {
    const idf = idfs[at] ?? 0;
    const key = stems.join(' ');
    const unbound = boundPreposition.test(key) ? (own.get(key.slice(1)) ?? 0) : 0;
    return unbound > 0 ? Math.min(idf, unbound) : idf;
  });
}

// lam, beh
const boundPreposition = /^[\u0644\u0628]/u;

/** The greatest idf of some stems; 0 where one of them stands nowhere. */
function findRarest(stems: readonly string[], toIdf: (stem: string) => number): number {
  let rarest = 0;
  for (const stem of stems) {
    const idf = toIdf(stem);
    if (idf === 0) return 0;
    rarest = Math.max(rarest, idf);
  }
  return rarest;
}

const missingWorth = 0.7;

/** Of the words as they are asked in the articles' own language, and of their likeliest counterparts otherwise. */
function collectGrams(terms: readonly QueryTerm[], language: Language): string[] {
  const words = terms.flatMap((term) =>
    term.language === language ? term.text.split(' ') : term.alternatives.slice(0, 4).flatMap(({ stems }) => stems),
  );
  return [...new Set(words.flatMap(recallGrams))];
}

/** Questions have many words in common, and a string that was looked up before is looked up sooner. */
const recallGrams = memoise(toWordGrams, 2000);
