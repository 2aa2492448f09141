import type { Span } from '../domain/article.ts';
import type { QuestionType } from '../domain/question.ts';
import { findAges } from '../text/ages.ts';
import { weekdayNames } from '../text/date-words.ts';
import { findDates } from '../text/dates.ts';
import { findHours } from '../text/hours.ts';
import { lazily } from '../text/memoise.ts';
import { normaliseText } from '../text/normalise.ts';
import { causeMarks, fateWords, kindCues, vagueDates, type Fate } from './kind-words.ts';
import { findNameRuns, type NameRun, type SentenceWords, type WordKnowledge } from './name-runs.ts';
import { isOnlySuffered, isPlanned } from './told-deeds.ts';
import { canBeSum, canCount, findToldNumbers, isCountOf, type ToldNumber } from './told-numbers.ts';

/** How surely a sentence holds an answer of some kind, and where. */
export interface KindMatch {
  /** [0, 1]. */
  readonly strength: number;
  /** In content words of the sentence; undefined where it stands nowhere in particular. */
  readonly at: number | undefined;
  /** What says it, in the sentence's text, UTF-16; empty where no words in particular do. */
  readonly spans: readonly Span[];
  /** Whether what is asked about, as something that happened, is only planned, demanded or feared here. */
  readonly isOnlyPlanned?: boolean;
}

/** `identity`: who or what somebody is whom the question names; `naming`: the name of what it describes; `hour`: a time of day. */
export type AskedType = QuestionType | 'identity' | 'naming' | 'age' | 'hour';

/** What is asked for, in terms of the language of the sentences. */
export interface AskedKind {
  readonly type: AskedType;
  /** Of the words that the question holds already. */
  readonly stems: ReadonlySet<string>;
  /** Of the things that are counted, as of "members" in "how many members"; empty where none are. */
  readonly counted: ReadonlySet<string>;
  /** Of the noun whose name is asked for, as of "driver" in "the name of the driver"; empty where none is. */
  readonly named: ReadonlySet<string>;
  /** Whether that is an organisation, as a company is. */
  readonly namesOrganisation: boolean;
  /** Of what was done by whoever is asked for, as of "stabbed" in "who stabbed"; empty where it is not known. */
  readonly done: ReadonlySet<string>;
  /** What has happened to those who are counted. */
  readonly fate: Fate | undefined;
  /** Of the words that tell what happened; empty where it is not asked as something past. */
  readonly past: ReadonlySet<string>;
}

/** Which kinds of answer a sentence could give; each is computed once, when it is first asked for. */
export interface SentenceKinds {
  /** The surest thing of the kind that holds a stem which the question does not name already. */
  match(asked: AskedKind): KindMatch;
}

/** Looks at a sentence for what could answer a question of each kind. */
export function describeKinds(sentence: SentenceWords, knowledge: WordKnowledge): SentenceKinds {
  const facts = lazily(() => findFacts(sentence, knowledge));
  return {
    match: (asked) => {
      const found = finders[asked.type]?.(facts(), (entry) => !asked.stems.has(entry), asked) ?? nothing;
      return isPlanned(sentence, asked.past) ? { ...found, isOnlyPlanned: true } : found;
    },
  };
}

/** Whether a sentence that could answer shows it by its form; who somebody is may be told in any. */
export function isTypedByForm(type: AskedType): boolean {
  return type !== 'identity' && finders[type] !== undefined;
}

const nothing: KindMatch = { strength: 0, at: undefined, spans: [] };

type IsNew = (entry: string) => boolean;

