import { languages, type Language } from '../domain/language.ts';
import type { Question, QuestionType } from '../domain/question.ts';
import { asksForPublication } from '../text/article-mentions.ts';
import { asksForHour } from '../text/hours.ts';
import { toStems as toWordStems } from '../text/analyse.ts';
import { findOrdinals } from '../text/counts.ts';
import { findAskedDimension } from '../text/measures.ts';
import { findAskedAgency } from '../text/news-agencies.ts';
import { normaliseText } from '../text/normalise.ts';
import { officeNames } from '../text/office-words.ts';
import { findAskedOffice, findOffices } from '../text/offices.ts';
import {
  asksMeaning,
  asksWhoSomebodyIs,
  countsThings,
  findAgeWords,
  findAskedName,
  findAskedPost,
  findDeed,
} from '../text/question-parts.ts';
import type { AskedKind, AskedType, Office } from './answer-kind.ts';
import { fates, fateWords, organisationWords, type Fate } from './kind-words.ts';
import { particles } from './name-runs.ts';
import { findWhoCameNext } from './other-ones.ts';
import type { QueryPlan, QueryTerm } from './query-plan.ts';

/** What kind of answer a question asks for, in terms of the articles' language. */
export function describeAsked(
  question: Question,
  { terms, countries }: Pick<QueryPlan, 'terms' | 'countries'>,
): AskedKind {
  const counted = countsThings(question.text, question.language) ? terms.filter(({ isCounted }) => isCounted) : [];
  const { thing, choice } = findAskedName(question.text, question.language) ?? {};
  const deed = question.type === 'person' ? findDeed(question.text, question.language) : undefined;
  const named = terms.filter(({ start, end }) => thing !== undefined && thing.start >= start && thing.end <= end);
  const office = findOffice(question, terms);
  return {
    type: office === undefined ? findAskedType(question, terms) : 'holder',
    office,
    dimension: findAskedDimension(question.text, question.language),
    stems: toStems(terms),
    counted: toStems(counted),
    named: toStems(named),
    namesOrganisation:
      choice === 'thing' ||
      named.some((term) =>
        organisationWords[question.language].test(term.text.split(' ').at(question.language === 'en' ? -1 : 0) ?? ''),
      ),
    done: toStems(terms.filter(({ start }) => start === deed?.start)),
    speaker: toStems(findHeldSpeaker(terms)),
    past: toSureStems(findPast(question, terms)),
    meant: terms.map(({ alternatives }) =>
      alternatives.filter(({ weight }) => weight >= sameThing).map(({ stems }) => stems),
    ),
    one: {
      ordinals: findOrdinals(question.text, question.language),
      countries: ofOneCountry.has(question.type) ? countries : new Set(),
      isNextInLine: question.type === 'person' && asksWhoCameNext(question, terms),
    },
    fate: question.type === 'number' ? findFate(question) : undefined,
  };
}

/** Of the weights of ways to say something: from here on they name the same. */
const sameThing = 0.6;

/** Of the ways that say the same. */
function toSureStems(terms: readonly QueryTerm[]): ReadonlySet<string> {
  return new Set(
    terms.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ stems, weight }) => (weight >= sameThing ? stems : [])),
    ),
  );
}

/** Of all the ways to say them. */
function toStems(terms: readonly QueryTerm[]): ReadonlySet<string> {
  return new Set(terms.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems)));
}

/** The office whose holder is asked for, and what it is the office of: its question without the words of the office. */
function findOffice({ text, language, type }: Question, terms: readonly QueryTerm[]): Office | undefined {
  const kind = type === 'person' ? findAskedOffice(text, language) : undefined;
  if (kind === undefined) return undefined;
  const named = findOffices(text, language);
  const end = timeClause[language].exec(text)?.index ?? text.length;
  const touches = (term: QueryTerm) => named.some((office) => office.start < term.end && office.end > term.start);
  const isWithin = (term: QueryTerm) => named.some((office) => office.start <= term.start && office.end >= term.end);
  const isOf = (term: QueryTerm) =>
    (term.role === 'word' || touches(term)) && !isWithin(term) && term.end <= end && !fillers.has(term.text);
  // "Finance minister" may be one term.
  const of = terms.filter(isOf).map((term) => new Set([...toStems([term])].filter((stem) => !officeStems.has(stem))));
  return { kind, of: of.filter(({ size }) => size > 0) };
}

const officeStems: ReadonlySet<string> = new Set(
  languages.flatMap((language) =>
    Object.values(officeNames).flatMap((names) =>
      names[language].split('/').flatMap((name) => toWordStems(name, language)),
    ),
  ),
);

/** Who had an office when something happened had it of the same. */
const timeClause: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:when|while|after|before|during|at the time|in \d{4})\b/iu,
  // yawm, indama, hina, hinama, lamma, waqt, baad, qabl, athna, khilal
  ar: /(?<!\p{L})(?:\u064A\u0648\u0645|\u0639\u0646\u062F\u0645\u0627|\u062D\u064A\u0646(?:\u0645\u0627)?|\u0644\u0645\u0627|\u0648\u0642\u062A|\u0628\u0639\u062F|\u0642\u0628\u0644|\u0623\u062B\u0646\u0627\u0621|\u062E\u0644\u0627\u0644)(?!\p{L})/u,
};

