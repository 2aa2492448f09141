import type { Span } from '../domain/article.ts';
import type { Language } from '../domain/language.ts';
import type { AnalysedToken } from '../text/analyse.ts';
import { findAges } from '../text/ages.ts';
import { weekdayNames } from '../text/date-words.ts';
import { findDates } from '../text/dates.ts';
import { findHours } from '../text/hours.ts';
import { newsAgencies } from '../text/news-agencies.ts';
import { normaliseText } from '../text/normalise.ts';
import { findOffices, type FoundOffice } from '../text/offices.ts';
import { causeMarks, fateWords, kindCues, vagueDates, type Fate } from './kind-words.ts';
import { findNameRuns, type NameRun, type SentenceWords, type WordKnowledge } from './name-runs.ts';
import { isOnlySuffered } from './told-deeds.ts';
import { findToldNumbers, type ToldNumber } from './told-numbers.ts';

/** How surely a sentence holds an answer of some kind, and where. */
export interface KindMatch {
  /** [0, 1]. */
  readonly strength: number;
  /** In content words of the sentence; undefined where it stands nowhere in particular. */
  readonly at: number | undefined;
  /** What says it, in the sentence's text, UTF-16; empty where no words in particular do. */
  readonly spans: readonly Span[];
}

/** Something told that could answer. */
export interface Entry extends KindMatch {
  /** What it is known by in a question. */
  readonly entry: string;
}

/** What a sentence tells, as far as its form shows. */
export interface Facts {
  /** Of the sentence's content words. */
  readonly stems: readonly string[];
  readonly names: readonly NameRun[];
  readonly dates: readonly Entry[];
  readonly numbers: readonly (Entry & { readonly told: ToldNumber })[];
  readonly durations: readonly Entry[];
  readonly ages: readonly Entry[];
  readonly offices: readonly (FoundOffice & Entry)[];
  /** Times of day. */
  readonly hours: readonly Entry[];
  /** In content words, where the first word stands that shows the kind. */
  readonly cues: Readonly<Record<Cue, number | undefined>>;
  /** The same for the first word that a cause follows. */
  readonly causeAt: number | undefined;
  readonly tells: (fate: Fate) => boolean;
  /** Whether three things or more are told one after another. */
  readonly enumerates: boolean;
  /** Whether "and" stands between a name and what is at a place: they are two then. */
  readonly joins: (name: NameRun, at: number) => boolean;
  /** Whether nothing but a blank stands between them. */
  readonly touches: (name: NameRun, at: number) => boolean;
  /** Whether it says only that such a thing was done, not who did it. */
  readonly isOnlySuffered: (done: ReadonlySet<string>) => boolean;
}

type Cue = keyof (typeof kindCues)['en'] | 'agency';

export function findFacts(sentence: SentenceWords, knowledge: WordKnowledge): Facts {
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
  const cue = (kind: Exclude<Cue, 'agency'>) => find(kindCues[language][kind]);
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
    enumerates: enumeration[language].test(text),
    joins: (name, at) =>
      conjunction.test(between(sentence, name, at)) ||
      (language === 'ar' && isJoined(tokens[at < name.first ? name.first : at])),
    touches: (name, at) => between(sentence, name, at) === ' ',
    isOnlySuffered: (done) => done.size > 0 && isOnlySuffered(sentence, done),
    durations: [
      ...numbers.filter(({ told }) => told.of === 'time'),
      ...tokens.filter(({ word }) => dualOfTime.test(word)).map((token) => toEntry(token)),
    ],
    get ages() {
      return findAges(text, language).map((age) => toEntry(age));
    },
    get offices() {
      return findOffices(text, language).map((office) => ({ ...office, ...toEntry(office) }));
    },
    get hours() {
      return findHours(text, language).map((hour) => toEntry(hour));
    },
    cues: {
      place: cue('place'),
      duration: cue('duration'),
      origin: cue('origin'),
      century: cue('century'),
      agency: find(newsAgencies[language]),
      money: cue('money') ?? (/[$\u20AC\u00A3]/u.test(text) ? 0 : undefined),
      reason: withheld[language].test(words) ? undefined : cue('reason'),
      manner: cue('manner'),
      quotation: cue('quotation') ?? (/["\u201C\u201D\u00AB\u00BB]/u.test(text) ? 0 : undefined),
    },
  };
}

/** Between commas, the last after "and" or "or"; in Arabic waw or aw after each. */
const enumeration: Readonly<Record<Language, RegExp>> = {
  en: /[,;] [^,;]{2,80}[,;]? (?:and|or) /u,
  ar: /(?:[\u060C\u061B] (?:\u0648|\u0623\u0648 )[^\u060C\u061B]{2,80}){2}|[\u060C\u061B] [^\u060C\u061B]{2,80} (?:\u0648|\u0623\u0648 )\p{L}/u,
};

/** The text between a name and the content word at a place. */
function between({ text, tokens }: SentenceWords, { first, last }: NameRun, at: number): string {
  const [before, after] = at < first ? [at, first] : [last - 1, at];
  return text.slice(tokens[before]?.end ?? 0, tokens[after]?.start ?? 0);
}

const conjunction = /^\s(?:and|or|as well as)\s/u;

/** Whether a word begins with waw, "and", that is no part of it. */
function isJoined(token: AnalysedToken | undefined): boolean {
  return token !== undefined && token.word.startsWith('\u0648') && !token.stem.startsWith('\u0648');
}

/** That no reason was given; lam or dun, a word, maybe another, then sabab, with or without its article. */
const withheld: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:no|any|without(?: an?y?)?|not? \w+ (?:a|any|the)) (?:reason|explanation)s?\b/u,
  ar: /(?<!\p{L})(?:\u0648?\u0644\u0645|\u062F\u0648\u0646) \p{L}+ (?:\p{L}+ )?(?:\u0627\u0644|\u0627\u064A )?(?:\u0633\u0628\u0628|\u0627\u0633\u0628\u0627\u0628)/u,
};

const weekdays: ReadonlySet<string> = new Set(weekdayNames.flat().map((name) => normaliseText(name)));

// yawmayn, usbuayn, shahrayn, amayn, sanatayn, saatayn, daqiqatayn, aqdayn, qarnayn: two of a unit in one word
const dualOfTime =
  /^(?:\u0627\u0644|\u0644|\u0628)?(?:\u064A\u0648\u0645|\u0627\u0633\u0628\u0648\u0639|\u0634\u0647\u0631|\u0639\u0627\u0645|\u0633\u0646\u062A|\u0633\u0627\u0639\u062A|\u062F\u0642\u064A\u0642\u062A|\u0639\u0642\u062F|\u0642\u0631\u0646)(?:\u064A\u0646|\u0627\u0646)$/u;

/** "On Monday"; "in the spring", "at dawn". */
const weekday = 0.8;
const vagueDate = 0.4;
