import { normaliseText } from '../text/normalise.ts';
import { toDay, toPublishedAt } from './published-at.ts';

export interface Dateline {
  /** `YYYY-MM-DD`; absent where the year is missing or day and month cannot be told apart. */
  readonly day?: string;
}

/**
 * Reads a text that is a day and nothing more: `12 November 2024`, `Nov. 12, 2024`, `2024-11-12 10:30`, with or without
 * weekday and time, in English or in the month names of any Arab country. Undefined when it is anything else.
 */
export function readDateline(text: string): Dateline | undefined {
  const exact = toPublishedAt(text.trim());
  if (exact !== undefined) return { day: exact.slice(0, 10) };
  if (text.length > maxChars || !/\p{Nd}/u.test(text)) return undefined;
  return readNumbers(text) ?? readMonthName(text);
}

const maxChars = 80;

function readNumbers(text: string): Dateline | undefined {
  if (/^\d{1,2}[/.]\d{1,2}$/u.test(simplify(text))) return {};
  const parts = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/u.exec(simplify(text));
  if (!parts) return undefined;
  const [first = 0, second = 0, third = 0] = parts.slice(1).map(Number);
  if (first > 31) return { day: toDay(first, second, third) };
  if (third < 1000) return undefined;
  if (first > 12) return { day: toDay(third, second, first) };
  return { day: second > 12 || first === second ? toDay(third, first, second) : undefined };
}

/** A month becomes `M` and its number; two names of one month, as Levantine papers write them, become one. */
function readMonthName(text: string): Dateline | undefined {
  const { pattern, numbers } = months();
  const marked = simplify(text)
    .replace(pattern, (name) => `M${numbers.get(name)}`)
    .replace(/(M\d+)\s*[/(]\s*\1\)?/u, '$1')
    .replace(/[,\u060C.]/gu, ' ') // Arabic comma 060C
    .replace(/\s+/gu, ' ')
    .trim();
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? M(\d+)(?: (\d{4}))?$/u.exec(marked);
  const monthFirst = /^M(\d+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/u.exec(marked);
  const [day, month, year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (day === undefined) return undefined;
  return { day: year === undefined ? undefined : toDay(Number(year), Number(month), Number(day)) };
}

/** Normalised, without weekday and time. */
function simplify(text: string): string {
  return normaliseText(text)
    .replace(months().weekdays, ' ')
    .replace(
      /(?:\bat\s+|[-|,]\s*)?\b\d{1,2}(?::\d{2}|\.\d{2}(?=\s*(?:[ap]\.?m\b|gmt|utc|[a-z]{3,4}t\b)))(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:gmt|utc|[a-z]{3,4}t)?(?:\s*[+-]\d{1,4})?/u,
      ' ',
    )
    .replace(/[\s,\u060C-]+$|^[\s,\u060C-]+/gu, '') // Arabic comma 060C
    .trim();
}

interface CalendarNames {
  readonly pattern: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
  readonly weekdays: RegExp;
}

function months(): CalendarNames {
  return (calendar ??= readCalendarNames());
}

let calendar: CalendarNames | undefined;

/** Month names differ between Egypt, the Levant, Algeria and Morocco. */
const locales = ['en', 'ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA'];

function readCalendarNames(): CalendarNames {
  const numbers = new Map<string, number>([['sept', 9]]);
  const weekdays = new Set<string>();
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      for (let index = 0; index < 12; index++) {
        numbers.set(nameOf(locale, { month: style }, Date.UTC(2024, index, 1)), index + 1);
        weekdays.add(nameOf(locale, { weekday: style }, Date.UTC(2024, 0, 1 + (index % 7))));
      }
    }
  }
  return { numbers, pattern: toPattern([...numbers.keys()]), weekdays: toPattern([...weekdays]) };
}

function nameOf(locale: string, style: Intl.DateTimeFormatOptions, time: number): string {
  return normaliseText(new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(time));
}

function toPattern(names: readonly string[]): RegExp {
  const sorted = [...names].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<!\\p{L})(?:${sorted.join('|')})(?!\\p{L})`, 'gu');
}
