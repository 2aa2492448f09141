import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { openLexicon } from '../../src/open-words.ts';
import { createAnswerComparison, type AnswerComparison } from '../../src/subscriptions/answer-comparison.ts';
import { answerIn, citationIn } from '../bot/sample-answers.ts';

let comparison: AnswerComparison;
beforeAll(async () => {
  comparison = createAnswerComparison({ lexicon: await openLexicon(), findNames: () => [] });
});

const questions: Readonly<Record<Language, string>> = {
  en: 'How many people are missing after the floods?',
  ar: 'كم عدد المفقودين بعد السيول؟',
};

function isSame(language: Language, known: readonly [string, ...string[]], next: readonly [string, ...string[]]) {
  const [before, after] = [known, next].map(([first, ...others]) =>
    answerIn(language, [
      citationIn(language, { quote: first }),
      ...others.map((quote, at) => citationIn(language, { quote, number: at + 2 })),
    ]),
  );
  if (before === undefined || after === undefined) throw new Error('There are two.');
  return comparison.isSame({ text: questions[language], language }, before, after);
}

describe('an answer with a number', () => {
  it.each([
    ['another number', 'en', ['Forty-one people are missing.'], ['Fifty-two people are missing.']],
    ['another number', 'ar', ['هناك 41 مفقودًا.'], ['هناك 52 مفقودًا.']],
    [
      'another one beside the old one',
      'en',
      ['Forty-one people are missing.'],
      ['Fifty-two people are missing, up from 41.'],
    ],
    ['another one beside the old one', 'ar', ['هناك 41 مفقودًا.'], ['هناك 52 مفقودًا بعدما كان عددهم 41.']],
    ['a count put right', 'en', ['The floods killed 14.'], ['The floods killed 19, raising an earlier count of 14.']],
    ['a count put right', 'ar', ['قتلت السيول 14 شخصًا.'], ['قتلت السيول 19 شخصًا مقارنة بـ 14 في حصيلة الأحد.']],
    [
      'another one beside a sentence that stays',
      'en',
      ['The floods killed 14.', 'Forty-one are missing.'],
      ['The floods killed 14.', 'Sixty-three are missing.'],
    ],
    [
      'another one beside a sentence that stays',
      'ar',
      ['قتلت السيول 14 شخصًا.', 'هناك 41 مفقودًا.'],
      ['قتلت السيول 14 شخصًا.', 'هناك 63 مفقودًا.'],
    ],
  ] as const)('is new with %s (%s)', (_, language, known, next) => {
    expect(isSame(language, known, next)).toBe(false);
  });

  it.each([
    ['the same', 'en', ['Forty-one people are missing.'], ['Forty-one people are missing.']],
    ['the same', 'ar', ['هناك 41 مفقودًا.'], ['هناك 41 مفقودًا.']],
    ['the same in other words', 'en', ['Forty-one people are missing.'], ['The police still look for 41 people.']],
    ['the same in other words', 'ar', ['هناك 41 مفقودًا.'], ['ما زالت الشرطة تبحث عن 41 شخصًا.']],
    ['a part of it', 'en', ['The floods killed 14.', 'Forty-one are missing.'], ['Forty-one are missing.']],
  ] as const)('is not new with %s (%s)', (_, language, known, next) => {
    expect(isSame(language, known, next)).toBe(true);
  });
});
