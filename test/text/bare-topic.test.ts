import { describe, expect, it } from 'vitest';
import { isBareTopic } from '../../src/text/bare-topic.ts';

describe('isBareTopic', () => {
  it.each([
    ['en', ['power cuts', 'Astana 22', 'the return of refugees', 'Lavrentyev']],
    [
      'ar',
      ['انقطاع الكهرباء', 'أستانا 22', 'عودة اللاجئين إلى سوريا', 'لافرينتيف', 'ماء الشرب', 'هروب اللاجئين من الحرب'],
    ],
  ] as const)('is so of what names something: %s', (language, messages) => {
    expect(messages.filter((message) => !isBareTopic(message, language))).toEqual([]);
  });

  it.each([
    ['en', ['power cuts?', 'who attended', 'were there power cuts', 'Lavrentyev said', 'one two three four five six']],
    ['ar', ['انقطاع الكهرباء؟', 'من حضر', 'بكم صوت فازت', 'وكم كان العدد', 'شو صار بالكهربا', 'ليش انقطعت الكهرباء']],
  ] as const)('is not so of what asks, or tells more: %s', (language, messages) => {
    expect(messages.filter((message) => isBareTopic(message, language))).toEqual([]);
  });
});