/** They tell when, or on whose behalf, and are told in other words or in none. */
const fillers: ReadonlySet<string> = new Set(
  normaliseText(
    'behalf side طرف جانب جهة now current currently new الآن الحين الحالي الحالية الجديد الجديدة هلق',
  ).split(' '),
);

/** More than the wording alone tells: whether somebody is named, or is to be. */
function findAskedType(question: Question, terms: readonly QueryTerm[]): AskedType {
  const { text, language, type } = question;
  const special = specialTypes.find(([, isAsked]) => isAsked(question));
  if (special !== undefined) return special[0];
  const isNamed = terms.length > 0 && terms.every(isOfName);
  const asksWho = type === 'person' && asksWhoSomebodyIs({ text, language });
  if (isNamed && (asksWho || findAskedPost(text, language) !== undefined)) return 'identity';
  // "What is she" of one word in Arabic begins as "what are they" does.
  const mayMean = type === 'definition' || (type === 'list' && language === 'ar' && terms.length === 1);
  return mayMean && asksMeaning({ text, language }) ? 'meaning' : type;
}

function isOfName({ role, text }: QueryTerm): boolean {
  return role === 'name' || particles.has(text);
}

/** Whether it asks who came before or after somebody: it ends with the name. */
function asksWhoCameNext({ text, language }: Question, terms: readonly QueryTerm[]): boolean {
  const rest = findWhoCameNext(text, language);
  const named = terms.filter(({ start }) => rest !== undefined && start >= rest.start);
  return named.length > 0 && named.every(isOfName);
}

/** What shows by the wording besides the type; the first that fits counts. */
const specialTypes: readonly (readonly [AskedType, (question: Question) => boolean])[] = [
  ['age', ({ text, language, type }) => type === 'duration' && findAgeWords(text, language) !== undefined],
  ['publication', ({ text, language }) => asksForPublication(text, language)],
  ['agency', ({ text, language }) => findAskedAgency(text, language) !== undefined],
  ['hour', ({ text, language, type }) => type === 'date' && asksForHour(text, language)],
  [
    'measure',
    ({ text, language, type }) => measuredTypes.has(type) && findAskedDimension(text, language) !== undefined,
  ],
  [
    'naming',
    ({ text, language, type }) => {
      const name = findAskedName(text, language);
      return name !== undefined && (type === 'person' || (name.choice !== undefined && choiceTypes.has(type)));
    },
  ],
];

const choiceTypes: ReadonlySet<QuestionType> = new Set(['organisation', 'place', 'other', 'definition']);

/** "How heavy" asks for a number, though it begins as what asks for a manner does. */
const measuredTypes: ReadonlySet<QuestionType> = new Set(['number', 'manner', 'other', 'definition']);

/** The words for whose words are asked for, where all of them are known: a name that is spelled otherwise may stand anywhere. */
function findHeldSpeaker(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const speaker = terms.filter(({ isSpeaker }) => isSpeaker);
  return speaker.every(({ isHeld }) => isHeld) ? speaker : [];
}

/** What has happened to those whose number is asked for. */
function findFate({ text, language }: Question): Fate | undefined {
  const words = normaliseText(text);
  return fates.find((fate) => fateWords[language][fate].test(words));
}

/** What is asked of one country is told of another beside it; in other questions countries may stand for what happened there. */
const ofOneCountry: ReadonlySet<QuestionType> = new Set(['person', 'number', 'percentage', 'money', 'duration']);

/** What a question asks about as something that happened: in English all its words, in Arabic those that are no imperfect; none of what is or will be. */
function findPast({ text, language }: Question, terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const words = terms.filter(({ role }) => role === 'word');
  if (language === 'en') return pastQuestion.test(text) ? words : [];
  return asksOfFuture.test(text) ? [] : words.filter(({ text: word }) => !imperfect.test(word));
}

const pastQuestion =
  /^(?!.*\b(?:will|would|going to|next|(?:was|were) (?:to|due|set|scheduled|planned|expected|supposed)|scheduled|planned|expected|(?:was|were) there to be)\b).*\b(?:did|was|were|has|have|had)\b/iu;
// a particle of the future or the present, then ya, ta or nun
const imperfect = /^[\u0633\u0647\u062D\u0628]?[\u064A\u062A\u0646]/u;
// rah, raha, sawfa, amma; seen, heh, hah or beh before ya, ta or nun; two tas; ya, ta or nun after mata, shu, mata in dialect, madha, ayna, kayfa
const asksOfFuture =
  /(?<!\p{L})(?:\u0631\u0627?\u062D|\u0633\u0648\u0641|\u0639\u0645)\s|(?<!\p{L})(?:[\u0633\u0647\u062D\u0628][\u064A\u062A\u0646]|\u062A\u062A)\p{L}{2}|(?<!\p{L})(?:\u0645\u062A\u0649|\u0634\u0648|[\u0625\u0627][\u064A]?\u0645\u062A[\u0649\u0627]|\u0645\u0627\u0630\u0627|\u0623\u064A\u0646|\u0643\u064A\u0641) [\u064A\u062A\u0646]\p{L}{2}/u;
