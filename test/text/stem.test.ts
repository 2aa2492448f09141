import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/text/normalise.ts';
import { stem, stripConjunction, stripProclitics } from '../../src/text/stem.ts';

const stemArabic = (word: string) => stem(normaliseText(word), 'ar');
const stemEnglish = (word: string) => stem(normaliseText(word), 'en');

describe('stem', () => {
  it.each([
    ['وزير', 'الوزير', 'والوزير', 'للوزير', 'بالوزير', 'ووزير', 'وزيرة', 'الوزيرين', 'فالوزير', 'كالوزير'],
    ['وزراء', 'الوزراء', 'والوزراء', 'ووزراء'],
    ['واشنطن', 'وواشنطن'],
    ['روسيا', 'وروسيا'],
    ['وفد', 'الوفد', 'والوفد', 'وفدها', 'ووفد'],
    ['والد', 'الوالد', 'والدها', 'والدة', 'الوالدة'],
    ['محادثات', 'المحادثات', 'والمحادثات', 'محادثاتها', 'للمحادثات'],
    ['مدينة', 'المدينة', 'بالمدينة', 'ومدينة'],
    ['سورية', 'سوري', 'السورية', 'والسوري', 'السوريين', 'السوريون'],
  ])('gives %s one stem in its Arabic forms', (...forms) => {
    expect(new Set(forms.map(stemArabic)).size, forms.map(stemArabic).join(' ')).toBe(1);
  });

  it.each([
    ['delegation', 'delegations'],
    ['meeting', 'meetings', 'meet'],
    ['agreed', 'agrees', 'agree'],
    ['country', 'countries'],
  ])('gives %s one stem in its English forms', (...forms) => {
    expect(new Set(forms.map(stemEnglish)).size, forms.map(stemEnglish).join(' ')).toBe(1);
  });

  it('keeps a waw that belongs to the root', () => {
    for (const word of ['وزير', 'واشنطن', 'وليد', 'وفد', 'وزارة', 'وصل', 'وقف', 'وثيقة', 'ولاية']) {
      expect(stemArabic(word)).toMatch(/^\u0648/); // waw
    }
  });

  it('stems an Arabic word alike in a text of either language, and leaves the letters of a foreign name alone', () => {
    expect(stem('المحادثات', 'en')).toBe(stem('المحادثات', 'ar'));
    expect(stem('nato', 'ar')).toBe(stem('nato', 'en'));
  });

  it('keeps names apart that resemble each other', () => {
    expect(stemArabic('لافروف')).not.toBe(stemArabic('لافرينتيف'));
    expect(stemEnglish('Lavrov')).not.toBe(stemEnglish('Lavrentyev'));
    expect(stemArabic('محمد')).not.toBe(stemArabic('محمود'));
  });

  it('leaves digits as they are', () => {
    for (const language of ['ar', 'en'] as const) {
      expect(stem('22', language)).toBe('22');
      expect(stem('1990s', language)).toBe('1990s');
    }
  });

  it('leaves at least two letters of an Arabic word and never makes a word longer, for any word', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويء'),
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (word) => {
        const stemmed = stem(word, 'ar');
        expect(stemmed.length).toBeGreaterThanOrEqual(2);
        expect(word).toContain(stemmed);
        expect(stem(word, 'ar')).toBe(stemmed);
      }),
    );
  });

  it('gives a stem for any English word and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), (word) => void stem(word, 'en').length));
    expect(stem('x'.repeat(1000), 'en')).not.toBe('');
  });
});

describe('stripProclitics', () => {
  it('takes off what is written together with the word', () => {
    const forms = ['الوزير', 'والوزير', 'فالوزير', 'بالوزير', 'للوزير', 'ووزير'];
    expect(forms.map(stripProclitics)).toEqual(forms.map(() => 'وزير'));
  });

  it('leaves short words and Latin words alone', () => {
    expect(['ال', 'وال', 'الي', 'علم', 'alarm', 'wall'].map(stripProclitics)).toEqual([
      'ال',
      'وال',
      'الي',
      'علم',
      'alarm',
      'wall',
    ]);
  });
});

describe('stripConjunction', () => {
  it('takes off waw, and fa before an article, but nothing of a root', () => {
    expect(
      ['وروسيا', 'والوفد', 'فالوفد', 'فرنسا', 'والتي', 'وستة', 'وزير', 'وليد', 'والده', 'وقت'].map(stripConjunction),
    ).toEqual(['روسيا', 'الوفد', 'الوفد', 'فرنسا', 'التي', 'ستة', 'وزير', 'وليد', 'والده', 'وقت']);
  });
});
