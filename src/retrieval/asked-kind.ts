import type { Question } from '../domain/question.ts';
import { asksForHour } from '../text/hours.ts';
import { normaliseText } from '../text/normalise.ts';
import { asksWhoSomebodyIs, countsThings, findAgeWords, findAskedName, findDeed } from '../text/question-parts.ts';
import type { AskedKind, AskedType } from './answer-kind.ts';
import { fates, fateWords, organisationWords, type Fate } from './kind-words.ts';
import type { QueryTerm } from './query-plan.ts';

/** What kind of answer a question asks for, in terms of the articles' language. */
export function describeAsked(question: Question, terms: readonly QueryTerm[]): AskedKind {
  const toStems = (some: readonly QueryTerm[]) =>
    new Set(some.flatMap(({ alternatives }) => alternatives.flatMap(({ stems }) => stems)));
  const counted = countsThings(question.text, question.language) ? terms.filter(({ isCounted }) => isCounted) : [];
  const thing = findAskedName(question.text, question.language)?.thing;
  const deed = question.type === 'person' ? findDeed(question.text, question.language) : undefined;
  const named = terms.filter(({ start, end }) => thing !== undefined && thing.start >= start && thing.end <= end);
  return {
    type: findAskedType(question, terms),
    stems: toStems(terms),
    counted: toStems(counted),
    named: toStems(named),
    namesOrganisation: named.some((term) =>
      organisationWords[question.language].test(term.text.split(' ').at(question.language === 'en' ? -1 : 0) ?? ''),
    ),
    done: toStems(terms.filter(({ start }) => start === deed?.start)),
    past: toStems(findPast(question, terms)),
    fate: question.type === 'number' ? findFate(question) : undefined,
  };
}

/** More than the wording alone tells: whether somebody is named, or is to be. */
function findAskedType({ text, language, type }: Question, terms: readonly QueryTerm[]): AskedType {
  const isNamed = terms.every(({ role }) => role === 'name');
  if (type === 'duration' && findAgeWords(text, language) !== undefined) return 'age';
  if (type === 'date' && asksForHour(text, language)) return 'hour';
  if (type !== 'person') return type;
  if (findAskedName(text, language) !== undefined) return 'naming';
  return isNamed && asksWhoSomebodyIs({ text, language }) ? 'identity' : type;
}

/** What has happened to those whose number is asked for. */
function findFate({ text, language }: Question): Fate | undefined {
  const words = normaliseText(text);
  return fates.find((fate) => fateWords[language][fate].test(words));
}

/** What a question asks about as something that happened: in English all its words, in Arabic those that are no imperfect. */
function findPast({ text, language }: Question, terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const words = terms.filter(({ role }) => role === 'word');
  if (language === 'en') return pastQuestion.test(text) ? words : [];
  return words.filter(({ text: word }) => !imperfect.test(word));
}

const pastQuestion = /^(?!.*\b(?:will|would|going to|next)\b).*\b(?:did|was|were|has|have|had)\b/iu;
// a particle of the future or the present, then ya, ta or nun
const imperfect = /^[\u0633\u0647\u062D\u0628]?[\u064A\u062A\u0646]/u;
