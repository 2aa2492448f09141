import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { asksForHour, findHours } from '../../src/text/hours.ts';

const told = (text: string, language: Language) =>
  findHours(text, language).map(({ start, end }) => text.slice(start, end));

describe('times of day', () => {
  it.each([
    ['The coach fell at 5:40 a.m. on Sunday.', ['5:40 a.m.']],
    ['Buses run from 5.30 a.m. to 11 PM, every ten minutes.', ['5.30 a.m.', '11 pm']],
    ['It began at 20:45 and ended by midnight.', ['20:45', 'midnight']],
    ['Doors opened at six o\u2019clock.', ['six o\u2019clock']],
    ['The last flat was cleared at four in the morning.', ['four in the morning']],
    ['They struck at 0540 GMT.', ['0540 gmt']],
    ['They met at half past nine.', ['half past nine']],
    ['They won 3-2, 45.5 per cent of 2,000 votes, at five schools.', []],
  ])('are found: %s', (text, expected) => {
    expect(told(text, 'en').map((each) => each.toLowerCase())).toEqual(expected);
  });

  it.each([
    ['وقع الحادث عند الساعة الخامسة وأربعين دقيقة صباحًا في المنعطف.', ['الخامسة وأربعين دقيقة صباحًا']],
    ['تفتح المراكز من التاسعة صباحا حتى السادسة مساء.', ['التاسعة صباحا', 'السادسة مساء']],
    ['انطلقت المباراة عند التاسعة إلا ثلثا مساء.', ['التاسعة إلا ثلثا مساء']],
    ['بدأ الإضراب عند السادسة من صباح الأربعاء.', ['السادسة من صباح']],
    ['انقطع التيار في الساعة ٣,٤٠ فجرا.', ['٣,٤٠ فجرا']],
    ['اتصل به قبل منتصف الليل، والموعد 20:45.', ['منتصف الليل', '20:45']],
    ['سقط الصاروخ الساعة 1530 بتوقيت غرينتش.', ['1530']],
    ['انفجرت عند الساعة الخامسة وأصيب شخصان.', ['الخامسة']],
    ['فاز في الجولة الثانية صباح الأحد للمرة الثالثة.', []],
    ['تسلم المنصب في الساعات الأولى من الحكم.', []],
  ])('are found: %s', (text, expected) => {
    expect(told(text, 'ar')).toEqual(expected);
  });

  it.each([
    ['What time does the match start?', 'en', true],
    ['at what hour did it end', 'en', true],
    ['At what time of year do they migrate?', 'en', false],
    ['During what time was it called Nur-Sultan?', 'en', false],
    ['How many hours did it last?', 'en', false],
    ['What time zone does Lebanon use?', 'en', false],
    ['الساعة كام تبدأ المباراة؟', 'ar', true],
    ['في أي ساعة انتهت الجلسة؟', 'ar', true],
    ['بأي ساعة انتهت؟', 'ar', true],
    ['كم ساعة استمرت الجلسة؟', 'ar', false],
  ] as const)('are asked for, or not: %s', (question, language, expected) => {
    expect(asksForHour(question, language)).toBe(expected);
  });
});
