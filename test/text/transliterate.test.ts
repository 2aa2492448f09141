import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, toSkeleton } from '../../src/text/transliterate.ts';

describe('compareNames', () => {
  it.each([
    ['لافروف', 'Lavrov'],
    ['لافرينتيف', 'Lavrentyev'],
    ['لافرنتييف', 'Lavrentiev'],
    ['أردوغان', 'Erdoğan'],
    ['بوتين', 'Putin'],
    ['كازاخستان', 'Kazakhstan'],
    ['الصفدي', 'al-Safadi'],
    ['الصفدي', 'Safadi'],
    ['بشار الأسد', 'Bashar al-Assad'],
    ['محمود', 'Mahmoud'],
  ])('finds %s in %s', (arabic, latin) => {
    expect(compareNames(arabic, latin)).toBeGreaterThan(0.6);
  });

  it.each([
    ['لافروف', 'Lavrentyev'],
    ['لافرينتيف', 'Lavrov'],
    ['سوريا', 'Russia'],
    ['وزير', 'Washington'],
    ['بوتين', 'Biden'],
  ])('does not find %s in %s', (arabic, latin) => {
    expect(compareNames(arabic, latin)).toBeLessThan(0.4);
  });

  it('puts the nearer of two names first, from either script', () => {
    expect(compareNames('محمود', 'Mahmoud')).toBeGreaterThan(compareNames('محمد', 'Mahmoud'));
    expect(compareNames('لافرينتيف', 'Lavrentyev')).toBeGreaterThan(compareNames('لافروف', 'Lavrentyev'));
    expect(compareNames('محمد', 'Muhammad')).toBeGreaterThan(compareNames('محمود', 'Muhammad'));
    expect(compareNames('كريم', 'Karim')).toBeGreaterThan(compareNames('كريم', 'Karam'));
  });

  it('does not depend on accents, case, vowel signs or the keyboard', () => {
    expect(compareNames('أردوغان', 'ERDOGHAN')).toBe(compareNames('أَرْدوغان', 'erdoğan'));
    expect(compareNames('کریم', 'Karim')).toBe(compareNames('كريم', 'Karim'));
  });

  it('stays within 0 and 1, whatever it is given', () => {
    expect(compareNames('', 'Lavrov')).toBe(0);
    expect(compareNames('لافروف', '123')).toBe(0);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (arabic, latin) => {
        const score = compareNames(arabic, latin);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('toSkeleton', () => {
  it.each([
    ['لافرينتيف', 'Lavrentyev'],
    ['أستانا', 'Astana'],
    ['القذافي', 'al-Qadhafi'],
    ['خاشقجي', 'Khashoggi'],
    ['فيينا', 'Vienna'],
    ['باريس', 'Paris'],
  ])('meets for %s and %s', (arabic, latin) => {
    const skeleton = toSkeleton(arabic, 'ar');
    expect(skeleton.length).toBeGreaterThan(0);
    expect(skeleton.replace(/(.)\1/g, '$1')).toBe(toSkeleton(latin, 'en').replace(/(.)\1/g, '$1'));
  });

  it('keeps apart names whose consonants differ', () => {
    expect(toSkeleton('لافروف', 'ar')).not.toBe(toSkeleton('لافرينتيف', 'ar'));
    expect(toSkeleton('Lavrov', 'en')).not.toBe(toSkeleton('Lavrentyev', 'en'));
  });

  it('is empty where there are no consonants', () => {
    expect(toSkeleton('آيا', 'ar')).toBe('');
    expect(toSkeleton('Aya', 'en')).toBe('');
  });
});
