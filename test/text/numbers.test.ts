import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { findNumbers } from '../../src/text/numbers.ts';

const numbersOf = (text: string, language: Language): [number, string, string][] =>
  findNumbers(text, language).map(({ value, kind, start, end }) => [value, kind, text.slice(start, end)]);

describe('findNumbers', () => {
  it('reads digits with grouping and decimals', () => {
    expect(numbersOf('1,234.5 of 22', 'en')).toEqual([
      [1234.5, 'cardinal', '1,234.5'],
      [22, 'cardinal', '22'],
    ]);
    expect(numbersOf('١٬٢٣٤٫٥ من ۲۲ و22', 'ar')).toEqual([
      [1234.5, 'cardinal', '١٬٢٣٤٫٥'],
      [22, 'cardinal', '۲۲'],
      [22, 'cardinal', '22'],
    ]);
  });

  it('takes Monday for no two', () => {
    expect(numbersOf('يوم الاثنين 11 نوفمبر، وبالاثنين', 'ar')).toEqual([[11, 'cardinal', '11']]);
    expect(numbersOf('حضر اثنين من الوفود', 'ar')).toEqual([[2, 'cardinal', 'اثنين']]);
  });

  it('reads a numeral after digits, but joins a scale to them', () => {
    expect(numbersOf('In 2017 eight rounds, 3 million people', 'en')).toEqual([
      [2017, 'cardinal', '2017'],
      [8, 'cardinal', 'eight'],
      [3_000_000, 'cardinal', '3 million'],
    ]);
    expect(numbersOf('في 2017 ثماني جولات، 3 ملايين شخص', 'ar')).toEqual([
      [2017, 'cardinal', '2017'],
      [8, 'cardinal', 'ثماني'],
      [3_000_000, 'cardinal', '3 ملايين'],
    ]);
  });

  it('reads percentages', () => {
    expect(numbersOf('12.5%, 12 per cent, twenty percent', 'en')).toEqual([
      [12.5, 'percentage', '12.5%'],
      [12, 'percentage', '12 per cent'],
      [20, 'percentage', 'twenty percent'],
    ]);
    expect(numbersOf('٢٢٪ و12 بالمئة و5 في المائة، وعشرون في المئة', 'ar')).toEqual([
      [22, 'percentage', '٢٢٪'],
      [12, 'percentage', '12 بالمئة'],
      [5, 'percentage', '5 في المائة'],
      [20, 'percentage', 'عشرون في المئة'],
    ]);
  });

  it('reads ordinals in digits', () => {
    expect(numbersOf('the 22nd round', 'en')).toEqual([[22, 'ordinal', '22nd']]);
    expect(numbersOf('الجولة الـ22 والـ 23', 'ar')).toEqual([
      [22, 'ordinal', '22'],
      [23, 'ordinal', '23'],
    ]);
  });

  it('reads digits with words of scale', () => {
    expect(numbersOf('3 million, $2.5bn', 'en').map(([value]) => value)).toEqual([3e6, 2.5e9]);
    expect(numbersOf('3 ملايين، 2.5 مليار، بـ15 ألف', 'ar').map(([value]) => value)).toEqual([3e6, 2.5e9, 15_000]);
  });

  it.each<[string, number]>([
    ['twenty-two', 22],
    ['two thousand and five', 2005],
    ['a hundred and one', 101],
    ['one hundred twenty-three thousand four hundred and five', 123_405],
    ['three million', 3e6],
    ['two dozen', 24],
  ])('reads "%s" as a cardinal', (text, value) => {
    expect(numbersOf(text, 'en')).toEqual([[value, 'cardinal', text]]);
  });

  it.each<[string, number]>([
    ['اثنان وعشرون', 22],
    ['ألفين وخمسة', 2005],
    ['مئة وواحد', 101],
    ['مئة وثلاثة وعشرون ألفا وأربعمئة وخمسة', 123_405],
    ['ثلاثة ملايين', 3e6],
    ['خمسة عشر', 15],
    ['إحدى وعشرين', 21],
    ['مليونان وثلاثمائة ألف', 2_300_000],
  ])('reads "%s" as a cardinal', (text, value) => {
    expect(numbersOf(text, 'ar')).toEqual([[value, 'cardinal', text]]);
  });

  it('reads written ordinals, also after proclitics', () => {
    expect(numbersOf('the third and the twenty-second', 'en')).toEqual([
      [3, 'ordinal', 'third'],
      [22, 'ordinal', 'twenty-second'],
    ]);
    expect(numbersOf('الثالثة ثم الثانية والعشرين، والحادية عشرة', 'ar')).toEqual([
      [3, 'ordinal', 'ثالثة'],
      [22, 'ordinal', 'ثانية والعشرين'],
      [11, 'ordinal', 'حادية عشرة'],
    ]);
    expect(numbersOf('بثلاثة ولخمسة', 'ar').map(([value]) => value)).toEqual([3, 5]);
  });

  it('keeps apart two numbers that "and" joins', () => {
    expect(numbersOf('two and three', 'en').map(([value]) => value)).toEqual([2, 3]);
    expect(numbersOf('ثلاثة وخمسة', 'ar').map(([value]) => value)).toEqual([3, 5]);
  });

  it('passes over words that only look like numbers', () => {
    expect(numbersOf('No one saw F16 or a man', 'en')).toEqual([]);
    expect(numbersOf('أحد المسؤولين في تشرين الثاني وآلاف الأشخاص أول أمس', 'ar')).toEqual([]);
  });

  it.each([
    ['ar', '\u{1F100}'],
    ['ar', '\u3358'],
    ['en', '\u{1F100}'],
  ] as const)('gives the whole of a character (%s) that writes a number and more: %s', (language, text) => {
    expect(findNumbers(text, language)).toMatchObject([{ start: 0, end: text.length, value: 0 }]);
  });

  it('gives spans of the original that do not overlap, for any text', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('two ', 'hundred ', 'and ', 'مئة ', 'وخمسة ', 'ألف', '12', ',', '٣', '%'),
    );
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom<Language>('ar', 'en'), (parts, language) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end, value } of findNumbers(text, language)) {
          // Numbers that one character writes, such as \u2150, share its place.
          if (text === text.normalize('NFKC')) expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(value).not.toBeNaN();
          at = Math.max(at, end);
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
