import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/language.ts';
import { checkSentence } from '../../../src/answer/grounding/check-sentence.ts';
import { openGroundingKnowledge } from '../../../src/open-words.ts';

const knowledge = await openGroundingKnowledge();

/** Invented. */
const told: Readonly<Record<Language, string>> = {
  en:
    'Nadia Ferhat was elected mayor of the town on Monday. Anton Sleiman, the head of the commission, said that a recount takes four days. ' +
    'The mayor thanked the voters. Sami Haddad rejected the figure and called the strike a costly mistake. She said that the harbour would stay open all night.',
  ar:
    'انتُخبت نادية فرحات رئيسة للبلدية يوم الاثنين. وقال رئيس الهيئة أنطون سليمان إن إعادة الفرز تستغرق أربعة أيام. ' +
    'وشكرت رئيسة البلدية الناخبين. ورفض سامي حداد الرقم ووصف الإضراب بأنه خطأ مكلف. وقالت إن الميناء سيبقى مفتوحًا طوال الليل.',
};

function findRules(text: string, language: Language, cited: Language): string[] {
  const findings = checkSentence({ text, cited: [{ text: told[cited], language: cited }] }, language, knowledge);
  return findings.map(({ rule }) => rule);
}

const both: readonly Language[] = ['en', 'ar'];

describe('who says something', () => {
  it.each([
    ['en', 'Nadia Ferhat said that a recount takes four days.', both],
    ['ar', 'قالت نادية فرحات إن إعادة الفرز تستغرق أربعة أيام.', both],
    ['en', 'Nadia Ferhat, the mayor, called the strike a costly mistake.', ['en']],
  ] as const)('is not somebody else (%s): %s', (language, text, cited) => {
    expect(cited.filter((each) => !findRules(text, language, each).includes('exchange'))).toEqual([]);
  });

  it.each([
    ['en', 'Anton Sleiman said that a recount takes four days.', both],
    ['ar', 'قال أنطون سليمان إن إعادة الفرز تستغرق أربعة أيام.', both],
    ['en', 'The head of the commission said that a recount takes four days.', both],
    ['ar', 'قال رئيس الهيئة إن إعادة الفرز تستغرق أربعة أيام.', both],
    ['en', 'Nadia Ferhat said that the harbour would stay open all night.', both],
    ['ar', 'قالت نادية فرحات إن الميناء سيبقى مفتوحًا طوال الليل.', both],
    ['en', 'Sami Haddad called the strike a costly mistake.', both],
    ['ar', 'وصف سامي حداد الإضراب بأنه خطأ مكلف.', both],
  ] as const)('may be named, told by an office, or meant by a pronoun (%s): %s', (language, text, cited) => {
    expect(cited.filter((each) => findRules(text, language, each).includes('exchange'))).toEqual([]);
  });
});
