import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import { weekdayNames, monthNames } from '../text/date-words.ts';
import { toStems, type AnalysedToken } from '../text/analyse.ts';
import { isForename } from '../text/forename-words.ts';
import { normaliseText } from '../text/normalise.ts';
import { organisationWords, titleWords } from './kind-words.ts';

/** What is known of words by their stems. */
export interface WordKnowledge {
  isKnown(stem: string, language: Language): boolean;
  /** Whether it is part of the name of a place, a people, an organisation or a person. */
  isNamedThing(stem: string, language: Language): boolean;
  isPerson(stem: string, language: Language): boolean;
  /** Of stems, joined by blanks, the country that they name or whose people and things they name. */
  countryOf(stems: string, language: Language): number | undefined;
}

/** Neighbouring content words that make a name. */
export interface NameRun {
  /** Index of its first content word, and after its last. */
  readonly first: number;
  readonly last: number;
  readonly stems: readonly string[];
  /** Whether a title such as "minister" is part of it. */
  readonly holdsTitle: boolean;
  /** How surely the sentence tells who or what it is, by an office before it or words set beside it, [0, 1]. */
  readonly introduced: number;
  /** In the sentence's text. */
  readonly span: Span;
  /** Whether its words are surely all of the name and nothing else. */
  readonly isWhole: boolean;
  /** How surely it names a person, an organisation, a place, each [0, 1]. */
  readonly person: number;
  readonly organisation: number;
  readonly place: number;
}

/** A sentence, taken apart. */
export interface SentenceWords {
  readonly text: string;
  /** Its content words, with their places in it. */
  readonly tokens: readonly AnalysedToken[];
  readonly language: Language;
}

/** The names of a sentence, in order. A word in capitals at its beginning counts only where it is known or another one follows. */
export function findNameRuns(sentence: SentenceWords, knowledge: WordKnowledge): NameRun[] {
  const { text, tokens, language } = sentence;
  const runs: NameRun[] = [];
  for (let first = 0; first < tokens.length;) {
    const composed = endOfOrganisation(sentence, first);
    let last = Math.max(composed, endOfForenames(sentence, first, knowledge));
    while (
      last < tokens.length &&
      isPart(tokens, last, language, knowledge) &&
      (last === first || joins(text, tokens, last))
    )
      last++;
    const run = last > first ? [describeRun(sentence, { first, last }, knowledge)] : [];
    // What follows such a name with the article may be no part of it.
    runs.push(...run.map((each) => (composed > first ? { ...each, isWhole: false } : each)));
    first = Math.max(last, first + 1);
  }
  return runs;
}

/** After an Arabic organisation whose name is made of ordinary words, as that of the World Health Organisation: a noun without the article and words with it; `first` where there is none. */
function endOfOrganisation({ text, tokens, language }: SentenceWords, first: number): number {
  const hasArticle = (at: number) => article.test(tokens[at]?.word ?? '');
  const isNoun = language === 'ar' && organisationWords.ar.test(tokens[first]?.word ?? '') && !hasArticle(first);
  let last = first + 1;
  while (isNoun && hasArticle(last) && joins(text, tokens, last)) last++;
  return last > first + 1 ? last : first;
}

/** After an Arabic forename that is an ordinary word too, "servant" of another and what it is said with, where the rest of a name follows; `first` where none does. */
function endOfForenames({ text, tokens, language }: SentenceWords, first: number, knowledge: WordKnowledge): number {
  const wordAt = (at: number) => tokens[at]?.word ?? '';
  const isOwn = (at: number) => isForename(wordAt(at)) && (at === first || joins(text, tokens, at));
  if (language !== 'ar') return first;
  let last = first;
  while (isOwn(last) || isServant(last)) last += isServant(last) ? 2 : 1;
  if (last === first) return first;
  const hasFamily =
    last < tokens.length &&
    joins(text, tokens, last) &&
    (article.test(wordAt(last)) || isPart(tokens, last, language, knowledge));
  if (hasFamily) return last + 1;
  return last - first > 1 ? last : first;

  /** Abd and the next word. */
  function isServant(at: number): boolean {
    return wordAt(at) === servant && (at === first || joins(text, tokens, at)) && joins(text, tokens, at + 1);
  }
}

