import { describe, expect, it } from 'vitest';
import { createPhrasebook } from '../../src/text/phrasebook.ts';

const ar = `greeting = أهلا { $name }
articles = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالا
   *[other] { $count } مقال
}
`;
const en = `-brand = Sanad
greeting = Hello { $name }
articles = { $count ->
    [one] one article
   *[other] { $count } articles
}
`;
const phrasebook = createPhrasebook({ ar: [ar], en: [en, 'about = About { -brand }'] });

describe('createPhrasebook', () => {
  it('puts variables into phrases without isolating them', () => {
    expect(phrasebook.format('en', 'greeting', { name: 'NATO' })).toBe('Hello NATO');
    expect(phrasebook.format('ar', 'greeting', { name: 'NATO' })).toBe('أهلا NATO');
  });

  it('has all plural forms, with Latin digits', () => {
    expect([1, 2, 1234].map((count) => phrasebook.format('en', 'articles', { count }))).toEqual([
      'one article',
      '2 articles',
      '1,234 articles',
    ]);
    expect([0, 1, 2, 3, 11, 100].map((count) => phrasebook.format('ar', 'articles', { count }))).toEqual([
      'لا مقالات',
      'مقال واحد',
      'مقالان',
      '3 مقالات',
      '11 مقالا',
      '100 مقال',
    ]);
  });

  it('refuses a key that is missing, in either language', () => {
    expect(() => phrasebook.format('en', 'nothing')).toThrow('"nothing" (en) is missing');
    expect(() => phrasebook.format('ar', 'about')).toThrow('"about" (ar) is missing');
  });

  it('refuses a phrase whose variable is not given', () => {
    expect(() => phrasebook.format('en', 'greeting')).toThrow('$name');
    expect(() => phrasebook.format('ar', 'articles', {})).toThrow('$count');
  });

  it('refuses sources that repeat a key or cannot be read', () => {
    expect(() => createPhrasebook({ ar: ['a = 1\n', 'a = 2\n'], en: [] })).toThrow('override');
    expect(() => createPhrasebook({ ar: [], en: ['a = { $b\n'] })).toThrow('"a" (en) cannot be read');
  });

  it('lists keys in the order of the sources', () => {
    expect(phrasebook.listKeys('en')).toEqual(['greeting', 'articles', 'about']);
    expect(phrasebook.listKeys('ar')).toEqual(['greeting', 'articles']);
  });
});