/** What a sentence must hold to answer each kind of question; kinds that no sentence shows by its form are left out. */
const finders: Partial<Record<AskedType, (found: Facts, isNew: IsNew, asked: AskedKind) => KindMatch>> = {
  person: ({ names, isOnlySuffered }, isNew, { done }) =>
    isOnlySuffered(done) ? nothing : surestName(names, isNew, 'person'),
  identity: ({ names }, isNew) => {
    const own = names.filter(({ stems }) => stems.some((stem) => !isNew(stem)));
    const [best] = own.sort((a, b) => b.introduced - a.introduced);
    return best === undefined ? nothing : { strength: best.introduced, at: best.first, spans: [] };
  },
  naming: ({ names, stems }, isNew, { named, namesOrganisation }) => {
    const places = [...stems.keys()].filter((at) => named.has(stems[at] ?? ''));
    const isBeside = ({ first, last }: NameRun) =>
      places.some((at) => at >= first - farthestName && at < last + farthestName);
    const beside = places.length === 0 ? names : names.filter(isBeside);
    const best = surestName(beside, isNew, namesOrganisation ? 'organisation' : 'person');
    // "The driver Mohammed": what no list holds, set right after its description, is a name.
    const isSet = ({ first }: NameRun) => places.includes(first - 1);
    if (best.strength >= sureName || beside.some((name) => isSet(name) && name.stems.some(isNew))) return best;
    return weaken(best, wrongNumber);
  },
  organisation: ({ names }, isNew) => surestName(names, isNew, 'organisation'),
  place: ({ names, cues }, isNew) => {
    const found = surestName(names, isNew, 'place');
    // Which of a sentence's places and other names is the answer, its form does not say surely enough to be shown.
    return { ...found, spans: [], strength: cues.place === undefined ? found.strength / 2 : found.strength };
  },
  list: ({ names }, isNew) => {
    const others = names.filter((name) => name.stems.some(isNew));
    return { strength: Math.min(1, others.length / 2), at: others[0]?.first, spans: [] };
  },
  date: ({ dates }, isNew) => takeFirst(dates.filter(({ entry }) => isNew(entry))) ?? nothing,
  number: ({ numbers, stems, tells }, isNew, { counted, fate }) => {
    const others = numbers.filter(({ entry }) => isNew(entry));
    if (fate !== undefined && !tells(fate)) return weaken(others[0], wrongNumber);
    if (counted.size === 0) return takeFirst(others) ?? nothing;
    const able = others.filter(({ told }) => canCount(told, counted, stems));
    const beside = able.filter(({ told }) => isCountOf(told, counted));
    const [only, ...more] = beside;
    // "Lost 630 pieces and got back 217": a bare number after it counts the same things.
    const isSure =
      only !== undefined &&
      more.length === 0 &&
      !able.some(({ told }) => told.of === 'bare' && told.start > only.told.end);
    return takeFirst(isSure ? beside : able) ?? weaken(others[0], wrongNumber);
  },
  percentage: ({ numbers }, isNew) => {
    const others = numbers.filter(({ entry }) => isNew(entry));
    return takeFirst(others.filter(({ told }) => told.of === 'share')) ?? weaken(others[0], otherNumber);
  },
  money: ({ numbers, cues }, isNew) => {
    const others = numbers.filter(({ entry }) => isNew(entry));
    const sums = others.filter(({ told }) => canBeSum(told, cues.money !== undefined));
    return takeFirst(sums) ?? weaken(others[0], wrongNumber);
  },
  duration: ({ durations, numbers, cues }, isNew) =>
    takeFirst(durations.filter(({ entry }) => isNew(entry))) ??
    (cues.duration === undefined
      ? nothing
      : weaken(
          numbers.find(({ entry }) => isNew(entry)),
          otherNumber,
        )),
  age: ({ ages, durations, stems, cues }, isNew) => {
    const isAsked = (at: number | undefined) => at !== undefined && isNear(at, stems, (stem) => !isNew(stem));
    const own = ages.find(({ at }) => isAsked(at));
    if (own !== undefined) return own;
    // "Built in 1925"; what is told of somebody else's age is no answer.
    const isOrigin = ages.length === 0 && cues.origin !== undefined;
    return isOrigin ? toMatch(cues.origin) : weaken(ages[0] ?? durations[0], wrongNumber);
  },
  hour: ({ hours, dates }, isNew) =>
    takeFirst(hours.filter(({ entry }) => isNew(entry))) ?? weaken(dates[0], wrongNumber),
  reason: ({ cues, stems, causeAt }, isNew) => {
    const asked = [...stems.keys()].filter((at) => !isNew(stems[at] ?? ''));
    // What follows "because" is the reason of something else.
    const isCause = causeAt !== undefined && causeAt > 1 && asked.length > 0 && asked.every((at) => at >= causeAt);
    return isCause ? nothing : toMatch(cues.reason);
  },
  manner: ({ cues }) => toMatch(cues.manner),
  quotation: ({ cues }) => toMatch(cues.quotation),
};

/** In content words: so far from its name a thing may stand, as in "the driver of the lorry, Tony Habib". */
const farthestName = 3;
/** The same of somebody from an age. */
const farthestAged = 6;
/** A word is no name because no list holds it. */
const sureName = 0.5;
const otherNumber = 0.3;
/** "On Monday"; "in the spring", "at dawn". */
const weekday = 0.8;
const vagueDate = 0.4;
/** Hardly ever what was asked: "lasts two days" costs nothing, and 60 per cent are not how many farmers there are. */
const wrongNumber = 0.1;

function isNear(place: number, stems: readonly string[], isWanted: (stem: string) => boolean): boolean {
  return stems.slice(Math.max(0, place - farthestAged), place + farthestAged).some(isWanted);
}

/** The first of those that could answer; which of several does, their form does not say, so none is shown then. */
function takeFirst(able: readonly Entry[]): KindMatch | undefined {
  const [first] = able;
  if (first === undefined) return undefined;
  return able.every((each) => isBeside(each, first)) ? first : { ...first, spans: [] };
}

/** Whether two stand so close that they are one, as the day of the week and the date are. */
function isBeside(one: Entry, other: Entry): boolean {
  const [a, b] = [one.spans[0], other.spans[0]];
  return a === undefined || b === undefined || Math.max(a.start, b.start) - Math.min(a.end, b.end) <= farthestPart;
}

/** In UTF-16 units: a comma and a space. */
const farthestPart = 2;

