import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { findDates, findTimeWindow, formatDate } from '../../src/text/dates.ts';

const datesOf = (text: string, language: Language): string[] =>
  findDates(text, language).map(({ from, to, start, end }) => `${from}..${to} ${text.slice(start, end)}`);

describe('findDates', () => {
  it.each<[Language, string, string]>([
    ['en', '12 November 2024', '2024-11-12..2024-11-12'],
    ['en', 'November 12, 2024', '2024-11-12..2024-11-12'],
    ['en', '11-12 November 2024', '2024-11-11..2024-11-12'],
    ['en', 'November 2024', '2024-11-01..2024-11-30'],
    ['en', '2024-11-12', '2024-11-12..2024-11-12'],
    ['en', '12/11/2024', '2024-11-12..2024-11-12'],
    ['en', '12th of November', '0000-11-12..0000-11-12'],
    ['ar', '12 نوفمبر 2024', '2024-11-12..2024-11-12'],
    ['ar', '١٢ نوفمبر ٢٠٢٤', '2024-11-12..2024-11-12'],
    ['ar', '11-12 تشرين الثاني/نوفمبر 2024', '2024-11-11..2024-11-12'],
    ['ar', 'تشرين الثاني (نوفمبر) 2024', '2024-11-01..2024-11-30'],
    ['ar', '12/11/2024', '2024-11-12..2024-11-12'],
    ['ar', '12 من شهر نوفمبر عام 2024', '2024-11-12..2024-11-12'],
    ['ar', '11 و12 نوفمبر', '0000-11-11..0000-11-12'],
    ['ar', '5 جانفي 2011', '2011-01-05..2011-01-05'],
    ['ar', '3 آذار', '0000-03-03..0000-03-03'],
  ])('reads (%s) %s', (language, text, days) => {
    expect(datesOf(`${text}.`, language)).toEqual([`${days} ${text}`]);
  });

  it('takes four digits for a year only where the words say so', () => {
    expect(datesOf('in 2017, between 2011 and 2015', 'en').map((date) => date.slice(-4))).toEqual([
      '2017',
      '2011',
      '2015',
    ]);
    expect(datesOf('2017 soldiers; a cost of 2000', 'en')).toEqual([]);
    expect(datesOf('العام 2017، بين عامي 2011 و2015', 'ar').map((date) => date.slice(-4))).toEqual([
      '2017',
      '2011',
      '2015',
    ]);
    expect(datesOf('شارك 2017 جنديا', 'ar')).toEqual([]);
  });

  it('says whether there is a year', () => {
    expect(findDates('12 November', 'en')[0]?.hasYear).toBe(false);
    expect(findDates('12 نوفمبر 2024', 'ar')[0]?.hasYear).toBe(true);
  });

  it('passes over days that no calendar has', () => {
    expect(
      datesOf('31 November 2024; 2024-13-01; 30/02/2024', 'en').filter((date) => !date.startsWith('2024-11-01')),
    ).toEqual([]);
    expect(datesOf('31 نوفمبر', 'ar')).toEqual([]);
  });
});

