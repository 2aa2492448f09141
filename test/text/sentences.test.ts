import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string, language: Language): string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('splits after full stops, question marks and calls', () => {
    expect(split('They met. Who came? Nobody! Then it ended.', 'en')).toEqual([
      'They met.',
      'Who came?',
      'Nobody!',
      'Then it ended.',
    ]);
    expect(split('اجتمعوا أمس. من حضر؟ لا أحد! ثم انتهى الاجتماع.', 'ar')).toEqual([
      'اجتمعوا أمس.',
      'من حضر؟',
      'لا أحد!',
      'ثم انتهى الاجتماع.',
    ]);
  });

  it('ends a sentence at each line break', () => {
    expect(split('A heading\n\n- one item\r\n- another item\n', 'en')).toEqual([
      'A heading',
      '- one item',
      '- another item',
    ]);
    expect(split('عنوان\n\n- بند أول\r\n- بند ثان\n', 'ar')).toEqual(['عنوان', '- بند أول', '- بند ثان']);
  });

  it('goes on after titles, abbreviations and initials', () => {
    const english = 'Dr. Smith met Lt. Gen. J. K. Brown of the U.S. Army on Jan. 5, and No. 7 won.';
    expect(split(english, 'en')).toEqual([english]);
    const arabic = 'التقى د. سامي أ.د. ليلى وم. حسن مراسل أ.ف.ب. في عمان ص. 5 من المحضر.';
    expect(split(arabic, 'ar')).toEqual([arabic]);
  });

  it('lets a doubtful abbreviation end a sentence when the next word begins one', () => {
    expect(split('They live in the U.S. The talks ended at 5 p.m. He left.', 'en')).toHaveLength(3);
    expect(split('وقع ذلك عام 1400 هـ. ثم عاد الوفد عام 539 ق.م. وانتهى الأمر.', 'ar')).toHaveLength(3);
  });

  it('does not take a short word at the end of a sentence for an abbreviation', () => {
    expect(split('لا بد من التحكم به. ثم جاء نائب له. وانتهى.', 'ar')).toHaveLength(3);
    expect(split('The truth was out. So it goes. The end.', 'en')).toHaveLength(3);
  });

  it('keeps decimals and numbered items whole', () => {
    expect(split('It cost $3.5 million. 1.5 per cent', 'en')).toEqual(['It cost $3.5 million.', '1.5 per cent']);
    expect(split('1. First item', 'en')).toEqual(['1. First item']);
    expect(split('بلغت الكلفة 3.5 مليون دولار و٣٫٥ في المئة.', 'ar')).toHaveLength(1);
    expect(split('١. البند الأول', 'ar')).toEqual(['١. البند الأول']);
  });

  it('begins a sentence with a number where the one before clearly ended', () => {
    expect(split('It was founded in 1925. 40 members joined.', 'en')).toHaveLength(2);
    expect(split('تأسس عام 1925. 40 عضوا انضموا.', 'ar')).toHaveLength(2);
  });

  it('keeps a quotation of several sentences with its attribution', () => {
    const english = 'He said: “We are ready. They know it. Let us begin.”';
    expect(split(`${english} Then he left.`, 'en')).toEqual([english, 'Then he left.']);
    const question = '“Will it rain? I doubt it!” she asked.';
    expect(split(question, 'en')).toEqual([question]);
    for (const [open, close] of ['“”', '«»', '""', '”“'].map((marks) => [...marks])) {
      const arabic = `قال الوزير: ${open}نحن مستعدون. وهم يعلمون ذلك. فلنبدأ${close}.`;
      expect(split(`${arabic} ثم غادر القاعة.`, 'ar')).toEqual([arabic, 'ثم غادر القاعة.']);
    }
  });

  it('splits a quotation that is very long', () => {
    expect(split(`He said: “${'We are ready. '.repeat(40)}”`, 'en').length).toBeGreaterThan(30);
    expect(split(`قال: “${'نحن مستعدون الآن. '.repeat(40)}”`, 'ar').length).toBeGreaterThan(30);
  });

  it('is not misled by a quotation mark without a partner', () => {
    expect(split('The screen is 5" wide. It was cheap. It broke.', 'en')).toHaveLength(3);
    expect(split('قال “نعم. ثم غادر. وانتهى.', 'ar')).toHaveLength(3);
  });

  it('splits at two dots and at an ellipsis between clauses, and not after one word', () => {
    expect(split('لا حل إلا بالتفاوض.. دعونا نأمل ذلك', 'ar')).toEqual(['لا حل إلا بالتفاوض..', 'دعونا نأمل ذلك']);
    expect(split('انتهت المحادثات أمس… وغادر الجميع', 'ar')).toEqual(['انتهت المحادثات أمس…', 'وغادر الجميع']);
    expect(split('نعم.. سنعود قريبا', 'ar')).toEqual(['نعم.. سنعود قريبا']);
    expect(split('The talks are over… Everybody left', 'en')).toEqual(['The talks are over…', 'Everybody left']);
    expect(split('The talks… and the meal', 'en')).toEqual(['The talks… and the meal']);
  });

  it('splits Arabic sentences that lack the space between them', () => {
    expect(split('انتهى الاجتماع أمس.وغادر الوفد.“لا تعليق لدينا”', 'ar')).toEqual([
      'انتهى الاجتماع أمس.',
      'وغادر الوفد.',
      '“لا تعليق لدينا”',
    ]);
  });

  it('gives nothing for white space', () => {
    expect(splitSentences(' \n\u00A0\u3000\t', 'ar')).toEqual([]);
    expect(splitSentences('', 'en')).toEqual([]);
  });

  it.each<[Language, string]>([
    [
      'en',
      'The committee met in Vienna on Monday and adopted 9 decisions. Dr. Haddad spoke of “the river. The bridge”.',
    ],
    ['ar', 'اجتمعت اللجنة في فيينا يوم الاثنين واتخذت 9 قرارات. وتحدث د. حداد عن «النهر. والجسر».'],
  ])('takes a line of a million characters (%s) apart like a short one, in time', (language, text) => {
    const copies = Math.ceil(1_000_000 / text.length);
    const sentences = splitSentences(`${text} `.repeat(copies), language);
    const short = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
    expect(sentences).toHaveLength(short.length * copies);
    expect(sentences.map(({ end, start }) => end - start).slice(-short.length)).toEqual(
      short.map(({ length }) => length),
    );
  });

  it.each(['😀', '👩\u200D🚀', 'e\u0301', 'بّ'])('cuts a million of "%s" in a row between two of them', (character) => {
    const text = `a${character.repeat(Math.ceil(1_000_000 / character.length))}`;
    const sentences = splitSentences(text, 'en');
    expect(sentences.map(({ start, end }) => end - start).reduce((sum, length) => sum + length)).toBe(text.length);
    expect(sentences.filter(({ start }) => start > 0 && (start - 1) % character.length > 0)).toEqual([]);
  });

  it('holds a character that is made of a million units', () => {
    const text = `a${'\u0301'.repeat(1_000_000)}`;
    const sentences = splitSentences(text, 'en');
    expect(sentences.map(({ start, end }) => end - start).reduce((sum, length) => sum + length)).toBe(text.length);
  });

  it('covers every character that is not white space once and in order, whatever the text', () => {
    const fragment = fc.oneof(
      fc.constantFrom(
        '.',
        '. ',
        '..',
        '…',
        '؟ ',
        '!',
        '“',
        '”',
        '"',
        '«',
        '»',
        '(',
        '[',
        '\n',
        '\r\n',
        '\u2028',
        '\u0085',
        'د.',
        'U.S.',
      ),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\uD83D', '\uDE00', '😀', 'نص ', 'Word ', '12'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    );
    const texts = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom<Language>('ar', 'en'), (text, language) => {
        let at = 0;
        for (const { start, end } of splitSentences(text, language)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
