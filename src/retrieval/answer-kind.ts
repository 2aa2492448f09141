import type { QuestionType } from '../domain/question.ts';
import type { Dimension } from '../text/measures.ts';
import { lazily } from '../text/memoise.ts';
import type { OfficeKind } from '../text/office-words.ts';
import { mayBeOffice, type FoundOffice } from '../text/offices.ts';
import type { Fate } from './kind-words.ts';
import { findFullNames, type FullName } from './full-names.ts';
import type { NameRun, SentenceWords, WordKnowledge } from './name-runs.ts';
import { createOtherOneFinder, type AskedOne } from './other-ones.ts';
import { findFacts, type Entry, type Facts, type KindMatch } from './sentence-facts.ts';
import { isPlanned } from './told-deeds.ts';
import { findMeaning, type Meant } from './told-meaning.ts';
import { canBeSum, canCount, isCountOf } from './told-numbers.ts';

/** `identity`: who or what somebody is whom the question names; `naming`: the name of what it describes; `holder`: of an office; `hour`: a time of day; `measure`: how heavy; `meaning`: what something is; `agency`: of news; `publication`: of the article itself. */
export type AskedType =
  QuestionType | 'identity' | 'naming' | 'holder' | 'age' | 'hour' | 'measure' | 'meaning' | 'agency' | 'publication';

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
  /** Of whoever's words are asked for; empty where it is not known who that is. */
  readonly speaker: ReadonlySet<string>;
  /** What the measure is asked of. */
  readonly dimension: Dimension | undefined;
  /** The office whose holder is asked for. */
  readonly office: Office | undefined;
  /** What has happened to those who are counted. */
  readonly fate: Fate | undefined;
  /** Of the words that tell what happened; empty where it is not asked as something past. */
  readonly past: ReadonlySet<string>;
  /** What something is asked for of, where its meaning is; empty where it is not. */
  readonly meant: Meant;
  readonly one: AskedOne;
}

export interface Office {
  readonly kind: OfficeKind;
  /** What it is the office of, each in stems of the ways to say it; without names, which may be told before. */
  readonly of: readonly ReadonlySet<string>[];
}

/** What a sentence tells of what is asked for. */
export interface KindTold extends KindMatch {
  /** Whether what is asked about, as something that happened, is only planned, demanded or feared here. */
  readonly isOnlyPlanned: boolean;
  /** Whether it tells of another thing of that kind than the one asked about: of another round than the second. */
  readonly isOfAnother: boolean;
}

/** Which kinds of answer a sentence could give; each is computed once, when it is first asked for. */
export interface SentenceKinds {
  /** The surest thing of the kind that holds a stem which the question does not name already. */
  match(asked: AskedKind): KindTold;
  /** Who is named in it in full. */
  fullNames(): readonly FullName[];
}

