import { describe, expect, it } from 'vitest';
import { readLanguageWish } from '../../src/conversation/language-wish.ts';

describe('a message that wishes another language', () => {
  it.each([
    [
      'en',
      [
        'in English?',
        'In English please',
        'and in English?',
        'say it in English',
        'can you translate that to English?',
      ],
    ],
    [
      'en',
      ['English?', 'give me the answer in English', 'now in English', 'ok, in English', 'answer in English instead'],
    ],
    [
      'en',
      [
        'بالإنجليزي؟',
        'باللغة الإنكليزية لو سمحت',
        'وبالإنجليزية؟',
        'ترجمها للإنجليزية',
        'هل يمكنك أن تقول ذلك بالإنجليزية؟',
      ],
    ],
    [
      'ar',
      ['in Arabic?', 'say it in Arabic', 'Translate it into Arabic, please', 'Arabic please', 'repeat that in Arabic'],
    ],
    ['ar', ['بالعربي؟', 'بالعربية من فضلك', 'قلها بالعربي', 'ترجملي ياها للعربي', 'عربي؟', 'احكي معي عربي']],
    ['ar', ['طيب بالعربي؟', 'الجواب بالعربية', 'أعد الإجابة باللغة العربية', 'ممكن بالعربي؟']],
  ])('is read: %s, %j', (language, messages) => {
    expect(messages.filter((message) => readLanguageWish(message) !== language)).toEqual([]);
  });

  it.each([
    'what did he say in English?',
    'Is it in Arabic?',
    'and English?',
    'what about Arabic?',
    'schools that teach in English',
    'say it again',
    'who speaks Arabic?',
    'ماذا قال بالإنجليزية؟',
    'وماذا عن العربية؟',
    'مدارس تدرّس بالعربية',
    'قلها مرة ثانية',
    'من يتكلم الإنجليزية؟',
  ])('is no other one: %s', (message) => {
    expect(readLanguageWish(message)).toBeUndefined();
  });
});