function weaken(match: KindMatch | undefined, share: number): KindMatch {
  return match === undefined ? nothing : { ...match, strength: match.strength * share };
}

function toMatch(at: number | undefined): KindMatch {
  return at === undefined ? nothing : { strength: 1, at, spans: [] };
}

function surestName(names: readonly NameRun[], isNew: IsNew, kind: 'person' | 'organisation' | 'place'): KindMatch {
  let best = nothing;
  for (const name of names) {
    if (name[kind] > best.strength && name.stems.some(isNew))
      best = { strength: name[kind], at: name.first, spans: [] };
  }
  // Which of several names answers, their form does not say.
  const [only, ...others] = names.filter(
    (name) => name[kind] >= Math.min(best.strength, sureName) && !name.holdsTitle && name.stems.some(isNew),
  );
  return only?.isWhole === true && others.length === 0 ? { ...best, spans: [only.span] } : best;
}

interface Entry extends KindMatch {
  /** What it is known by in a question. */
  readonly entry: string;
}

interface Facts {
  /** Of the sentence's content words. */
  readonly stems: readonly string[];
  readonly names: readonly NameRun[];
  readonly dates: readonly Entry[];
  readonly numbers: readonly (Entry & { readonly told: ToldNumber })[];
  readonly durations: readonly Entry[];
  readonly ages: readonly Entry[];
  /** Times of day. */
  readonly hours: readonly Entry[];
  /** In content words, where the first word stands that shows the kind. */
  readonly cues: Readonly<Record<Cue, number | undefined>>;
  /** The same for the first word that a cause follows. */
  readonly causeAt: number | undefined;
  readonly tells: (fate: Fate) => boolean;
  /** Whether it says only that such a thing was done, not who did it. */
  readonly isOnlySuffered: (done: ReadonlySet<string>) => boolean;
}

type Cue = keyof (typeof kindCues)['en'];

function findFacts(sentence: SentenceWords, knowledge: WordKnowledge): Facts {
  const { text, tokens, language } = sentence;
  const toPosition = (offset: number) => tokens.filter(({ start }) => start < offset).length;
  const toEntry = ({ start, end }: Span, entry = normaliseText(text.slice(start, end))) => ({
    entry,
    strength: 1,
    at: toPosition(start),
    spans: [{ start, end }],
  });
  const words = normaliseText(text);
  const find = (pattern: RegExp) => {
    const at = words.search(pattern);
    return at < 0 ? undefined : toPosition((at * text.length) / Math.max(words.length, 1));
  };
  const cue = (kind: Cue) => find(kindCues[language][kind]);
  const found = findDates(text, language);
  const numbers = findToldNumbers(sentence, found).map((told) => ({ ...toEntry(told, String(told.value)), told }));
  const findDays = (words: ReadonlySet<string>, strength: number) =>
    tokens.filter(({ word }) => words.has(word)).map((token) => ({ ...toEntry(token, token.stem), strength }));
  return {
    stems: tokens.map((token) => token.stem),
    names: findNameRuns(sentence, knowledge),
    dates: [...found.map((date) => toEntry(date)), ...findDays(weekdays, weekday), ...findDays(vagueDates, vagueDate)],
    numbers,
    causeAt: find(causeMarks[language]),
    tells: (fate) => fateWords[language][fate].test(words),
    isOnlySuffered: (done) => done.size > 0 && isOnlySuffered(sentence, done),
    durations: [
      ...numbers.filter(({ told }) => told.of === 'time'),
      ...tokens.filter(({ word }) => dualOfTime.test(word)).map((token) => toEntry(token)),
    ],
    get ages() {
      return findAges(text, language).map((age) => toEntry(age));
    },
    get hours() {
      return findHours(text, language).map((hour) => toEntry(hour));
    },
    cues: {
      place: cue('place'),
      duration: cue('duration'),
      origin: cue('origin'),
      money: cue('money') ?? (/[$\u20AC\u00A3]/u.test(text) ? 0 : undefined),
      reason: cue('reason'),
      manner: cue('manner'),
      quotation: cue('quotation') ?? (/["\u201C\u201D\u00AB\u00BB]/u.test(text) ? 0 : undefined),
    },
  };
}

const weekdays: ReadonlySet<string> = new Set(weekdayNames.flat().map((name) => normaliseText(name)));

// yawmayn, usbuayn, shahrayn, amayn, sanatayn, saatayn, daqiqatayn, aqdayn, qarnayn: two of a unit in one word
const dualOfTime =
  /^(?:\u0627\u0644|\u0644|\u0628)?(?:\u064A\u0648\u0645|\u0627\u0633\u0628\u0648\u0639|\u0634\u0647\u0631|\u0639\u0627\u0645|\u0633\u0646\u062A|\u0633\u0627\u0639\u062A|\u062F\u0642\u064A\u0642\u062A|\u0639\u0642\u062F|\u0642\u0631\u0646)(?:\u064A\u0646|\u0627\u0646)$/u;