/** Looks at a sentence for what could answer a question of each kind. */
export function describeKinds(sentence: SentenceWords, knowledge: WordKnowledge): SentenceKinds {
  const facts = lazily(() => findFacts(sentence, knowledge));
  const isOfAnother = createOtherOneFinder(sentence, knowledge);
  return {
    fullNames: lazily(() => findFullNames(sentence, facts().names)),
    match: (asked) => {
      const found =
        asked.type === 'meaning'
          ? findMeaning(sentence, asked.meant)
          : finders[asked.type]?.(facts(), (entry) => !asked.stems.has(entry), asked);
      return {
        ...(found ?? nothing),
        isOnlyPlanned: isPlanned(sentence, asked.past),
        isOfAnother: isOfAnother(asked.one),
      };
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
  naming: ({ names, stems, joins, touches }, isNew, { named, namesOrganisation }) => {
    const places = [...stems.keys()].filter((at) => named.has(stems[at] ?? ''));
    const isBeside = (name: NameRun) =>
      places.some((at) => at >= name.first - farthestName && at < name.last + farthestName && !joins(name, at));
    const beside = names.filter(isBeside);
    const best = surestName(beside, isNew, namesOrganisation ? 'organisation' : 'person');
    // "The driver Mohammed": what no list holds, set right after its description, is a name.
    const isSet = (name: NameRun) => places.includes(name.first - 1) && touches(name, name.first - 1);
    if (best.strength >= sureName || beside.some((name) => isSet(name) && name.stems.some(isNew))) return best;
    return weaken(best, wrongNumber);
  },
  holder: ({ names, offices, stems }, isNew, { office }) => {
    const own = offices.filter((told) => office !== undefined && isOffice(office, told, stems));
    const isBesideOwn = ({ first }: NameRun) => own.some(({ at = 0 }) => Math.abs(first - at) <= farthestHolder);
    const best = surestName(names.filter(isBesideOwn), isNew, 'person');
    return best.strength > 0 ? best : weaken(surestName(names, isNew, 'person'), wrongNumber);
  },
  organisation: ({ names }, isNew) => surestName(names, isNew, 'organisation'),
  place: ({ names, cues }, isNew) => {
    const found = surestName(names, isNew, 'place');
    // Which of a sentence's places and other names is the answer, its form does not say surely enough to be shown.
    return { ...found, spans: [], strength: cues.place === undefined ? found.strength / 2 : found.strength };
  },
  list: ({ names, enumerates }, isNew) => {
    const others = names.filter((name) => name.stems.some(isNew));
    const named = { strength: Math.min(1, others.length / 2), at: others[0]?.first, spans: [] };
    return enumerates && named.strength < someThings ? { ...named, strength: someThings } : named;
  },
  date: ({ dates }, isNew) => takeFirst(keepNew(dates, isNew)) ?? nothing,
  number: ({ numbers, stems, tells }, isNew, { counted, fate }) => {
    const others = keepNew(numbers, isNew);
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
    const others = keepNew(numbers, isNew);
    return takeFirst(others.filter(({ told }) => told.of === 'share')) ?? weaken(others[0], otherNumber);
  },
  money: ({ numbers, cues }, isNew) => {
    const others = keepNew(numbers, isNew);
    const sums = others.filter(({ told }) => canBeSum(told, cues.money !== undefined));
    return takeFirst(sums) ?? weaken(others[0], wrongNumber);
  },
  duration: ({ durations, numbers, cues }, isNew, { dimension }) => {
    const others = keepNew(numbers, isNew);
    const told = takeFirst(keepNew(durations, isNew));
    if (told !== undefined) return told;
    // "How long" a bridge is, its form does not tell from how long it was closed.
    const length = dimension && others.find((each) => each.told.dimension === dimension);
    if (length !== undefined) return weaken(length, maybeLength);
    return cues.duration === undefined ? nothing : weaken(others[0], otherNumber);
  },
  measure: ({ numbers }, isNew, { dimension }) => {
    const others = keepNew(numbers, isNew);
    return takeFirst(others.filter(({ told }) => told.dimension === dimension)) ?? weaken(others[0], wrongNumber);
  },
  age: ({ ages, dates, durations, stems, cues }, isNew) => {
    const isAsked = (at: number | undefined) => at !== undefined && isNear(at, stems, (stem) => !isNew(stem));
    const own = ages.find(({ at }) => isAsked(at));
    if (own !== undefined) return own;
    // "Built in 1925"; what is told of somebody else's age is no answer.
    const isOrigin = ages.length === 0 && cues.origin !== undefined && (dates.length > 0 || cues.century !== undefined);
    return isOrigin ? weaken(toMatch(cues.origin), maybeAge) : weaken(ages[0] ?? durations[0], wrongNumber);
  },
  hour: ({ hours, dates }, isNew) => takeFirst(keepNew(hours, isNew)) ?? weaken(dates[0], wrongNumber),
  reason: ({ cues, stems, causeAt }, isNew) => {
    const asked = [...stems.keys()].filter((at) => !isNew(stems[at] ?? ''));
    // What follows "because" is the reason of something else.
    const isCause = causeAt !== undefined && causeAt > 1 && asked.length > 0 && asked.every((at) => at >= causeAt);
    return isCause ? nothing : toMatch(cues.reason);
  },
  manner: ({ cues }) => toMatch(cues.manner),
  agency: ({ cues }) => toMatch(cues.agency),
  publication: () => nothing,
  quotation: ({ cues, names, stems }, _, { speaker }) => {
    const at = cues.quotation;
    if (at === undefined || speaker.size === 0) return toMatch(at);
    const beside = stems.slice(Math.max(0, at - farthestSpeaker), at + farthestSpeaker + 1);
    const isOthers = names.some(({ first, last }) => first <= at + farthestName && last >= at - 1);
    return isOthers && !beside.some((stem) => speaker.has(stem)) ? weaken(toMatch(at), wrongNumber) : toMatch(at);
  },
};

/** In content words: so far from its name a thing may stand, as in "the driver of the lorry, Tony Habib". */
const farthestName = 3;
/** The same of somebody from an age, of somebody from an office, and of what an office is of from its word. */
const farthestAged = 6;
const farthestHolder = 14;
const farthestSpeaker = 7;
const farthestOffice = 8;
/** A word is no name because no list holds it. */
const sureName = 0.5;
/** Several things are told, though none of them by name. */
const someThings = 0.5;
const otherNumber = 0.3;
const maybeLength = 0.8;
const maybeAge = 0.6;
/** Hardly ever what was asked: "lasts two days" costs nothing, and 60 per cent are not how many farmers there are. */
const wrongNumber = 0.1;

/** Those that the question does not hold already. */
function keepNew<Told extends Entry>(told: readonly Told[], isNew: IsNew): Told[] {
  return told.filter(({ entry }) => isNew(entry));
}

function isNear(place: number, stems: readonly string[], isWanted: (stem: string) => boolean): boolean {
  return stems.slice(Math.max(0, place - farthestAged), place + farthestAged).some(isWanted);
}

/** Whether an office that a sentence tells may be the one asked for: half of what that is of stands beside it, or it is told before. */
function isOffice(asked: Office, { kind, isBare, at = 0 }: FoundOffice & Entry, stems: readonly string[]): boolean {
  if (!mayBeOffice(asked.kind, kind)) return false;
  const beside = stems.slice(Math.max(0, at - farthestOffice), at + farthestOffice + 1);
  const held = asked.of.filter((of) => beside.some((stem) => of.has(stem)));
  return isBare || held.length * 2 >= asked.of.length;
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
