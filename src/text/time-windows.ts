import type { Language } from '../domain/language.ts';
import type { Day } from './calendar.ts';
import { countDays, findWeekday, isDay, shift, toIso } from './calendar.ts';
import type { MatchedDate } from './date-patterns.ts';
import { findMonth, matchDates, toAlternatives, toMonthPattern } from './date-patterns.ts';
import { pastWords, relativeDays, unitNames, weekdayNames } from './date-words.ts';
import { normaliseText } from './normalise.ts';
import { findNumbers } from './numbers.ts';

/** A window in normalised text. */
export interface MatchedWindow extends MatchedDate {
  readonly kind: 'relative' | 'absolute';
  readonly isYearGuessed?: true;
  readonly isWeekday?: true;
}

/** The time that normalised text asks about. */
export function matchTimeWindow(text: string, language: Language, today: Day): MatchedWindow | undefined {
  const dates = matchDates(text).map((date): MatchedWindow => ({ ...settleYear(date, today), kind: 'absolute' }));
  // "November 2018" says more than "in November"
  const isNoDate = (time: MatchedWindow) => dates.every((date) => date.end <= time.start || time.end <= date.start);
  const words = [...matchCounted(text, language, today), ...matchWordRules(text, today)].filter(isNoDate);
  const [first, second] = dropOverlaps([...dates, ...words]);
  if (!first) return undefined;
  if (second && isSpan(text, first, second)) return { ...first, end: second.end, to: second.to };
  return open(text, first, today);
}

type Unit = keyof typeof unitNames;

/** The latest such date that is not after today. */
function settleYear(date: MatchedDate, today: Day): MatchedDate & Pick<MatchedWindow, 'isYearGuessed'> {
  if (date.from.year > 0) return date;
  let { year } = today;
  const isPossible = (): boolean => !isAfter({ ...date.from, year }, today) && isDay({ ...date.to, year });
  for (let tries = 0; tries < 9 && !isPossible(); tries++) year--;
  return { ...date, from: { ...date.from, year }, to: { ...date.to, year }, isYearGuessed: true };
}

function isAfter(left: Day, right: Day): boolean {
  return toIso(left) > toIso(right);
}

/** "In the last three days", "three days ago", with their Arabic. */
function matchCounted(text: string, language: Language, today: Day): MatchedWindow[] {
  const windows: MatchedWindow[] = [];
  for (const { pattern, isAgo } of countedPatterns) {
    for (const match of text.matchAll(pattern)) {
      const unit = findUnit(match.groups?.['unit'] ?? '');
      const count = readCount(match.groups?.['count'] ?? '', match.groups?.['unit'] ?? '', language);
      if (!unit || count === undefined) continue;
      const days = isAgo ? findAgo(today, unit, count) : { from: shiftUnits(today, unit, -count), to: today };
      windows.push({ start: match.index, end: match.index + match[0].length, ...days, kind: 'relative' });
    }
  }
  return windows;
}

const start = '(?<![\\p{L}\\p{Nd}])';
const end = '(?![\\p{L}\\p{Nd}])';
const unit = `(?<unit>${toAlternatives(Object.values(unitNames).flat())})`;
const past = toAlternatives(pastWords);
/** "Since the month of November" is no count of months. */
const notNamed = `(?! (?:\\d|(?:${toAlternatives(weekdayNames.flat())})${end}|${toMonthPattern('named')}${end}))`;
/** The Arabic "last" is alef khah reh; "before" is qaf beh lam, "since" meem noon thal. */
const countedPatterns = [
  { pattern: new RegExp(`${start}(?:last|past|previous) (?<count>[\\p{L}\\d-]+) ${unit}${end}`, 'gu'), isAgo: false },
  {
    pattern: new RegExp(`${start}\\u0627\\u062E\\u0631 (?:(?<count>[\\p{L}\\d]+) )?${unit}${end}${notNamed}`, 'gu'),
    isAgo: false,
  },
  { pattern: new RegExp(`${start}${unit} (?:(?<count>[\\p{L}\\d]+) )?(?:${past})${end}`, 'gu'), isAgo: false },
  { pattern: new RegExp(`${start}(?<count>[\\p{L}\\d-]+) ${unit} ago${end}`, 'gu'), isAgo: true },
  {
    pattern: new RegExp(`${start}\\u0642\\u0628\\u0644 (?:(?<count>[\\p{L}\\d]+) )?${unit}${end}${notNamed}`, 'gu'),
    isAgo: true,
  },
  {
    pattern: new RegExp(`${start}\\u0645\\u0646\\u0630 (?:(?<count>[\\p{L}\\d]+) )?${unit}${end}${notNamed}`, 'gu'),
    isAgo: false,
  },
];

