import { describe, expect, it } from 'vitest';
import { readDateline } from '../../src/sources/dateline.ts';
import { isPublishedAt, toPublishedAt } from '../../src/sources/published-at.ts';

describe('a dateline', () => {
  it.each([
    ['12 November 2031', '2031-11-12'],
    ['Nov. 12, 2031', '2031-11-12'],
    ['Wednesday, November 12th, 2031, 10:30 am GMT', '2031-11-12'],
    ['2031-11-12', '2031-11-12'],
    ['2031-11-12T23:30:00-05:00', '2031-11-12'],
    ['2031/11/12', '2031-11-12'],
    ['25/11/2031', '2031-11-25'],
    ['11/25/2031 - 10:30', '2031-11-25'],
    ['12 نوفمبر 2031', '2031-11-12'],
    ['١٢ تشرين الثاني ٢٠٣١', '2031-11-12'],
    ['12 تشرين الثاني/نوفمبر 2031', '2031-11-12'],
    ['الأربعاء، 12 نونبر 2031 - 10:30', '2031-11-12'],
    ['3 جانفي 2031', '2031-01-03'],
    ['3 كانون الثاني 2031', '2031-01-03'],
    ['٢٥/١١/٢٠٣١', '2031-11-25'],
  ])('is read: %s', (text, day) => {
    expect(readDateline(text)).toEqual({ day });
  });

  it.each(['12 November', '05/06/2031', '8/4', '31 November 2031', '12 نوفمبر', '٠٥/٠٦/٢٠٣١', '31 نوفمبر 2031'])(
    'is recognised without a day that can be told: %s',
    (text) => {
      expect(readDateline(text)).toEqual({ day: undefined });
    },
  );

  it.each([
    'In November 2031',
    'November',
    '12',
    '12 votes',
    'May 12 members vote?',
    'في نوفمبر 2031',
    'نوفمبر',
    '12 صوتاً',
  ])('is not seen in other text: %s', (text) => {
    expect(readDateline(text)).toBeUndefined();
  });
});

describe('publishedAt', () => {
  it.each(['2031-11-12', '2028-02-29', '2031-11-12T10:30Z', '2031-11-12T10:30:59.125+05:45', '0099-01-01'])(
    'may be %s',
    (value) => {
      expect(isPublishedAt(value)).toBe(true);
    },
  );

  it.each([
    '2031-02-29',
    '2031-13-01',
    '2031-1-1',
    '2031-11-12T10:30',
    '2031-11-12T24:00Z',
    '2031-11-12T10:60Z',
    '2031-11-12T10:30+15:00',
    '2031-11-12 10:30Z',
    '12 November 2031',
    '2031',
    '٢٠٣١-١١-١٢',
    '',
  ])('may not be "%s"', (value) => {
    expect(isPublishedAt(value)).toBe(false);
  });

  it.each([
    ['2031-11-12T10:30:00+0300', '2031-11-12T10:30:00+03:00'],
    ['2031-11-12 10:30:00', '2031-11-12'],
    ['2031-11-12T10:30', '2031-11-12'],
    ['2031-11-12 10:30 Z', '2031-11-12T10:30Z'],
    ['yesterday', undefined],
  ])('is made of what pages write: %s', (written, value) => {
    expect(toPublishedAt(written)).toBe(value);
  });
});
