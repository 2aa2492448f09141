import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, normaliseText } from '../../src/text/normalise.ts';

/** Text of the two scripts with everything that has been known to break offsets. */
const hostileText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '\uD800',
        '\uDC00',
        '\u0301',
        '\u064E',
        '\u0651',
        '\u0640',
        '\u200F',
        '\u202E',
        '\u2066',
        '\uFEFF',
      ),
      fc.constantFrom(
        '\uFDFA',
        '\uFEF7',
        '\uFB01',
        '\u0130',
        '\u00DF',
        '\u0660',
        '\u06F5',
        '\u066C',
        '\u0308',
        '\u{1D400}',
      ),
      fc.constantFrom('موسكو', 'الوَزِير', 'Erdoğan', 'e\u0301', 'ا\u0654', ' ', '👍🏽'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('normalise', () => {
  it.each([
    ['case', 'ASTANA', 'astana'],
    ['accents', 'Türkiye, Erdoğan, Łódź', 'turkiye, erdogan, lodz'],
    ['accents that stand apart', 'Erdog\u0306an', 'erdogan'],
    ['dotless and dotted i', 'Iğdır İzmir', 'igdir izmir'],
    ['ligatures and full width', 'ﬁnal Ｍｏｓｃｏｗ', 'final moscow'],
    ['sharp s', 'Straße', 'strasse'],
    ['curly apostrophes', 'Russia\u2019s', "russia's"],
    ['zero-width characters and soft hyphens', 'As\u200Bta\u00ADna\uFEFF', 'astana'],
    ['direction controls', '\u202Aastana\u202C\u200F', 'astana'],
  ])('folds %s of Latin letters', (_, written, folded) => {
    expect(normaliseText(written)).toBe(folded);
  });

  it.each([
    ['vowel signs', 'الْوَزِيرُ', 'الوزير'],
    ['doubled letters and superscript alef', 'السَّلٰم', 'السلم'],
    ['tatweel', 'موســـكو', 'موسكو'],
    ['the alef family', 'أستانا إيران آسيا ٱلله', 'استانا ايران اسيا الله'],
    ['a hamza that stands apart', 'ا\u0654ستانا', 'استانا'],
    ['alef maksura', 'موسى', 'موسي'],
    ['ta marbuta', 'الجولة', 'الجوله'],
    ['Persian kaf and ye', 'کریم', 'كريم'],
    ['veh, peh and gaf', 'ڤيينا پاريس گال', 'فيينا باريس قال'],
    ['presentation forms', '\uFEE3\uFEEE\uFEB3\uFEDC\uFEEE', 'موسكو'],
    ['the ligature of lam and alef', '\uFEFB', 'لا'],
    ['zero-width characters', 'مو\u200Bس\u200Cكو', 'موسكو'],
    ['direction controls', '\u202B\u2067موسكو\u2069\u202C\u061C', 'موسكو'],
    ['Quranic signs', 'الم\u06E1', 'الم'],
  ])('folds %s of Arabic letters', (_, written, folded) => {
    expect(normaliseText(written)).toBe(folded);
  });

  it('writes digits and separators of both scripts alike', () => {
    expect(normaliseText('1,234.5%')).toBe('1,234.5%');
    expect(normaliseText('١٬٢٣٤٫٥٪')).toBe('1234.5%');
    expect(normaliseText('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩')).toBe('0123456789 0123456789');
  });

  it('leaves hamza on its seats, which tells words apart', () => {
    expect(normaliseText('مسؤول رئيس شيء')).toBe('مسؤول رئيس شيء');
  });

  it('tells where a character of a word stood, with what is left out before it', () => {
    const english = normalise('a\u0301\u200Bbc');
    expect([english.text, ...[0, 1, 2, 3].map((at) => english.toOriginal(at))]).toEqual(['abc', 0, 3, 4, 5]);
    const arabic = normalise('وَزِير');
    expect([arabic.text, ...[0, 1, 2, 3, 4].map((at) => arabic.toOriginal(at))]).toEqual(['وزير', 0, 2, 4, 5, 6]);
  });

  it('lets all characters of a ligature stand where it stood', () => {
    const normalised = normalise('x\uFDFAy');
    const { text } = normalised;
    expect(text.endsWith('y')).toBe(true);
    expect(normalised.toOriginal(1)).toBe(1);
    expect(normalised.toOriginal(text.length - 2)).toBe(1);
    expect(normalised.toOriginal(text.length - 1)).toBe(2);
  });

  it('gives offsets that never go back, within the original, and end at its end, for any text', () => {
    fc.assert(
      fc.property(hostileText, (original) => {
        const normalised = normalise(original);
        const { text } = normalised;
        let before = 0;
        for (let offset = 0; offset < text.length; offset++) {
          const at = normalised.toOriginal(offset);
          expect(at).toBeGreaterThanOrEqual(before);
          expect(at).toBeLessThan(original.length);
          before = at;
        }
        expect(normalised.toOriginal(text.length)).toBe(original.length);
      }),
    );
  });

  it('never points between the halves of a character beyond the basic plane', () => {
    fc.assert(
      fc.property(hostileText, (original) => {
        const normalised = normalise(original);
        const { text } = normalised;
        for (let offset = 0; offset < text.length; offset++) {
          const at = normalised.toOriginal(offset);
          const isSecondHalf =
            /^[\uDC00-\uDFFF]/.test(original.slice(at)) && /[\uD800-\uDBFF]$/.test(original.slice(0, at));
          expect(isSecondHalf).toBe(false);
        }
      }),
    );
  });

  it('normalises what stands from an offset on to the rest of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('موسكو ', 'الوَزِير ', 'Erdoğan ', '٢٢ ', '\u202E', 'ﬁ ')), (parts) => {
        const original = parts.join('');
        const normalised = normalise(original);
        const { text } = normalised;
        for (const { index } of text.matchAll(/(?<= )\S/gu)) {
          expect(normaliseText(original.slice(normalised.toOriginal(index)))).toBe(text.slice(index));
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(hostileText, (original) => {
        const once = normaliseText(original);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  it('does not depend on whether letters and marks are composed', () => {
    const word = fc.constantFrom('Erdoğan', 'Türkiye', 'São', 'أستانا', 'مسؤول', 'آسيا', 'الوَزِيرُ', 'ç', 'الجولة', ' ');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        expect(normaliseText(text.normalize('NFD'))).toBe(normaliseText(text.normalize('NFC')));
      }),
    );
  });
});
