import { describe, expect, it } from 'vitest';
import { findSpeakers } from '../../src/text/speakers.ts';

describe('who says something', () => {
  it.each([
    ['en', 'Health Minister Rana Fawzi said the vaccine is free.', ['Rana Fawzi']],
    ['en', '“It is late,” said Salma Haddad, the head of civil defence.', ['Salma Haddad']],
    ['en', 'The union said on Monday that Karim Attar had left.', []],
    [
      'en',
      'Lavrentyev said so. Geir Pedersen told reporters the same. Geir Pedersen added nothing.',
      ['Geir Pedersen'],
    ],
    ['ar', 'وقالت الخبيرة الاقتصادية داليا خوري إن السعر أقل من سعر السوق.', ['داليا خوري']],
    ['ar', 'قال كريم نصير إن الإصلاحات لم تُنفذ.', ['كريم نصير']],
    ['ar', 'قال الاتحاد يوم الاثنين، وغادر كريم نصير.', []],
  ] as const)('is found by the verb (%s): %s', (language, text, names) => {
    expect(findSpeakers(text, language).map(({ name }) => name)).toEqual(names);
  });

  it('is a woman where an Arabic verb shows it', () => {
    expect(findSpeakers('قالت داليا خوري إن السعر أقل. وقال كريم نصير إنه أعلى.', 'ar')).toEqual([
      { name: 'داليا خوري', isFemale: true },
      { name: 'كريم نصير', isFemale: false },
    ]);
  });
});