// abd
const servant = '\u0639\u0628\u062F';
// alef, lam
const article = /^\u0627\u0644/u;

function isPart(tokens: readonly AnalysedToken[], at: number, language: Language, knowledge: WordKnowledge): boolean {
  const { word, stem, isCapitalised, start } = tokens[at] as AnalysedToken;
  if (/^\d/.test(word) || calendarWords.has(word) || ownAge.test(word)) return false;
  const isKnownName = knowledge.isNamedThing(stem, language) || knowledge.isPerson(stem, language);
  if (language === 'ar') return isKnownName || (word.length > 2 && !knowledge.isKnown(stem, language));
  return isCapitalised ? start > 0 || isKnownName || standsInCapitals(tokens[at + 1]) : isParticle(tokens, at);
}

function standsInCapitals(token: AnalysedToken | undefined): boolean {
  return token?.isCapitalised === true;
}

/** Small words of a name, "al" of "al-Kaabi" and "bin" of "bin Harib", between two in capitals. */
export const particles: ReadonlySet<string> = new Set('al el bin ibn bint ben abu abd van von de der'.split(' '));

function isParticle(tokens: readonly AnalysedToken[], at: number): boolean {
  return particles.has(tokens[at]?.word ?? '') && standsInCapitals(tokens[at - 1]) && standsInCapitals(tokens[at + 1]);
}

// umruhu, umruha, umruhum: "his age" is no Omar
const ownAge = /^\u0648?\u0639\u0645\u0631(?:\u0647|\u0647\u0627|\u0647\u0645)$/u;

const calendarWords: ReadonlySet<string> = new Set(
  [...monthNames, ...weekdayNames].flatMap((names) => names.map((name) => normaliseText(name))),
);

