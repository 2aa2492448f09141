import { describe, expect, it } from 'vitest';
import { listBaseForms } from '../../src/text/arabic-forms.ts';

describe('the base forms of an Arabic word', () => {
  it.each([
    ['ستبدا', 'بدا'],
    ['هيبدا', 'بدا'],
    ['حيرجع', 'رجع'],
    ['بتفتح', 'فتح'],
    ['يحكي', 'حكي'],
    ['ينقطع', 'انقطع'],
    ['سيجتمعون', 'اجتمع'],
    ['استخدموش', 'استخدم'],
    ['صادروه', 'صادر'],
    ['اعتقلتهم', 'اعتقل'],
    ['احترقت', 'احترق'],
    ['بنوا', 'بني'],
    ['الغوا', 'الغي'],
    ['ستقف', 'وقف'],
    ['يصلون', 'وصل'],
    ['يقوم', 'قام'],
    ['سيقيم', 'اقام'],
    ['اتاجل', 'اجل'],
    ['انحبس', 'حبس'],
    ['كهربا', 'كهرباء'],
  ])('of %s have %s among them', (word, base) => {
    expect(listBaseForms(word)).toContain(base);
  });

  it.each(['ستبدا', 'صادروه', 'بنوا', 'يقوم', 'وزير'])('of %s are none of two letters, nor itself', (word) => {
    const forms = listBaseForms(word);
    expect(forms).not.toContain(word);
    expect(forms.filter((form) => form.length < 3)).toEqual([]);
    expect(new Set(forms).size).toBe(forms.length);
  });

  it.each(['', 'قال', 'began', '2254', 'ال22', 'قال إن'])(
    'of what is short or no Arabic word are none: "%s"',
    (word) => {
      expect(listBaseForms(word)).toEqual([]);
    },
  );
});