function findUnit(word: string): Unit | undefined {
  const units = Object.keys(unitNames) as Unit[];
  return units.find((name) => unitNames[name].some((known) => normaliseText(known) === word));
}

/** Undefined where no count is meant: a definite noun in the singular is "last week", not "the last N weeks". */
function readCount(count: string, unitWord: string, language: Language): number | undefined {
  if (count === '') return dual.test(unitWord) ? 2 : singular.test(unitWord) ? 1 : undefined;
  if (count === 'a' || count === 'an') return 1;
  if (count === 'couple') return 2;
  const [number, ...more] = findNumbers(count, language);
  return number && more.length === 0 ? number.value : undefined;
}

/** Arabic duals end in yeh noon (U+064A U+0646). */
const dual = /\u064A\u0646$/u;
/** Day (yeh waw meem), week, month, year without article: after "last" or "before" one of them. */
const singular =
  /^(?:\u064A\u0648\u0645|\u0627\u0633\u0628\u0648\u0639|\u0634\u0647\u0631|\u0639\u0627\u0645|\u0633\u0646\u0647)$/u;

function shiftUnits(day: Day, name: Unit, count: number): Day {
  if (name === 'day') return shift(day, { days: count });
  if (name === 'week') return shift(day, { days: 7 * count });
  return shift(day, name === 'month' ? { months: count } : { years: count });
}

function findAgo(today: Day, name: Unit, count: number): Pick<MatchedDate, 'from' | 'to'> {
  return spanOf(shiftUnits(today, name, -count), name);
}

/** The whole day, week from Monday, month or year around a day. */
function spanOf(day: Day, name: Unit): Pick<MatchedDate, 'from' | 'to'> {
  if (name === 'day') return { from: day, to: day };
  if (name === 'week') {
    const monday = shift(day, { days: -((findWeekday(day) + 6) % 7) });
    return { from: monday, to: shift(monday, { days: 6 }) };
  }
  if (name === 'year') return { from: { ...day, month: 1, day: 1 }, to: { ...day, month: 12, day: 31 } };
  return { from: { ...day, day: 1 }, to: { ...day, day: countDays(day.year, day.month) } };
}

/** What words alone say: yesterday, last week, Monday, in November. */
function matchWordRules(text: string, today: Day): MatchedWindow[] {
  return wordRules.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): MatchedWindow[] => {
      const window = read(match.groups ?? {}, today);
      return window ? [{ start: match.index, end: match.index + match[0].length, ...window }] : [];
    }),
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

interface WordRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, today: Day) => Omit<MatchedWindow, 'start' | 'end'> | undefined;
}

const daysByWord = new Map(relativeDays.map(([word, days]) => [normaliseText(word), days]));
const weekdaysByWord = new Map(
  weekdayNames.flatMap((names, day) => names.map((name): [string, number] => [normaliseText(name), day])),
);
/** The Arabic "this": heh thal alef, heh thal heh. */
const arabicThis = '\\u0647\\u0630[\\u0627\\u0647]';
/** After the day (alef lam yeh waw meem) an adjective with the article, or "in" before it, makes it a day of something. */
const wordRules: readonly WordRule[] = [
  {
    pattern: new RegExp(
      `(?<!\\u0641\\u064A )${start}(?<word>${toAlternatives([...daysByWord.keys()])})${end}(?<!\\u0627\\u0644\\u064A\\u0648\\u0645(?= \\u0627\\u0644))`,
      'gu',
    ),
    read: ({ word }, today) => readSpan(shift(today, { days: daysByWord.get(word ?? '') ?? 0 }), 'day'),
  },
  { pattern: new RegExp(`${start}(?:last|past|previous) ${unit}${end}`, 'gu'), read: readLast },
  { pattern: new RegExp(`${start}(?=\\u0627\\u0644)${unit} (?:${past})${end}`, 'gu'), read: readLast },
  { pattern: new RegExp(`${start}(?:this|${arabicThis}) ${unit}${end}`, 'gu'), read: readThis },
  {
    pattern: new RegExp(
      `${start}(?<last>last )?(?<word>${toAlternatives([...weekdaysByWord.keys()])})${end}(?: (?<past>${past}))?`,
      'gu',
    ),
    read: readWeekday,
  },
  {
    pattern: new RegExp(
      `${start}(?:in|during|since|until|last|this|early|late|mid|of|before|after)[ -]${toMonthPattern('month')}${end}`,
      'gu',
    ),
    read: readMonth,
  },
  {
    pattern: new RegExp(
      `${start}(?:\\u0641\\u064A|\\u062E\\u0644\\u0627\\u0644|\\u0634\\u0647\\u0631|\\u0645\\u0646\\u0630|\\u0645\\u0637\\u0644\\u0639|\\u0627\\u0648\\u0627\\u062E\\u0631|\\u062D\\u062A\\u064A|\\u0642\\u0628\\u0644|\\u0628\\u0639\\u062F) (?:\\u0634\\u0647\\u0631 )?${toMonthPattern('month')}${end}(?: (?:${past}))?`,
      'gu',
    ),
    read: readMonth,
  },
];

