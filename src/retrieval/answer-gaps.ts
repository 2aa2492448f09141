import type { AnswerGaps } from '../domain/question.ts';
import { monthNames } from '../text/date-words.ts';
import { normaliseText } from '../text/normalise.ts';
import type { MatchedPassage, Occurrence } from './match.ts';
import type { QueryTerm } from './query-plan.ts';

/** What a question asks about, and whether a sentence, what stands before it and the title hold it. */
export interface HeldTerms {
  /** By index of the plan's terms; the best value in the sentence itself. */
  readonly own: readonly number[];
  /** With the sentence before, and the title. */
  readonly near: readonly number[];
  /** Whether a range that the sentence tells, such as from 2019 to 2022, covers a year. */
  readonly coversYear: (year: number) => boolean;
}

/** How surely a sentence holds the kind of answer that is asked for; it counts where that shows in its form. */
interface HeldKind {
  readonly kindStrength: number;
  readonly isTyped: boolean;
  readonly isOnlyPlanned: boolean;
  readonly isOfAnother: boolean;
}

/** How the question's missing terms are spread: by worth, by place, by number, each [0, 1]. */
export interface Missing {
  readonly worst: number;
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Finds what an answer should hold and a sentence of the passage does not. */
export function findGaps(
  matched: MatchedPassage,
  { own, near, coversYear }: HeldTerms,
  { kindStrength, isTyped, isOnlyPlanned, isOfAnother }: HeldKind,
): { readonly gaps: AnswerGaps; readonly missing: Missing } {
  const { plan, match } = matched;
  const { terms, totalWorth } = plan;
  const { names, words, worst, count } = tally(terms, near, match.values);
  return {
    gaps: {
      names: toShare(names),
      words: toShare(words),
      numbers: terms.some(({ role, text }, at) => {
        if (otherOnes.has(text)) return !near[at] || (neighbours.has(text) && isOfOtherThing(matched, at));
        if (role !== 'number') return false;
        return isYear(text) ? !match.values[at] && !coversYear(Number(text)) : !own[at];
      }),
      planned: isOnlyPlanned,
      other: isOfAnother || [...plan.sureCountries].some((country) => !matched.passage.countries().has(country)),
      counted: terms.some(({ isCounted }, at) => isCounted && !own[at] && !match.inTitle[at]),
      kind:
        isOnlyPlanned ||
        (isTyped && kindStrength < leastStrength) ||
        lacksSpeaker(terms, near) ||
        lacksMatter(terms, near),
    },
    missing: {
      worst: worst / Math.max(totalWorth, 1e-9),
      first: Number(terms.length > 0 && !near[0]),
      last: Number(terms.length > 0 && !near[terms.length - 1]),
      count: count / Math.max(terms.length, 1),
    },
  };
}

/** Whether a passage has the word that tells one thing from others only apart from that thing: "the next day" for "the next round". */
function isOfOtherThing({ plan: { terms }, passage, match }: MatchedPassage, at: number): boolean {
  const things = listThings(terms, at).flatMap((thing) => match.occurrences[thing] ?? []);
  const follows = passage.passage.language === 'en';
  const isItsOwn = ({ position }: Occurrence) =>
    things.some((thing) => {
      const distance = follows ? thing.position - position : position - thing.position;
      return distance > 0 && distance <= farthestThing;
    });
  return things.length > 0 && !(match.occurrences[at] ?? []).some(isItsOwn);
}

/** In content words. */
const farthestThing = 3;

/** What such a word may be said of: in English what follows it without a break, in Arabic what it follows so. */
function listThings(terms: readonly QueryTerm[], at: number): number[] {
  const step = terms[at]?.language === 'ar' ? -1 : 1;
  const things: number[] = [];
  for (let thing = at + step; touches(terms, thing, thing - step); thing += step) things.push(thing);
  return things;
}

function touches(terms: readonly QueryTerm[], some: number, other: number): boolean {
  const [one, two] = [terms[some], terms[other]];
  if (one === undefined || two === undefined) return false;
  return Math.max(one.start, two.start) - Math.min(one.end, two.end) <= 1;
}

/** In one pass over the question's terms: it is done for each sentence that is read. */
function tally(terms: readonly QueryTerm[], near: readonly number[], values: readonly number[]) {
  const [names, words, numbers] = [newShare(), newShare(), newShare()];
  const shares = { name: names, word: words, number: numbers };
  let [worst, count] = [0, 0];
  for (let at = 0; at < terms.length; at++) {
    const { role, worth, text } = terms[at] as QueryTerm;
    const held = (monthWords.has(text) ? values[at] : near[at]) ?? 0;
    const share = shares[role];
    worst = Math.max(worst, worth - held);
    share.asked += worth;
    if (held > 0) continue;
    share.missing += worth;
    count++;
  }
  return { names, words, worst, count };
}

const monthWords: ReadonlySet<string> = new Set(monthNames.flat().map(normaliseText));

function newShare() {
  return { missing: 0, asked: 0 };
}

/** Of the worth of the question's names, or words, what is missing; 0 where it has none. */
function toShare({ missing, asked }: ReturnType<typeof newShare>): number {
  return asked === 0 ? 0 : missing / asked;
}

const leastStrength = 0.2;

/** Whether nothing near tells whose words these are: others' are no answer. */
function lacksSpeaker(terms: readonly QueryTerm[], near: readonly number[]): boolean {
  const speakers = [...terms.keys()].filter((at) => terms[at]?.isSpeaker);
  return speakers.length > 0 && speakers.every((at) => !near[at]);
}

/** Whether nothing near is about what somebody's words are asked for on: their others are no answer. */
function lacksMatter(terms: readonly QueryTerm[], near: readonly number[]): boolean {
  const end = Math.max(-1, ...terms.map((term) => (term.isSpeaker ? term.end : -1)));
  const matter = [...terms.keys()].filter((at) => (terms[at]?.start ?? -1) > end);
  return end >= 0 && matter.length > 0 && matter.every((at) => !near[at]);
}

function isYear(text: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(text);
}

/** Of these what is next to that which is talked of, or was before it. */
const neighbours: ReadonlySet<string> = new Set(
  normaliseText('previous next السابق السابقة التالي التالية المقبل المقبلة القادم القادمة').split(' '),
);

/** Words that tell one thing from others of its kind: what is said of the first is no answer about the second. */
const otherOnes: ReadonlySet<string> = new Set(
  normaliseText(
    'previous next second third fourth fifth sixth السابق السابقة التالي التالية المقبل المقبلة القادم القادمة الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة السادس السادسة تاني تانية التاني التانية',
  ).split(' '),
);