function joins(text: string, tokens: readonly AnalysedToken[], at: number): boolean {
  const between = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  return /^(?:[ \u00A0\-.'\u2019]{1,2}|'s | of (?:the )?)$/u.test(between);
}

function toSpan(run: readonly AnalysedToken[]): Span {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}

function describeRun(
  { text, tokens, language }: SentenceWords,
  { first, last }: Pick<NameRun, 'first' | 'last'>,
  knowledge: WordKnowledge,
): NameRun {
  const run = tokens.slice(first, last);
  const has = (test: (token: AnalysedToken) => boolean) => run.some(test);
  const isTitle = isTitleIn(language);
  const isTitled = has(isTitle) || isSetBesideTitle({ text, tokens, language }, { first, last });
  const isPerson = has(({ stem }) => knowledge.isPerson(stem, language));
  const isThing = has(({ stem }) => knowledge.isNamedThing(stem, language)) && !isPerson;
  const before = tokens[first - 1];
  const isOrganisation =
    has(
      ({ word, start, end }) => organisationWords[language].test(word) || /^\p{Lu}{2,}/u.test(text.slice(start, end)),
    ) ||
    (language === 'ar' && before !== undefined && organisationWords.ar.test(before.word));
  const introduced = measureIntroduction({ text, tokens, language }, { first, last }, isTitled);
  const named = {
    first,
    last,
    stems: run.map(({ stem }) => stem),
    holdsTitle: has(isTitle),
    introduced,
    span: toSpan(run),
    isWhole: isWhole({ text, language }, run, knowledge),
  };
  if (isOrganisation) return { ...named, person: isTitled ? 0.4 : 0.2, organisation: 1, place: 0.1 };
  if (isPerson) return { ...named, person: 1, organisation: 0.1, place: 0 };
  if (isThing) return { ...named, person: isTitled && last - first > 1 ? 0.6 : 0.25, organisation: 0.6, place: 1 };
  return { ...named, ...guess(last - first, isTitled, language) };
}

/** Arabic has no capitals: a verb at the beginning, a word with a preposition bound to it and parts of names that are ordinary words are taken apart wrongly. */
function isWhole(
  { text, language }: Pick<SentenceWords, 'text' | 'language'>,
  run: readonly AnalysedToken[],
  knowledge: WordKnowledge,
): boolean {
  if (language === 'en') return true;
  const { start, end } = toSpan(run);
  const isBound = ({ word }: AnalysedToken, at: number) =>
    at > 0 && boundPreposition.test(word) && toStems(word.slice(1), 'ar').some((stem) => knowledge.isKnown(stem, 'ar'));
  const isCut = partBefore.test(text.slice(0, start)) || (run.length === 1 && partAfter.test(text.slice(end)));
  return start > 0 && !isCut && !run.some(isBound);
}

// li- and bi- before three letters and more
const boundPreposition = /^[\u0644\u0628]\p{L}{3,}$/u;
// abd, abu, abi, aba, umm, aal, ibn, bin, bint
const partBefore =
  /(?:^|\s)(?:\u0639\u0628\u062F|[\u0623\u0627]\u0628[\u0648\u064A\u0627]|[\u0623\u0627]\u0645|\u0622\u0644|\u0627?\u0628\u0646|\u0628\u0646\u062A)\s$/u;
// A word with the article right after a single one may be the family's.
const partAfter = /^ \u0627\u0644\p{L}/u;

/** How surely words beside a name tell who it is: set after it, or an office before it. */
function measureIntroduction(
  { text, tokens, language }: SentenceWords,
  { first, last }: Pick<NameRun, 'first' | 'last'>,
  isTitled: boolean,
): number {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  const isTitle = isTitleIn(language);
  const next = tokens[last];
  const isBeside = next !== undefined && isTitle(next) && /^[,\u060C] $/u.test(text.slice(end, next.start));
  if (isBeside || apposition[language].test(text.slice(end))) return 1;
  const isUnbroken = (token: AnalysedToken) => !newClause.test(text.slice(token.end, start));
  const before = tokens.slice(Math.max(0, first - farthestTitle), first);
  return isTitled || before.some((token) => isTitle(token) && isUnbroken(token)) ? officeBefore : 0;
}

function isTitleIn(language: Language): (token: AnalysedToken) => boolean {
  return ({ word }) => titleWords[language].test(word);
}

/** Right after an office, or as in "the head of the port authority, Maya Haidar, said" between commas after one. */
function isSetBesideTitle(
  { text, tokens, language }: SentenceWords,
  { first, last }: Pick<NameRun, 'first' | 'last'>,
): boolean {
  const isTitle = isTitleIn(language);
  if (tokens.slice(Math.max(0, first - 2), first).some(isTitle)) return true;
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  if (!/[,\u060C] $/u.test(text.slice(Math.max(0, start - 2), start)) || !/^[,\u060C]/u.test(text.slice(end)))
    return false;
  const comma = start - 2;
  return tokens
    .slice(Math.max(0, first - farthestTitle), first)
    .some((token) => isTitle(token) && !newClause.test(text.slice(token.end, comma)));
}

/** A comma and the like, "that", inna, anna: "the spokesman said that Lavrentyev" tells nobody's office. */
const newClause = /[,;:.\u060C\u061B]| (?:that|[\u0625\u0623]\u0646) /u;
/** In content words: "the special envoy of the Russian president to Syria" may stand before a name. */
const farthestTitle = 6;
const officeBefore = 0.8;
/** ", the envoy" and ", who heads"; wa-huwa, "and he is", and wa-hiya after an Arabic comma. */
const apposition: Readonly<Record<Language, RegExp>> = {
  en: /^,? (?:the|an?|who (?:is|was|heads?|headed|leads?|led))\b/u,
  ar: /^\u060C \u0648\u0647[\u0648\u064A] /u,
};

/** A name that no list holds: two or three words are most often a person's, and after a title they are. */
function guess(
  length: number,
  isTitled: boolean,
  language: Language,
): Pick<NameRun, 'person' | 'organisation' | 'place'> {
  if (isTitled) return { person: 1, organisation: 0.1, place: 0.1 };
  const isLong = length > 1;
  if (language === 'en')
    return { person: isLong && length < 4 ? 0.8 : 0.5, organisation: 0.5, place: isLong ? 0.4 : 0.7 };
  return { person: isLong ? 0.6 : 0.3, organisation: 0.3, place: 0.4 };
}