describe('findTimeWindow', () => {
  /** A Wednesday. */
  const now = new Date('2024-11-20T10:00:00Z');
  const windowOf = (question: string, language: Language): string | undefined => {
    const window = findTimeWindow(question, language, now);
    return window && `${window.from}..${window.to} ${window.kind}`;
  };

  it.each([
    ['What happened yesterday?', 'ماذا حدث أمس؟', '2024-11-19..2024-11-19 relative'],
    ["Today's news", 'أخبار اليوم', '2024-11-20..2024-11-20 relative'],
    ['What was said last week?', 'ماذا قيل الأسبوع الماضي؟', '2024-11-11..2024-11-17 relative'],
    ['What was said this week?', 'ماذا قيل هذا الأسبوع؟', '2024-11-18..2024-11-24 relative'],
    ['News of last month', 'أخبار الشهر الماضي', '2024-10-01..2024-10-31 relative'],
    ['in the last three days', 'خلال آخر ثلاثة أيام', '2024-11-17..2024-11-20 relative'],
    ['in the past 3 days', 'خلال الأيام الثلاثة الماضية', '2024-11-17..2024-11-20 relative'],
    ['two weeks ago', 'قبل أسبوعين', '2024-11-04..2024-11-10 relative'],
    ['since Monday', 'منذ يوم الاثنين', '2024-11-18..2024-11-20 relative'],
    ['on Friday', 'يوم الجمعة', '2024-11-15..2024-11-15 relative'],
    ['in November', 'في نوفمبر', '2024-11-01..2024-11-30 absolute'],
    ['in December', 'في كانون الأول', '2023-12-01..2023-12-31 absolute'],
    ['since November', 'منذ شهر نوفمبر', '2024-11-01..2024-11-20 absolute'],
    ['in 2017', 'عام 2017', '2017-01-01..2017-12-31 absolute'],
    ['on 12 November', 'في 12 نوفمبر', '2024-11-12..2024-11-12 absolute'],
    ['on 25 December', 'في 25 ديسمبر', '2023-12-25..2023-12-25 absolute'],
    ['between 5 November and 12 November 2024', 'بين 5 نوفمبر و12 نوفمبر 2024', '2024-11-05..2024-11-12 absolute'],
    ['from 2011 to 2015', 'بين عامي 2011 و2015', '2011-01-01..2015-12-31 absolute'],
    ['after 12 November', 'بعد 12 نوفمبر', '2024-11-13..2024-11-20 absolute'],
    ['until 2017', 'حتى عام 2017', '0001-01-01..2017-12-31 absolute'],
  ])('reads "%s" and "%s" alike', (english, arabic, expected) => {
    expect(windowOf(english, 'en')).toBe(expected);
    expect(windowOf(arabic, 'ar')).toBe(expected);
  });

  it('finds no time where none is asked about', () => {
    for (const question of ['Who is Lavrov?', 'What did the last round decide?', 'What may he say?']) {
      expect(windowOf(question, 'en')).toBeUndefined();
    }
    for (const question of ['من هو لافروف؟', 'ماذا قررت الجولة الماضية؟', 'ماذا جرى في اليوم الأول؟', 'آخر الأخبار']) {
      expect(windowOf(question, 'ar')).toBeUndefined();
    }
  });

  it('takes last Monday, said on a Monday, for a week ago', () => {
    const monday = new Date('2024-11-18T10:00:00Z');
    expect(findTimeWindow('last Monday', 'en', monday)?.from).toBe('2024-11-11');
    expect(findTimeWindow('الاثنين الماضي', 'ar', monday)?.from).toBe('2024-11-11');
  });

  it('says where the words stand in the question', () => {
    const english = 'What happened last week in Astana?';
    const found = findTimeWindow(english, 'en', now);
    expect(english.slice(found?.start, found?.end)).toBe('last week');
    const arabic = 'ماذا جرى الأُسبوع الماضي في أستانا؟';
    const window = findTimeWindow(arabic, 'ar', now);
    expect(arabic.slice(window?.start, window?.end)).toBe('الأُسبوع الماضي');
  });
});

describe('formatDate', () => {
  it('writes the calendar day as given, in Latin digits', () => {
    expect(formatDate('2024-11-12', 'en')).toBe('12 November 2024');
    expect(formatDate('2024-11-12', 'ar')).toBe('12 نوفمبر 2024');
    expect(formatDate('2024-11-12T23:30:00-08:00', 'en')).toBe('12 November 2024');
    expect(formatDate('2024-11-12T00:30:00+03:00', 'ar')).toBe('12 نوفمبر 2024');
  });

  it('leaves out a year that is not known, and leaves alone what is no date', () => {
    expect(formatDate('0000-11-12', 'en')).toBe('12 November');
    expect(formatDate('soon', 'ar')).toBe('soon');
  });
});
