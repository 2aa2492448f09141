import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { analyse, toGrams, toStems, toWordGrams, toWords } from '../../src/text/analyse.ts';

describe('analyse', () => {
  it('gives content words with their stems and where they stand', () => {
    const english = 'Who headed the Syrian delegations?';
    expect(analyse(english, 'en').map(({ stem, start, end }) => [stem, english.slice(start, end)])).toEqual([
      ['head', 'headed'],
      ['syrian', 'Syrian'],
      ['deleg', 'delegations'],
    ]);
    const arabic = 'من ترأس الوفدَ السوريَّ؟';
    expect(analyse(arabic, 'ar').map(({ stem, start, end }) => [stem, arabic.slice(start, end)])).toEqual([
      ['تراس', 'ترأس'],
      ['وفد', 'الوفدَ'],
      ['سور', 'السوريَّ'],
    ]);
  });

  it('leaves out words of grammar, also after "and"', () => {
    expect(toWords('and when did they leave with those of the others', 'en')).toEqual(['leave']);
    expect(toWords('ومتى وكيف غادر الذين كانوا والتي هناك وعند ذلك ولماذا', 'ar')).toEqual(['غادر']);
  });

  it('keeps words that only resemble "and" with a word of grammar', () => {
    expect(toWords('ولي واحد وليد', 'ar')).toEqual(['ولي', 'واحد', 'وليد']);
  });

  it('takes a name in capitals for no word of grammar, unless everything is in capitals', () => {
    expect(toWords('What did the US sign?', 'en')).toEqual(['us', 'sign']);
    expect(toWords("the U.S. envoy and the WHO's chief", 'en')).toEqual(['us', 'envoy', 'who', 'chief']);
    expect(toWords('tell us who said it', 'en')).not.toContain('us');
    expect(toWords('WHO TOLD US ABOUT ASTANA', 'en')).toEqual(['told', 'astana']);
  });
});

describe('analyse, of numbers written out', () => {
  it.each<[Language, string, string]>([
    ['en', 'the twenty-second round', '22nd round'],
    ['en', 'the twenty second round', '22 round'],
    ['en', 'thirteenth meeting', '13th meeting'],
    ['en', 'eleven delegations', '11 delegations'],
    ['en', 'two hundred and five people', '205 people'],
    ['en', 'twelve thousand', '12,000'],
    ['en', 'three million dollars', '3 million dollars'],
    ['en', '3 million dollars', '3,000,000 dollars'],
    ['en', '$2.5bn', '$2,500,000,000'],
    ['ar', 'الجولة الثانية والعشرين', 'الجولة 22'],
    ['ar', 'الجولة الثانية والعشرون', 'الجولة الـ22'],
    ['ar', 'الجولة الثالثة عشرة', 'الجولة 13'],
    ['ar', 'أحد عشر وفدا', '11 وفدا'],
    ['ar', 'إحدى عشرة دولة', '١١ دولة'],
    ['ar', 'مئتان وخمسة أشخاص', '205 أشخاص'],
    ['ar', 'اثنا عشر ألفا', '12,000'],
    ['ar', 'ثلاثة ملايين دولار', '3 ملايين دولار'],
    ['ar', '3 ملايين دولار', '3,000,000 دولار'],
    ['ar', '2.5 مليار', '2500000000'],
  ])('finds (%s) "%s" by "%s"', (language, written, digits) => {
    expect(toStems(written, language)).toEqual(toStems(digits, language));
  });

  it('gives one number in both languages', () => {
    const english = toStems('the twenty-second', 'en');
    expect([english, toStems('الثانية والعشرين', 'ar'), toStems('22', 'ar')]).toEqual([['22'], ['22'], ['22']]);
    expect(toStems('three million', 'en')).toEqual(toStems('ثلاثة ملايين', 'ar'));
  });

  it('puts the number in the place of all its words', () => {
    const english = 'the twenty-second round';
    const arabic = 'الجولة الثانية والعشرين';
    expect(analyse(english, 'en').map(({ start, end }) => english.slice(start, end))).toEqual([
      'twenty-second',
      'round',
    ]);
    expect(analyse(arabic, 'ar').map(({ start, end }) => arabic.slice(start, end))).toEqual([
      'الجولة',
      'الثانية والعشرين',
    ]);
  });

  it('leaves alone what only looks like a numeral, and small ones that mean other things', () => {
    expect(toWords('a fortress in the second fortnight', 'en')).toEqual(['fortress', 'second', 'fortnight']);
    expect(toWords('معاشر البشر في المائدة الثانية', 'ar')).toEqual(['معاشر', 'البشر', 'المائده', 'الثانيه']);
    expect(toWords('thousands of men', 'en')).toEqual(['thousands', 'men']);
    expect(toWords('آلاف الرجال', 'ar')).toEqual(['الاف', 'الرجال']);
  });

  it('does not touch a percentage', () => {
    expect(toWords('12 per cent', 'en')).toContain('12');
    expect(toWords('12 في المئة', 'ar')).toContain('12');
  });
});

describe('toWords', () => {
  it('gives each word once', () => {
    expect(toWords('talks, Talks and TALKS', 'en')).toEqual(['talks']);
    expect(toWords('محادثات ومُحادثات، محادثات', 'ar')).toEqual(['محادثات', 'ومحادثات']);
  });
});

describe('toWordGrams', () => {
  it('gives n-grams of three to five letters, with the edges of the word', () => {
    expect(toWordGrams('iran')).toEqual(['_ir', 'ira', 'ran', 'an_', '_ira', 'iran', 'ran_', '_iran', 'iran_']);
    expect(toWordGrams('لبنان')).toContain('_لبن');
  });

  it('gives a word with and without the article the same n-grams', () => {
    expect(toWordGrams('الوزير')).toEqual(toWordGrams('وزير'));
    expect(toWordGrams('وروسيا')).toEqual(toWordGrams('روسيا'));
  });

  it('makes one n-gram of a number and of a single letter', () => {
    expect(toWordGrams('2254')).toEqual(['_2254_']);
    expect(toWordGrams('x')).toEqual(['_x_']);
  });

  it('shares n-grams between a singular and its broken plural', () => {
    const plural = new Set(toGrams('تقارير', 'ar'));
    expect(toGrams('تقرير', 'ar').some((gram) => plural.has(gram))).toBe(true);
  });
});

describe('analyse, of any text', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      'twenty-',
      'second ',
      'الثانية ',
      'والعشرين ',
      '3 ',
      'million ',
      'ملايين ',
      'الـ',
      '22',
      'U.S. ',
      '\uD800',
      ' ',
    ),
  );

  it('gives spans in order within the text, each with a stem', () => {
    fc.assert(
      fc.property(fc.array(part), fc.constantFrom<Language>('ar', 'en'), (parts, language) => {
        const text = parts.join('');
        let before = 0;
        for (const { word, stem, start, end } of analyse(text, language)) {
          expect(word).not.toBe('');
          expect(stem).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });

  it('copes with a thousand letters without a blank, in either script', () => {
    for (const text of ['x'.repeat(1000), 'س'.repeat(1000), '9'.repeat(1000), 'a.'.repeat(500), '1,'.repeat(500)]) {
      for (const language of ['ar', 'en'] as const) expect(toStems(text, language).length).toBeLessThanOrEqual(1);
    }
  });
});
