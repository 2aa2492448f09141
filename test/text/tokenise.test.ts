import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/text/tokenise.ts';

const wordsOf = (text: string) => tokenise(text).map(({ word }) => word);
const writtenOf = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

describe('tokenise', () => {
  it('gives words with where they stand in the original', () => {
    const english = 'The “Astana” talks.';
    expect(wordsOf(english)).toEqual(['the', 'astana', 'talks']);
    expect(writtenOf(english)).toEqual(['The', 'Astana', 'talks']);
    const arabic = 'مُحادثاتُ «أســتانا»؟';
    expect(wordsOf(arabic)).toEqual(['محادثات', 'استانا']);
    expect(writtenOf(arabic)).toEqual(['مُحادثاتُ', 'أســتانا']);
  });

  it('keeps the marks of the last letter with the word', () => {
    expect(writtenOf('cafe\u0301 x')).toEqual(['cafe\u0301', 'x']);
    expect(writtenOf('وزيرُ خارجية')).toEqual(['وزيرُ', 'خارجية']);
  });

  it.each([
    ['U.N.', ['un']],
    ['the U.S.-led force', ['the', 'us', 'led', 'force']],
    ['U.S-led', ['us', 'led']],
    ['J.K. Rowling', ['jk', 'rowling']],
    ['أ.د. محمد', ['اد', 'محمد']],
    ['ج.م.ع.', ['جمع']],
    ['ج.م.ع', ['جمع']],
  ])('joins initials: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('does not join a word with the sentence after it', () => {
    expect(wordsOf('They left.A day later')).toEqual(['they', 'left', 'a', 'day', 'later']);
    expect(wordsOf('غادروا.ثم عادوا')).toEqual(['غادروا', 'ثم', 'عادوا']);
  });

  it.each([
    ["Russia's envoy", ['russia', 'envoy']],
    ['Russia\u2019s envoy', ['russia', 'envoy']],
    ["the envoys' plan", ['the', 'envoys', 'plan']],
    ["O'Brien\u2019s", ['obrien']],
    ['don\u2019t', ['dont']],
  ])('drops the ending of a possessive and keeps inner apostrophes together: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it.each([
    ['1,234 people', ['1234', 'people']],
    ['1,234,567.8', ['1234567.8']],
    ['1,234km', ['1234', 'km']],
    ['3.14.', ['3.14']],
    ['$2.5bn and 1.5m', ['2.5', 'bn', 'and', '1.5', 'm']],
    ['12:30 on 2024-11-12', ['12', '30', 'on', '2024', '11', '12']],
    ['5%, 10', ['5', '10']],
    ['١٬٢٣٤ شخصا', ['1234', 'شخصا']],
    ['١٬٢٣٤٬٥٦٧٫٨', ['1234567.8']],
    ['٣٫١٤.', ['3.14']],
    ['٢٫٥ مليار و١٫٥ مليون', ['2.5', 'مليار', '1.5', 'مليون']],
    ['٢٫٥مليار', ['2.5', 'مليار']],
    ['٪١٢، ۲۲', ['12', '22']],
  ])('reads numbers with grouping and decimals whole: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('drops the endings of ordinals', () => {
    expect(wordsOf('1st 2nd 3rd 22ND 1,000th')).toEqual(['1', '2', '3', '22', '1000']);
    expect(writtenOf('the 22nd round')).toEqual(['the', '22nd', 'round']);
    expect(wordsOf('A 22ndish 4x4')).toEqual(['a', '22ndish', '4x4']);
  });

  it.each(['الجولة الـ22', 'الجولة الـ 22', 'الجولة ال22', 'الجولة الـ٢٢', 'الجولة 22'])(
    'drops the article before digits: %s',
    (text) => {
      expect(wordsOf(text)).toEqual(['الجوله', '22']);
    },
  );

  it('drops bound conjunctions and prepositions before digits', () => {
    expect(wordsOf('و22 ب22 لل22 بـ15 والـ 21')).toEqual(['22', '22', '22', '15', '21']);
  });

  it('keeps numbers apart from Arabic words on either side', () => {
    expect(wordsOf('22عاما كوفيد-19 موسكو22')).toEqual(['22', 'عاما', 'كوفيد', '19', 'موسكو', '22']);
    expect(wordsOf('F16, COVID19, B-52')).toEqual(['f16', 'covid19', 'b', '52']);
  });

  it('keeps scripts apart where they touch', () => {
    expect(wordsOf('Moscowموسكو')).toEqual(['moscow', 'موسكو']);
    expect(wordsOf('الـNATO')).toEqual(['ال', 'nato']);
  });

  it('is not misled by direction controls within and around words', () => {
    expect(wordsOf('\u202EAsta\u200Fna\u202C \u2067موسـ\u200Eكو\u2069')).toEqual(['astana', 'موسكو']);
  });

  it('tells capitals in the original', () => {
    const capitals = tokenise('Who met Élysée staff in Ankara').map(({ isCapitalised }) => isCapitalised);
    expect(capitals).toEqual([true, false, true, false, false, true]);
    expect(tokenise('موسكو').map(({ isCapitalised }) => isCapitalised)).toEqual([false]);
  });

  it('gives nothing for signs, emoji and blanks', () => {
    for (const text of ['', ' \n\t', '?!…«»', '👍🏽😀', '\u200F\u202E', "'", '؟،؛']) expect(tokenise(text)).toEqual([]);
  });

  it('drops a possessive ending after a word that begins with a digit, as in a sign that is written as two', () => {
    expect(tokenise("\u33E0's").map(({ word }) => word)).toEqual(['1\u65E5']);
  });

  it('gives spans in order that hold a letter or digit and do not overlap, for any text', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        'الـ',
        '22',
        '.',
        ',',
        "'s",
        'U.',
        'Moscow',
        'موسكو',
        '\u064E',
        '\uFDFA',
        '\uD83D',
        ' ',
        '٫',
        'nd',
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        let [last, lastEnd] = [0, 0];
        for (const { word, start, end } of tokenise(text)) {
          expect(word).not.toBe('');
          expect(word).toMatch(/^[\p{L}\p{N}\p{M}.,]+$/u);
          // Words that one character writes share its place.
          expect(start).toBeGreaterThanOrEqual(text === text.normalize('NFKC') ? lastEnd : last);
          expect(end).toBeGreaterThan(start);
          // A radical is a symbol that stands for a letter.
          expect(text.slice(start, end).normalize('NFKC')).toMatch(/[\p{L}\p{N}]/u);
          [last, lastEnd] = [start, end];
        }
        expect(lastEnd).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
