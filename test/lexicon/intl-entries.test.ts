import { describe, expect, it } from 'vitest';
import { listIntlEntries } from '../../src/lexicon/intl-entries.ts';

const entries = listIntlEntries();

function arabicOf(english: string): string[] {
  return entries.filter((entry) => entry.english.includes(english)).flatMap((entry) => entry.arabic);
}

describe('listIntlEntries', () => {
  it('lists the regions of the world once each', () => {
    expect(arabicOf('egypt')).toEqual(['مصر']);
    expect(arabicOf('germany')).toEqual(['ألمانيا']);
    expect(arabicOf('bosnia and herzegovina')).toEqual(['البوسنة والهرسك']);
  });

  it('takes a name in brackets for a second name', () => {
    expect(entries).toContainEqual({ english: ['myanmar', 'burma'], arabic: ['ميانمار', 'بورما'] });
  });

  it('lists languages', () => {
    expect(arabicOf('kurdish')).toContain('الكردية');
    expect(arabicOf('kazakh')).toContain('الكازاخستانية');
  });

  it('gives the months their common, Levantine and Maghrebi names', () => {
    expect(arabicOf('november')).toEqual(expect.arrayContaining(['نوفمبر', 'تشرين الثاني', 'نونبر']));
    expect(arabicOf('february')).toEqual(expect.arrayContaining(['فبراير', 'شباط', 'فيفري']));
    expect(arabicOf('nov')).toEqual(arabicOf('november'));
  });

  it('gives the seven weekdays', () => {
    expect(arabicOf('monday')).toEqual(['الاثنين']);
    expect(arabicOf('sunday')).toEqual(['الأحد']);
  });

  it('leaves out the test locales and the unknown region of the data', () => {
    expect(entries.filter((entry) => /pseudo|unknown/u.test(entry.english.join(' ')))).toEqual([]);
  });

  it('holds lower-case English and Arabic without vowel signs', () => {
    for (const { english, arabic } of entries) {
      expect(english.join(' ')).toMatch(/^[\p{Script=Latin}\p{M}0-9 .'-]+$/u);
      expect(english.join(' ')).toBe(english.join(' ').toLowerCase());
      expect(arabic.join(' ')).toMatch(/^[\p{Script=Arabic} ]+$/u);
      expect(arabic.join(' ')).not.toMatch(/\p{M}/u);
    }
  });
});
