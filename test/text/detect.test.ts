import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectArticleLanguage, detectLanguage } from '../../src/text/detect.ts';

describe('detectLanguage', () => {
  it.each([
    'متى عُقدت الجولة 22؟',
    'من هو Alexander Lavrentyev؟',
    'ماذا قال Путин؟',
    'لافروف',
    'من حضر Astana 22',
    'شو صار بسوريا',
    'مرحبا',
    'سلام',
    'كرد سوريا',
  ])('takes "%s" for Arabic', (text) => {
    expect(detectLanguage(text)).toBe('ar');
  });

  it.each(['من هو رئیس الوزراء؟', 'ماذا قالت کازاخستان عن سوريا', 'أين تقع پاكستان', 'این انعقد الاجتماع', 'گوگل'])(
    'takes "%s" with letters of a foreign keyboard for Arabic',
    (text) => {
      expect(detectLanguage(text)).toBe('ar');
    },
  );

  it.each([
    'When was the 22nd round held?',
    'who is لافرينتيف?',
    'What does Путин want?',
    'Lavrov',
    "Who is Türkiye's president Erdoğan?",
    'Çavuşoğlu',
    'erdoğan',
    'What is Le Monde?',
    'Staffan de Mistura',
    'Los Angeles',
    'El Salvador',
    'hello',
    'Sri Lanka news',
  ])('takes "%s" for English', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it.each([
    'پوتین چه گفت؟',
    'رئیس جمهور ایران کیست',
    'خبرهای امروز سوریه',
    'لاوروف کون ہے؟',
    'شام میں کیا ہوا',
    'کۆبوونەوەی ئەستانە کەی بوو',
  ])('takes "%s" in Arabic letters for another language', (text) => {
    expect(detectLanguage(text)).toBe('other');
  });

  it.each([
    'Qui est Lavrov ?',
    '¿Quién es Lavrov?',
    'Was ist die Lage in Syrien?',
    'Lavrov kimdir?',
    "Suriye'de ne oldu?",
    'Chi è Lavrov?',
    'Quem é Lavrov?',
    'Wie is Lavrov?',
    'Siapa Lavrov?',
    'Kî beşdarî Astana bû?',
    'élections présidentielles en syrie',
    'bonjour',
  ])('takes "%s" in Latin letters for another language', (text) => {
    expect(detectLanguage(text)).toBe('other');
  });

  it.each(['Кто такой Лавров?', 'מי זה', 'Ποιος είναι', '誰が参加しましたか', 'लावरोव कौन है', '누가 참석했나요'])(
    'takes "%s" in another script for another language',
    (text) => {
      expect(detectLanguage(text)).toBe('other');
    },
  );

  it('goes by digits and punctuation where there are no letters', () => {
    expect(detectLanguage('22')).toBe('en');
    expect(detectLanguage('😀')).toBe('en');
    expect(detectLanguage('')).toBe('en');
    expect(detectLanguage('٢٢')).toBe('ar');
    expect(detectLanguage('؟')).toBe('ar');
  });

  it('does not look at addresses and mentions', () => {
    expect(detectLanguage('ماذا يقول هذا؟ https://example.com/what-is-the-news-of-the-day')).toBe('ar');
    expect(detectLanguage('@some_bot متى؟')).toBe('ar');
  });

  it('gives one of the three for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['ar', 'en', 'other']).toContain(detectLanguage(text));
        expect(['ar', 'en', 'other']).toContain(detectArticleLanguage(text));
      }),
    );
  });
});

describe('detectArticleLanguage', () => {
  it('goes by the greater part of the text', () => {
    const english = 'The delegations met in Astana on Monday and agreed to meet again. ';
    const arabic = 'اجتمعت الوفود في أستانا يوم الاثنين واتفقت على اللقاء مجددا. ';
    expect(detectArticleLanguage(arabic.repeat(5) + english)).toBe('ar');
    expect(detectArticleLanguage(english.repeat(5) + arabic)).toBe('en');
  });

  it('knows articles in other languages of the same scripts', () => {
    expect(
      detectArticleLanguage('هیئت‌ها روز دوشنبه در آستانه با هم دیدار کردند و توافق کردند که دوباره گفتگو کنند.'),
    ).toBe('other');
    expect(
      detectArticleLanguage(
        'Les délégations se sont réunies lundi à Astana et ont décidé de se revoir avec les Russes.',
      ),
    ).toBe('other');
  });
});