function readSpan(day: Day, name: Unit): Omit<MatchedWindow, 'start' | 'end'> {
  return { ...spanOf(day, name), kind: 'relative' };
}

function readLast({ unit: word }: Groups, today: Day): Omit<MatchedWindow, 'start' | 'end'> | undefined {
  const name = findUnit(word ?? '');
  return name && !isPlural(word ?? '') ? readSpan(shiftUnits(today, name, -1), name) : undefined;
}

function readThis({ unit: word }: Groups, today: Day): Omit<MatchedWindow, 'start' | 'end'> | undefined {
  const name = findUnit(word ?? '');
  return name && !isPlural(word ?? '') ? readSpan(today, name) : undefined;
}

// alef, lam
const article = '\u0627\u0644';

const singularUnits = new Set(
  [
    ...Object.keys(unitNames),
    ...Object.values(unitNames).flatMap((names) => names.filter((name) => name.startsWith(article))),
  ].map(normaliseText),
);

function isPlural(word: string): boolean {
  return !singularUnits.has(word);
}

/** Last Monday, said on a Monday, is a week ago; Monday alone is today. */
function readWeekday({ word, last, past: pastWord }: Groups, today: Day): Omit<MatchedWindow, 'start' | 'end'> {
  const back = (findWeekday(today) - (weekdaysByWord.get(word ?? '') ?? 0) + 7) % 7;
  const isLast = (last ?? pastWord) !== undefined;
  const span = readSpan(shift(today, { days: -(back === 0 && isLast ? 7 : back) }), 'day');
  return isLast ? span : { ...span, isWeekday: true };
}

function readMonth({ month: name }: Groups, today: Day): Omit<MatchedWindow, 'start' | 'end'> {
  const month = findMonth(name);
  const year = month > today.month ? today.year - 1 : today.year;
  return { ...spanOf({ year, month, day: 1 }, 'month'), kind: 'absolute', isYearGuessed: true };
}

/** In order; of those that overlap the one that begins first, then the longest. */
function dropOverlaps(times: readonly MatchedWindow[]): MatchedWindow[] {
  const kept: MatchedWindow[] = [];
  for (const time of times.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    if (kept.every(({ end: before }) => before <= time.start)) kept.push(time);
  }
  return kept;
}

/** "Between … and …", "from … to …": bayna (beh yeh noon), min (meem noon); waw, ila, hatta. */
function isSpan(text: string, first: MatchedWindow, second: MatchedWindow): boolean {
  const before = /(?:between|from|\u0628\u064A\u0646|\u0645\u0646)(?: \p{L}+)? ?$/u.test(
    text.slice(0, first.start).trimEnd(),
  );
  const between = /^,? ?(?:and|to|until|till|-|\u0648|\u0627\u0644\u064A|\u062D\u062A\u064A)(?: ?\p{L}+)? ?$/u;
  return (
    (before || /^(?:between|from)/u.test(text.slice(first.start))) &&
    between.test(text.slice(first.end, second.start)) &&
    !isAfter(first.from, second.to)
  );
}

/** Since (mundhu: meem noon thal), after (baad), until (hatta), before (qabl). */
function open(text: string, window: MatchedWindow, today: Day): MatchedWindow {
  const within = window.kind === 'absolute' ? openersWithin.exec(text.slice(window.start)) : null;
  const [preposition] = openers.exec(text.slice(0, window.start)) ?? within ?? [];
  if (preposition === undefined) return window;
  if (/since|\u0645\u0646\u0630/u.test(preposition))
    return isAfter(window.from, today) ? window : { ...window, to: today };
  if (/after|\u0628\u0639\u062F/u.test(preposition))
    return isAfter(window.to, today) ? window : { ...window, from: shift(window.to, { days: 1 }), to: today };
  const isBefore = /before|\u0642\u0628\u0644/u.test(preposition);
  return {
    ...window,
    from: { year: 1, month: 1, day: 1 },
    to: isBefore ? shift(window.from, { days: -1 }) : window.to,
  };
}

const openers =
  /(?<![\p{L}])(?:since|after|until|till|before|\u0645\u0646\u0630|\u0628\u0639\u062F|\u062D\u062A\u064A|\u0642\u0628\u0644)(?: (?:\u064A\u0648\u0645|\u0639\u0627\u0645|\u0633\u0646\u0647|\u0634\u0647\u0631|the))? ?$/u;
const openersWithin =
  /^(?:since|after|until|before|\u0645\u0646\u0630|\u0628\u0639\u062F|\u062D\u062A\u064A|\u0642\u0628\u0644)(?= )/u;
