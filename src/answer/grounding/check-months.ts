import { sureYearContexts, yearContexts } from '../../text/date-words.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { Finding } from './finding.ts';
import { findMonths, type FoundMonth } from './months.ts';
import type { Quantities } from './quantities.ts';
import type { PlainText } from './read-text.ts';

/** Months outside the dates, and second names of a month within them. */
export function checkMonths(sentence: PlainText, cited: readonly PlainText[], own: Quantities): Finding[] {
  const held = new Set(cited.flatMap((text) => findMonths(text.text).map(({ month }) => month)));
  return findBareMonths(sentence, own)
    .filter(({ month }) => !held.has(month))
    .map(({ start, end }) => ({ rule: 'date', words: sentence.text.slice(start, end) }));
}

function findBareMonths({ text }: PlainText, { dates }: Quantities): FoundMonth[] {
  const isOfDate = ({ start, end, month }: FoundMonth) =>
    dates.some(
      (date) => date.start < end && start < date.end && [date.from, date.to].some((iso) => toMonth(iso) === month),
    );
  return findMonths(text).filter((found) => !isOfDate(found));
}

/** A year, or a day, beside a word that is no month, while a month stands alone: "in Iran 2023 it was agreed to bring in January". */
export function checkTornDates({ text, language }: PlainText, cited: readonly PlainText[], own: Quantities): Finding[] {
  const [month] = findBareMonths({ text, language }, own);
  if (month === undefined) return [];
  const held = cited.map((each) => normaliseText(each.text));
  const isHeld = (words: string) => held.some((each) => each.includes(normaliseText(words)));
  const torn = [...text.matchAll(besideYear)].find(
    ([words, name = '']) =>
      (language === 'ar' || /^\p{Lu}/u.test(name)) &&
      !notTorn.has(normaliseText(name)) &&
      findMonths(name).length === 0 &&
      !isHeld(words),
  );
  return torn === undefined ? [] : [{ rule: 'date', words: torn[0] }];
}

const besideYear = /(?<![\p{L}'\u2019-])([\p{L}'\u2019-]{2,})(?:'s|\u2019s)? [12]\d{3}(?!\d|[.,]\d)/gu;
const notTorn = new Set([...yearContexts, ...sureYearContexts].map(normaliseText));

function toMonth(iso: string): number {
  return Number(iso.slice(5, 7));
}
