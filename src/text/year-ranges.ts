import type { Language } from '../domain/language.ts';
import { findDates } from './dates.ts';

/** Years from one date of a text to another, both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** The ranges that a text tells by two dates: "from March 2019 to September 2022". */
export function findYearRanges(text: string, language: Language): YearRange[] {
  const dates = findDates(text, language).filter(({ hasYear }) => hasYear);
  return dates.flatMap(({ to, start }, at): YearRange[] => {
    const before = dates[at - 1];
    if (before === undefined || !joins.test(text.slice(before.end, start))) return [];
    return [{ from: Number(before.from.slice(0, 4)), to: Number(to.slice(0, 4)) }];
  });
}

/** To, until, till, through, and, a dash; ila, hatta and waw in Arabic; then maybe the end, nihayat, or the year, am. */
const joins =
  /^\s*(?:to|until|till|through|and|[-\u2013]|\u0625\u0644\u0649|\u0627\u0644\u0649|\u062D\u062A\u0649|\u0648)\s*(?:the |end of |\u0646\u0647\u0627\u064A\u0629 |\u0639\u0627\u0645 )*$/u;
